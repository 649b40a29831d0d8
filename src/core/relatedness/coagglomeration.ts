import { type Matrix, margins, zeros } from "../matrix.ts";
import { columnProducts } from "./column-products.ts";

/**
 * Coagglomeration of every two industries after Ellison and Glaeser: whether the
 * regions that hold more of the one than of all jobs hold more of the other too.
 *
 *     γ_ij = Σ_m (s_mi − x_m)(s_mj − x_m) / (1 − Σ_m x_m²)
 *
 * with s_mi the part of industry i that lies in region m, and x_m the region's
 * part of all jobs. Plant sizes play no part: two different industries do not
 * share a plant.
 *
 * @param counts  regions × industries, jobs (or establishments), ≥ 0
 * @param size    of each region, in any unit; left out, the sum of its counts.
 *                Ellison, Glaeser and Kerr take the mean of s_mi over industries
 * @returns       industries × industries, symmetric, about 0 where the two lie
 *                independently, at most about 1; on the diagonal the industry's raw
 *                concentration over 1 − Σ x², which is *not* its own γ (that needs
 *                its plants: `ellisonGlaeser`). NaN for an industry without jobs,
 *                and everywhere where all jobs lie in one region
 *
 * Cost: O(Σ over regions of the square of the industries found there + industries²).
 * Source: Ellison & Glaeser (1997), Journal of Political Economy 105, 889–927;
 * Ellison, Glaeser & Kerr (2010), American Economic Review 100(3), 1195–1213.
 *
 * @example coagglomeration(matrix(2, 2, Float64Array.of(3, 1, 1, 3))).data // [0.25, -0.25, -0.25, 0.25]
 */
export function coagglomeration(counts: Matrix, size: Float64Array = margins(counts).row): Matrix {
  const { rows, cols, data } = counts;
  const { col } = margins(counts);
  const whole = size.reduce((sum, x) => sum + x, 0);
  const part = zeros(rows, cols);
  // Σ (s_i − x)(s_j − x) = Σ s_i s_j − Σ s_i x − Σ s_j x + Σ x²; where s is 0, only x counts.
  const beside = new Float64Array(cols);
  let squares = 0;
  for (let m = 0, k = 0; m < rows; m++) {
    const x = size[m] / whole;
    squares += x * x;
    for (let i = 0; i < cols; i++, k++) {
      part.data[k] = data[k] / col[i];
      beside[i] += part.data[k] * x;
    }
  }
  const gamma = columnProducts(part);
  // With everything in one region both are 0 but for the last digit.
  const room = 1 - squares > 1e-12 ? 1 - squares : Number.NaN;
  for (let i = 0, k = 0; i < cols; i++) {
    for (let j = 0; j < cols; j++, k++) {
      gamma.data[k] = (gamma.data[k] - (beside[i] + beside[j]) + squares) / room;
    }
  }
  return gamma;
}
