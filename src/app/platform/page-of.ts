/**
 * A page of a list that is at hand whole, and how long the list is.
 *
 * @example pageOf(["a", "b", "c"], { offset: 1, limit: 1 }) // { total: 3, part: ["b"] }
 */
export const pageOf = <T>(
  all: readonly T[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; part: T[] } => ({
  total: all.length,
  part: all.slice(offset, offset + limit),
});
