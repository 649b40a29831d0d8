import { normalQuantile } from "../statistics/normal-quantile.ts";
import type { Bounds } from "../statistics/wilson-interval.ts";
import { ellisonGlaeser } from "./ellison-glaeser.ts";

/**
 * Interval of Ellison and Glaeser's γ when plants are what is drawn: each plant
 * is left out once, and what that does to γ says how uncertain it is.
 *
 *     v = (n − 1)/n · Σ_k (γ₋ₖ − mean γ₋)²,   γ ± z √v
 *
 * Why not draw plants with replacement: γ compares plants in pairs, and a plant
 * drawn twice shares its region with itself, so each bootstrap adds about 1/n to
 * γ; leaving out adds no such pair. Near chance the interval is too wide rather
 * than too narrow; there `ellisonGlaeserRange` answers.
 *
 * @param plants   per plant of the industry its region and size, ≥ 0
 * @param regions  jobs of each region, all industries
 * @param level    confidence level, between 0 and 1
 * @returns        ratios around γ, not cut at 1; NaN with fewer than three plants
 *                 of any size, or one region
 *
 * Cost: O(plants + regions).
 * Source: Efron & Stein (1981), Annals of Statistics 9, 586–596, for the variance;
 * that it is taken over plants is our own.
 *
 * @example ellisonGlaeserInterval({ region: Uint32Array.of(0, 0, 0), size: Float64Array.of(5, 5, 5) }, Float64Array.of(50, 50)) // { low: 1, high: 1 }
 */
export function ellisonGlaeserInterval(
  plants: { readonly region: Uint32Array; readonly size: Float64Array },
  regions: Float64Array,
  level = 0.95,
): Bounds {
  const { gamma } = ellisonGlaeser(plants, regions);
  const without = leftOut(plants, regions);
  const n = without.length;
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(((n - 1) / n) * squares);
  return n < 3 ? { low: Number.NaN, high: Number.NaN } : { low: gamma - half, high: gamma + half };
}

/** γ without each plant in turn, from sums that one plant changes in one place. */
function leftOut(
  plants: { readonly region: Uint32Array; readonly size: Float64Array },
  regions: Float64Array,
): Float64Array {
  const economy = regions.reduce((sum, jobs) => sum + jobs, 0);
  const industry = plants.size.reduce((sum, size) => sum + size, 0);
  const share = regions.map((jobs) => jobs / economy);
  const local = new Float64Array(regions.length);
  plants.size.forEach((size, k) => (local[plants.region[k]] += size));
  const room = 1 - share.reduce((sum, x) => sum + x * x, 0);
  const own = local.reduce((sum, jobs) => sum + jobs * jobs, 0);
  const cross = local.reduce((sum, jobs, m) => sum + jobs * share[m], 0);
  const squares = plants.size.reduce((sum, size) => sum + size * size, 0);
  // A plant of nobody is no plant: leaving it out would only pull the mean.
  const real = Uint32Array.from(plants.size.keys()).filter((k) => plants.size[k] > 0);
  return Float64Array.from(real, (k) => {
    const size = plants.size[k];
    const m = plants.region[k];
    const rest = industry - size;
    const kept = own - size * (2 * local[m] - size);
    const raw = kept / rest ** 2 - (2 * (cross - size * share[m])) / rest + 1 - room;
    const herfindahl = (squares - size * size) / rest ** 2;
    return (raw - room * herfindahl) / (room * (1 - herfindahl));
  });
}
