import type { CountingUnit } from "./counting-unit.ts";
import type { DeliveryJoin } from "./delivery-join.ts";
import type { EstablishmentField } from "./establishment-field.ts";
import type { IndustryScheme } from "./industry-scheme.ts";
import type { DeliveryRemark, SetAsideReason } from "./set-aside.ts";
import type { ToldSize } from "./size-class.ts";

/** Encodings that a mapping may name. */
export const textEncodings = ["utf-8", "windows-1252", "cp850"] as const;
export type TextEncoding = (typeof textEncodings)[number];

export function isTextEncoding(name: string | null): name is TextEncoding {
  return textEncodings.some((each) => each === name);
}

/**
 * How a file is read and which of its columns fill which field. What is left
 * out is found out from the file; a field mapped to "" is left unfilled.
 */
export interface Mapping {
  readonly columns?: Readonly<Partial<Record<EstablishmentField, string>>>;
  readonly scheme?: IndustryScheme;
  readonly regionNamespace?: string;
  readonly source?: string;
  readonly referenceDate?: string;
  readonly decimal?: "," | ".";
  readonly delimiter?: string;
  readonly encoding?: TextEncoding;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly only?: { readonly column: string; readonly values: readonly string[] };
  /** Regions the map opens on; all when left out. */
  readonly home?: readonly string[];
  readonly invented?: boolean;
}

export type SetAsideCounts = Readonly<Partial<Record<SetAsideReason, number>>>;
export type RemarkCounts = Readonly<Partial<Record<DeliveryRemark, number>>>;

/** What is kept of a delivery beside its rows. `rows` = `accepted` + `setAside`, always. */
export interface Delivery {
  readonly id: string;
  readonly source: string;
  readonly fileName: string;
  readonly referenceDate: string | null;
  readonly importedAt: string;
  readonly invented: boolean;
  readonly scheme: IndustryScheme;
  readonly sizeMeasure: "jobs" | "establishments";
  readonly rows: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly setAsideByReason: SetAsideCounts;
  readonly remarks: RemarkCounts;
  readonly regions: number;
  /** SHA-256 of the file as it came. */
  readonly sourceHash: string;
  /** SHA-256 of the stored rows. */
  readonly hash: string;
  readonly mapping: Mapping;
  /** Of a delivery that was made of two others: what they were joined by. */
  readonly join?: DeliveryJoin;
}

export const fileFormats = ["csv", "xlsx", "parquet", "spss", "dbase"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** How a file would be read: its columns, the guessed mapping, and what would be set aside. */
export interface DeliveryPreview {
  readonly fileName: string;
  readonly format: FileFormat;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: string | null;
  readonly sheets: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly samples: readonly string[];
    readonly field: EstablishmentField | null;
  }[];
  readonly mapping: Mapping;
  readonly missing: readonly EstablishmentField[];
  readonly consequences: {
    readonly rowsRead: number;
    /** False when only the first rows were tried. */
    readonly complete: boolean;
    readonly wouldAccept: number;
    readonly setAsideByReason: SetAsideCounts;
    /** A few rows per reason. */
    readonly examples: readonly SetAsideExample[];
  };
  readonly remarks: RemarkCounts;
  /** Columns in which "1.234" may be a thousand or one and a bit, and no cell tells. */
  readonly ambiguous: readonly AmbiguousNumbers[];
  readonly sourceHash: string;
  /** The delivery this file would become with this mapping. */
  readonly wouldBeId: string;
}

/** A row that would be set aside: the cell at fault, else the beginning of the row. */
export interface SetAsideExample {
  readonly line: number;
  readonly reason: SetAsideReason;
  readonly column: string | null;
  readonly cell: string;
}

/** A column in which "1.234" may be a thousand or one and a bit, and no other cell tells which. */
export interface AmbiguousNumbers {
  readonly column: string;
  readonly cells: number;
  readonly sample: string;
  /** The decimal sign it is read with. */
  readonly readWith: "," | ".";
}

/** A row that was set aside, with its cells as they came. */
export interface SetAsideRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly reason: SetAsideReason;
  /** The column at fault, where one is. */
  readonly column: string | null;
  readonly cells: readonly (string | null)[];
}

export interface SetAsidePage {
  readonly total: number;
  readonly columns: readonly string[];
  readonly rows: readonly SetAsideRow[];
}

/**
 * A delivery as columns for analysis; index = row of the delivery. A row that was
 * taken out keeps its place but belongs to no region and no industry.
 */
export interface EstablishmentColumns {
  readonly count: number;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Index into `regions`; `regions.length` where the row was taken out. */
  readonly region: Uint32Array;
  /** Codes as delivered, without points. */
  readonly industries: readonly string[];
  /** Index into `industries`; -1 where the industry is unknown. */
  readonly industry: Int32Array;
  /** Whether the delivery tells which establishments belong to one enterprise. */
  readonly enterprisesKnown: boolean;
  /** What an independent unit is here. */
  readonly countingUnit: CountingUnit;
  /** Number of independent units. */
  readonly groups: number;
  /** Index of the independent unit, 0 to `groups` - 1; -1 where unknown. */
  readonly group: Int32Array;
  /** Persons at work; NaN where unknown. */
  readonly jobs: Float64Array;
  /** Lower bound of the persons at work: `jobs`, else the bottom of the size class; NaN where unknown. */
  readonly jobsAtLeast: Float64Array;
  /** Degrees WGS84; NaN where unknown. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** 0 unknown, 1 the middle of an area or a stack of many enterprises at one point, 2 an address. */
  readonly precision: Uint8Array;
  /** How its figures came about: index into `measurements`. */
  readonly measurement: Uint8Array;
  /** 1 where its jobs may be those of a whole enterprise. */
  readonly headOffice: Uint8Array;
  /** Age of its record at the reference date; −1 where unknown. */
  readonly ageYears: Int16Array;
  /** 1 where the establishment is, or may be, a natural person's. */
  readonly naturalPerson: Uint8Array;
}

/** One establishment of a delivery. `name` is null where none was delivered. */
export interface EstablishmentDetails extends ToldSize {
  readonly row: number;
  readonly establishment: string;
  readonly enterprise: string | null;
  readonly name: string | null;
  readonly naturalPerson: boolean;
  readonly regionId: string;
  readonly industry: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Name and point were erased on request. */
  readonly erased: boolean;
}

/** An establishment that was looked for, and what it was found by. */
export interface FoundEstablishment extends Pick<
  EstablishmentDetails,
  "row" | "establishment" | "name" | "naturalPerson" | "regionId" | "industry" | "erased"
> {
  /** Its own number or that of its enterprise, its name, or its industry. */
  readonly by: "number" | "name" | "industry";
}

/** The likeliest first; `total` match, of which the first are told. */
export interface FoundEstablishments {
  readonly found: readonly FoundEstablishment[];
  readonly total: number;
}
