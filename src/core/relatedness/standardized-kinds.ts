import type { Matrix } from "../matrix.ts";
import { upperTriangle } from "./upper-triangle.ts";

/** Kinds of relatedness as columns over pairs that can be summed. */
export interface StandardizedKinds {
  /**
   * First a column per kind, of mean 0 and standard deviation 1 over the pairs it
   * knows and 0 elsewhere; then per kind that does not know all, 1 where it does not.
   */
  readonly columns: readonly Float64Array[];
  /** Whether a column's weight may be below 0: those that tell what is unknown. */
  readonly isFree: readonly boolean[];
  /** Mean and standard deviation (population) of each kind over the pairs it knows. */
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/**
 * Brings kinds to one scale, and says apart what they do not know.
 *
 * @param kinds  industries × industries each, symmetric, NaN where unknown
 *
 * Cost: O(kinds · pairs).
 *
 * @example standardizedKinds([matrix(3, 3, Float64Array.of(0, 1, 3, 1, 0, NaN, 3, NaN, 0))]).columns[0] // [-1, 1, 0]
 */
export function standardizedKinds(kinds: readonly Matrix[]): StandardizedKinds {
  const values = kinds.map((kind) => upperTriangle(kind));
  const known = values.map((value) => value.filter((x) => !Number.isNaN(x)));
  const mean = Float64Array.from(known, (x) => x.reduce((sum, one) => sum + one, 0) / x.length);
  const deviation = Float64Array.from(known, (x, k) =>
    Math.sqrt(x.reduce((sum, one) => sum + (one - mean[k]) ** 2, 0) / x.length),
  );
  const scaled = values.map((value, k) =>
    value.map((x) => (deviation[k] > 0 && !Number.isNaN(x) ? (x - mean[k]) / deviation[k] : 0)),
  );
  const unknown = values
    .filter((value, k) => known[k].length < value.length)
    .map((value) => value.map((x) => (Number.isNaN(x) ? 1 : 0)));
  return {
    columns: [...scaled, ...unknown],
    isFree: [...scaled.map(() => false), ...unknown.map(() => true)],
    mean,
    deviation,
  };
}
