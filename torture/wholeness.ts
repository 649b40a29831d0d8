import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { AnswerOf } from "../src/contract/question.ts";
import type { listDeliveries } from "../src/contract/register.ts";
import type { Scene } from "./scene.ts";

type Listed = AnswerOf<typeof listDeliveries>["deliveries"][number];

/** What there is after a new start, and everything that is wrong with it. */
export interface State {
  readonly listed: readonly Listed[];
  readonly wrong: readonly string[];
}

const duckDb = await DuckDBInstance.create(":memory:");

async function rowsIn(file: string): Promise<number> {
  const connection = await duckDb.connect();
  try {
    // Every column is read, so that a page that was never written shows.
    const all = await connection.runAndReadAll(
      "select count(*), hash(list(r)) from read_parquet($file) r",
      {
        file,
      },
    );
    return Number(all.getRows()[0][0]);
  } finally {
    connection.closeSync();
  }
}

/** What is wrong with one delivery: its files, counts and hash against its manifest. */
export async function flaws(scene: Scene, id: string): Promise<string[]> {
  const folder = join(scene.data, "deliveries", id);
  const at = (name: string): string => join(folder, name);
  try {
    const manifest = JSON.parse(readFileSync(at("manifest.json"), "utf8")) as Listed;
    const hash = createHash("sha256")
      .update(readFileSync(at("rows.parquet")))
      .digest("hex");
    const [rows, aside] = [await rowsIn(at("rows.parquet")), await rowsIn(at("set-aside.parquet"))];
    await rowsIn(at("personal.parquet"));
    JSON.parse(readFileSync(at("columns.json"), "utf8"));
    return [
      hash === manifest.hash ? "" : "the hash is not that of the rows",
      rows === manifest.accepted ? "" : `${rows} rows, not ${manifest.accepted}`,
      aside === manifest.setAside ? "" : `${aside} set aside, not ${manifest.setAside}`,
      manifest.rows === manifest.accepted + manifest.setAside ? "" : "rows were lost",
      readdirSync(folder).some((name) => name.startsWith("unnamed-")) ? "still unnamed" : "",
    ]
      .filter((flaw) => flaw !== "")
      .map((flaw) => `${id}: ${flaw}`);
  } catch (error) {
    return [`${id}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * Starts the program anew and looks: every delivery listed is whole, and
 * nothing lies on the disk that is not listed.
 *
 * @param look which deliveries to read to the last row; the others are counted
 */
export async function afterRestart(
  scene: Scene,
  look: (id: string) => boolean = () => true,
): Promise<State> {
  const { code, stdout, stderr } = await scene.run("deliveries", "--json");
  if (code !== 0) return { listed: [], wrong: [`no start: ${stderr.trim()}`] };
  const { deliveries } = JSON.parse(stdout) as { deliveries: Listed[] };
  const ids = deliveries.map(({ id }) => id).sort();
  const wrong: string[] = [];
  for (const id of ids) if (look(id)) wrong.push(...(await flaws(scene, id)));
  const listed = new Set(ids);
  wrong.push(
    ...scene.onDisk().flatMap((name) => (listed.delete(name) ? [] : [`an orphan: ${name}`])),
    ...[...listed].map((id) => `${id}: listed and not on disk`),
    ...unpackedOfTheDead(),
  );
  return { listed: deliveries, wrong };
}

/** Copies that were unpacked by processes that are gone. */
const unpackedOfTheDead = (): string[] =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith("clusterwerk-unpacked-"))
    .filter((name) => !existsSync(`/proc/${name.split("-")[2]}`))
    .map((name) => `an orphan: ${name}`);
