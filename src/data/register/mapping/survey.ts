import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Mapping } from "../../../domain/delivery.ts";
import type { EstablishmentField } from "../../../domain/establishment-field.ts";
import type { AreaChange } from "../../../domain/reference.ts";
import { DateEvidence, isoDate } from "./date-habit.ts";
import { endedAreas } from "../rows/ended-areas.ts";
import { identifierDigits } from "../rows/identifier.ts";
import { holdsCitizenNumbers, holdsFullTimeEquivalents } from "./forbidden-column.ts";
import { CodeEvidence, guessedScheme } from "../rows/industry-code.ts";
import { NumberHabit } from "./number-habit.ts";
import { OriginEvidence } from "./origin-evidence.ts";
import {
  type FieldColumns,
  type ReadingPlan,
  dateFields,
  fieldColumns,
  numberFields,
  resolvedMapping,
} from "./reading-plan.ts";
import type { Table } from "../tables/record.ts";
import { decidedDecimals } from "./decided-decimals.ts";
import { revisionOfScheme } from "../rows/scheme-of-code.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { known } from "./unknown-symbol.ts";

export interface SurveyOptions {
  readonly areaChanges?: readonly (readonly AreaChange[])[] | undefined;
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
  /** Stop after this many rows. */
  readonly limit?: number;
}

/** Share of the codes that must be of the other revision for a column to be called mixed. */
const mixedFrom = 0.01;

/** Cells of one column that something about the whole file is told by. */
export interface ColumnEvidence {
  readonly index: number;
  /** Cells of which kind; numbers of a trade register differ only in whether they are invented. */
  readonly kind: "text" | "number" | "trade-number";
  add(cell: string, times?: number): void;
}

/** What the cells of a whole file say together. */
export class SurveyEvidence {
  readonly fields: FieldColumns;
  readonly codes = new CodeEvidence();
  readonly origin = new OriginEvidence();
  readonly references = new Set<string>();
  readonly numbers = numberFields.map((field) => [field, new NumberHabit()] as const);
  readonly dates = dateFields.map((field) => [field, new DateEvidence()] as const);
  /** The columns that tell something, each with where its cells go. */
  readonly columns: readonly ColumnEvidence[];

