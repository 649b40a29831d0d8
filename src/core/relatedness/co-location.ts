import { type Matrix, margins, zeros } from "../matrix.ts";
import { columnProducts } from "./column-products.ts";
import { rowProducts } from "./row-products.ts";

export interface CoLocationOptions {
  /** Whether what both owe to the size of regions stays in, or is taken out first. */
  readonly urbanity?: "kept" | "partialled-out";
  /** Size of each region, in any unit; left out, the sum of its counts. */
  readonly size?: Float64Array;
}

/**
 * Co-location of every two industries: the correlation over regions of how much
 * each has there. Of jobs and of establishments alike; only the counts differ.
 *
 *     kept:            LC_ij = corr_r(c_ri, c_rj)
 *     partialled out:  LC_ij = corr_r(e_ri, e_rj),
 *                      e_·i the residuals of √(c_ri / n_r) on 1, ln n_r and (ln n_r)²
 *
 * Counts as they are follow the cities: two industries that have nothing to do with
 * each other correlate because both are large where much is. What is taken out is
 * therefore what the size n_r of a region says of an industry's *share* of it, with
 * a bend, since many industries have their peak in middling places. The square root
 * makes a share vary about alike whether it is large or small (a logarithm would
 * bend at zero, and that bend is one more thing that all rare industries share).
 * What remains urban beside size, such as lying next to a city, stays in.
 *
 * @param counts  regions × industries, jobs or establishments, ≥ 0
 * @returns       industries × industries, symmetric, −1 to 1, 1 on the diagonal; NaN
 *                for an industry that is nowhere, or as large everywhere, or whose
 *                shares follow from size alone. With urbanity out, regions of size 0
 *                are left out, and with fewer than five others all is NaN
 *
 * Cost: O(regions · industries²); where most industries are missing in most regions,
 * O(Σ over regions of the square of the industries found there + industries²).
 * Source: Porter (2003), Regional Studies 37, 549–578; Delgado, Porter & Stern (2016),
 * Journal of Economic Geography 16, 1–38. The partialling is our own.
 *
 * @example coLocation(matrix(3, 2, Float64Array.of(1, 2, 2, 4, 3, 6))).data // [1, 1, 1, 1]
 */
export function coLocation(
  counts: Matrix,
  { urbanity = "kept", size = margins(counts).row }: CoLocationOptions = {},
): Matrix {
  const { cols, data } = counts;
  const partial = urbanity === "partialled-out";
  const regions = Uint32Array.from(size.keys()).filter((r) => !partial || size[r] > 0);
  const n = regions.length;
  const basis = orthonormal([
    new Float64Array(n).fill(1),
    ...(partial
      ? [
          Float64Array.from(regions, (r) => Math.log(size[r])),
          Float64Array.from(regions, (r) => Math.log(size[r]) ** 2),
        ]
      : []),
  ]);
  const value = zeros(n, cols);
  regions.forEach((r, k) => {
    for (let i = 0; i < cols; i++) {
      const count = data[r * cols + i];
      value.data[k * cols + i] = partial ? Math.sqrt(count / size[r]) : count;
    }
  });
  const enough = !partial || n > 4;
  const { products, before, least } = isSparse(value)
    ? sparseProducts(value, basis)
    : denseProducts(value, basis);
  const length = Float64Array.from(before, (whole, i) => {
    const left = products.data[i * cols + i];
    // Less than rounding leaves is nothing.
    return enough && left > least * whole ? Math.sqrt(left) : Number.NaN;
  });
  const correlation = zeros(cols, cols);
  for (let i = 0, k = 0; i < cols; i++) {
    for (let j = 0; j < cols; j++, k++) {
      const x = products.data[k] / (length[i] * length[j]);
      correlation.data[k] = i === j && !Number.isNaN(x) ? 1 : Math.max(-1, Math.min(1, x));
    }
  }
  return correlation;
}

/** Products of what is left of each column once the basis is taken out. */
interface ProductsLeft {
  readonly products: Matrix;
  /** Sum of squares of each column as it was. */
  readonly before: Float64Array;
  /** The part of `before` below which what is left is rounding. */
  readonly least: number;
}

const isSparse = ({ data }: Matrix): boolean =>
  data.reduce((found, x) => found + (x === 0 ? 0 : 1), 0) < 0.2 * data.length;

function denseProducts({ rows, cols, data }: Matrix, basis: readonly Float64Array[]): ProductsLeft {
  const left = zeros(cols, rows);
  const before = new Float64Array(cols);
  for (let i = 0; i < cols; i++) {
    const row = left.data.subarray(i * rows, (i + 1) * rows);
    for (let k = 0; k < rows; k++) row[k] = data[k * cols + i];
    before[i] = lengthOf(row) ** 2;
    for (const one of basis) takeOut(row, one);
  }
  return { products: rowProducts(left), before, least: 1e-20 };
}

/** Without the zeros, which what is left would no longer have: Σ y_i y_j − Σ_b (y_i · b)(y_j · b). */
function sparseProducts(value: Matrix, basis: readonly Float64Array[]): ProductsLeft {
  const { rows, cols, data } = value;
  const products = columnProducts(value);
  const before = Float64Array.from({ length: cols }, (_, i) => products.data[i * cols + i]);
  for (const one of basis) {
    const along = new Float64Array(cols);
    for (let k = 0, cell = 0; k < rows; k++) {
      for (let i = 0; i < cols; i++, cell++) along[i] += data[cell] * one[k];
    }
    for (let i = 0, k = 0; i < cols; i++) {
      for (let j = 0; j < cols; j++, k++) products.data[k] -= along[i] * along[j];
    }
  }
  return { products, before, least: 1e-10 };
}

const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));

/** Takes from `vector` its part along `unit`, a vector of length 1. */
function takeOut(vector: Float64Array, unit: Float64Array): void {
  let along = 0;
  for (let k = 0; k < unit.length; k++) along += vector[k] * unit[k];
  for (let k = 0; k < unit.length; k++) vector[k] -= along * unit[k];
}

/** Gram and Schmidt, each taken out twice against rounding; what adds no direction is dropped. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const before = lengthOf(vector);
    for (const one of [...basis, ...basis]) takeOut(vector, one);
    const length = lengthOf(vector);
    if (length > 1e-10 * before) basis.push(vector.map((x) => x / length));
  }
  return basis;
}
