import { createHash } from "node:crypto";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import {
  type AmbiguousNumbers,
  type Mapping,
  type RemarkCounts,
  isTextEncoding,
} from "../../../domain/delivery.ts";
import { type EstablishmentField, personsFields } from "../../../domain/establishment-field.ts";
import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import { fullName, guessedColumns } from "./column-aliases.ts";
import type { DateHabit } from "./date-habit.ts";
import { refuseForbidden } from "./forbidden-column.ts";
import type { Decimal } from "./number-habit.ts";
import type { Table } from "../tables/record.ts";
import type { RegionHabit } from "../rows/region-of-row.ts";
import type { SourceFile } from "../tables/source-file.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** Fields whose cells count persons, companies or metres: whole things, as a rule. */
export const wholeFields = [
  ...personsFields,
  "enterpriseJobs",
  "groupCompanies",
  "rdX",
  "rdY",
] as const satisfies readonly EstablishmentField[];
/** Fields whose cells are numbers. */
export const numberFields = [...wholeFields, "longitude", "latitude"] as const;
export type NumberField = (typeof numberFields)[number];

/** Fields whose cells are dates, or years. */
export const dateFields = [
  "startDate",
  "endDate",
  "changedDate",
  "sourceYear",
  "referenceDate",
] as const satisfies readonly EstablishmentField[];
export type DateField = (typeof dateFields)[number];

/** Which column fills which field, before the values are looked at. */
export interface FieldColumns {
  readonly columns: Readonly<Partial<Record<EstablishmentField, string>>>;
  /** The name that a field's column stands for, as names are compared; undefined where none fills it. */
  name(field: EstablishmentField): string | undefined;
  /** Index of each field's column; -1 where none fills it. */
  indexOf(field: EstablishmentField): number;
  /** Fields without which no establishment can be read. */
  readonly missing: readonly EstablishmentField[];
}

/** Everything decided about a file before its rows are taken in. */
export interface ReadingPlan {
  readonly fields: FieldColumns;
  /** Areas that were no more on the reference date, where a table of changes tells. */
  readonly endedAreas: ReadonlySet<string>;
  readonly scheme: IndustryScheme;
  readonly schemeGuessed: boolean;
  /** Codes of two revisions stand in one column: a row that does not tell has no scheme. */
  readonly schemesMixed: boolean;
  readonly usualCodeLength: number | undefined;
  readonly decimals: Readonly<Record<NumberField, Decimal | null>>;
  readonly ambiguous: readonly AmbiguousNumbers[];
  /** The file counts full-time equivalents and no jobs. */
  readonly unusedFte: boolean;
  /** The file has a column of citizen service numbers. */
  readonly citizenNumbers: boolean;
  readonly dates: Readonly<Record<DateField, DateHabit>>;
  readonly region: RegionHabit;
  readonly rows: number;
  readonly mapping: Mapping;
}

/** What is doubtful in a file as a whole, before its rows are read. */
export function planRemarks({ ambiguous, unusedFte, citizenNumbers }: ReadingPlan): RemarkCounts {
  const guessed = ambiguous.reduce((sum, { cells }) => sum + cells, 0);
  return {
    ...(guessed > 0 ? { "decimal-guessed": guessed } : {}),
    ...(unusedFte ? { "fte-not-used": 1 } : {}),
    ...(citizenNumbers ? { "citizen-numbers-not-read": 1 } : {}),
  };
}

/** Columns by field: what the mapping says, the rest guessed; throws where the mapping names columns that are not there. */
export function fieldColumns(
  layout: TableLayout,
  mapping: Mapping,
  fileName: string,
): FieldColumns {
  const given = mapping.columns ?? {};
  const named = [...Object.values(given), mapping.only?.column].filter(
    (name): name is string => name !== undefined && name !== "",
  );
  const absent = named.filter((name) => !layout.columns.includes(name));
  if (absent.length > 0) {
    throw new ClusterwerkError(
      "columns-unmapped",
      `needed the columns ${absent.join(", ")}, found ${layout.columns.join(", ")}`,
      { file: fileName, missing: absent, columns: [...layout.columns] },
    );
  }
  refuseForbidden(given, fileName);
  const columns = guessedColumns(layout.columns, given);
  const indexOf = (field: EstablishmentField): number => {
    const column = columns[field];
    return column === undefined || column === "" ? -1 : layout.columns.indexOf(column);
  };
  const missing: EstablishmentField[] = [];
  const regional = (["regionCode", "regionName", "city"] as const).some(
    (each) => indexOf(each) >= 0,
  );
  if (!regional) missing.push("regionCode");
  if (indexOf("industry") < 0) missing.push("industry");
  return { columns, name: (field) => fullName(field, columns[field]), indexOf, missing };
}

/** The mapping with every decision written out, so that reading again with it does the same. */
export function resolvedMapping(
  given: Mapping,
  table: Table,
  layout: TableLayout,
  decided: {
    columns: Mapping["columns"];
    scheme: IndustryScheme;
    decimal: Decimal | undefined;
    namespace: string | undefined;
    referenceDate: string | undefined;
    invented: boolean | undefined;
  },
): Mapping {
  const encoding = table.encoding;
  return {
    ...given,
    columns: decided.columns,
    scheme: decided.scheme,
    ...(decided.namespace === undefined ? {} : { regionNamespace: decided.namespace }),
    ...(decided.referenceDate === undefined ? {} : { referenceDate: decided.referenceDate }),
    ...(decided.invented === undefined ? {} : { invented: decided.invented }),
    ...(decided.decimal === undefined ? {} : { decimal: decided.decimal }),
    ...(table.delimiter === null ? {} : { delimiter: table.delimiter }),
    ...(isTextEncoding(encoding) ? { encoding } : {}),
    ...(table.sheet === null ? {} : { sheet: table.sheet }),
    ...(layout.headerLine > 0 ? { headerRow: layout.headerLine } : {}),
  };
}

/**
 * The id of what a file becomes under a mapping: the same file read the same way
 * is the same delivery, of each organisation that has it.
 */
export function deliveryId(source: SourceFile, mapping: Mapping, owner = ""): string {
  const hash = createHash("sha256").update(source.hash).update(canonicalJson(mapping));
  hash.update(owner);
  return `d${hash.digest("hex").slice(0, 12)}`;
}

/** JSON with sorted keys and without what is undefined, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, each]) => each !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
