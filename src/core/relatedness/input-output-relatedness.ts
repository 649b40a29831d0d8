/**
 * How much industries buy from and sell to one another: of the four shares that
 * flows between a pair make up (of what each sells, of what each buys) the
 * largest.
 *
 *     r_ij = max(F_ij / Σ_k F_ik, F_ij / Σ_k F_kj, F_ji / Σ_k F_jk, F_ji / Σ_k F_ki)
 *
 * @param flows  industries × industries, row after row: what the row's industry
 *   sells to the column's, in any unit, ≥ 0; its own flow counts in the sums
 * @returns industries × industries, symmetric, 0 to 1, 0 on the diagonal; 0 where
 *   neither sells nor buys
 *
 * Source: Ellison, Glaeser & Kerr (2010), American Economic Review 100(3), 1195–1213.
 *
 * Cost: O(industries²).
 *
 * @example // A sells 3 to B and 1 to C, B sells 1 to C.
 *          inputOutputRelatedness(Float64Array.of(0, 3, 1, 0, 0, 1, 0, 0, 0), 3)
 *          // [0, 1, 0.5, 1, 0, 1, 0.5, 1, 0]
 */
export function inputOutputRelatedness(flows: Float64Array, industries: number): Float64Array {
  const sold = new Float64Array(industries);
  const bought = new Float64Array(industries);
  for (let i = 0, k = 0; i < industries; i++) {
    for (let j = 0; j < industries; j++, k++) {
      sold[i] += flows[k];
      bought[j] += flows[k];
    }
  }
  const related = new Float64Array(industries * industries);
  for (let i = 0; i < industries; i++) {
    for (let j = 0; j < industries; j++) {
      const flow = flows[i * industries + j];
      if (i === j || flow === 0) continue;
      // The flow is part of both sums, so the larger share is that of the smaller sum.
      const share = flow / Math.min(sold[i], bought[j]);
      related[i * industries + j] = Math.max(related[i * industries + j], share);
      related[j * industries + i] = related[i * industries + j];
    }
  }
  return related;
}
