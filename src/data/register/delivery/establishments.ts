import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { EstablishmentDetails } from "../../../domain/delivery.ts";
import { sqlText } from "../../duckdb.ts";
import { personalFile, rowsFile } from "./delivery-writer.ts";

/**
 * Details of the chosen rows, in the order they were asked for.
 *
 * @param withPersonal whether names of persons are looked up, where their file is still there
 */
export async function establishmentDetails(
  connection: DuckDBConnection,
  folder: string,
  rows: ArrayLike<number>,
  withPersonal = true,
): Promise<EstablishmentDetails[]> {
  if (rows.length === 0) return [];
  const personal = join(folder, personalFile);
  const asked = { file: join(folder, rowsFile), rows: JSON.stringify(Array.from(rows)) };
  // Expired: the facts stay, the names of persons are gone.
  const impersonal = () =>
    connection.runAndReadAll(sqlText("register/delivery/establishment-details-impersonal"), asked);
  const result =
    withPersonal && existsSync(personal)
      ? await connection
          .runAndReadAll(sqlText("register/delivery/establishment-details"), { ...asked, personal })
          .catch((error: unknown) => {
            // Removed between the look and the reading.
            if (existsSync(personal)) throw error;
            return impersonal();
          })
      : await impersonal();
  const byRow = new Map<number, EstablishmentDetails>();
  for (const cells of result.getRows()) {
    const text = (index: number): string | null =>
      cells[index] === null ? null : String(cells[index]);
    const number = (index: number): number | null =>
      cells[index] === null ? null : Number(cells[index]);
    byRow.set(Number(cells[0]), {
      row: Number(cells[0]),
      establishment: String(cells[1]),
      enterprise: text(2),
      name: text(3),
      naturalPerson: Number(cells[4]) === 1,
      regionId: String(cells[5]),
      industry: text(6),
      jobs: number(7),
      longitude: number(8),
      latitude: number(9),
      jobsAtLeast: number(10),
      sizeClass: text(11),
      erased: false,
    });
  }
  return Array.from(rows, (row) => byRow.get(row)).filter((each) => each !== undefined);
}

/** The row of each establishment id, undefined for ids that are not in the delivery. */
export async function rowsOfEstablishments(
  connection: DuckDBConnection,
  folder: string,
  ids: readonly string[],
): Promise<(number | undefined)[]> {
  const result = await connection.runAndReadAll(
    sqlText("register/delivery/rows-of-establishments"),
    {
      file: join(folder, rowsFile),
      ids: JSON.stringify(ids),
    },
  );
  const rows = new Map(result.getRows().map(([id, row]) => [String(id), Number(row)] as const));
  return ids.map((id) => rows.get(id));
}
