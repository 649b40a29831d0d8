import { rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";

/**
 * Rows that are sorted at a time: 32 row groups of Parquet, so that the last of
 * a slice is full. Sorting 30 million rows at once takes more memory than an
 * import may have, spilling or not.
 */
const sliceRows = 32 * 122_880;

/**
 * Writes view `row_to_write` as Parquet in the order of its rows, a slice at a
 * time where there are many, and puts the slices together. Columns that hold
 * nothing are put beside the others after sorting: there are many, and each
 * would be carried along as if it held something.
 *
 * @param rows how many there are
 * @param empty columns that hold nothing in any row
 */
export async function writeInOrder(
  connection: DuckDBConnection,
  file: string,
  rows: number,
  empty: ReadonlySet<string>,
  signal?: AbortSignal,
  slice = sliceRows,
): Promise<void> {
  const described = await connection.runAndReadAll(
    "select column_name, column_type from (describe row_to_write)",
  );
  const all = described.getRows().map(([name, type]) => [String(name), String(type)] as const);
  const told = all.flatMap(([name]) => (empty.has(name) ? [] : [name])).join(", ");
  const columns = all
    .map(([name, type]) => (empty.has(name) ? `null::${type} as ${name}` : name))
    .join(", ");
  if (rows <= slice) {
    await connection.run(
      `copy (select ${columns} from (select ${told} from row_to_write order by row))
       to $file (format parquet, compression zstd)`,
      { file },
    );
    return;
  }
  const parts: string[] = [];
  try {
    for (let from = 0; from < rows; from += slice) {
      signal?.throwIfAborted();
      const part = `${file}.${parts.length}`;
      parts.push(part);
      await connection.run(
        `copy (select ${told} from row_to_write where row >= $from and row < $to order by row)
         to $part (format parquet, compression lz4)`,
        { part, from, to: from + slice },
      );
    }
    await connection.run(
      `copy (select ${columns} from read_parquet([${parts.map((_, k) => `$p${k}`).join(", ")}]))
       to $file (format parquet, compression zstd)`,
      { file, ...Object.fromEntries(parts.map((part, k) => [`p${k}`, part])) },
    );
  } finally {
    for (const part of parts) await rm(part, { force: true });
  }
}
