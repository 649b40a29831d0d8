import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { passwordOf, runningServer } from "../../../src/data/workspace/postgres-folder.ts";
import { openWorkspace, type Workspace } from "../../../src/data/workspace/open-workspace.ts";
import { findRun } from "../../../src/data/workspace/runs.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-gone-"));
chmodSync(folder, 0o755);
const data = join(folder, "data");
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ folder });
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const look = () => workspace.as(defaultAudience, (db) => findRun(db, "none"));

/** Kills one process of PostgreSQL, upon which it throws everybody out and recovers. */
async function throwOut(): Promise<void> {
  const { port } = runningServer(data)!;
  const password = passwordOf(folder, data);
  const client = new pg.Client({
    connectionString: `postgres://clusterwerk:${password}@127.0.0.1:${port}/clusterwerk`,
  });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query("select pg_backend_pid() as pid");
  process.kill(rows[0].pid, "SIGKILL");
  await new Promise((resume) => client.once("end", resume));
}

it("says that the database is gone, and goes on when it is back", async () => {
  expect(await workspace.claimServing()).toBe(true);
  // Held by somebody between two questions: dropped then, it must not end the process.
  const held = workspace.as(defaultAudience, async (db) => {
    await throwOut();
    await new Promise((resume) => setTimeout(resume, 100));
    return findRun(db, "none");
  });
  await expect(held).rejects.toMatchObject({ code: "database-unreachable" });
  await expect.poll(look, { timeout: 20_000 }).toBeUndefined();
});

it("is counted as a user again, so that nobody who leaves stops the server under it", async () => {
  const server = runningServer(data)!.pid;
  const second = await openWorkspace({ folder });
  // Whoever is thrown out comes in again within moments, and claims again what it had claimed.
  await new Promise((resume) => setTimeout(resume, 1500));
  expect(await second.claimServing()).toBe(false);
  await second.close();
  expect(runningServer(data)?.pid).toBe(server);
  expect(await look()).toBeUndefined();
  expect(existsSync(join(data, "postmaster.pid"))).toBe(true);
});
