import type { IndustryScheme } from "./industry-scheme.ts";

/** Kinds of reference data: about areas, about industries, and about how industries are related. */
export const referenceKinds = [
  "outlines",
  "areas",
  "area-changes",
  "area-membership",
  "region-industry",
  "classification",
  "correspondence",
  "relatedness",
  "input-output",
  "occupations",
  "flows",
  "groups",
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Questions that read references, by their names. */
export const referenceReaders = [
  "list-regions",
  "outlines",
  "profile",
  "industry-space",
  "latent",
  "test-hunch",
  "relatedness",
  "find-industries",
  "show-company",
  "show-roll-up",
  "compare",
] as const;
export type ReferenceReader = (typeof referenceReaders)[number];

/** What was found in a reference that its reader should know, counted. */
export const referenceRemarks = [
  /** Codes or areas that go to several others. */
  "split",
  /** Of these, those for which no weights were told: equal parts are assumed. */
  "equal-weights",
  /** Codes or areas that go nowhere. */
  "without-target",
  /** Cells that were not told (secret, missing, impossible); they are not zero. */
  "unknown-cells",
  /** Cells that may still change. */
  "provisional-cells",
  /** Rows that are about something else, such as a total or another level. */
  "rows-left-out",
] as const;
export type ReferenceRemark = (typeof referenceRemarks)[number];
export type ReferenceRemarks = Readonly<Partial<Record<ReferenceRemark, number>>>;

/** An imported table or map that deliveries are compared with. */
export interface Reference {
  readonly id: string;
  readonly kind: ReferenceKind;
  readonly name: string;
  /** Prefix of region ids, for what is about areas. */
  readonly regionNamespace: string | null;
  /** Of a correspondence: what it goes from. */
  readonly scheme: IndustryScheme | null;
  /** Of a correspondence: what it goes to. */
  readonly toScheme: IndustryScheme | null;
  /** First day that it holds, and the last; null where not told. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Who made it, and on what terms it may be used; null where not told. */
  readonly source: string | null;
  readonly licence: string | null;
  readonly rows: number;
  readonly remarks: ReferenceRemarks;
  readonly importedAt: string;
  readonly hash: string;
}

/** Whether a reference holds on a day. A day is written year-month-day. */
export function holdsOn({ validFrom, validTo }: Validity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

export type Validity = Pick<Reference, "validFrom" | "validTo">;

/** An area by its id, and when it was one. */
export interface Area {
  readonly region: string;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** From a day on, an area is (part of) another; `weight` is the part, null where not told. */
export interface AreaChange {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  /** What the other is called from then on; null where not told. */
  readonly name: string | null;
  readonly weight: number | null;
}

/** Which areas lie in which: municipalities in COROP areas, these in provinces. */
export interface AreaMembership {
  readonly areas: readonly Pick<Area, "region" | "name">[];
  readonly members: readonly { readonly region: string; readonly of: string }[];
}

/** A code of one classification, (part of) which is a code of another. */
export interface CodeLink {
  readonly from: string;
  readonly to: string;
  /** The part, 0 to 1; null where not told. */
  readonly weight: number | null;
}

export type Position = readonly number[];

/** The outline of a region, longitude and latitude in degrees WGS84. */
export interface Outline {
  readonly region: string;
  readonly name: string;
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
    | {
        readonly type: "MultiPolygon";
        readonly coordinates: readonly (readonly (readonly Position[])[])[];
      };
}

/**
 * How related industries are: pair k says that `industries[from[k]]` and
 * `industries[to[k]]` are related by `value[k]`, on a scale of the reference's
 * own; each pair once, related both ways, and never an industry with itself.
 */
export interface RelatednessTable {
  readonly industries: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly value: readonly number[];
}

/** What goes from industry to industry, goods or workers: `value[k]` of it from `industries[from[k]]` to `industries[to[k]]`. */
export type FlowTable = RelatednessTable;

/** Jobs by industry and occupation: `jobs[k]` of `occupations[occupation[k]]` in `industries[industry[k]]`. */
export interface OccupationTable {
  readonly industries: readonly string[];
  readonly occupations: readonly string[];
  readonly industry: readonly number[];
  readonly occupation: readonly number[];
  readonly jobs: readonly number[];
}

/** A reference that says in one way or another which industries are related. */
export type RelatednessSource =
  | { readonly kind: "relatedness"; readonly table: RelatednessTable }
  | { readonly kind: "input-output"; readonly table: FlowTable }
  | { readonly kind: "occupations"; readonly table: OccupationTable }
  | { readonly kind: "flows"; readonly table: FlowTable };

/** A label in each language of the screens. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

/**
 * A region x industry table as columns: cell k says that region
 * `regions[region[k]]` has `jobs[k]` jobs and `establishments[k]`
 * establishments in `industries[industry[k]]`. NaN where not told.
 */
export interface RegionIndustryTable {
  readonly reference: string;
  readonly scheme: IndustryScheme;
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly region: Uint32Array;
  readonly industry: Uint32Array;
  readonly jobs: Float64Array;
  readonly establishments: Float64Array;
}
