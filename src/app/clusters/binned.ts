/** At most so many bars; more says nothing to an eye. */
const mostBins = 30;

/**
 * How often each size occurs, in bins of one width; a bin holds from ≤ x < to.
 *
 * @param values  ascending
 * @param whole   whether the values are whole: then a bin is a whole number wide
 *
 * @example binned([1, 1, 2, 4], true)
 *          // [{ from: 1, to: 2, shuffles: 2 }, { from: 2, to: 3, shuffles: 1 },
 *          //  { from: 3, to: 4, shuffles: 0 }, { from: 4, to: 5, shuffles: 1 }]
 */
export function binned(
  values: readonly number[],
  whole: boolean,
): { from: number; to: number; shuffles: number }[] {
  if (values.length === 0) return [];
  const least = values[0];
  const range = values[values.length - 1] - least;
  const width = whole ? Math.max(1, Math.ceil((range + 1) / mostBins)) : range / mostBins || 1;
  const count = Math.floor(range / width) + 1;
  const bins = Array.from({ length: count }, (_, k) => ({
    from: least + k * width,
    to: least + (k + 1) * width,
    shuffles: 0,
  }));
  for (const value of values)
    bins[Math.min(count - 1, Math.floor((value - least) / width))].shuffles++;
  return bins;
}
