import type { LocationQuality } from "../../../domain/record-grade.ts";
import { deliveredQuality, locationOf } from "./location.ts";
import type { RegionHabit, RowRegion } from "./region-of-row.ts";
import { regionOfRow } from "./region-of-row.ts";
import type { RowCells } from "./row-cells.ts";
import { yesOrNo } from "../mapping/yes-or-no.ts";

/** The point of a row and what it is the middle of. */
export interface RowPoint {
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** 0 none, 1 the middle of something, 2 an address as far as is known. */
  readonly precision: number;
  readonly locationQuality: LocationQuality;
}

/** A point with what is doubtful about it. */
export interface ReadPoint {
  readonly point: RowPoint;
  readonly swapped: boolean;
  readonly outside: boolean;
}

const nowhere: RowPoint = {
  longitude: null,
  latitude: null,
  precision: 0,
  locationQuality: "none",
};
const unknown: ReadPoint = { point: nowhere, swapped: false, outside: false };

/** The point of a row, in degrees or in metres RD; none where its address is shielded. */
export function rowPoint(cells: RowCells, shielded: boolean): ReadPoint {
  if (shielded || yesOrNo(cells.value("locationMissing")) === 1) return unknown;
  let location = locationOf(cells.number("longitude"), cells.number("latitude"));
  if (location.state === "unknown") {
    location = locationOf(cells.number("rdX"), cells.number("rdY"));
  }
  if (location.state !== "known") {
    return location.state === "outside" ? { ...unknown, outside: true } : unknown;
  }
  const quality = deliveredQuality(cells.value("locationPrecision"));
  return {
    point: {
      ...location.point,
      precision: quality === undefined || quality === "address" ? 2 : 1,
      locationQuality: quality ?? "unstated",
    },
    swapped: location.swapped,
    outside: false,
  };
}

const mostKnown = 1_000_000;

/** Region of one row after another: few regions, many rows, so each is worked out once. */
export class RowRegions {
  readonly #habit: RegionHabit;
  readonly #regional: boolean;
  readonly #ended: ReadonlySet<string>;
  readonly #known = new Map<string, (RowRegion & { readonly ended: boolean }) | undefined>();

  constructor(habit: RegionHabit, cells: RowCells, ended: ReadonlySet<string>) {
    this.#habit = habit;
    this.#regional = cells.at("regionCode") >= 0 || cells.at("regionName") >= 0;
    this.#ended = ended;
  }

  of(cells: RowCells): (RowRegion & { readonly ended: boolean }) | undefined {
    const told = [
      cells.value("regionCode"),
      cells.value("regionName"),
      this.#regional ? undefined : cells.value("city"),
      this.#regional ? undefined : cells.text("stateOrProvince"),
    ] as const;
    // Line ends may stand in a cell.
    const key = told.join("\u0001");
    if (this.#known.has(key)) return this.#known.get(key);
    const found = regionOfRow(this.#habit, ...told);
    const region = found && { ...found, ended: this.#ended.has(found.id) };
    // A column of anything but regions would fill the memory.
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(key, region);
    return region;
  }
}
