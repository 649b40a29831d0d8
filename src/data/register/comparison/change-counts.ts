import type { DuckDBConnection } from "@duckdb/node-api";
import { type ChangeCounts, changeCountNames } from "../../../domain/comparison.ts";
import { sqlText } from "../../duckdb.ts";

/** The counts of each region or industry, or of all, of a region where one is named. */
export async function changeCounts(
  connection: DuckDBConnection,
  file: string,
  by: "all" | "region" | "industry",
  region: string | undefined,
): Promise<ChangeCounts[]> {
  const sql = sqlText("register/comparison/change-counts");
  const read = await connection.runAndReadAll(sql, { file, by, region: region ?? null });
  return read.getRows().map(([code, ...counts]) => ({
    code: code === null ? null : String(code),
    ...(Object.fromEntries(changeCountNames.map((name, k) => [name, Number(counts[k])])) as Omit<
      ChangeCounts,
      "code"
    >),
  }));
}
