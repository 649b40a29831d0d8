/**
 * Sample quantile, linear between order statistics: type 7 of Hyndman & Fan,
 * the one R, numpy and spreadsheets use.
 *
 * @param values  in any order; NaN is left out
 * @param share   0 (least) to 1 (greatest)
 * @returns       NaN when no value is left or `share` is out of bounds
 *
 * Cost: O(n log n). Source: Hyndman & Fan (1996), The American Statistician 50, 361-365.
 *
 * @example quantile(Float64Array.of(4, 1, 3, 2), 0.25) // 1.75
 */
export function quantile(values: Float64Array, share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const left = Math.floor(at);
  const right = Math.min(left + 1, sorted.length - 1);
  if (sorted[left] === sorted[right]) return sorted[left];
  return sorted[left] + (at - left) * (sorted[right] - sorted[left]);
}
