/*
 * Two deliveries of 2 million establishments compared: the generator's year, and the
 * same with 6 % closed, 8 % new, 3 % moved, a fifth grown or shrunk. Beside ours DuckDB
 * joins both Parquet files on the number and counts, which is the least there is to do.
 *
 *     npm run bench -- compare            M
 *     SIZE=S npm run bench -- compare
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DuckDBInstance } from "@duckdb/node-api";
import { keyedRandom } from "../src/core/index.ts";
import { openRegister } from "../src/data/register/register.ts";
import type { Size } from "./generate/economy.ts";
import { columnsOf, registerMapping, writeRegister } from "./generate/register-csv.ts";
import { alternating, program } from "./measure.ts";

const size = (process.env["SIZE"] ?? "M") as Size;
const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));

/** The year after, line by line. */
async function aYearLater(from: string, to: string): Promise<void> {
  const random = keyedRandom(7);
  const at = (name: string): number => columnsOf.full.indexOf(name);
  const [number, enterprise, name, jobs, house, x] = [
    "vestigingsnummer",
    "kvknummer",
    "naam",
    "banen",
    "huisnummer",
    "xcoord",
  ].map(at);
  const out = createWriteStream(to, { highWaterMark: 1 << 20 });
  const lines = createInterface({ input: createReadStream(from), crlfDelay: Infinity });
  let text = "";
  let first = true;
  let fresh = 0;
  for await (const line of lines) {
    if (first) {
      text += `${line}\n`;
      first = false;
      continue;
    }
    const cells = line.split(";");
    const luck = random();
    if (luck < 0.08) {
      const born = [...cells];
      born[number] = `000999${String(fresh++).padStart(6, "0")}`;
      born[enterprise] = `99${String(fresh).padStart(6, "0")}`;
      born[name] = `Nieuw ${fresh}`;
      born[house] = String(9000 + fresh);
      text += `${born.join(";")}\n`;
    }
    if (random() < 0.06) continue;
    if (random() < 0.03) {
      cells[house] = String(5000 + Math.floor(random() * 1000));
      cells[x] = String(Number(cells[x]) + 700);
    }
    if (random() < 0.2)
      cells[jobs] = String(Math.max(1, Number(cells[jobs]) + (random() < 0.5 ? 1 : -1)));
    text += `${cells.join(";")}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, "drain");
      text = "";
    }
  }
  out.end(text);
  await once(out, "close");
}

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

try {
  const files = ["then", "now"].map((name) => join(folder, `${name}.csv`));
  await writeRegister(files[0], size, "full");
  await aYearLater(files[0], files[1]);
  const data = join(folder, "data");
  const map = join(folder, "map.json");
  const ids: string[] = [];
  for (const [k, file] of files.entries()) {
    const referenceDate = `${2024 + k}-04-01`;
    writeFileSync(map, JSON.stringify({ ...registerMapping(size), referenceDate }));
    const told = await program("import", file, "--map", map, "--data", data, "--json");
    ids.push((JSON.parse(told.stdout) as { delivery: string }).delivery);
  }
  for (const turn of ["first", "kept"]) {
    const whole = await program("compare", ids[0], ids[1], "--data", data, "--json");
    console.log(`compare, ${turn}: ${whole.seconds.toFixed(1)} s, ${whole.peakMb.toFixed(0)} MB`);
  }
  for (const words of [
    ["changes", ids[0], ids[1], "--kind", "moved-within", "--limit", "50", "--json"],
    ["explain-difference", ids[0], ids[1], "--industry", "47", "--json"],
  ]) {
    const one = await program(...words, "--data", data);
    console.log(`${words[0]}: ${one.seconds.toFixed(1)} s, ${one.peakMb.toFixed(0)} MB`);
  }

  const register = await openRegister({ dataDir: data });
  const [earlier, later] = await Promise.all(ids.map((id) => register.delivery(id)));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const [then, now] = ids.map((id) => join(data, "deliveries", id, "rows.parquet"));
  let minimumChange = 1;
  let mine: number[] = [];
  let theirs: number[] = [];
  const ours = (): Promise<number> =>
    seconds(async () => {
      // Another bound each time, or the one that was made would be read back.
      minimumChange += 1e-6;
      const both = { earlier, later, minimumChange, correspondence: [] };
      await register.comparisons.found(both);
      const [all] = await register.comparisons.counts(both, "all");
      mine = [all.continuing, all.new, all.closed];
    });
  const peer = (): Promise<number> =>
    seconds(async () => {
      const read = await connection.runAndReadAll(
        `select count(e.row) filter (where l.row is not null),
                count(*) filter (where e.row is null), count(*) filter (where l.row is null)
         from read_parquet('${then}') e
         full join read_parquet('${now}') l on l.establishment = e.establishment`,
      );
      theirs = read.getRows()[0].map(Number);
    });
  const { ours: a, peer: b, ratio } = await alternating(3, ours, peer);
  console.log(`continuing, new, closed: ours ${mine.join(" ")}, DuckDB's join ${theirs.join(" ")}`);
  console.log(`ours ${a.toFixed(2)} s, DuckDB's join ${b.toFixed(2)} s, ratio ${ratio.toFixed(1)}`);
  connection.closeSync();
  instance.closeSync();
  register.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
