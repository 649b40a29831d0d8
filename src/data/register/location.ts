import { type Point, inRd, rdToWgs84 } from "./rd-coordinates.ts";

/** Where a row lies, or why that is not known. */
export type Location =
  | { readonly state: "known"; readonly point: Point; readonly swapped: boolean }
  | { readonly state: "unknown" | "outside" };

const unknown: Location = { state: "unknown" };
const outside: Location = { state: "outside" };

/**
 * A point from the pair of numbers a row has, east (x, longitude) and north
 * (y, latitude), in degrees or in metres RD: the ranges tell which. 0/0 and
 * the middle of the RD grid stand for "not known" in registers.
 *
 * Columns that were swapped are told by places that cannot be: in RD, y is
 * always the larger; a pair such as (51.4, 5.5) in degrees would lie in the
 * Indian Ocean, and (5.5, 51.4) lies in Eindhoven.
 */
export function locationOf(east: number, north: number): Location {
  if (Number.isNaN(east) || Number.isNaN(north)) return unknown;
  if (east === 0 && north === 0) return unknown;
  if (east === 155_000 && north === 463_000) return unknown;
  if (inRd(east, north)) return { state: "known", point: rdToWgs84(east, north), swapped: false };
  if (inRd(north, east)) return { state: "known", point: rdToWgs84(north, east), swapped: true };
  if (east >= 50 && east <= 54 && north >= 3 && north <= 8) {
    return { state: "known", point: { longitude: north, latitude: east }, swapped: true };
  }
  if (Math.abs(east) <= 180 && Math.abs(north) <= 90) {
    return { state: "known", point: { longitude: east, latitude: north }, swapped: false };
  }
  if (Math.abs(north) <= 180 && Math.abs(east) <= 90) {
    return { state: "known", point: { longitude: north, latitude: east }, swapped: true };
  }
  return outside;
}

/**
 * What a column on the quality of coordinates says: 1 for the middle of a
 * postcode, street or place, 2 for an address; undefined for codes of which
 * the meaning is not known here.
 */
export function deliveredPrecision(text: string | undefined): 1 | 2 | undefined {
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  if (/adres|address|exact|pand|verblijfs|rooftop|building/.test(word)) return 2;
  if (
    /postcode|pc[46]|straat|street|plaats|place|city|centroid|area|wijk|buurt|gemeente/.test(word)
  ) {
    return 1;
  }
  return undefined;
}
