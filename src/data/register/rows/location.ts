import type { LocationQuality } from "../../../domain/record-grade.ts";
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
 * What a column on the quality of coordinates says a point is the middle of;
 * undefined for codes of which the meaning is not known here.
 *
 * @example deliveredQuality("postcodecentroïde") // "postcode"
 */
export function deliveredQuality(
  text: string | undefined,
): Exclude<LocationQuality, "stacked" | "unstated" | "none"> | undefined {
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  if (/postcode|pc[46]|zip/.test(word)) return "postcode";
  if (/straat|street|weg/.test(word)) return "street";
  if (/plaats|place|city|kern/.test(word)) return "place";
  if (/centroid|centro[ïi]de|area|wijk|buurt|gemeente/.test(word)) return "area";
  if (/adres|address|exact|pand|verblijfs|rooftop|building/.test(word)) return "address";
  return undefined;
}
