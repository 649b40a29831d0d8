import type { EstablishmentColumns } from "../../domain/delivery.ts";
import type { AreaMembership } from "../../domain/reference.ts";
import { complexityCaveat } from "./complexity-caveat.ts";

/** The regions of a delivery gathered into wider areas. */
export interface WiderAreas {
  readonly ids: readonly string[];
  /** Per region of the delivery the area it lies in. */
  readonly of: Uint32Array;
}

/**
 * The smallest areas of a table that are labour markets, by their jobs, and
 * that every region of a delivery lies in one of; undefined where there are none.
 *
 * Cost: O(establishments · kinds of areas + regions).
 */
export function labourMarkets(
  columns: EstablishmentColumns,
  { members }: AreaMembership,
): WiderAreas | undefined {
  const place = new Map(columns.regions.map(({ id }, r) => [id, r]));
  // Codes of one prefix and length are one kind of area: NUTS has three under one prefix.
  const kinds = Map.groupBy(
    members.filter(({ region }) => place.has(region)),
    ({ of }) => `${of.slice(0, of.indexOf(":"))} ${of.length}`,
  );
  const complete = [...kinds.values()].flatMap((of): WiderAreas[] => {
    const area = new Map(of.map((one) => [one.region, one.of]));
    if (area.size < columns.regions.length) return [];
    const ids = [...new Set(area.values())].sort();
    const at = new Map(ids.map((id, k) => [id, k]));
    return [{ ids, of: Uint32Array.from(columns.regions, ({ id }) => at.get(area.get(id)!)!) }];
  });
  return complete
    .sort((a, b) => b.ids.length - a.ids.length)
    .find((areas) => complexityCaveat(jobsPerArea(columns, areas)) === "none");
}

/** Jobs of each area, those that are told. */
function jobsPerArea(columns: EstablishmentColumns, { ids, of }: WiderAreas): Float64Array {
  const jobs = new Float64Array(ids.length);
  for (let k = 0; k < columns.count; k++) {
    if (!Number.isNaN(columns.jobs[k])) jobs[of[columns.region[k]]] += columns.jobs[k];
  }
  return jobs;
}

/** The columns of a delivery with wider areas for its regions. */
export function gathered<C extends EstablishmentColumns>(columns: C, { ids, of }: WiderAreas): C {
  return {
    ...columns,
    regions: ids.map((id) => ({ id, name: id })),
    // Rows that were taken out belong to no region, and to no area.
    region: columns.region.map((r) => of[r] ?? ids.length),
  };
}
