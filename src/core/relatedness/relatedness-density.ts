import { type Matrix, zeros } from "../matrix.ts";

export interface DensityOptions {
  /**
   * Whether an industry counts as related to itself. `kept` takes the diagonal as
   * it stands (py-ecomplexity: a proximity has 1 there, so what is present is
   * denser for being present); `left-out` takes it as 0 (EconGeo), so that only
   * what lies around an industry counts.
   */
  readonly diagonal?: "kept" | "left-out";
}

/**
 * Relatedness density: of all that is related to an industry, which part the
 * region has.
 *
 *     ω[r,i] = Σ_j M[r,j] · φ[i,j] / Σ_j φ[i,j]
 *
 * @param present      regions × industries, 0 or 1; or quotients, then ω is a
 *                     weighted mean of them. A region without jobs is all 0, not NaN.
 * @param relatedness  industries × industries, ≥ 0; where it is not symmetric the
 *                     row is the industry that is looked around. A NaN is taken
 *                     as unrelated.
 * @returns            regions × industries, 0 to 1 for presences; NaN where nothing
 *                     is related to the industry
 *
 * Cost: O(presences · industries).
 * Source: Hidalgo, Klinger, Barabási & Hausmann (2007), Science 317, 482–487.
 *
 * @example relatednessDensity(matrix(1, 2, Float64Array.of(1, 0)), matrix(2, 2, Float64Array.of(1, 0.25, 0.25, 1))).data // [0.8, 0.2]
 * @example relatednessDensity(matrix(1, 2, Float64Array.of(1, 0)), matrix(2, 2, Float64Array.of(1, 0.25, 0.25, 1)), { diagonal: "left-out" }).data // [0, 1]
 */
export function relatednessDensity(
  present: Matrix,
  relatedness: Matrix,
  { diagonal = "kept" }: DensityOptions = {},
): Matrix {
  const { rows, cols } = present;
  const { related, sum } = columnsAround(relatedness, diagonal);
  const density = zeros(rows, cols);
  for (let r = 0; r < rows; r++) {
    const around = density.data.subarray(r * cols, (r + 1) * cols);
    for (let j = 0; j < cols; j++) {
      const here = present.data[r * cols + j];
      if (here === 0) continue;
      const column = related.subarray(j * cols, (j + 1) * cols);
      for (let i = 0; i < cols; i++) around[i] += here * column[i];
    }
    for (let i = 0; i < cols; i++) around[i] /= sum[i];
  }
  return density;
}

/** The relatedness column after column, without NaN, and the sum of each row. */
function columnsAround(
  relatedness: Matrix,
  diagonal: "kept" | "left-out",
): { related: Float64Array; sum: Float64Array } {
  const n = relatedness.rows;
  const related = new Float64Array(n * n);
  const sum = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const value = relatedness.data[i * n + j];
      if (Number.isNaN(value) || (i === j && diagonal === "left-out")) continue;
      related[j * n + i] = value;
      sum[i] += value;
    }
  }
  return { related, sum };
}
