/*
 * CSV to a finished delivery beside bare DuckDB: its own reader with every type
 * given and rejects stored, writing Parquet with the same compression. Sizes S
 * and M with the columns of a regional register, L (30 million rows, 1.1 GB)
 * with those that a matrix needs; name others behind `import`, as in
 * `npm run bench -- import M-lean`. L needs 5 GB of disk.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openRegister } from "../src/data/register/register.ts";
import type { Size } from "./generate/economy.ts";
import { type Width, columnsOf, registerMapping, writeRegister } from "./generate/register-csv.ts";
import { alternating } from "./measure.ts";

const numeric = new Set(["banen", "xcoord", "ycoord"]);
const wanted = process.argv.length > 3 ? process.argv.slice(3) : ["S-full", "M-full", "L-lean"];

for (const each of wanted) {
  const [size, width] = each.split("-") as [Size, Width];
  const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
  try {
    const csv = join(folder, `${each}.csv`);
    await writeRegister(csv, size, width);
    let round = 0;
    let told = "";
    // On a machine that has other work, processor time says more than the clock.
    const processors = { ours: 0, peer: 0 };
    const used = (since: NodeJS.CpuUsage): number => {
      const { user, system } = process.cpuUsage(since);
      return (user + system) / 1e6;
    };
    const ours = async (): Promise<number> => {
      const register = await openRegister({ dataDir: join(folder, `data-${++round}`) });
      const cpu = process.cpuUsage();
      const started = performance.now();
      const { delivery } = await register.import(csv, { mapping: registerMapping(size) });
      const seconds = (performance.now() - started) / 1000;
      processors.ours = used(cpu);
      told = `${delivery.accepted} accepted, ${delivery.setAside} set aside`;
      register.close();
      rmSync(join(folder, `data-${round}`), { recursive: true });
      return seconds;
    };
    const peer = async (): Promise<number> => {
      const cpu = process.cpuUsage();
      const started = performance.now();
      const instance = await DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      const types = columnsOf[width].map(
        (column) => `'${column}': '${numeric.has(column) ? "DOUBLE" : "VARCHAR"}'`,
      );
      await connection.run(
        `copy (select * from read_csv('${csv}', delim = ';', header = true, auto_detect = false,
           store_rejects = true, columns = {${types.join(", ")}}))
         to '${join(folder, "peer.parquet")}' (format parquet, compression zstd)`,
      );
      connection.closeSync();
      instance.closeSync();
      processors.peer = used(cpu);
      return (performance.now() - started) / 1000;
    };
    const first = await ours();
    const peakMb = process.resourceUsage().maxRSS / 1024;
    const rounds = size === "L" ? 1 : 3;
    const { ours: a, peer: b, ratio } = await alternating(rounds, ours, peer);
    console.log(
      `${each}: ${(statSync(csv).size / 1e6).toFixed(0)} MB; ${told}; ` +
        `ours ${a.toFixed(2)} s (first ${first.toFixed(2)}), bare DuckDB ${b.toFixed(2)} s, ` +
        `ratio ${ratio.toFixed(1)}; of the processors ${processors.ours.toFixed(1)} and ` +
        `${processors.peer.toFixed(1)} s, ratio ${(processors.ours / processors.peer).toFixed(1)}; at most ${peakMb.toFixed(0)} MB until then`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
