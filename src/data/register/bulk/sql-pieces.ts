import {
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";

/** A text as it stands in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Makes a table of values that were worked out here. */
export async function tableOf(
  connection: DuckDBConnection,
  name: string,
  columns: readonly (readonly [name: string, type: DuckDBType])[],
  rows: readonly (readonly DuckDBValue[])[],
): Promise<void> {
  await connection.run(
    `create table ${name} (${columns.map(([column, type]) => `${column} ${type.toString()}`).join(", ")})`,
  );
  const appender = await connection.createAppender(name);
  const types = columns.map(([, type]) => type);
  for (let from = 0; from < rows.length; from += chunkRows) {
    const part = rows.slice(from, from + chunkRows);
    const chunk = DuckDBDataChunk.create(types, part.length);
    for (let column = 0; column < types.length; column++) {
      chunk.setColumnValues(
        column,
        part.map((row) => row[column]),
      );
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const chunkRows = 2048;
