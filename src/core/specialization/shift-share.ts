/** The same figures at two moments: element i of each is industry i. */
export interface TwoMoments {
  readonly earlier: Float64Array;
  readonly later: Float64Array;
}

/** The change of each industry of a region, in jobs, and the parts it is made of. */
export interface ShiftShare {
  readonly change: Float64Array;
  /** What it would have been had the industry grown as the whole economy did. */
  readonly national: Float64Array;
  /** What this industry's growth in the economy differed from that of all industries. */
  readonly mix: Float64Array;
  /** What the industry here did differently from the same industry in the economy. */
  readonly competitive: Float64Array;
  /**
   * Part of `competitive`: the difference in growth, had the region the economy's mix
   * of industries. NaN where the region had none of the industry.
   */
  readonly regional: Float64Array;
  /** The rest of `competitive`: whether the region had more of what it does better. */
  readonly allocation: Float64Array;
}

/**
 * Shift-share: the change of each industry of a region, taken apart.
 *
 *     change      = x′ − x = national + mix + competitive
 *     national    = x · G
 *     mix         = x · (g − G)
 *     competitive = x · (r − g) = x′ − x (1 + g)
 *     regional    = x° · (r − g),   x° = Σx · X / ΣX
 *     allocation  = (x − x°) · (r − g)
 *
 * with x the jobs of the industry in the region and X in the economy, r and g their
 * growth and G the growth of ΣX. An account, not a test: it has no interval, and
 * `competitive` may be one company's decision. Over all regions of an economy the
 * competitive parts of an industry add up to zero.
 *
 * @param here     the region's jobs, ≥ 0
 * @param economy  those of the economy, the region included, ≥ 0
 * @returns        jobs, per industry; an industry new to the economy is all
 *                 competitive; NaN where the region had jobs the economy had not
 *
 * @throws RangeError when the four differ in length
 *
 * Cost: O(industries).
 * Source: Dunn (1960), Papers of the Regional Science Association 6, 97–112;
 * regional and allocation: Esteban-Marquillas (1972), Regional and Urban Economics
 * 2, 249–261.
 *
 * @example // All jobs grew from 200 to 220, the industry's from 50 to 60, here from 10 to 15.
 *          const here = { earlier: Float64Array.of(10, 30), later: Float64Array.of(15, 30) };
 *          const economy = { earlier: Float64Array.of(50, 150), later: Float64Array.of(60, 160) };
 *          const { national, mix, competitive } = shiftShare(here, economy);
 *          [national[0], mix[0], competitive[0]] // [1, 1, 3]
 */
export function shiftShare(here: TwoMoments, economy: TwoMoments): ShiftShare {
  const industries = here.earlier.length;
  const lengths = [here.later.length, economy.earlier.length, economy.later.length];
  if (lengths.some((length) => length !== industries)) {
    throw new RangeError(`shift-share needs ${industries} industries, got ${lengths.join(", ")}`);
  }
  const regionBefore = sum(here.earlier);
  const before = sum(economy.earlier);
  const growth = sum(economy.later) / before - 1;
  const blank = (): Float64Array => new Float64Array(industries);
  const parts = {
    change: blank(),
    national: blank(),
    mix: blank(),
    competitive: blank(),
    regional: blank(),
    allocation: blank(),
  };
  for (let i = 0; i < industries; i++) {
    const x = here.earlier[i];
    const after = here.later[i];
    parts.change[i] = after - x;
    if (x === 0) {
      // Nothing grows by nothing, also where a rate of growth does not exist.
      parts.competitive[i] = after;
      parts.regional[i] = Number.NaN;
      parts.allocation[i] = Number.NaN;
      continue;
    }
    const own = economy.later[i] / economy.earlier[i] - 1;
    const known = economy.earlier[i] > 0;
    const usual = (regionBefore * economy.earlier[i]) / before;
    parts.national[i] = x * growth;
    parts.mix[i] = known ? x * (own - growth) : Number.NaN;
    parts.competitive[i] = known ? after - x * (1 + own) : Number.NaN;
    parts.regional[i] = usual * (after / x - 1 - own);
    parts.allocation[i] = parts.competitive[i] - parts.regional[i];
  }
  return parts;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
