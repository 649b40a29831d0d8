import type { IndustryScheme } from "./industry-scheme.ts";

/** Kinds of reference data in their first form. */
export const referenceKinds = [
  "outlines",
  "region-industry",
  "classification",
  "relatedness",
  "input-output",
  "occupations",
  "flows",
  "groups",
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** An imported table or map that deliveries are compared with. */
export interface Reference {
  readonly id: string;
  readonly kind: ReferenceKind;
  readonly name: string;
  /** Prefix of region ids, for outlines and region x industry tables. */
  readonly regionNamespace: string | null;
  readonly scheme: IndustryScheme | null;
  readonly rows: number;
  readonly importedAt: string;
  readonly hash: string;
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
