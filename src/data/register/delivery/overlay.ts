import type { EstablishmentColumns, EstablishmentDetails } from "../../../domain/delivery.ts";

/**
 * What lies over a delivery and hides part of it; its files are never rewritten.
 * Row numbers ascending.
 */
export interface Overlay {
  /** Rows without name, address, point and contacts; those taken out whole are among them. */
  readonly erased: readonly number[];
  /** Rows taken out whole. */
  readonly excluded: readonly number[];
  /** The personal file is gone, or is about to be. */
  readonly personalRemoved: boolean;
}

export const noOverlay: Overlay = { erased: [], excluded: [], personalRemoved: false };

/** Details as the overlay leaves them: excluded rows are not there, erased ones have no name or point. */
export function concealed(
  details: readonly EstablishmentDetails[],
  { erased, excluded }: Overlay,
): EstablishmentDetails[] {
  if (erased.length === 0) return [...details];
  const [gone, bare] = [new Set(excluded), new Set(erased)];
  return details
    .filter(({ row }) => !gone.has(row))
    .map((one) =>
      bare.has(one.row)
        ? { ...one, name: null, longitude: null, latitude: null, erased: true }
        : one,
    );
}

/** Takes the excluded rows out of fresh columns, in place; they keep their numbers but belong nowhere. */
export function takenOut(columns: EstablishmentColumns, { excluded }: Overlay): void {
  for (const row of excluded) {
    columns.region[row] = columns.regions.length;
    columns.industry[row] = -1;
    columns.group[row] = -1;
    columns.precision[row] = 0;
    columns.naturalPerson[row] = 0;
    for (const values of [columns.jobs, columns.jobsAtLeast, columns.longitude, columns.latitude]) {
      values[row] = Number.NaN;
    }
  }
}
