/*
 * A stored delivery of 2 million establishments to its matrix of jobs by region
 * and industry: ours reads the columns that every analysis shares and sums; beside
 * it DuckDB sums over the same Parquet file. Results are compared first.
 */
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Matrix, zeros } from "../src/core/index.ts";
import { openRegister } from "../src/data/register/register.ts";
import type { EstablishmentColumns } from "../src/domain/delivery.ts";
import { economy } from "./generate/economy.ts";
import { alternating, program } from "./measure.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));

async function written(csv: string): Promise<void> {
  const out = createWriteStream(csv);
  let lines = ["id;region;industry;jobs"];
  let row = 0;
  for (const one of economy("M")) {
    lines.push(`${++row};${1000 + one.region};${1000 + one.industry};${one.jobs}`);
    if (lines.length < 50_000) continue;
    if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
    lines = [];
  }
  out.end(lines.join("\n"));
  await once(out, "close");
}

function jobsOf(columns: EstablishmentColumns): Matrix {
  const jobs = zeros(columns.regions.length, columns.industries.length);
  for (let k = 0; k < columns.count; k++) {
    jobs.data[columns.region[k] * jobs.cols + columns.industry[k]] += columns.jobs[k];
  }
  return jobs;
}

try {
  const csv = join(folder, "invented.csv");
  await written(csv);
  const map = join(folder, "map.json");
  writeFileSync(
    map,
    JSON.stringify({
      columns: { establishment: "id", regionCode: "region", industry: "industry", jobs: "jobs" },
      regionNamespace: "bench",
      scheme: "other",
      invented: true,
    }),
  );
  const data = join(folder, "data");
  const imported = await program("import", csv, "--map", map, "--data", data, "--json");
  const { delivery } = JSON.parse(imported.stdout) as { delivery: string };
  console.log(`import ${imported.seconds.toFixed(1)} s, ${imported.peakMb.toFixed(0)} MB`);
  const register = await openRegister({ dataDir: data });
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
  await ours();
  await peer();
  let apart = 0;
  mine.data.forEach((x, k) => (apart = Math.max(apart, Math.abs(x - theirs.data[k]))));
  console.log(`${mine.rows} x ${mine.cols}, cells differ by ${apart} at most`);
  const { ours: a, peer: b, ratio } = await alternating(5, ours, peer);
  const kept = await seconds(async () => void jobsOf(columns!));
  console.log(
    `ours ${a.toFixed(3)} s, of which summing ${kept.toFixed(3)}; DuckDB ${b.toFixed(3)} s; ratio ${ratio.toFixed(2)}`,
  );
  connection.closeSync();
  instance.closeSync();
  await register.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
