import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type DuckDBConnection, UINTEGER } from "@duckdb/node-api";
import { sqlText } from "../../duckdb.ts";
import type { SourceFile } from "../tables/source-file.ts";
import type { Table } from "../tables/record.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { literal, tableOf } from "./sql-pieces.ts";
import { type TextForDuckDb, textForDuckDb } from "./text-for-duckdb.ts";

/** The cells of a file in a table of DuckDB, `raw`: columns c0, c1, … as text; its rowid counts the rows. */
export interface RawRows {
  readonly width: number;
  readonly rows: number;
  /** The line of a row of `raw`, in SQL. */
  readonly line: string;
}

/** Files below this are read row by row: there, asking DuckDB costs more than it saves. */
export const bulkFromBytes = 2_000_000;

/** Nobody writes this for "not known"; without it, an empty cell would be one. */
const noNull = "\u0001\u0002";

/**
 * Has DuckDB cut a file into cells, where it cuts as we do.
 *
 * @param scratch folder in which something may be written meanwhile
 * @returns undefined where the file must be read row by row
 */
export async function rawRows(
  connection: DuckDBConnection,
  source: SourceFile,
  table: Table,
  layout: TableLayout,
  scratch: string,
  signal?: AbortSignal,
): Promise<RawRows | undefined> {
  if (table.format === "parquet") return parquetRows(connection, source, layout);
  if (table.format !== "csv") return undefined;
  const copy = join(scratch, "text.csv");
  try {
    const text = await textForDuckDb(source, table, layout, copy, signal);
    return text && (await textRows(connection, text, table.delimiter!, layout.columns.length));
  } finally {
    await rm(copy, { force: true });
  }
}

/** As `parquet-records.sql` has them: everything as text, nothing as empty text. */
async function parquetRows(
  connection: DuckDBConnection,
  source: SourceFile,
  layout: TableLayout,
): Promise<RawRows | undefined> {
  if (source.gzipped) return undefined;
  const names = cellNames(layout.columns.length);
  const made = await isMade(
    connection,
    `create table raw as
     select ${names.map((name) => `coalesce(${name}::varchar, '') as ${name}`).join(", ")}
     from read_parquet(${literal(resolve(source.path))}) file(${names.join(", ")})`,
  );
  if (!made) return undefined;
  const { rows } = await counted(connection, []);
  return { width: names.length, rows, line: "(raw.rowid + 2)::uinteger" };
}

/**
 * Whether DuckDB cut a text rightly is not believed but counted: the bytes of
 * all cells must be those of the text, which they are not where a cell, a blank
 * line or a row went missing or was mended.
 */
async function textRows(
  connection: DuckDBConnection,
  text: TextForDuckDb,
  delimiter: string,
  width: number,
): Promise<RawRows | undefined> {
  const names = cellNames(width);
  const quote = text.quoted ? `'"'` : "''";
  const several = text.long !== undefined;
  // Where rows run over lines, a thread that begins in the middle cannot tell where.
  const cells = `read_csv(${literal(resolve(text.path))}, delim = ${literal(delimiter)},
      header = false, skip = ${text.skip}, quote = ${quote}, escape = ${quote},
      auto_detect = false, nullstr = ${literal(noNull)}, parallel = ${!several},
      compression = '${text.gzipped ? "gzip" : "none"}',
      new_line = ${text.lines === "lf" ? "'\\n'" : "'\\r\\n'"},
      columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(", ")}})`;
  if (text.long) await linesOfRows(connection, text.firstLine, text.long);
  // A row with a cell too few or too many, or what is no UTF-8, is not cut at all.
  const made = await isMade(
    connection,
    `create table raw as select * from ${cells} ${several ? "positional join line_of_row" : ""}`,
  );
  if (!made) return undefined;
  const { rows, cellBytes } = await counted(connection, names);
  if (rows === 0 || !text.isWhole(rows, cellBytes)) {
    await connection.run("drop table raw");
    return undefined;
  }
  const line = several ? "raw.began" : `(raw.rowid + ${text.firstLine})::uinteger`;
  return { width, rows, line };
}

async function linesOfRows(
  connection: DuckDBConnection,
  first: number,
  { rows, long }: NonNullable<TextForDuckDb["long"]>,
): Promise<void> {
  await tableOf(
    connection,
    "long_row",
    [
      ["row", UINTEGER],
      ["more_lines", UINTEGER],
    ],
    long,
  );
  await connection.run(sqlText("register/bulk/line-of-row"), {
    rows: BigInt(rows),
    first,
  });
}

function cellNames(width: number): string[] {
  return Array.from({ length: width }, (_, k) => `c${k}`);
}

async function isMade(connection: DuckDBConnection, sql: string): Promise<boolean> {
  try {
    await connection.run(sql);
    return true;
  } catch {
    return false;
  }
}

async function counted(
  connection: DuckDBConnection,
  columns: readonly string[],
): Promise<{ rows: number; cellBytes: number[] }> {
  const sums = columns.map((name) => `, coalesce(sum(strlen(${name})), 0)::bigint`).join("");
  const result = await connection.runAndReadAll(`select count(*)${sums} from raw`);
  const [rows, ...cellBytes] = result.getRows()[0].map(Number);
  return { rows, cellBytes };
}
