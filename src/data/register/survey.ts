import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Mapping } from "../../domain/delivery.ts";
import { DateEvidence, isoDate } from "./date-habit.ts";
import { identifierDigits } from "./identifier.ts";
import { holdsCitizenNumbers, holdsFullTimeEquivalents } from "./forbidden-column.ts";
import { CodeEvidence, guessedScheme } from "./industry-code.ts";
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
import type { Table } from "./record.ts";
import { decidedDecimals } from "./decided-decimals.ts";
import { revisionOfScheme } from "./scheme-of-code.ts";
import type { TableLayout } from "./table-layout.ts";
import { known } from "./unknown-symbol.ts";

export interface SurveyOptions {
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
  /** Stop after this many rows. */
  readonly limit?: number;
}

/** Share of the codes that must be of the other revision for a column to be called mixed. */
const mixedFrom = 0.01;

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
  const fields = fieldColumns(layout, mapping, options.fileName);
  const industryAt = fields.indexOf("industry");
  const codes = new CodeEvidence();
  const origin = new OriginEvidence();
  const tradeNumbers = identifierDigits(fields.name("enterprise")) === 8;
  const tradeNumberAt = tradeNumbers ? fields.indexOf("enterprise") : -1;
  const regionCodeAt = fields.indexOf("regionCode");
  const numbers = numberFields.map(
    (field) => [fields.indexOf(field), new NumberHabit(), field] as const,
  );
  const dates = dateFields.map(
    (field) => [fields.indexOf(field), new DateEvidence(), field] as const,
  );
  const weighed = [...numbers, ...dates].filter(([index]) => index >= 0);
  const referenceAt = fields.indexOf("referenceDate");
  const references = new Set<string>();
  let rows = 0;
  for await (const batch of table.batches(layout.width)) {
    options.signal?.throwIfAborted();
    for (let k = 0; k < batch.records.length; k++) {
      if (batch.lines[k] <= layout.headerLine) continue;
      const cells = batch.records[k];
      if (cells.every((cell) => cell === "")) continue;
      rows++;
      if (industryAt >= 0 && cells[industryAt] !== undefined) codes.add(cells[industryAt]);
      if (tradeNumberAt >= 0) origin.addTradeNumber(cells[tradeNumberAt]);
      if (regionCodeAt >= 0) origin.addRegionCode(cells[regionCodeAt]);
      for (const [index, evidence] of weighed) {
        if (cells[index] !== undefined) evidence.add(cells[index]);
      }
      if (referenceAt >= 0 && references.size < 2) {
        const text = known(cells[referenceAt]);
        if (text !== undefined) references.add(text);
      }
    }
    options.onRows?.(rows);
    if (options.limit !== undefined && rows >= options.limit) break;
  }
  const { decimals, ambiguous, decimal } = decidedDecimals(
    numbers,
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
    scheme,
    schemeGuessed: mapping.scheme === undefined && !guess.certain,
    schemesMixed: revision !== undefined && codes.revisionShare(other) >= mixedFrom,
    usualCodeLength: codes.usualLength(),
    decimals,
    ambiguous,
    unusedFte: fields.indexOf("jobs") < 0 && layout.columns.some(holdsFullTimeEquivalents),
    citizenNumbers: layout.columns.some(holdsCitizenNumbers),
    dates: Object.fromEntries(
      dates.map(([, evidence, field]) => [field, evidence.habit(year)]),
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
