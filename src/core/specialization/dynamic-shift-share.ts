import { type ShiftShare, shiftShare } from "./shift-share.ts";

/**
 * Dynamic shift-share: that of each period, added up. Over many years the mix of
 * a region changes, and rates that are taken once, from the first year to the last,
 * weigh every year by the first one's mix.
 *
 *     part[i] = Σ_t part of the step from moment t to t + 1
 *
 * @param here     per moment the region's jobs by industry, ≥ 0; two moments at least
 * @param economy  per moment those of the economy, the region included, ≥ 0
 * @returns        jobs, per industry, as `shiftShare`; NaN where one step is
 *
 * @throws RangeError when the two differ in moments, or there are fewer than two
 *
 * Cost: O(moments · industries).
 * Source: Barff & Knight (1988), Growth and Change 19(2), 1–10.
 *
 * @example // The economy stays at 100, then doubles; the industry here does both before it.
 *          const here = [10, 20, 40].map((jobs) => Float64Array.of(jobs));
 *          const economy = [100, 100, 200].map((jobs) => Float64Array.of(jobs));
 *          const { national, competitive } = dynamicShiftShare(here, economy);
 *          [national[0], competitive[0]] // [20, 10]
 */
export function dynamicShiftShare(
  here: readonly Float64Array[],
  economy: readonly Float64Array[],
): ShiftShare {
  if (here.length < 2 || here.length !== economy.length) {
    throw new RangeError(
      `dynamic shift-share needs two moments or more of both, got ${here.length} and ${economy.length}`,
    );
  }
  const steps = here
    .slice(1)
    .map((later, t) =>
      shiftShare({ earlier: here[t], later }, { earlier: economy[t], later: economy[t + 1] }),
    );
  const added = (part: keyof ShiftShare): Float64Array =>
    steps[0][part].map((_, i) => steps.reduce((sum, step) => sum + step[part][i], 0));
  return {
    change: added("change"),
    national: added("national"),
    mix: added("mix"),
    competitive: added("competitive"),
    regional: added("regional"),
    allocation: added("allocation"),
  };
}
