/**
 * The establishments of a country, one column per fact. Columns with two
 * values per row hold the earlier year at `2 * row` and the newest at
 * `2 * row + 1`.
 */
export interface EstablishmentRows {
  /** Rows in the newest delivery are 0 to below `newest`; those up to `count` closed before it. */
  readonly newest: number;
  readonly count: number;
  /** Per year: whether the establishment exists. */
  readonly present: Uint8Array;
  /** Per year: municipality. */
  readonly municipality: Uint16Array;
  /** Per year: jobs. */
  readonly jobs: Uint32Array;
  /** Per year: longitude and latitude in millionths of a degree. */
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
  /** What it really does, and what the register says. */
  readonly industry: Uint16Array;
  readonly coded: Uint16Array;
  readonly enterprise: Uint32Array;
  readonly precision: Uint8Array;
  readonly role: Uint8Array;
  /** Per enterprise: its group, 0 for none; its KvK code of legal form; the number in its name. */
  readonly group: Uint32Array;
  readonly legalForm: Uint8Array;
  readonly nameNumber: Uint32Array;
}

/** How well a place is known: `EstablishmentRows.precision`. */
export const precision = { address: 0, postcode: 1, missing: 2 } as const;

/** Why a row is as it is: `EstablishmentRows.role`. Only ordinary rows may be given another. */
export const role = { ordinary: 0, member: 1, stacked: 2, plant: 3 } as const;

/** Which of the two values per row. */
export const year = { earlier: 0, newest: 1 } as const;

/** Empty columns for `newest` rows of today and `closed` rows of last year. */
export function establishmentRows(newest: number, closed: number): EstablishmentRows {
  const count = newest + closed;
  return {
    newest,
    count,
    present: new Uint8Array(2 * count),
    municipality: new Uint16Array(2 * count),
    jobs: new Uint32Array(2 * count),
    longitude: new Int32Array(2 * count),
    latitude: new Int32Array(2 * count),
    industry: new Uint16Array(count),
    coded: new Uint16Array(count),
    enterprise: Uint32Array.from({ length: count }, (_, row) => row),
    precision: new Uint8Array(count),
    role: new Uint8Array(count),
    group: new Uint32Array(count),
    legalForm: new Uint8Array(count),
    nameNumber: new Uint32Array(count),
  };
}

/** The newest value of a column with two per row. */
export function now<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: T,
  row: number,
): number {
  return column[2 * row + year.newest];
}

/** Sets the newest value of a column with two per row. */
export function setNow(
  column: Uint8Array | Uint16Array | Uint32Array | Int32Array,
  row: number,
  value: number,
): void {
  column[2 * row + year.newest] = value;
}
