import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { Columns } from "../delivery/staged-rows.ts";

/** A text as it stands in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Makes a table of values that are worked out here, one row after another.
 *
 * @returns how many rows there were
 */
export async function tableOf(
  connection: DuckDBConnection,
  name: string,
  columns: readonly (readonly [name: string, type: DuckDBType])[],
  rows: Iterable<readonly DuckDBValue[]> | AsyncIterable<readonly DuckDBValue[]>,
): Promise<number> {
  await connection.run(
    `create table ${name} (${columns.map(([column, type]) => `${column} ${type.toString()}`).join(", ")})`,
  );
  const types = columns.map(([, type]) => type);
  const appended = new Columns(await connection.createAppender(name), types);
  let count = 0;
  for await (const row of rows) {
    appended.add((column) => row[column]);
    count++;
  }
  appended.close();
  return count;
}
