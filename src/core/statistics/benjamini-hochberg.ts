/**
 * Benjamini-Hochberg q values: the smallest false-discovery rate at which each
 * hypothesis would be rejected.
 *
 *     q(i) = min over j ≥ i of  p(j) · m / j,   p sorted upwards, m tests in the family
 *
 * @param p  probabilities, in any order; a NaN is no test: it stays NaN, in its
 *           place, and does not count in m
 * @returns  q values in the order of `p`, each from its p up to 1
 *
 * Cost: O(m log m). Source: Benjamini & Hochberg (1995), JRSS B 57, 289-300.
 *
 * @example benjaminiHochberg(Float64Array.of(0.01, 0.5, 0.02)) // [0.03, 0.5, 0.03]
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const q = new Float64Array(p.length).fill(Number.NaN);
  const order = Uint32Array.from(p.keys())
    .filter((k) => !Number.isNaN(p[k]))
    .sort((a, b) => p[a] - p[b]);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const k = order[rank - 1];
    least = Math.min(least, (p[k] * order.length) / rank);
    q[k] = least;
  }
  return q;
}
