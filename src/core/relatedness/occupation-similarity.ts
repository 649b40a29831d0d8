/**
 * How alike the work is that industries have done: the correlation of their
 * shares of jobs by occupation.
 *
 * @param jobs  industries × occupations, row after row, ≥ 0
 * @returns industries × industries, symmetric, −1 to 1, 1 on the diagonal; 0 for an
 *   industry without jobs, or with as many in every occupation
 *
 * Source: Ellison, Glaeser & Kerr (2010), American Economic Review 100(3), 1195–1213,
 * after Farjoun (1994), Academy of Management Journal 37(1), 185–199, for skills.
 *
 * Cost: O(industries² · occupations).
 *
 * @example // Shares (1, 0, 0) twice and (0, ½, ½).
 *          occupationSimilarity(Float64Array.of(2, 0, 0, 4, 0, 0, 0, 3, 3), 3, 3)
 *          // [1, 1, -1, 1, 1, -1, -1, -1, 1]
 */
export function occupationSimilarity(
  jobs: Float64Array,
  industries: number,
  occupations: number,
): Float64Array {
  // Deviations of length 1, so that a correlation is a product of two rows.
  const unit = new Float64Array(industries * occupations);
  const told = new Uint8Array(industries);
  for (let i = 0; i < industries; i++) {
    const row = i * occupations;
    let sum = 0;
    for (let o = 0; o < occupations; o++) sum += jobs[row + o];
    if (sum <= 0) continue;
    let square = 0;
    for (let o = 0; o < occupations; o++) {
      unit[row + o] = jobs[row + o] / sum - 1 / occupations;
      square += unit[row + o] ** 2;
    }
    if (square < 1e-24) {
      unit.fill(0, row, row + occupations);
      continue;
    }
    told[i] = 1;
    const length = Math.sqrt(square);
    for (let o = 0; o < occupations; o++) unit[row + o] /= length;
  }
  const similarity = new Float64Array(industries * industries);
  for (let i = 0; i < industries; i++) {
    if (told[i]) similarity[i * industries + i] = 1;
    for (let j = 0; j < i; j++) {
      let product = 0;
      const a = i * occupations;
      const b = j * occupations;
      for (let o = 0; o < occupations; o++) product += unit[a + o] * unit[b + o];
      product = Math.max(-1, Math.min(1, product));
      similarity[i * industries + j] = product;
      similarity[j * industries + i] = product;
    }
  }
  return similarity;
}
