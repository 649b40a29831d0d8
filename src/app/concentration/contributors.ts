import type { EstablishmentColumns } from "../../domain/delivery.ts";

/**
 * Independent enterprises of each industry in a whole country. As in
 * `contributorsPerRegion`, an establishment of an unknown enterprise stands for itself.
 *
 * Cost: O(establishments).
 */
export function contributors(
  columns: EstablishmentColumns,
  industry: Int32Array,
  industries: number,
): Uint32Array {
  const found = new Uint32Array(industries);
  const seen = new Set<number>();
  for (let k = 0; k < columns.count; k++) {
    const i = industry[k];
    if (i < 0) continue;
    const group = columns.group[k];
    const key = group * industries + i;
    if (group < 0 || !seen.has(key)) found[i]++;
    if (group >= 0) seen.add(key);
  }
  return found;
}
