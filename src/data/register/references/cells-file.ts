import { DOUBLE, DuckDBDataChunk, type DuckDBConnection, VARCHAR } from "@duckdb/node-api";
import type { Reference, RegionIndustryTable } from "../../../domain/reference.ts";
import { openDuckDb, sqlText } from "../../duckdb.ts";
import type { IndustryCell } from "./leaf-cells.ts";

const chunkRows = 2048;

/** Writes the cells of a region x industry table as Parquet into `folder`. */
export async function writeCells(
  folder: string,
  file: string,
  cells: readonly IndustryCell[],
): Promise<void> {
  const instance = await openDuckDb({ folders: [folder] });
  try {
    const connection = await instance.connect();
    await connection.run(
      "create table cell (region varchar, industry varchar, jobs double, establishments double)",
    );
    const appender = await connection.createAppender("cell");
    for (let at = 0; at < cells.length; at += chunkRows) {
      const part = cells.slice(at, at + chunkRows);
      const chunk = DuckDBDataChunk.create([VARCHAR, VARCHAR, DOUBLE, DOUBLE], part.length);
      chunk.setColumns([
        part.map((cell) => cell.region),
        part.map((cell) => cell.industry),
        part.map((cell) => count(cell.jobs)),
        part.map((cell) => count(cell.establishments)),
      ]);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    await connection.run(sqlText("register/references/write-cells"), { file });
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

/** Reads the cells of a kept table as columns. */
export async function readCells(
  connection: DuckDBConnection,
  file: string,
  reference: Reference,
): Promise<RegionIndustryTable> {
  const result = await connection.runAndReadAll(
    sqlText("register/references/region-industry-cells"),
    { file },
  );
  const rows = result.getRows();
  const regions: string[] = [];
  const industries: string[] = [];
  const region = new Uint32Array(rows.length);
  const industry = new Uint32Array(rows.length);
  const jobs = new Float64Array(rows.length);
  const establishments = new Float64Array(rows.length);
  rows.forEach((row, k) => {
    region[k] = Number(row[2]);
    industry[k] = Number(row[3]);
    regions[region[k]] ??= String(row[0]);
    industries[industry[k]] ??= String(row[1]);
    jobs[k] = Number(row[4]);
    establishments[k] = Number(row[5]);
  });
  return {
    reference: reference.id,
    scheme: reference.scheme ?? "other",
    regions,
    industries,
    region,
    industry,
    jobs,
    establishments,
  };
}

function count(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
