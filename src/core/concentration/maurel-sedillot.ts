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
export function maurelSedillot(
  plants: { readonly region: Uint32Array; readonly size: Float64Array },
  regions: Float64Array,
): number {
  let industry = 0;
  let economy = 0;
  for (const size of plants.size) industry += size;
  for (const jobs of regions) economy += jobs;
  const local = new Float64Array(regions.length);
  let herfindahl = 0;
  plants.size.forEach((size, k) => {
    local[plants.region[k]] += size;
    herfindahl += (size / industry) ** 2;
  });
  let own = 0;
  let all = 0;
  regions.forEach((jobs, m) => {
    own += (local[m] / industry) ** 2;
    all += (jobs / economy) ** 2;
  });
  if (!(herfindahl < 1 && all < 1)) return Number.NaN;
  return ((own - herfindahl) / (1 - herfindahl) - all) / (1 - all);
}
