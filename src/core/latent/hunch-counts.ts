import type { HunchCells, HunchCounts } from "./hunch.ts";

/** Labels over sites, as a census has them or a shuffle deals them. */
export interface Labelled {
  readonly place: Uint32Array;
  readonly industry: Uint32Array;
  readonly group: Int32Array;
  /** Size class × 2 + kind of site. */
  readonly slot: Uint8Array;
}

/**
 * Counts what stands in the cells of a hunch, in the country or in a shuffle.
 *
 * Cost: O(units).
 */
export function hunchCounts(
  { place, industry, group, slot }: Labelled,
  cells: Pick<HunchCells, "places" | "industries">,
): HunchCounts {
  const row = positions(cells.places);
  const column = positions(cells.industries);
  const perGroup = new Map<number, number>();
  const perIndustry = new Float64Array(cells.industries.length);
  const perPlace = new Float64Array(cells.places.length);
  let alone = 0;
  let units = 0;
  let unstacked = 0;
  for (let u = 0; u < place.length; u++) {
    const p = row.get(place[u]);
    if (p === undefined) continue;
    const i = column.get(industry[u]);
    if (i === undefined) continue;
    units++;
    perIndustry[i]++;
    perPlace[p]++;
    if (slot[u] % 2 === 0) unstacked++;
    if (group[u] < 0) alone++;
    else perGroup.set(group[u], (perGroup.get(group[u]) ?? 0) + 1);
  }
  let largestGroup = alone > 0 ? 1 : 0;
  for (const n of perGroup.values()) largestGroup = Math.max(largestGroup, n);
  return {
    groups: alone + perGroup.size,
    units,
    unstacked,
    largestGroup,
    perIndustry,
    perPlace,
  };
}

const positions = (list: Uint32Array): Map<number, number> =>
  new Map(Array.from(list, (one, k) => [one, k]));
