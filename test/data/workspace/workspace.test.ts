import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import {
  embeddedPostgres,
  type EmbeddedPostgres,
} from "../../../src/data/workspace/embedded-postgres.ts";
import {
  endJob,
  findJob,
  keepJob,
  putProgress,
  reviveJobs,
  takeJob,
} from "../../../src/data/workspace/jobs.ts";
import { openWorkspace, type Workspace } from "../../../src/data/workspace/open-workspace.ts";
import { findRun, keepRun, runResult, type RunCard } from "../../../src/data/workspace/runs.ts";
import { defaultAudience, type Audience } from "../../../src/domain/audience.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-workspace-"));
chmodSync(folder, 0o755);
const neighbour: Audience = {
  ...defaultAudience,
  tenant: "00000000-0000-4000-8000-0000000000aa",
  organisation: "00000000-0000-4000-8000-0000000000ab",
};
const card: RunCard = {
  id: "r1",
  question: "profile",
  parameters: { region: "x" },
  seed: 4_294_967_295,
  inputs: [{ kind: "reference", id: "e1", hash: "h" }],
  softwareVersion: "0.0.0",
  resultHash: "abc",
  madeAt: "2026-01-02T03:04:05.000Z",
  tookMs: 12.5,
};

/** A program that kept a run in `place`, said so and was killed; the run it spoke of. */
async function killedAfterKeeping(place: string): Promise<string> {
  mkdirSync(place);
  const child = fork(join(import.meta.dirname, "acknowledge.ts"), [place], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [acknowledged] = (await once(child, "message")) as [string];
  child.kill("SIGKILL");
  await once(child, "exit");
  return acknowledged;
}

/** A PostgreSQL that we reach by address alone, under a user that is no superuser. */
let outside: EmbeddedPostgres;
let outsideUrl: string;

beforeAll(async () => {
  outside = await embeddedPostgres(join(folder, "outside"));
  const client = new pg.Client({ connectionString: outside.url });
  await client.connect();
  await client.query("create role plain login createrole password 'plain'");
  await client.query("create database team owner plain");
  await client.end();
  outsideUrl = outside.url.replace(/\/\/.*@/, "//plain:plain@").replace(/\/clusterwerk$/, "/team");
});
afterAll(async () => {
  await outside.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ["embedded", () => ({ folder: join(folder, "embedded") })],
  ["by address", () => ({ url: outsideUrl })],
])("the workspace, %s", (_name, place) => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await openWorkspace(place());
  });
  afterAll(() => workspace.close());

  it("keeps a run and gives back its very bytes", async () => {
    const text = '{"b":1,"a":[0.1,null]}';
    await workspace.as(defaultAudience, (db) => keepRun(db, defaultAudience, card, text, ["c1"]));
    await workspace.as(defaultAudience, (db) =>
      keepRun(db, defaultAudience, card, "other", ["c1"]),
    );
    expect(await workspace.as(defaultAudience, (db) => findRun(db, "r1"))).toEqual(card);
    expect(await workspace.as(defaultAudience, (db) => runResult(db, "r1"))).toBe(text);
  });

  it("shows nothing of one tenant to another, even when asked by id", async () => {
    await workspace.as(defaultAudience, (db) => keepRun(db, defaultAudience, card, "{}"));
    expect(await workspace.as(neighbour, (db) => findRun(db, "r1"))).toBeUndefined();
    const changed = await workspace.as(neighbour, (db) =>
      db.updateTable("run").set({ question: "stolen" }).where("id", "=", "r1").executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
    await expect(
      workspace.as(neighbour, (db) => keepRun(db, defaultAudience, { ...card, id: "r2" }, "{}")),
    ).rejects.toThrow(/row-level security/);
  });

  it("gives a job to one taker and starts it again after a crash", async () => {
    const id = await workspace.as(defaultAudience, (db) =>
      keepJob(db, defaultAudience, "latent", { region: "x" }),
    );
    const takers = await Promise.all(
      [1, 2, 3].map(() => workspace.asSystem(defaultAudience.tenant, takeJob)),
    );
    expect(takers.filter(Boolean)).toEqual([id]);
    await workspace.as(defaultAudience, (db) => putProgress(db, id, { done: 3 }));
    expect((await workspace.as(defaultAudience, (db) => findJob(db, id)))?.progress).toEqual({
      done: 3,
    });
    expect(await workspace.asSystem(defaultAudience.tenant, reviveJobs)).toBe(1);
    const revived = await workspace.as(defaultAudience, (db) => findJob(db, id));
    expect(revived).toMatchObject({ state: "waiting", progress: null });
    await workspace.as(defaultAudience, (db) => endJob(db, id, { state: "done", answer: "{}" }));
    expect((await workspace.as(defaultAudience, (db) => findJob(db, id)))?.state).toBe("done");
  });

  it("opens again on tables that are there already", async () => {
    const second = await openWorkspace(place());
    expect(await second.as(defaultAudience, (db) => findRun(db, "r1"))).toBeDefined();
    await second.close();
  });
});

