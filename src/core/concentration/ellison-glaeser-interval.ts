import { below, type Random } from "../random.ts";
import { quantile } from "../statistics/quantile.ts";
import type { Bounds } from "../statistics/wilson-interval.ts";
import type { Plants } from "./industry-shares.ts";
import { ellisonGlaeser } from "./ellison-glaeser.ts";

/**
 * Interval of Ellison and Glaeser's γ when plants are what is drawn: as many are
 * drawn with replacement as there are, over and over, and the interval is the
 * middle of the γ's. A plant drawn w times counts as one plant of w times its size.
 *
 * Why merged: γ compares plants in pairs, and a plant drawn twice that counted as
 * two would share its region with itself, which adds about 1/n to each γ. Merged,
 * it is one plant, whose size γ allows for. Near chance the interval is too wide
 * rather than too narrow; there `ellisonGlaeserRange` answers. With fewer than ten
 * plants it is too narrow: with five it held the truth in 77 to 88 of 100.
 *
 * @param plants   per plant of the industry its region and size, ≥ 0
 * @param regions  jobs of each region, all industries
 * @param random   where the draws come from
 * @param draws    how often all plants are drawn
 * @param level    confidence level, between 0 and 1
 * @returns        ratios as in `ellisonGlaeser`; NaN with fewer than three plants of any size, or one region
 *
 * Cost: O(draws · (plants + regions)).
 * Source: Efron (1979), Annals of Statistics 7, 1–26, for the bootstrap; merging
 * what is drawn twice is our own.
 *
 * @example ellisonGlaeserInterval({ region: Uint32Array.of(0, 0, 0), size: Float64Array.of(5, 5, 5) }, Float64Array.of(50, 50), keyedRandom(1)) // { low: 1, high: 1 }
 */
export function ellisonGlaeserInterval(
  plants: Plants,
  regions: Float64Array,
  random: Random,
  { draws = 199, level = 0.95 }: { readonly draws?: number; readonly level?: number } = {},
): Bounds {
  // A plant of nobody is no plant.
  const real = Uint32Array.from(plants.size.keys()).filter((k) => plants.size[k] > 0);
  const n = real.length;
  if (n < 3) return { low: Number.NaN, high: Number.NaN };
  const size = new Float64Array(plants.size.length);
  const drawn = Float64Array.from({ length: draws }, () => {
    size.fill(0);
    for (let k = 0; k < n; k++) {
      const plant = real[below(random, n)];
      size[plant] += plants.size[plant];
    }
    // NaN where one plant alone was drawn; `quantile` leaves it out.
    return ellisonGlaeser({ region: plants.region, size }, regions).gamma;
  });
  return { low: quantile(drawn, (1 - level) / 2), high: quantile(drawn, (1 + level) / 2) };
}
