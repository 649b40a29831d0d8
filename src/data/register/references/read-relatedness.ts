import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { RelatednessTable } from "../../../domain/reference.ts";
import { columnKey } from "../column-aliases.ts";
import { bareCode, CodeEvidence, guessedScheme } from "../industry-code.ts";
import { NumberHabit, numberOf } from "../number-habit.ts";
import type { SourceFile } from "../source-file.ts";
import { known } from "../unknown-symbol.ts";
import { notUnderstood } from "./not-understood.ts";
import { tableOfFile } from "./table-of-file.ts";

const fromNames = /^(from|van|(industry|code|branche|(sbi|nace|naics)\w*?)(1|a|from|van))$/;
const toNames = /^(to|naar|(industry|code|branche|(sbi|nace|naics)\w*?)(2|b|to|naar))$/;
const valueNames =
  /^(relatedness|verwantschap|value|waarde|weight|gewicht|proximity|similarity|strength|sterkte)$/;

/**
 * How related industries are, from a table with a row per pair: two codes and
 * a value of 0 or more, the higher the closer. Of a pair told twice, also the
 * other way round, the higher value counts; an industry with itself is skipped.
 *
 * @throws reference-not-understood
 */
export async function readRelatedness(
  source: SourceFile,
  given: IndustryScheme | undefined,
): Promise<{ scheme: IndustryScheme; table: RelatednessTable }> {
  const { columns, rows } = await tableOfFile(source);
  const keys = columns.map(columnKey);
  const column = (pattern: RegExp): number => keys.findIndex((key) => pattern.test(key));
  const fromAt = column(fromNames);
  const toAt = column(toNames);
  const valueAt = column(valueNames);
  if (fromAt < 0 || toAt < 0 || valueAt < 0) {
    throw notUnderstood(source.fileName, "columns from, to and relatedness", columns.join(", "));
  }
  const habit = new NumberHabit();
  const codes = new CodeEvidence();
  for (const { cells } of rows) {
    codes.add(cells[fromAt] ?? "");
    habit.add(cells[valueAt] ?? "");
  }
  const { decimal } = habit.decide(true);
  const scheme = given ?? guessedScheme(columns[fromAt], codes).scheme;

  const number = new Map<string, number>();
  const numbered = (code: string): number => {
    if (!number.has(code)) number.set(code, number.size);
    return number.get(code)!;
  };
  const pairs = new Map<string, { from: number; to: number; value: number }>();
  for (const { line, cells } of rows) {
    const a = bareCode(known(cells[fromAt]) ?? "");
    const b = bareCode(known(cells[toAt]) ?? "");
    if (a === "" || b === "") {
      throw notUnderstood(source.fileName, "two codes on each row", `fewer on line ${line}`);
    }
    const text = known(cells[valueAt]);
    if (text === undefined || a === b) continue;
    const value = numberOf(text, decimal);
    if (Number.isNaN(value) || value < 0) {
      throw notUnderstood(source.fileName, "a value of 0 or more", `"${text}" on line ${line}`);
    }
    const [first, second] = a < b ? [a, b] : [b, a];
    const key = `${first} ${second}`;
    const pair = pairs.get(key);
    if (pair) pair.value = Math.max(pair.value, value);
    else pairs.set(key, { from: numbered(first), to: numbered(second), value });
  }
  if (pairs.size === 0) throw notUnderstood(source.fileName, "pairs of industries", "none");
  const kept = [...pairs.values()];
  return {
    scheme,
    table: {
      industries: [...number.keys()],
      from: kept.map((pair) => pair.from),
      to: kept.map((pair) => pair.to),
      value: kept.map((pair) => pair.value),
    },
  };
}