describe("the embedded PostgreSQL", () => {
  it("refuses a workspace of a newer version and leaves it as it was", async () => {
    const place = { folder: join(folder, "newer") };
    const workspace = await openWorkspace(place);
    await workspace.close();
    const server = await embeddedPostgres(place.folder);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("insert into kysely_migration values ('2099-01-later', '2099-01-01')");
    await client.end();
    await server.stop();
    await expect(openWorkspace(place)).rejects.toMatchObject({ code: "data-folder-newer" });
  });

  it("keeps what was acknowledged before kill -9 of program and server", async () => {
    const place = join(folder, "killed");
    const acknowledged = await killedAfterKeeping(place);
    const pid = Number(readFileSync(join(place, "data", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    const workspace = await openWorkspace({ folder: place });
    expect(await workspace.as(defaultAudience, (db) => findRun(db, acknowledged))).toBeDefined();
    await workspace.close();
  });

  it("attaches to a server that a killed program left behind", async () => {
    const place = join(folder, "left-behind");
    const acknowledged = await killedAfterKeeping(place);
    const workspace = await openWorkspace({ folder: place });
    expect(await workspace.as(defaultAudience, (db) => findRun(db, acknowledged))).toBeDefined();
    await workspace.close();
    // Stopped by the last one out, though another process started it.
    expect(existsSync(join(place, "data", "postmaster.pid"))).toBe(false);
  });

  it("runs on while anyone uses it, whoever started it and left", async () => {
    const place = join(folder, "shared");
    const first = await openWorkspace({ folder: place });
    const second = await openWorkspace({ folder: place });
    await first.close();
    expect(await second.as(defaultAudience, (db) => findRun(db, "none"))).toBeUndefined();
    const [third] = await Promise.all([openWorkspace({ folder: place }), second.close()]);
    expect(await third.as(defaultAudience, (db) => findRun(db, "none"))).toBeUndefined();
    await third.close();
    expect(existsSync(join(place, "data", "postmaster.pid"))).toBe(false);
  });

  it("is served by one at a time", async () => {
    const place = join(folder, "served");
    const first = await openWorkspace({ folder: place });
    const second = await openWorkspace({ folder: place });
    expect(await first.claimServing()).toBe(true);
    expect(await second.claimServing()).toBe(false);
    await first.close();
    expect(await second.claimServing()).toBe(true);
    await second.close();
  });

  it("works in a folder that only its owner may enter", async () => {
    const place = join(folder, "private");
    mkdirSync(place);
    chmodSync(place, 0o700);
    const workspace = await openWorkspace({ folder: join(place, "inner") });
    expect(await workspace.as(defaultAudience, (db) => findRun(db, "none"))).toBeUndefined();
    await workspace.close();
  });
});
