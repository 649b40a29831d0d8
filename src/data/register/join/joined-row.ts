import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type JoinPart, joinParts, type JoinSide } from "../../../domain/delivery-join.ts";
import { sqlText } from "../../duckdb.ts";
import { rowsFile } from "../delivery/delivery-writer.ts";
import { sourcesFile } from "./join-deliveries.ts";
import { columnOfPart } from "./joined-columns.ts";

/** Where a row of a joined delivery came from. */
export interface JoinedRow {
  readonly rows: Readonly<Record<JoinSide, number | null>>;
  /** By what the two were matched; null where only one source has it. */
  readonly matchedBy: "establishment" | "address" | null;
  /** Per part the source that tells it, null for neither, and whether the other says otherwise. */
  readonly parts: Readonly<Record<JoinPart, { from: JoinSide | null; differs: boolean }>>;
}

/** Where a row of the joined delivery in `folder` came from; undefined where there is no such row. */
export async function joinedRow(
  connection: DuckDBConnection,
  folder: string,
  row: number,
): Promise<JoinedRow | undefined> {
  const [found] = await records(connection, "joined-row", join(folder, sourcesFile), row);
  if (found === undefined) return undefined;
  const number = (cell: unknown): number | null => (cell === null ? null : Number(cell));
  const { by_address: byAddress } = found;
  return {
    rows: { first: number(found.first_row), second: number(found.second_row) },
    matchedBy: byAddress === null ? null : byAddress === true ? "address" : "establishment",
    parts: Object.fromEntries(
      joinParts.map((part) => {
        const told = number(found[columnOfPart(part)]);
        const from: JoinSide | null = told === null ? null : told % 2 === 1 ? "second" : "first";
        return [part, { from, differs: told !== null && told >= 2 }];
      }),
    ) as JoinedRow["parts"],
  };
}

/** What the delivery in `folder` tells of a row, for the parts that are words. */
export async function partValues(
  connection: DuckDBConnection,
  folder: string,
  row: number,
): Promise<Partial<Record<JoinPart, string>>> {
  const [found = {}] = await records(connection, "part-values", join(folder, rowsFile), row);
  return Object.fromEntries(
    Object.entries(found).flatMap(([part, cell]) => (cell === null ? [] : [[part, String(cell)]])),
  );
}

async function records(
  connection: DuckDBConnection,
  query: string,
  file: string,
  row: number,
): Promise<Record<string, unknown>[]> {
  const asked = { file, row };
  const result = await connection.runAndReadAll(sqlText(`register/join/${query}`), asked);
  return result.getRowObjects();
}
