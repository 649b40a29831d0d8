/** Finds that share more than this of all cells of the two are the same find. */
const sameFrom = 1 / 3;

/**
 * The best of those that are largely the same. What is shared is taken of both
 * together: of two clusters side by side that a third find joins, each may stay.
 */
export function distinct<
  F extends { readonly places: readonly number[]; readonly industries: readonly number[] },
>(sorted: readonly F[], industries: number, wanted: number): F[] {
  const kept: F[] = [];
  const owner = new Map<number, number[]>();
  for (const one of sorted) {
    if (kept.length >= wanted) break;
    const shared = new Map<number, number>();
    for (const r of one.places) {
      for (const i of one.industries) {
        for (const k of owner.get(r * industries + i) ?? []) {
          shared.set(k, (shared.get(k) ?? 0) + 1);
        }
      }
    }
    const cells = one.places.length * one.industries.length;
    let free = true;
    for (const [k, count] of shared) {
      const other = kept[k].places.length * kept[k].industries.length;
      if (count > sameFrom * (cells + other - count)) free = false;
    }
    if (!free) continue;
    for (const r of one.places) {
      for (const i of one.industries) {
        const cell = r * industries + i;
        const list = owner.get(cell);
        if (list) list.push(kept.length);
        else owner.set(cell, [kept.length]);
      }
    }
    kept.push(one);
  }
  return kept;
}
