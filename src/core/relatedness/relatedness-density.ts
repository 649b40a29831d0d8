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
  const { related, sum } = rowsAround(relatedness, diagonal);
  const { start, industry, amount } = amounts(present);
  const density = zeros(rows, cols);
  // Four industries at a time: what a region has is then read once for all four.
  for (let i = 0; i < cols; i += 4) {
    const row = i * cols;
    const many = Math.min(4, cols - i);
    for (let r = 0; r < rows; r++) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let k = start[r]; k < start[r + 1]; k++) {
        const j = row + industry[k];
        const here = amount[k];
        a += here * related[j];
        b += here * related[j + cols];
        c += here * related[j + 2 * cols];
        d += here * related[j + 3 * cols];
      }
      const around = [a, b, c, d];
      for (let m = 0; m < many; m++) {
        density.data[r * cols + i + m] = around[m] / sum[i + m];
      }
    }
  }
  return density;
}

/**
 * The relatedness without NaN, and the sum of each row. Three rows of zeros
 * follow, so that the last industries can be taken four at a time too.
 */
function rowsAround(
  relatedness: Matrix,
  diagonal: "kept" | "left-out",
): { related: Float64Array; sum: Float64Array } {
  const n = relatedness.rows;
  const related = new Float64Array((n + 3) * n);
  const sum = new Float64Array(n);
  for (let i = 0, k = 0; i < n; i++) {
    for (let j = 0; j < n; j++, k++) {
      const value = relatedness.data[k];
      if (Number.isNaN(value) || (i === j && diagonal === "left-out")) continue;
      related[k] = value;
      sum[i] += value;
    }
  }
  return { related, sum };
}

/** What each region has, as runs: region r from `start[r]` to before `start[r + 1]`. */
function amounts({ rows, cols, data }: Matrix): {
  start: Uint32Array;
  industry: Uint32Array;
  amount: Float64Array;
} {
  const start = new Uint32Array(rows + 1);
  const industry = new Uint32Array(rows * cols);
  const amount = new Float64Array(rows * cols);
  let count = 0;
  for (let r = 0, k = 0; r < rows; r++) {
    for (let i = 0; i < cols; i++, k++) {
      if (data[k] === 0) continue;
      industry[count] = i;
      amount[count++] = data[k];
    }
    start[r + 1] = count;
  }
  return { start, industry, amount };
}
