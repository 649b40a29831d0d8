import { type Matrix, margins, zeros } from "../matrix.ts";
import { rowProducts } from "./row-products.ts";

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
 * Cost: O(regions · industries²).
 * Source: Ellison & Glaeser (1997), Journal of Political Economy 105, 889–927;
 * Ellison, Glaeser & Kerr (2010), American Economic Review 100(3), 1195–1213.
 *
 * @example coagglomeration(matrix(2, 2, Float64Array.of(3, 1, 1, 3))).data // [0.25, -0.25, -0.25, 0.25]
 */
export function coagglomeration(counts: Matrix, size: Float64Array = margins(counts).row): Matrix {
  const { rows, cols, data } = counts;
  const { col } = margins(counts);
  const whole = size.reduce((sum, x) => sum + x, 0);
  const deviation = zeros(cols, rows);
  let squares = 0;
  for (let m = 0; m < rows; m++) {
    const x = size[m] / whole;
    squares += x * x;
    for (let i = 0; i < cols; i++) deviation.data[i * rows + m] = data[m * cols + i] / col[i] - x;
  }
  const gamma = rowProducts(deviation);
  const room = 1 - squares;
  // With everything in one region both are 0 but for the last digit.
  for (let k = 0; k < gamma.data.length; k++) {
    gamma.data[k] = room > 1e-12 ? gamma.data[k] / room : Number.NaN;
  }
  return gamma;
}
