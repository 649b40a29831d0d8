import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Delivery, SetAsidePage, SetAsideRow } from "../../../domain/delivery.ts";
import type { Language } from "../../../domain/language.ts";
import type { SetAsideReason } from "../../../domain/set-aside.ts";
import { setAsideSentence } from "../../../domain/set-aside-sentences.ts";
import { sqlText } from "../../duckdb.ts";
import { columnsFile, setAsideFile } from "./delivery-writer.ts";

/** Headings of the columns put in front of the original ones. */
const headings: Readonly<Record<Language, readonly string[]>> = {
  nl: ["regel", "reden", "kolom"],
  en: ["line", "reason", "column"],
};

/** What a reading of rows set aside works with. */
export interface AsideReading {
  readonly connection: DuckDBConnection;
  readonly folder: string;
  readonly delivery: Delivery;
  /** Numbers of erased establishments: the cells of their rows are not shown. */
  readonly hidden: readonly string[];
  /** The rows were removed with all that may point to a person; how many there were is still known. */
  readonly removed: boolean;
}

/** A page of the rows that were set aside, with their cells as they came. */
export async function setAsidePage(
  { connection, folder, delivery, hidden, removed }: AsideReading,
  offset: number,
  limit: number,
): Promise<SetAsidePage> {
  if (removed) return { total: delivery.setAside, columns: await columnsOf(folder), rows: [] };
  // A number may stand in the file without the zeros it begins with.
  const bare = (cell: string): string => cell.trim().replace(/^0+/, "");
  const numbers = new Set(hidden.map(bare));
  const result = await connection.runAndReadAll(sqlText("register/delivery/set-aside-page"), {
    file: join(folder, setAsideFile),
    start: BigInt(offset),
    most: BigInt(limit),
  });
  const rows = result.getRows().map(([line, reason, column, cells]): SetAsideRow => ({
    line: Number(line),
    reason: String(reason) as SetAsideReason,
    column: column === null ? null : String(column),
    cells: (JSON.parse(String(cells)) as (string | null)[]).map((cell, _, all) =>
      numbers.size > 0 && all.some((one) => one !== null && numbers.has(bare(one))) ? null : cell,
    ),
  }));
  return { total: delivery.setAside, columns: await columnsOf(folder), rows };
}

async function columnsOf(folder: string): Promise<string[]> {
  return JSON.parse(await readFile(join(folder, columnsFile), "utf8")) as string[];
}

/**
 * All rows that were set aside as CSV: line, reason and column at fault first,
 * the original cells beside them. Semicolons for the Dutch spreadsheet, commas
 * for the English one; byte order mark and CRLF as both expect. Cells that a
 * spreadsheet would run as a formula get an apostrophe in front.
 */
export async function* setAsideCsv(
  reading: AsideReading,
  language: Language,
): AsyncGenerator<string> {
  const { folder, delivery } = reading;
  const delimiter = language === "nl" ? ";" : ",";
  const columns = await columnsOf(folder);
  const record = (cells: readonly string[]): string =>
    `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
  yield `\ufeff${record([...headings[language], ...columns])}`;
  const step = 5000;
  for (let offset = 0; offset < delivery.setAside; offset += step) {
    const page = await setAsidePage(reading, offset, step);
    let text = "";
    for (const row of page.rows) {
      const cells = row.cells.map((cell) => cell ?? "");
      const sentence = setAsideSentence(row.reason, language);
      text += record([String(row.line), sentence, row.column ?? "", ...cells]);
    }
    yield text;
  }
}

/** A cell of CSV, quoted where needed and harmless to a spreadsheet. */
function csvCell(cell: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(delimiter)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
