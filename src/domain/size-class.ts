/** Lower bounds of the size classes of establishments, as LISA has them. */
const lowest = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 800, 1000];

/**
 * The size class of a number of persons. Licences let classes of a single company be
 * shown where its jobs may not be.
 *
 * @example sizeClassOf(12) // "10-19"
 */
export function sizeClassOf(persons: number): string {
  const k = lowest.findLastIndex((from) => persons >= from);
  if (k < 0) return "0";
  if (k === lowest.length - 1) return `${lowest[k]}+`;
  const last = lowest[k + 1] - 1;
  return last === lowest[k] ? String(last) : `${lowest[k]}-${last}`;
}
