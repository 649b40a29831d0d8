import type { Matrix } from "../matrix.ts";
import { upperTriangle } from "./upper-triangle.ts";

/** All that a linear fit of a target on columns needs to know, over the pairs it is known for. */
export interface PairMoments {
  /** Means of the columns and of the target. */
  readonly mean: Float64Array;
  readonly target: number;
  /** Columns × columns: their covariances. */
  readonly square: Float64Array;
  /** Covariance of each column with the target. */
  readonly product: Float64Array;
  readonly variance: number;
}

/**
 * Means and covariances of columns (one value per pair, without NaN) and a target
 * over the pairs whose target is known.
 *
 * Cost: O(columns² · pairs).
 *
 * @example pairMoments([Float64Array.of(1, 2, 3)], matrix(3, 3, Float64Array.of(0, 2, 4, 2, 0, 6, 4, 6, 0))).product // [4/3]
 */
export function pairMoments(columns: readonly Float64Array[], target: Matrix): PairMoments {
  const y = upperTriangle(target);
  const at = Uint32Array.from(y.keys()).filter((pair) => !Number.isNaN(y[pair]));
  const centred = [...columns, y].map((column) => {
    const own = Float64Array.from(at, (pair) => column[pair]);
    const middle = own.reduce((sum, x) => sum + x, 0) / own.length;
    return { middle, own: own.map((x) => x - middle) };
  });
  const last = columns.length;
  const covariance = (a: number, b: number): number => {
    const [x, z] = [centred[a].own, centred[b].own];
    let sum = 0;
    for (let k = 0; k < x.length; k++) sum += x[k] * z[k];
    return sum / x.length;
  };
  const square = new Float64Array(last * last);
  for (let a = 0; a < last; a++) {
    for (let b = 0; b <= a; b++) {
      square[a * last + b] = covariance(a, b);
      square[b * last + a] = square[a * last + b];
    }
  }
  return {
    mean: Float64Array.from(columns, (_, k) => centred[k].middle),
    target: centred[last].middle,
    square,
    product: Float64Array.from(columns, (_, k) => covariance(k, last)),
    variance: covariance(last, last),
  };
}

/** Correlation of the columns summed by `weight` with the target; NaN where either is constant. */
export function correlationOf(
  weight: Float64Array,
  { square, product, variance }: PairMoments,
): number {
  const { along, spread } = summed(weight, square, product);
  return spread > 0 && variance > 0 ? along / Math.sqrt(spread * variance) : Number.NaN;
}

/** Mean squared error on `other` of the weights, with the intercept that fits `own`. */
export function errorOf(weight: Float64Array, own: PairMoments, other: PairMoments): number {
  const { along, spread } = summed(weight, other.square, other.product);
  let offset = other.target - own.target;
  for (let k = 0; k < weight.length; k++) offset -= weight[k] * (other.mean[k] - own.mean[k]);
  return other.variance - 2 * along + spread + offset * offset;
}

function summed(
  weight: Float64Array,
  square: Float64Array,
  product: Float64Array,
): { along: number; spread: number } {
  const n = weight.length;
  let along = 0;
  let spread = 0;
  for (let a = 0; a < n; a++) {
    along += weight[a] * product[a];
    for (let b = 0; b < n; b++) spread += weight[a] * weight[b] * square[a * n + b];
  }
  return { along, spread };
}
