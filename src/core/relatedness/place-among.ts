/** Where one value stands among all. */
export interface Place {
  /** Share of them that are less, those as large counting half: 0 to 1. */
  readonly percentile: number;
  /** Share of them that are as large or larger: above 0 where the value is one of them. */
  readonly atLeast: number;
}

/**
 * The place of a value among others, for who asks after one pair and not after all
 * (`relatednessAgreement` places every pair in the same way).
 *
 * @param sorted  in rising order, without NaN
 * @returns       NaN for a value that is NaN, or among none
 *
 * Cost: O(log n).
 * Source: our own; docs/methods/relatedness.md.
 *
 * @example placeAmong(Float64Array.of(1, 2, 2, 5), 2) // { percentile: 0.5, atLeast: 0.75 }
 */
export function placeAmong(sorted: Float64Array, value: number): Place {
  const n = sorted.length;
  if (n === 0 || Number.isNaN(value)) return { percentile: Number.NaN, atLeast: Number.NaN };
  const less = countOf(sorted, (x) => x < value);
  const upTo = countOf(sorted, (x) => x <= value);
  return { percentile: (less + upTo) / 2 / n, atLeast: (n - less) / n };
}

/** How many from the front a test holds for; it holds for a front part only. */
function countOf(sorted: Float64Array, test: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(sorted[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
