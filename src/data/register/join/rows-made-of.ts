import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { JoinSide } from "../../../domain/delivery-join.ts";
import { sqlText } from "../../duckdb.ts";
import { sourcesFile } from "./join-deliveries.ts";

/** A row of a joined delivery, and whether only one source has it. */
export interface MadeRow {
  readonly row: number;
  readonly alone: boolean;
}

/** The rows of the joined delivery in `folder` that were made of `row` of one of its sources. */
export async function rowsMadeOf(
  connection: DuckDBConnection,
  folder: string,
  side: JoinSide,
  row: number,
): Promise<MadeRow[]> {
  const result = await connection.runAndReadAll(sqlText("register/join/rows-made-of"), {
    file: join(folder, sourcesFile),
    first: side === "first" ? row : null,
    second: side === "second" ? row : null,
  });
  return result.getRows().map(([made, alone]) => ({ row: Number(made), alone: alone === true }));
}
