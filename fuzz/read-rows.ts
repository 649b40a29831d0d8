import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTable } from "../src/data/register/tables/open-table.ts";
import { readRows } from "../src/data/register/rows/read-rows.ts";
import { RowReader } from "../src/data/register/rows/row-reader.ts";
import { inspectSource } from "../src/data/register/tables/source-file.ts";
import { refuseUnmapped, survey } from "../src/data/register/mapping/survey.ts";
import { type TableLayout, tableLayout } from "../src/data/register/tables/table-layout.ts";
import type { Table } from "../src/data/register/tables/record.ts";
import { ClusterwerkError } from "../src/domain/clusterwerk-error.ts";
import type { MutatedFile } from "./mutated-file.ts";

/** What became of a file in the reader: its rows, or the code with which it was refused. */
export type Reading =
  | { readonly rows: number; readonly accepted: number; readonly setAside: number }
  | { readonly refused: string };

/**
 * Reads a file as an import would, without keeping it, and counts its rows a
 * second time past the reader.
 *
 * @throws what is no refusal in the user's words, and where rows are lost or doubled
 */
export async function readingOf(folder: string, file: MutatedFile): Promise<Reading> {
  const path = join(folder, file.name);
  writeFileSync(path, file.bytes);
  try {
    const source = await inspectSource(path, file.name);
    const table = await openTable(source, {});
    try {
      const layout = await tableLayout(table, {}, file.name);
      const plan = await survey(table, layout, {}, { fileName: file.name });
      refuseUnmapped(plan, layout, file.name);
      const lines: number[] = [];
      let blank = 0;
      const counts = await readRows(table, layout, new RowReader(plan, layout), {
        accept: (row) => lines.push(row.line),
        setAside: (row) => {
          lines.push(row.line);
          if (row.cells.length === 0) blank++;
          JSON.stringify(row);
        },
      });
      const expected = await recordsBelow(table, layout);
      if (counts.rows !== counts.accepted + counts.setAside || lines.length !== counts.rows) {
        throw new Error(`rows lost: ${JSON.stringify(counts)}, ${lines.length} taken`);
      }
      if (counts.rows - blank !== expected) {
        throw new Error(`${expected} records in the file, ${counts.rows - blank} rows out of it`);
      }
      if (new Set(lines).size !== lines.length) throw new Error("a line was taken twice");
      return counts;
    } finally {
      await table.close();
    }
  } catch (error) {
    if (error instanceof ClusterwerkError && error.code !== "internal") {
      return { refused: error.code };
    }
    throw error;
  }
}

/** Records with anything in them, the header and blank lines above it left out. */
async function recordsBelow(table: Table, { headerLine, width }: TableLayout): Promise<number> {
  let records = 0;
  for await (const batch of table.batches(width)) {
    batch.records.forEach((cells, k) => {
      const line = batch.lines[k];
      if (line === headerLine) return;
      const bare = cells.every((cell) => cell.trim() === "");
      if (bare && (line < headerLine || cells.length < 2)) return;
      records++;
    });
  }
  return records;
}
