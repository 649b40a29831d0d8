import type { SearchGround } from "../../core/latent/search-ground.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import {
  industryAt,
  isHolding,
  isUnclassified,
  servesLocally,
  type IndustryLevel,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";
import type { Middles } from "../regions/region-middles.ts";

export interface Eligibility {
  readonly minimumJobs: number;
  readonly includeLocalServices: boolean;
}

export interface Ground {
  readonly ground: SearchGround;
  /** Codes by the ground's industry index. */
  readonly codes: readonly string[];
  /** Row of the delivery by the ground's unit index. */
  readonly rows: Uint32Array;
  readonly leftOut: {
    readonly small: number;
    readonly sizeUnknown: number;
    readonly localServices: number;
    readonly holdings: number;
    readonly withoutIndustry: number;
  };
}

/** Lower bounds of the size classes that companies are compared within. */
const sizeClasses = [0, 2, 5, 10, 20, 50, 100, 250];
/** An exact point with so many different enterprises is a letterbox or the middle of an area. */
const stackFrom = 10;
const kmPerDegree = 111.195;

/**
 * What a search stands on: the establishments of a delivery that may belong to
 * a latent cluster. Left out are establishments below the minimum of jobs (one
 * person firms follow people, not clusters), industries that serve people
 * nearby, holdings, and what has no known industry. Where a delivery tells no
 * sizes at all, none is left out for its size.
 *
 * Cost: O(establishments).
 */
export function searchGroundOf(
  columns: EstablishmentColumns,
  scheme: IndustryScheme,
  level: IndustryLevel,
  middles: Middles,
  { minimumJobs, includeLocalServices }: Eligibility,
): Ground {
  const { codes, industry } = industriesAtLevel(columns, scheme, level);
  const local = codes.map((code) => !includeLocalServices && servesLocally(code, scheme));
  const holding = codes.map((code) => isHolding(code, scheme));
  const unclassified = codes.map((code) => isUnclassified(code, scheme));
  const sizesTold = columns.jobsAtLeast.some((jobs) => !Number.isNaN(jobs));
  const leftOut = { small: 0, sizeUnknown: 0, localServices: 0, holdings: 0, withoutIndustry: 0 };
  const rows: number[] = [];
  for (let k = 0; k < columns.count; k++) {
    const jobs = columns.jobsAtLeast[k];
    if (columns.region[k] === columns.regions.length) continue; // taken out
    if (industry[k] < 0 || unclassified[industry[k]]) leftOut.withoutIndustry++;
    else if (holding[industry[k]]) leftOut.holdings++;
    else if (local[industry[k]]) leftOut.localServices++;
    else if (sizesTold && Number.isNaN(jobs)) leftOut.sizeUnknown++;
    else if (sizesTold && jobs < minimumJobs) leftOut.small++;
    else rows.push(k);
  }
  const used = [...new Set(rows.map((k) => industry[k]))].sort((a, b) => a - b);
  const indexOf = new Int32Array(codes.length).fill(-1);
  used.forEach((i, index) => (indexOf[i] = index));
  const usedCodes = used.map((i) => codes[i]);
  const stacked = stackedRows(columns, rows);
  return {
    ground: {
      places: columns.regions.length,
      industries: used.length,
      ...projected(middles),
      unitPlace: Uint32Array.from(rows, (k) => columns.region[k]),
      unitIndustry: Uint32Array.from(rows, (k) => indexOf[industry[k]]),
      unitGroup: Int32Array.from(rows, (k) => columns.group[k]),
      unitSizeClass: Uint8Array.from(rows, (k) => sizeClassOf(columns.jobsAtLeast[k])),
      unitSiteKind: Uint8Array.from(rows, (k) => (stacked.has(k) ? 1 : 0)),
      industryGroup: classesOf(usedCodes, scheme, level === "class" ? "group" : "division"),
      industryDivision: classesOf(usedCodes, scheme, "division"),
    },
    codes: usedCodes,
    rows: Uint32Array.from(rows),
    leftOut,
  };
}

function sizeClassOf(jobs: number): number {
  let found = 0;
  for (let k = 0; k < sizeClasses.length; k++) if (jobs >= sizeClasses[k]) found = k;
  return found;
}

/** Index of the wider class each code falls under; a code without one stands alone. */
function classesOf(
  codes: readonly string[],
  scheme: IndustryScheme,
  level: IndustryLevel,
): Uint32Array {
  const seen = new Map<string, number>();
  return Uint32Array.from(codes, (code) => {
    const wider = industryAt(code, scheme, level) ?? code;
    if (!seen.has(wider)) seen.set(wider, seen.size);
    return seen.get(wider)!;
  });
}

function stackedRows(columns: EstablishmentColumns, rows: readonly number[]): Set<number> {
  const at = new Map<string, number[]>();
  for (const k of rows) {
    if (Number.isNaN(columns.longitude[k])) continue;
    const point = `${columns.longitude[k]} ${columns.latitude[k]}`;
    const there = at.get(point);
    if (there) there.push(k);
    else at.set(point, [k]);
  }
  const stacked = new Set<number>();
  for (const there of at.values()) {
    if (there.length < stackFrom) continue;
    const groups = new Set(there.map((k) => (columns.group[k] < 0 ? -1 - k : columns.group[k])));
    if (groups.size >= stackFrom) for (const k of there) stacked.add(k);
  }
  return stacked;
}

/** Kilometres around the middle of all regions: an even projection, good to 1 % within a country. */
function projected({ longitude, latitude }: Middles): {
  placeX: Float64Array;
  placeY: Float64Array;
} {
  const known = latitude.filter((value) => !Number.isNaN(value));
  const middle = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const shrink = Math.cos((middle * Math.PI) / 180);
  return {
    placeX: longitude.map((degrees) => degrees * kmPerDegree * shrink),
    placeY: latitude.map((degrees) => degrees * kmPerDegree),
  };
}
