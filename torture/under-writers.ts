import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Truth } from "../src/app/demo/country-truth.ts";
import { passwordOf, runningServer } from "../src/data/workspace/postgres-folder.ts";
import { heldAgainst } from "./held-against.ts";
import { Ledger } from "./ledger.ts";
import { type Found, kill, type Scene, stop } from "./scene.ts";
import { type Ground, writing } from "./writers.ts";

/** What is killed under sixteen writers. */
export const victims = [
  "the server",
  "PostgreSQL, then the server",
  "one process of PostgreSQL",
  "the server and PostgreSQL at once",
] as const;
export type Victim = (typeof victims)[number];

/** A cluster to adopt, in an invented country that was imported and searched. */
export async function groundOf(scene: Scene): Promise<Ground> {
  const folder = join(scene.data, "..", "country");
  const run = async <T>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await scene.run(...args, "--json");
    if (code !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
    return JSON.parse(stdout) as T;
  };
  const size = ["--municipalities", "6", "--establishments", "1500", "--seed", "5"];
  await run("demo", ...size, "--out", folder);
  const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as Truth;
  const drawn = join(folder, "outlines.geojson");
  await run("reference", "import", drawn, "--kind", "outlines", "--region-namespace", "demo-gm");
  const map = join(folder, "map.json");
  const mapping = { source: "invented", invented: true, regionNamespace: "demo-gm" };
  writeFileSync(map, JSON.stringify({ ...mapping, scheme: "sbi-2025" }));
  const { delivery, accepted } = await run<{ delivery: string; accepted: number }>(
    "import",
    join(folder, "register-2025.csv"),
    "--map",
    map,
  );
  const region = truth.clusters[0].municipalities[0];
  const { clusters } = await run<{
    clusters: { id: string; members: { establishment: string }[] }[];
  }>("latent", region, "--shuffles", "19");
  const { id, members } = clusters[0];
  rmSync(folder, { recursive: true, force: true });
  return {
    delivery,
    rows: accepted,
    cluster: id,
    members: members.map(({ establishment }) => establishment),
  };
}

const databaseOf = (scene: Scene): string => join(scene.data, "workspace", "data");

function killDatabase(scene: Scene): void {
  const server = runningServer(databaseOf(scene));
  if (server) process.kill(server.pid, "SIGKILL");
}

/** Kills one of the processes that serve connections; PostgreSQL then throws out all others and recovers. */
async function killBackend(scene: Scene): Promise<void> {
  const server = runningServer(databaseOf(scene))!;
  const password = passwordOf(join(scene.data, "workspace"), databaseOf(scene));
  const client = new pg.Client({
    connectionString: `postgres://clusterwerk:${password}@127.0.0.1:${server.port}/clusterwerk`,
  });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  const { pid } = rows[Math.floor(scene.random() * rows.length)];
  process.kill(pid, "SIGKILL");
  await client.end().catch(() => {});
}

type Server = Awaited<ReturnType<Scene["serve"]>>;

/**
 * Writers at work until something is killed; then a new start, held against what
 * they know. That server is handed on, for the next to kill.
 */
export async function killedUnderWriters(
  scene: Scene,
  ground: Ground,
  ledger: Ledger,
  victim: Victim,
  { child, address }: Server,
): Promise<{ readonly wrong: readonly string[]; readonly server: Server }> {
  const writers = writing(address, ground, ledger, scene.random);
  await writers.acknowledged(Math.floor(scene.random() * 60));
  const wrong: string[] = [];
  if (victim === "PostgreSQL, then the server") {
    killDatabase(scene);
    await pause(scene.random() * 300);
  } else if (victim === "one process of PostgreSQL") {
    await killBackend(scene);
    // It recovers by itself, and the server goes on.
    if (!(await writers.acknowledged(20))) wrong.push("the server did not go on");
  } else if (victim === "the server and PostgreSQL at once") killDatabase(scene);
  await kill(child);
  wrong.push(...(await writers.stop()));
  const server = await scene.serve();
  wrong.push(...(await heldAgainst(server.address, ground, ledger)));
  return { wrong, server };
}

/** A backup taken while sixteen writers write, restored elsewhere and held against what they know. */
export async function backupUnderWriters(
  scene: Scene,
  given?: Ground,
  known?: Ledger,
): Promise<Found> {
  const ground = given ?? (await groundOf(scene));
  const ledger = known ?? new Ledger();
  const { child, address } = await scene.serve();
  const writers = writing(address, ground, ledger, scene.random);
  await writers.acknowledged(100);
  const before = ledger.copy();
  const to = join(scene.data, "..", `backup-${Math.floor(scene.random() * 1e9)}`);
  const backup = await scene.run("backup", to, "--json");
  const during = ledger.acknowledged - before.acknowledged;
  const wrong = [...(await writers.stop())];
  await stop(child);
  if (backup.code !== 0) wrong.push(`backup: ${backup.stderr}`);

  const elsewhere = scene.beside(`restored-${to.split("-").at(-1)}`);
  const restored = await elsewhere.run("restore", to, "--json");
  if (restored.code !== 0) return { wrong: [...wrong, `restore: ${restored.stderr}`], said: "" };
  const [made, proven] = [backup.stdout, restored.stdout].map(
    (text) => JSON.parse(text) as { hash: string; tables: unknown; files: number },
  );
  if (made.hash !== proven.hash) wrong.push("another hash");
  const there = await elsewhere.serve();
  wrong.push(...(await heldAgainst(there.address, ground, ledger.since(before))));
  await stop(there.child);
  const checked = await elsewhere.run("audit", "verify", "--json");
  if (!/"whole": true/.test(checked.stdout)) wrong.push(`the log: ${checked.stdout}`);
  // What was in doubt in the backup is sure where it was taken from.
  const again = await scene.serve();
  wrong.push(...(await heldAgainst(again.address, ground, ledger)));
  await stop(again.child);
  chmodSync(to, 0o755);
  rmSync(to, { recursive: true, force: true });
  rmSync(elsewhere.data, { recursive: true, force: true });
  return {
    wrong,
    said: `${before.acknowledged} writes before it, ${during} while it was made, ${proven.files} files`,
  };
}
