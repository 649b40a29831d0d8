import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A stored row as it lies on disk, its personal columns beside it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Reads the files of a delivery themselves, past everything that shows them. */
export async function storedRows(
  data: string,
  delivery: string,
): Promise<{ rows: StoredRow[]; personal: StoredRow[] }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const read = async (file: string): Promise<StoredRow[]> => {
    const path = join(data, "deliveries", delivery, file);
    if (!existsSync(path)) return [];
    const result = await connection.runAndReadAll(
      `select * from read_parquet('${path}') order by row`,
    );
    return result.getRowObjectsJson() as StoredRow[];
  };
  try {
    return { rows: await read("rows.parquet"), personal: await read("personal.parquet") };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
