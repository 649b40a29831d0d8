import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { SourceFile } from "../tables/source-file.ts";
import type { Table } from "../tables/record.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { literal } from "./sql-pieces.ts";

/** The cells of a plain text in a table of DuckDB, `raw`: columns c0, c1, … as text; its rowid counts the lines. */
export interface RawRows {
  readonly width: number;
  readonly rows: number;
  /** Line of the row whose rowid is 0. */
  readonly firstLine: number;
}

/** Files below this are read row by row: there, asking DuckDB costs more than it saves. */
export const bulkFromBytes = 2_000_000;

/** Nobody writes this for "not known"; without it, an empty cell would be one. */
const noNull = "\u0001\u0002";

/**
 * Has DuckDB cut a plain text into cells. Whether it cut as we do is not
 * believed but counted: the bytes of all cells, delimiters and line ends must be
 * the bytes of the file, which they are not where a cell, a blank line or a row
 * went missing or was mended.
 *
 * @returns undefined where the text is not plain, or where the sum is not right
 */
export async function rawRows(
  connection: DuckDBConnection,
  source: SourceFile,
  table: Table,
  layout: TableLayout,
): Promise<RawRows | undefined> {
  const { lines } = source;
  const width = layout.header.length;
  if (table.format !== "csv" || table.encoding !== "utf-8" || lines === undefined) return undefined;
  if (table.delimiter === null || Buffer.byteLength(table.delimiter) !== 1) return undefined;
  if (width < 2 || layout.headerLine < 1) return undefined;
  const names = Array.from({ length: width }, (_, k) => `c${k}`);
  const head = await headBytes(source.path, layout.headerLine);
  try {
    await connection.run(
      `create table raw as select * from read_csv(${literal(resolve(source.path))}, delim = ${literal(table.delimiter)},
        header = false, skip = ${layout.headerLine}, quote = '', escape = '', auto_detect = false,
        nullstr = ${literal(noNull)}, new_line = ${lines === "lf" ? "'\\n'" : "'\\r\\n'"},
        columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(", ")}})`,
    );
  } catch {
    // A row with a cell too few or too many, or what is no UTF-8: read row by row.
    return undefined;
  }
  const sums = names.map((name) => `sum(strlen(${name}))`).join(" + ");
  const counted = await connection.runAndReadAll(
    `select count(*), coalesce(${sums}, 0)::bigint from raw`,
  );
  const [rows, cellBytes] = counted.getRows()[0].map(Number);
  const { size } = await stat(source.path);
  const lineEnd = lines === "lf" ? 1 : 2;
  const expected = head + cellBytes + rows * (width - 1 + lineEnd);
  // The last line may lack its end.
  if (rows === 0 || (expected !== size && expected - lineEnd !== size)) {
    await connection.run("drop table raw");
    return undefined;
  }
  return { width, rows, firstLine: layout.headerLine + 1 };
}

/** Bytes of the first lines of a file, their ends included. */
async function headBytes(path: string, lines: number): Promise<number> {
  let [bytes, left] = [0, lines];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = 0; ;) {
      const end = chunk.indexOf(0x0a, at);
      if (end === -1) break;
      at = end + 1;
      if (--left === 0) return bytes + at;
    }
    bytes += chunk.length;
  }
  return bytes;
}
