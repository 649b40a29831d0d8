import { industryShares, type Plants } from "./industry-shares.ts";

/**
 * Maurel and Sédillot's index of one industry: how much likelier two of its jobs
 * in different plants share a region than two jobs of anyone.
 *
 *     P = Σ_m Σ_{j≠k in m} z_j z_k / Σ_{j≠k} z_j z_k = (Σ s² − H) / (1 − H)
 *     γ = (P − Σ x²) / (1 − Σ x²)
 *
 * with s_m, x_m, z_k and H as in `ellisonGlaeser`. Where that index counts a
 * region that the industry shuns as concentration, this one does not.
 *
 * @param plants   per plant of the industry its region and size, ≥ 0
 * @param regions  jobs of each region, all industries
 * @returns        at most 1 and possibly below 0; NaN with one plant or one region
 *
 * Cost: O(plants + regions).
 * Source: Maurel & Sédillot (1999), Regional Science and Urban Economics 29, 575–604.
 *
 * @example maurelSedillot({ region: Uint32Array.of(0, 0), size: Float64Array.of(5, 5) }, Float64Array.of(50, 50)) // 1
 */
export function maurelSedillot(plants: Plants, regions: Float64Array): number {
  const { own, all, herfindahl } = industryShares(plants, regions);
  let together = 0;
  let byChance = 0;
  all.forEach((share, m) => {
    together += own[m] ** 2;
    byChance += share ** 2;
  });
  if (!(herfindahl < 1 && byChance < 1)) return Number.NaN;
  return ((together - herfindahl) / (1 - herfindahl) - byChance) / (1 - byChance);
}
