import type { Random } from "../random.ts";
import { quantile } from "../statistics/quantile.ts";
import type { Bounds } from "../statistics/wilson-interval.ts";
import type { Plants } from "./industry-shares.ts";
import { ellisonGlaeser } from "./ellison-glaeser.ts";

/** What chance makes of Ellison and Glaeser's γ, and where the observed one lies in it. */
export interface ConcentrationByChance {
  readonly gamma: number;
  /** The middle of γ over throws, for instance the middle 95 %. */
  readonly chance: Bounds;
  /** How often plants that are thrown reach the observed γ, the observed one counted in. */
  readonly p: number;
}

/**
 * What Ellison and Glaeser's γ is when plants of these sizes are thrown at the
 * regions like darts, each hitting a region with its share of all jobs: the
 * range that chance gives, and how often chance reaches what is observed.
 *
 *     p = (1 + number of throws with γ at least as high) / (1 + throws)
 *
 * The usual bounds of .02 and .05 are ad hoc: how far γ strays by chance depends
 * on the number of plants and their sizes, and this range follows them.
 *
 * @param plants   per plant of the industry its region and size, ≥ 0
 * @param regions  jobs of each region, all industries
 * @param random   where the throws come from
 * @param throws   how often all plants are thrown
 * @param level    the share of throws inside the range
 * @returns        ratios as in `ellisonGlaeser`, p from 1 / (1 + throws) to 1; NaN
 *                 with one plant or one region
 *
 * Cost: O(throws · (plants · log regions + regions)).
 * Source: Cassey & Smith (2014), Journal of Urban Economics 81, doi:10.1016/j.jue.2014.02.005.
 *
 * @example const two = { region: Uint32Array.of(0, 0), size: Float64Array.of(5, 5) };
 *          ellisonGlaeserRange(two, Float64Array.of(50, 50), keyedRandom(1)).chance // { low: -1, high: 1 }
 */
export function ellisonGlaeserRange(
  plants: Plants,
  regions: Float64Array,
  random: Random,
  { throws = 999, level = 0.95 }: { readonly throws?: number; readonly level?: number } = {},
): ConcentrationByChance {
  const { gamma } = ellisonGlaeser(plants, regions);
  if (Number.isNaN(gamma)) {
    return { gamma, chance: { low: Number.NaN, high: Number.NaN }, p: Number.NaN };
  }
  const end = cumulated(regions);
  const region = new Uint32Array(plants.region.length);
  const thrown = new Float64Array(throws);
  let reached = 1;
  for (let t = 0; t < throws; t++) {
    for (let k = 0; k < region.length; k++) region[k] = hit(end, random());
    thrown[t] = ellisonGlaeser({ region, size: plants.size }, regions).gamma;
    // The same place reached by other sums may differ in its last digits.
    if (thrown[t] >= gamma - 1e-12) reached++;
  }
  return {
    gamma,
    chance: { low: quantile(thrown, (1 - level) / 2), high: quantile(thrown, (1 + level) / 2) },
    p: reached / (throws + 1),
  };
}

function cumulated(regions: Float64Array): Float64Array {
  let sum = 0;
  return regions.map((jobs) => (sum += jobs));
}

/** The region in which a share of all jobs, counted from the first, falls. */
function hit(end: Float64Array, share: number): number {
  const at = share * end[end.length - 1];
  let low = 0;
  let high = end.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
