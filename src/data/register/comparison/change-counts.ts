import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../../duckdb.ts";

/** Names of the counts, in the order of change-counts.sql. */
export const countNames = [
  "earlier",
  "later",
  "continuing",
  "new",
  "closed",
  "movedIn",
  "movedOut",
  "movedWithin",
  "renamed",
  "activityIn",
  "activityOut",
  "grown",
  "shrunk",
  "byRuleEarlier",
  "byRuleLater",
  "recoded",
  "notMeasured",
  "doubtful",
  "possible",
] as const;

/** How many establishments of a region or industry, or of all, changed in which way. */
export interface ChangeCounts extends Readonly<Record<(typeof countNames)[number], number>> {
  /** Null where the code then cannot be written as one of now; "" for all. */
  readonly code: string | null;
}

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
    ...(Object.fromEntries(countNames.map((name, k) => [name, Number(counts[k])])) as Record<
      (typeof countNames)[number],
      number
    >),
  }));
}
