/**
 * q and family-wise p of observed scores against the scores of shuffles.
 *
 *     q(s)  = mean number per shuffle scoring ≥ s ÷ number observed scoring ≥ s,
 *             made monotone, at most 1
 *     fw(s) = (1 + shuffles with any score ≥ s) / (1 + shuffles)
 *
 * A q counts one more null score than was seen, spread over the shuffles, so
 * that it is never zero. Without shuffles both are 1.
 *
 * @param observed  scores, highest first
 * @param nulls     one list of scores per shuffle
 *
 * Cost: O(all · log all).
 * Source: Efron & Tibshirani (2002), Genetic Epidemiology 23, 70–86 (q from pooled
 * shuffles); Westfall & Young (1993), Resampling-Based Multiple Testing (the maximum).
 *
 * @example empiricalEvidence(Float64Array.of(9), [Float64Array.of(2), Float64Array.of(1)]).familyWise // [1 / 3]
 */
export function empiricalEvidence(
  observed: Float64Array,
  nulls: readonly Float64Array[],
): { q: Float64Array; familyWise: Float64Array } {
  const shuffles = nulls.length;
  const all = Float64Array.from(nulls.flatMap((scores) => [...scores])).sort();
  const best = Float64Array.from(nulls, (scores) =>
    scores.reduce((a, b) => Math.max(a, b), -Infinity),
  ).sort();
  const q = new Float64Array(observed.length).fill(1);
  const familyWise = new Float64Array(observed.length).fill(1);
  if (shuffles === 0) return { q, familyWise };
  for (let k = 0; k < observed.length; k++) {
    q[k] = Math.min(1, (1 + atLeast(all, observed[k])) / shuffles / (k + 1));
    familyWise[k] = (1 + atLeast(best, observed[k])) / (1 + shuffles);
  }
  for (let k = observed.length - 2; k >= 0; k--) q[k] = Math.min(q[k], q[k + 1]);
  return { q, familyWise };
}

/** How many of ascending `sorted` are ≥ `value`. */
function atLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] >= value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
