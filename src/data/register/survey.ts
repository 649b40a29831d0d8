import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Mapping } from "../../domain/delivery.ts";
import { columnIs } from "./column-aliases.ts";
import { identifierDigits } from "./identifier.ts";
import { CodeEvidence, guessedScheme } from "./industry-code.ts";
import { type Decimal, NumberHabit } from "./number-habit.ts";
import { OriginEvidence } from "./origin-evidence.ts";
import {
  type FieldColumns,
  type NumberField,
  type ReadingPlan,
  fieldColumns,
  numberFields,
  resolvedMapping,
} from "./reading-plan.ts";
import type { Table } from "./record.ts";
import type { TableLayout } from "./table-layout.ts";

export interface SurveyOptions {
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
  /** Stop after this many rows. */
  readonly limit?: number;
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
  const fields = fieldColumns(layout, mapping, options.fileName);
  const industryAt = fields.indexOf("industry");
  const codes = new CodeEvidence();
  const origin = new OriginEvidence();
  const tradeNumbers = identifierDigits(fields.columns.enterprise) === 8;
  const tradeNumberAt = tradeNumbers ? fields.indexOf("enterprise") : -1;
  const regionCodeAt = fields.indexOf("regionCode");
  const habits = numberFields.map(
    (field) => [fields.indexOf(field), new NumberHabit(), field] as const,
  );
  const present = habits.filter(([index]) => index >= 0);
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
      for (const [index, habit] of present) if (cells[index] !== undefined) habit.add(cells[index]);
    }
    options.onRows?.(rows);
    if (options.limit !== undefined && rows >= options.limit) break;
  }
  const decimals: Record<NumberField, Decimal | null> = {
    jobs: null,
    longitude: null,
    latitude: null,
    rdX: null,
    rdY: null,
  };
  let decimalGuessed = 0;
  for (const [index, habit, field] of habits) {
    if (index < 0) continue;
    if (table.numbersPlain) decimals[field] = ".";
    else if (mapping.decimal !== undefined) decimals[field] = mapping.decimal;
    else {
      const whole = field === "jobs" || field === "rdX" || field === "rdY";
      const { decimal, guessed } = habit.decide(whole);
      decimals[field] = decimal;
      decimalGuessed += guessed;
    }
  }
  const column = fields.columns.industry ?? "";
  const guess = guessedScheme(column, codes);
  const scheme = mapping.scheme ?? guess.scheme;
  const namespace = mapping.regionNamespace ?? origin.namespace ?? guessedNamespace(fields);
  const agreed = new Set(Object.values(decimals).filter((each) => each !== null));
  const decimal =
    mapping.decimal ?? (agreed.size === 1 && !table.numbersPlain ? [...agreed][0] : undefined);
  return {
    fields,
    scheme,
    schemeGuessed: mapping.scheme === undefined && !guess.certain,
    usualCodeLength: codes.usualLength(),
    decimals,
    decimalGuessed,
    region: {
      namespace,
      codeColumn: fields.columns.regionCode,
      nameColumn: fields.columns.regionName,
    },
    rows,
    mapping: resolvedMapping(mapping, table, layout, {
      columns: fields.columns,
      scheme,
      decimal,
      namespace,
      invented: mapping.invented ?? (origin.invented || undefined),
    }),
  };
}

/** The prefix that the columns' own names give away; the others follow from the rows. */
function guessedNamespace(fields: FieldColumns): string | undefined {
  if (fields.indexOf("regionCode") >= 0) {
    const dutch = /^(gem|gm|cdgemvestadrs|cbscode)/;
    return columnIs(fields.columns.regionCode, dutch) ? "nl-gm" : undefined;
  }
  return undefined;
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
