import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../../duckdb.ts";

/** A region as a delivery has it: its id, and the name that most of its rows give. */
export interface DeliveredRegion {
  readonly id: string;
  readonly name: string;
}

/**
 * The regions of a delivery by name. Cost: one scan of two columns.
 *
 * @param file path of rows.parquet
 */
export async function deliveredRegions(
  connection: DuckDBConnection,
  file: string,
): Promise<DeliveredRegion[]> {
  const result = await connection.runAndReadAll(sqlText("register/delivery/delivery-regions"), {
    file,
  });
  return result
    .getRows()
    .map(([id, name]) => ({ id: String(id), name: String(name) }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}
