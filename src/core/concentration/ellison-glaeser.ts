import { industryShares, type Plants } from "./industry-shares.ts";

/** Concentration of one industry, and the two figures it is made of. */
export interface Concentration {
  /** 0 where plants fall as darts would; about 1 where all would lie together. */
  readonly gamma: number;
  /** Raw geographic concentration, Σ (s − x)². */
  readonly raw: number;
  /** Concentration in few plants, Σ z². */
  readonly herfindahl: number;
}

/**
 * Ellison and Glaeser's index of one industry: concentration in few regions
 * beyond what concentration in few plants alone would give.
 *
 *     G = Σ_m (s_m − x_m)²,   H = Σ_k z_k²
 *     γ = [G − (1 − Σ x²) H] / [(1 − Σ x²)(1 − H)]
 *
 * with s_m the region's share of the industry, x_m its share of all jobs, and
 * z_k a plant's share of the industry.
 *
 * @param plants   per plant of the industry its region and size, ≥ 0
 * @param regions  jobs of each region, all industries
 * @returns        γ possibly below 0, and above 1 where all plants lie in a region smaller
 *                 than most; NaN with one plant or one region
 *
 * Cost: O(plants + regions).
 * Source: Ellison & Glaeser (1997), Journal of Political Economy 105, 889–927.
 *
 * @example ellisonGlaeser({ region: Uint32Array.of(0, 0), size: Float64Array.of(5, 5) }, Float64Array.of(50, 50)).gamma // 1
 */
export function ellisonGlaeser(plants: Plants, regions: Float64Array): Concentration {
  const { own, all, herfindahl } = industryShares(plants, regions);
  let raw = 0;
  let squares = 0;
  all.forEach((share, m) => {
    raw += (own[m] - share) ** 2;
    squares += share ** 2;
  });
  const room = 1 - squares;
  const scale = room * (1 - herfindahl);
  // Divided by nothing it would be infinite, which is no concentration either.
  const gamma = scale > 0 ? (raw - room * herfindahl) / scale : Number.NaN;
  return { gamma, raw, herfindahl };
}
