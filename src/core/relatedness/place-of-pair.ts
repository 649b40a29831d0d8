/**
 * Where the pair (i, j) stands when every pair of `n` things is listed once, row
 * after row of the upper triangle: (0, 1), (0, 2), …, (1, 2), …
 *
 * @param i  one of the two, unlike `j`; the order of the two plays no part
 * @returns  0 to n (n − 1)/2 − 1
 *
 * Cost: O(1).
 * Source: none needed, counting.
 *
 * @example placeOfPair(2, 1, 4) // 3
 */
export function placeOfPair(i: number, j: number, n: number): number {
  const first = Math.min(i, j);
  return first * n - (first * (first + 1)) / 2 + Math.max(i, j) - first - 1;
}
