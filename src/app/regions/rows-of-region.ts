import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { keptOf } from "../register/kept-of-columns.ts";

/**
 * The rows of one region, in their order. Sorted by region once for all of a delivery's
 * columns, so that one place is not looked for among all of a country.
 *
 * Cost: O(establishments) the first time, none after.
 */
export function rowsOfRegion(
  columns: Pick<EstablishmentColumns, "count" | "regions" | "region">,
  region: number,
): Uint32Array {
  const { start, row } = keptOf(columns, "rows by region", () => byRegion(columns));
  return row.subarray(start[region], start[region + 1]);
}

/** A counting sort; rows that were taken out come last, in a region beyond all. */
function byRegion({
  count,
  regions,
  region,
}: Pick<EstablishmentColumns, "count" | "regions" | "region">) {
  const start = new Uint32Array(regions.length + 2);
  for (let k = 0; k < count; k++) start[region[k] + 1]++;
  for (let r = 0; r <= regions.length; r++) start[r + 1] += start[r];
  const next = start.slice();
  const row = new Uint32Array(count);
  for (let k = 0; k < count; k++) row[next[region[k]]++] = k;
  return { start, row };
}
