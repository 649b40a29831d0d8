import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../../duckdb.ts";
import { personalFile, rowsFile } from "./delivery-writer.ts";
import type { Overlay } from "./overlay.ts";

/** All that is kept of one row, field by field, as text. */
export interface HeldRow {
  readonly row: number;
  /** Name, address, point and contacts are erased, and so not among the values. */
  readonly erased: boolean;
  readonly values: readonly { readonly field: string; readonly value: string }[];
}

/** What an erasure takes away, by the columns of both files. */
const concealing = [
  "name",
  "street",
  "house_number",
  "house_letter",
  "house_addition",
  "postcode",
  "bag_object",
  "bag_address",
  "longitude",
  "latitude",
];

/** Everything that a delivery keeps of some rows, rows that were taken out whole among them. */
export async function heldRows(
  connection: DuckDBConnection,
  folder: string,
  rows: readonly number[],
  { erased, excluded }: Overlay,
): Promise<HeldRow[]> {
  if (rows.length === 0) return [];
  const hidden = new Set([...erased, ...excluded]);
  const found = new Map<number, Map<string, string>>();
  const take = async (sql: string, file: string): Promise<void> => {
    const asked = { file: join(folder, file), rows: JSON.stringify(rows) };
    const read = await connection.runAndReadAll(sqlText(`register/delivery/${sql}`), asked);
    const names = read.columnNames();
    for (const cells of read.getRows()) {
      const row = Number(cells[0]);
      const values = found.get(row) ?? new Map<string, string>();
      found.set(row, values);
      names.forEach((name, k) => {
        const bare = hidden.has(row) && (file === personalFile || concealing.includes(name));
        if (k > 0 && cells[k] !== null && !bare) values.set(fieldOf(name), String(cells[k]));
      });
    }
  };
  await take("held-rows", rowsFile);
  if (existsSync(join(folder, personalFile))) await take("held-personal", personalFile);
  return [...found].map(([row, values]) => ({
    row,
    erased: hidden.has(row),
    values: [...values].map(([field, value]) => ({ field, value })),
  }));
}

/** @example fieldOf("house_number") // "houseNumber" */
const fieldOf = (column: string): string =>
  column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
