/*
 * Looking for a company among the names of a register of 2 million
 * establishments, letter by letter as one types: the first search puts the names
 * in order, a later process reads them, and every other is measured. Beside it
 * DuckDB looks for the same text in the same Parquet file.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openRegister } from "../src/data/register/register.ts";
import { registerMapping, writeRegister } from "./generate/register-csv.ts";
import { alternating, median } from "./measure.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};
try {
  const csv = join(folder, "M.csv");
  await writeRegister(csv, "M", "full");
  const data = join(folder, "data");
  const first = await openRegister({ dataDir: data });
  const { delivery } = await first.import(csv, { mapping: registerMapping("M") });
  const search = { text: "fictief", limit: 20 };
  const made = await seconds(() => first.findEstablishments(delivery.id, search));
  first.close();
  const register = await openRegister({ dataDir: data });
  const read = await seconds(() => register.findEstablishments(delivery.id, search));
  const kept = statSync(join(data, "deliveries", delivery.id, "names.bin")).size;
  console.log(
    `first search ${made.toFixed(2)} s, first of another process ${read.toFixed(2)} s, kept ${(kept / 1e6).toFixed(0)} MB`,
  );
  const typed = [
    "fictief metaalwerken babefo",
    "bedacht g",
    "akker",
    "studio",
    "zzzz",
    "000618033989",
  ];
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const file = join(data, "deliveries", delivery.id, "rows.parquet");
  for (const text of typed) {
    const times: number[] = [];
    let total = 0;
    for (let length = 2; length <= text.length; length++) {
      const part = text.slice(0, length);
      const time = await seconds(async () => {
        ({ total } = await register.findEstablishments(delivery.id, { text: part, limit: 20 }));
      });
      times.push(time * 1000);
    }
    const { ours, peer } = await alternating(
      3,
      () => seconds(() => register.findEstablishments(delivery.id, { text, limit: 20 })),
      () =>
        seconds(() =>
          connection.runAndReadAll(
            `select row from read_parquet('${file}')
             where contains(lower(strip_accents(name)), $text) or establishment = $text limit 20`,
            { text },
          ),
        ),
    );
    console.log(
      `${text.padEnd(28)} ${total} found; a letter ${median(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)}; ` +
        `whole ${(ours * 1000).toFixed(1)} ms, DuckDB ${(peer * 1000).toFixed(1)} ms`,
    );
  }
  connection.closeSync();
  instance.closeSync();
  register.close();
  console.log(`memory ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
