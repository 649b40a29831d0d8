import type { testHunch } from "../../contract/hunch.ts";
import type { AnswerOf } from "../../contract/question.ts";
import { verdictBounds } from "../../core/latent/verdict-rule.ts";
import type { KeptHunch } from "./hunch-result.ts";

type Reason = AnswerOf<typeof testHunch>["for"][number];

/** From this p on, a count is no surprise. */
const surprising = 0.05;
/** Where fewer than one is usual, none says nothing. */
const leastMissed = 1;

/**
 * What speaks for a hunch and what against it, the weightiest first. Each thing
 * looked at stands on one side, or on none where it says nothing.
 */
export function hunchReasons(hunch: KeptHunch): { for: Reason[]; against: Reason[] } {
  const pro: Reason[] = [];
  const contra: Reason[] = [];
  const { observed, expected, p, excess } = hunch;
  const weigh = (speaksFor: boolean, reason: Reason): void => {
    (speaksFor ? pro : contra).push(reason);
  };
  if (hunch.industries.length === 0 || hunch.regions.length === 0) {
    return { for: [], against: [{ kind: "nothing-found" }] };
  }
  if (!(observed > expected)) contra.push({ kind: "fewer", observed, expected });
  weigh(p <= surprising, {
    kind: "chance",
    observed,
    expected,
    p,
    shuffles: hunch.shuffles.length,
  });
  if (excess && observed > expected) weigh(excess.low > 1, { kind: "excess", ...ratio(excess) });
  if (hunch.heldOut) weigh(hunch.heldOut.low > 1, { kind: "held-out", ...ratio(hunch.heldOut) });
  if (hunch.others) weigh(hunch.others.p <= surprising, { kind: "others", ...hunch.others });

  const parts = <T>(names: readonly T[], tallies: KeptHunch["perRegion"], carries: boolean): T[] =>
    names.filter((_, k) =>
      carries
        ? tallies[k].p <= surprising && tallies[k].observed > tallies[k].expected
        : tallies[k].expected >= leastMissed && tallies[k].observed < tallies[k].expected,
    );
  for (const carries of [true, false]) {
    const industries = parts(hunch.industries, hunch.perIndustry, carries);
    if (industries.length > 0) weigh(carries, { kind: "industries", industries });
    const regions = parts(hunch.regions, hunch.perRegion, carries);
    // Of one region there is nothing to say that the whole does not say.
    if (hunch.regions.length > 1 && regions.length > 0)
      weigh(carries, { kind: "regions", regions });
  }

  const { enterprises, withoutLargestGroup: largest, withoutStacked: stacked } = hunch;
  if (enterprises !== null && enterprises < verdictBounds.indicationGroups) {
    contra.push({ kind: "enterprises", enterprises });
  }
  if (observed > expected) {
    if (enterprises !== null && enterprises >= verdictBounds.strongGroups) {
      pro.push({ kind: "enterprises", enterprises });
    }
    const left = (tally: typeof largest): boolean =>
      tally.observed >= verdictBounds.excess * tally.expected;
    if (enterprises !== null && !left(largest))
      contra.push({ kind: "without-largest", ...largest });
    if (hunch.stackedShare > 0) {
      weigh(hunch.stackedShare <= verdictBounds.stackedShare && left(stacked), {
        kind: "without-stacked",
        share: hunch.stackedShare,
        ...stacked,
      });
    }
  }
  if (hunch.industries.length > 2) {
    const tied = new Set(hunch.ties.flatMap(({ from, to }) => [from, to]));
    weigh(tied.size * 2 >= hunch.industries.length, {
      kind: "related",
      related: tied.size,
      of: hunch.industries.length,
    });
  }
  return { for: pro, against: contra };
}

const ratio = ({ value, low, high }: { value: number; low: number; high: number }) => ({
  value,
  low,
  high,
});
