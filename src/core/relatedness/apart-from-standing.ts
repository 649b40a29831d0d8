import { placeOfPair } from "./place-of-pair.ts";

/**
 * What is left of values per pair once each thing's general standing is taken out:
 * the residuals of the least squares fit `x_ij = μ + a_i + a_j`.
 *
 * Found by taking out the mean of each thing in turn until nothing changes
 * (Gauss and Seidel); where most pairs are known, few rounds suffice.
 *
 * @param value  one per pair of `n` things in the order of `placeOfPair`; NaN where unknown
 * @returns      as long; NaN where unknown
 *
 * Cost: O(rounds · pairs), at most 100 rounds.
 * Source: Kenny & La Voie (1984), Advances in Experimental Social Psychology 18,
 * 141–182: the social relations model, whose symmetric case this is.
 *
 * @example apartFromStanding(Float64Array.of(1, 2, 3, 4, 5, 6), 4).map((x) => Math.round(x * 1e9)) // [0, 0, 0, 0, 0, 0]
 */
export function apartFromStanding(value: Float64Array, n: number): Float64Array {
  const rest = value.slice();
  const known = rest.filter((x) => !Number.isNaN(x));
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  for (let k = 0; k < rest.length; k++) rest[k] -= mean;
  let largest = Number.POSITIVE_INFINITY;
  let scale = 0;
  for (let round = 0; round < 100 && !(largest <= 1e-13 * scale); round++) {
    largest = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      let count = 0;
      eachPairOf(i, n, (k) => {
        if (Number.isNaN(rest[k])) return;
        sum += rest[k];
        count++;
      });
      if (count === 0) continue;
      eachPairOf(i, n, (k) => (rest[k] -= sum / count));
      largest = Math.max(largest, Math.abs(sum / count));
    }
    scale = Math.max(scale, largest);
  }
  return rest;
}

/** Calls with where each pair of `i` stands. */
function eachPairOf(i: number, n: number, call: (pair: number) => void): void {
  for (let j = 0; j < n; j++) if (j !== i) call(placeOfPair(i, j, n));
}
