/*
 * A stored delivery of 2 million establishments to its matrix of jobs by region
 * and industry: ours reads the columns that every analysis shares, from its rows
 * the first time and from where they are kept after, and sums; beside it DuckDB
 * sums over the same Parquet file. Results are compared first. Behind
 * `delivery` another size may be named, S or L.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Matrix, zeros } from "../src/core/index.ts";
import { openRegister } from "../src/data/register/register.ts";
import type { EstablishmentColumns } from "../src/domain/delivery.ts";
import type { Size } from "./generate/economy.ts";
import { registerMapping, writeRegister } from "./generate/register-csv.ts";
import { alternating } from "./measure.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));

function jobsOf(columns: EstablishmentColumns): Matrix {
  const jobs = zeros(columns.regions.length, columns.industries.length);
  for (let k = 0; k < columns.count; k++) {
    jobs.data[columns.region[k] * jobs.cols + columns.industry[k]] += columns.jobs[k];
  }
  return jobs;
}

try {
  const size = (process.argv[3] ?? "M") as Size;
  const csv = join(folder, "invented.csv");
  await writeRegister(csv, size, "lean");
  const data = join(folder, "data");
  const register = await openRegister({ dataDir: data });
  const { delivery: imported } = await register.import(csv, { mapping: registerMapping(size) });
  const delivery = imported.id;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const file = join(data, "deliveries", delivery, "rows.parquet");
  let mine = zeros(0, 0);
  let theirs = zeros(0, 0);
  const seconds = async (work: () => Promise<void>): Promise<number> => {
    const started = performance.now();
    await work();
    return (performance.now() - started) / 1000;
  };
  let columns: EstablishmentColumns | undefined;
  const ours = (): Promise<number> =>
    seconds(async () => {
      columns = await register.columns(delivery);
      mine = jobsOf(columns);
    });
  const peer = (): Promise<number> =>
    seconds(async () => {
      const result = await connection.runAndReadAll(
        `select region_index, industry_index, sum(jobs) from read_parquet('${file}') group by all`,
      );
      theirs = zeros(mine.rows, mine.cols);
      for (const [region, industry, jobs] of result.getRows()) {
        theirs.data[Number(region) * theirs.cols + Number(industry)] = Number(jobs);
      }
    });
  const first = await ours();
  await peer();
  let apart = 0;
  mine.data.forEach((x, k) => (apart = Math.max(apart, Math.abs(x - theirs.data[k]))));
  console.log(`${mine.rows} x ${mine.cols}, cells differ by ${apart} at most`);
  const { ours: a, peer: b, ratio } = await alternating(5, ours, peer);
  const kept = await seconds(async () => void jobsOf(columns!));
  console.log(
    `ours first ${first.toFixed(3)} s, then ${a.toFixed(3)} s, of which summing ${kept.toFixed(3)}; DuckDB ${b.toFixed(3)} s; ratio ${ratio.toFixed(2)}`,
  );
  connection.closeSync();
  instance.closeSync();
  await register.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
