import { largestOfTridiagonal } from "./largest-of-tridiagonal.ts";

export interface Eigenpair {
  readonly value: number;
  /** Of length 1. */
  readonly vector: Float64Array;
}

export interface EigenpairOptions {
  /** Vectors of length 1, at right angles to each other, along which is not looked. */
  readonly besides?: readonly Float64Array[];
  /** Length of A·v − λ·v at which to stop. */
  readonly tolerance?: number;
}

/** An eigenvalue not settled after so many steps lies too close to others to matter which it is. */
const mostSteps = 300;

/**
 * Largest eigenvalue of a symmetric operator and its eigenvector, by Lanczos
 * steps kept at right angles to all before them. Where the eigenvalue is
 * repeated, one vector of those it could be.
 *
 * @param apply  writes A·from into `to`; A is symmetric
 * @param size   length of the vectors
 * @returns      NaN where no direction is left to look in
 *
 * Cost: O(steps · apply + steps² · size); 10 to 30 steps unless eigenvalues lie close.
 * Source: Parlett (1998), The Symmetric Eigenvalue Problem, ch. 13.
 *
 * @example leadingEigenpair((from, to) => to.set([2 * from[0], from[1]]), 2).value // 2
 */
export function leadingEigenpair(
  apply: (from: Float64Array, to: Float64Array) => void,
  size: number,
  { besides = [], tolerance = 1e-15 }: EigenpairOptions = {},
): Eigenpair {
  const steps: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  // Any start will do that is not at right angles to the answer. This one has no pattern
  // that a matrix is likely to share, and is the same every time. It depends on how many
  // vectors are known, for of a repeated eigenvalue the first vector found takes all that
  // its start had along any of them.
  const turn = 1 + besides.length;
  let next = Float64Array.from({ length: size }, (_, k) => Math.sin(turn * (1 + k * k)));
  let length = straighten(next, besides, steps);
  if (!(length > smallest)) return { value: Number.NaN, vector: next.fill(Number.NaN) };
  let found: Eigenpair = { value: Number.NaN, vector: new Float64Array(0) };
  while (steps.length < Math.min(size - besides.length, mostSteps)) {
    const step = next;
    for (let k = 0; k < size; k++) step[k] /= length;
    if (steps.length > 0) beside.push(length);
    steps.push(step);
    next = new Float64Array(size);
    apply(step, next);
    diagonal.push(dot(step, next));
    length = straighten(next, besides, steps);
    found = largestOfTridiagonal(diagonal, beside);
    if (length <= smallest || length * Math.abs(found.vector.at(-1)!) <= tolerance) break;
  }
  return { value: found.value, vector: combined(steps, found.vector) };
}

/** Below this a vector is what rounding leaves of none. */
const smallest = 1e-14;

/** Takes out of `vector` what lies along the others, and answers what length is left. */
function straighten(vector: Float64Array, ...others: (readonly Float64Array[])[]): number {
  // Twice: the first time leaves rounding of the size of what it took out.
  for (let time = 0; time < 2; time++) {
    for (const list of others) {
      for (const other of list) {
        const along = dot(vector, other);
        for (let k = 0; k < vector.length; k++) vector[k] -= along * other[k];
      }
    }
  }
  return Math.sqrt(dot(vector, vector));
}

function combined(steps: readonly Float64Array[], coordinates: Float64Array): Float64Array {
  const vector = new Float64Array(steps[0].length);
  steps.forEach((step, s) => {
    for (let k = 0; k < vector.length; k++) vector[k] += coordinates[s] * step[k];
  });
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((x) => x / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}