  constructor(fields: FieldColumns) {
    this.fields = fields;
    const tradeNumbers = identifierDigits(fields.name("enterprise")) === 8;
    const told: readonly (readonly [EstablishmentField, ColumnEvidence["kind"], Adds])[] = [
      ["industry", "text", this.codes],
      ...(tradeNumbers
        ? [["enterprise", "trade-number", { add: this.#addTradeNumber }] as const]
        : []),
      ["regionCode", "text", { add: (cell) => this.origin.addRegionCode(cell) }],
      ...this.numbers.map(([field, habit]) => [field, "number", habit] as const),
      ...this.dates.map(([field, evidence]) => [field, "text", evidence] as const),
      ["referenceDate", "text", { add: this.#addReference }],
    ];
    this.columns = told
      .map(([field, kind, to]) => ({
        index: fields.indexOf(field),
        kind,
        add: (cell: string, times?: number) => to.add(cell, times),
      }))
      .filter(({ index }) => index >= 0);
  }

  readonly #addTradeNumber = (cell: string): void => this.origin.addTradeNumber(cell);

  readonly #addReference = (cell: string): void => {
    const text = this.references.size < 2 ? known(cell) : undefined;
    if (text !== undefined) this.references.add(text);
  };
}

interface Adds {
  add(cell: string, times?: number): void;
}

/**
 * Looks at all rows before any is taken in, because one row cannot tell
 * whether "1.234" is a thousand, whether "1131" lost a zero, or which version
 * a code belongs to. Cost: one pass over the file.
 */
export async function survey(
  table: Table,
  layout: TableLayout,
  mapping: Mapping,
  options: SurveyOptions,
): Promise<ReadingPlan> {
  const evidence = new SurveyEvidence(fieldColumns(layout, mapping, options.fileName));
  let rows = 0;
  for await (const batch of table.batches(layout.width)) {
    options.signal?.throwIfAborted();
    for (let k = 0; k < batch.records.length; k++) {
      if (batch.lines[k] <= layout.headerLine) continue;
      const cells = batch.records[k];
      if (cells.every((cell) => cell === "")) continue;
      rows++;
      for (const column of evidence.columns) {
        const cell = cells[column.index];
        if (cell !== undefined) column.add(cell);
      }
    }
    options.onRows?.(rows);
    if (options.limit !== undefined && rows >= options.limit) break;
  }
  return plannedReading(evidence, rows, table, layout, mapping, options.areaChanges);
}

/** What is decided about a file, from the evidence of its `rows` rows. */
export function plannedReading(
  evidence: SurveyEvidence,
  rows: number,
  table: Table,
  layout: TableLayout,
  mapping: Mapping,
  areaChanges: readonly (readonly AreaChange[])[] = [],
): ReadingPlan {
  const { fields, codes, origin, references, dates } = evidence;
  const { decimals, ambiguous, decimal } = decidedDecimals(
    evidence.numbers.map(([field, habit]) => [fields.indexOf(field), habit, field] as const),
    fields,
    mapping.decimal,
    table.numbersPlain,
  );
  const guess = guessedScheme(fields.name("industry") ?? "", codes);
  const scheme = mapping.scheme ?? guess.scheme;
  const revision = revisionOfScheme(scheme);
  const other = revision === "earlier" ? "later" : "earlier";
  const namespace = mapping.regionNamespace ?? origin.namespace ?? guessedNamespace(fields);
  const referenceDate =
    mapping.referenceDate ?? theReferenceDate(references, fields.columns.lisaNumber !== undefined);
  const year = referenceDate === undefined ? undefined : Number(referenceDate.slice(0, 4));
  return {
    fields,
    endedAreas: endedAreas(areaChanges, referenceDate),
    scheme,
    schemeGuessed: mapping.scheme === undefined && !guess.certain,
    schemesMixed: revision !== undefined && codes.revisionShare(other) >= mixedFrom,
    usualCodeLength: codes.usualLength(),
    decimals,
    ambiguous,
    unusedFte: fields.indexOf("jobs") < 0 && layout.columns.some(holdsFullTimeEquivalents),
    citizenNumbers: layout.columns.some(holdsCitizenNumbers),
    dates: Object.fromEntries(
      dates.map(([field, told]) => [field, told.habit(year)]),
    ) as ReadingPlan["dates"],
    region: {
      namespace,
      codeColumn: fields.name("regionCode"),
      nameColumn: fields.name("regionName"),
    },
    rows,
    mapping: resolvedMapping(mapping, table, layout, {
      columns: fields.columns,
      scheme,
      decimal,
      namespace,
      referenceDate,
      invented: mapping.invented ?? (origin.invented || undefined),
    }),
  };
}

/**
 * The day that all rows say they describe. A year alone is a day only for
 * LISA, whose day is 1 April.
 */
function theReferenceDate(told: ReadonlySet<string>, lisa: boolean): string | undefined {
  if (told.size !== 1) return undefined;
  const habit = new DateEvidence().habit(undefined);
  const date = isoDate([...told][0], habit);
  if (date === undefined || date.length === 10) return date;
  return lisa && date.length === 4 ? `${date}-04-01` : undefined;
}

/** The prefix that the columns' own names give away; the others follow from the rows. */
function guessedNamespace(fields: FieldColumns): string | undefined {
  const name = fields.name("regionCode");
  return name !== undefined && /^(gem|gm|cdgemvestadrs|cbscode)/.test(name) ? "nl-gm" : undefined;
}

export function refuseUnmapped(plan: ReadingPlan, layout: TableLayout, fileName: string): void {
  if (plan.rows === 0) {
    throw new ClusterwerkError(
      "file-header-only",
      `needed rows below the header, found none: ${fileName}`,
      { file: fileName, columns: [...layout.columns] },
    );
  }
  if (plan.fields.missing.length > 0) {
    throw new ClusterwerkError(
      "columns-unmapped",
      `needed columns for ${plan.fields.missing.join(", ")}, found ${layout.columns.join(", ")}`,
      { file: fileName, missing: [...plan.fields.missing], columns: [...layout.columns] },
    );
  }
}
