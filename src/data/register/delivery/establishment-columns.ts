import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { DuckDBConnection, DuckDBVector } from "@duckdb/node-api";
import type { EstablishmentColumns } from "../../../domain/delivery.ts";
import { measurements } from "../../../domain/record-grade.ts";
import { sqlText } from "../../duckdb.ts";
import { keepValues, keptValues } from "./kept-file.ts";
import { widestUnit } from "../entities/widest-unit.ts";

/** Where the columns of a delivery are kept once they were read, beside its rows. */
const columnsKept = "columns.bin";
const queries = ["establishment-columns", "delivery-regions", "delivery-industries"] as const;

/**
 * The columns of a delivery, read from where they are kept, else from its rows
 * and then kept. Cost: reading 46 bytes a row; the first time one scan.
 *
 * @param file  path of rows.parquet
 * @param count rows in it
 */
export async function establishmentColumns(
  connection: DuckDBConnection,
  file: string,
  count: number,
): Promise<EstablishmentColumns> {
  const path = join(dirname(file), columnsKept);
  const kept = await keptValues(path, madeBy());
  if (kept !== undefined && kept.count === count) return kept as unknown as EstablishmentColumns;
  const columns = await columnsOfRows(connection, file, count);
  await keepValues(path, madeBy(), { ...columns });
  return columns;
}

/** Changes with what is asked of the rows. */
function madeBy(): string {
  const hash = createHash("sha256").update(columnsOfRows.toString());
  for (const query of queries) hash.update(sqlText(`register/delivery/${query}`));
  return hash.digest("hex");
}

/**
 * The columns of a delivery as typed arrays, filled from DuckDB's own vectors
 * without a value in between. Cost: one scan of twelve columns.
 *
 * @param file  path of rows.parquet
 * @param count rows in it
 */
async function columnsOfRows(
  connection: DuckDBConnection,
  file: string,
  count: number,
): Promise<EstablishmentColumns> {
  const region = new Uint32Array(count);
  const industry = new Int32Array(count);
  const group = new Int32Array(count);
  const jobs = new Float64Array(count);
  const jobsAtLeast = new Float64Array(count);
  const longitude = new Float64Array(count);
  const latitude = new Float64Array(count);
  const precision = new Uint8Array(count);
  const naturalPerson = new Uint8Array(count);
  const measurement = new Uint8Array(count);
  const headOffice = new Uint8Array(count);
  const ageYears = new Int16Array(count);
  const targets = [
    region,
    industry,
    group,
    jobs,
    jobsAtLeast,
    longitude,
    latitude,
    precision,
    naturalPerson,
    measurement,
    headOffice,
    ageYears,
  ] as const;
  const result = await connection.stream(sqlText("register/delivery/establishment-columns"), {
    file,
    measurements: JSON.stringify(measurements),
  });
  let at = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    for (let column = 0; column < targets.length; column++) {
      const { items } = chunk.getColumnVector(column) as DuckDBVector & {
        items: ArrayLike<number>;
      };
      targets[column].set(items, at);
    }
    at += chunk.rowCount;
  }
  let groups = 0;
  for (const index of group) if (index >= groups) groups = index + 1;
  const regions = await connection.runAndReadAll(sqlText("register/delivery/delivery-regions"), {
    file,
  });
  const codes = await connection.runAndReadAll(sqlText("register/delivery/delivery-industries"), {
    file,
  });
  return {
    count,
    regions: regions.getRows().map(([id, name]) => ({ id: String(id), name: String(name) })),
    region,
    industries: codes.getRows().map(([code]) => String(code)),
    industry,
    enterprisesKnown: groups > 0,
    countingUnit: await widestUnit(connection, file),
    groups,
    group,
    jobs,
    jobsAtLeast,
    longitude,
    latitude,
    precision,
    naturalPerson,
    measurement,
    headOffice,
    ageYears,
  };
}
