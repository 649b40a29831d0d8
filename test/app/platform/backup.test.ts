import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  createReadStream,
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Clusterwerk,
  openClusterwerk,
  restoreClusterwerk,
} from "../../../src/app/clusterwerk.ts";
import * as q from "../../../src/contract/index.ts";
import { holdStill } from "../../../src/data/backup/held-files.ts";
import {
  embeddedPostgres,
  type EmbeddedPostgres,
} from "../../../src/data/workspace/embedded-postgres.ts";
import { keepJob } from "../../../src/data/workspace/jobs.ts";
import { openWorkspace } from "../../../src/data/workspace/open-workspace.ts";
import { keepRun } from "../../../src/data/workspace/runs.ts";
import { type Audience, defaultAudience } from "../../../src/domain/audience.ts";
import { inventedRegister, type InventedRegister } from "../../invented-register.ts";
import { root, runProgram } from "../../run-program.ts";

let made: InventedRegister;
let scratch: string;
let server: EmbeddedPostgres;
beforeAll(async () => {
  made = await inventedRegister({ municipalities: 6, establishments: 1500 });
  scratch = dirname(made.data);
  server = await embeddedPostgres(join(scratch, "server"));
  await adoptOne(made.clusterwerk, made.truth.clusters[0].municipalities[0]);
});
afterAll(async () => {
  await server.stop();
  await made.close();
});

const trusted = { trustsPaths: true };
const neighbour: Audience = {
  ...defaultAudience,
  tenant: "00000000-0000-4000-8000-0000000000aa",
  organisation: "00000000-0000-4000-8000-0000000000ab",
};

let places = 0;
const newPlace = (): string => join(scratch, `place-${++places}`);

async function adoptOne(clusterwerk: Clusterwerk, region: string) {
  const { clusters } = await clusterwerk.ask(q.latent, { region, shuffles: 19 });
  return clusterwerk.ask(q.adopt, { cluster: clusters[0].id, name: "Té\tvreden\n\\N" });
}

let databases = 0;
/** An empty database of someone who is no superuser: row level security holds for them. */
async function newDatabase(): Promise<string> {
  const name = `team_${++databases}`;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  if (databases === 1) await client.query("create role plain login createrole password 'plain'");
  await client.query(`create database ${name} owner plain`);
  await client.end();
  return server.url.replace(/\/\/.*@/, "//plain:plain@").replace(/\/clusterwerk$/, `/${name}`);
}

/** Restores a backup elsewhere and opens it there. */
async function restored(from: string): Promise<Clusterwerk & { readonly data: string }> {
  const place = { data: newPlace(), database: await newDatabase() };
  await restoreClusterwerk(place, { from });
  return Object.assign(await openClusterwerk(place), { data: place.data });
}

/** The log grows by every backup that is made; all else is as it was. */
const isStill = ({ name }: { name: string }): boolean => name !== "audit_line";

const filesBelow = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => !name.includes(".bin") && /\.\w+$/.test(name))
    .sort();

describe("a backup", () => {
  it("is restored the same elsewhere, in a database by address, and from there in one of our own", async () => {
    const hypotheses = await made.clusterwerk.ask(q.listHypotheses, {});
    const first = await made.clusterwerk.ask(q.backup, { to: newPlace() });
    expect(q.backup.answer.parse(first)).toEqual(first);
    expect(first).toMatchObject({ deliveries: 1, references: 1 });
    const rows = (name: string) => first.tables.find((one) => one.name === name)!.rows;
    expect(rows("hypothesis")).toBe(1);
    expect(rows("hypothesis_member")).toBe(hypotheses.hypotheses[0].members);

    let backup = first;
    for (const database of [await newDatabase(), undefined]) {
      const data = newPlace();
      const place = { data, ...(database ? { database } : {}) };
      const told = await restoreClusterwerk(place, { from: backup.folder });
      expect(told).toEqual({ ...backup, data });
      const again = await openClusterwerk(place);
      try {
        expect(await again.ask(q.listHypotheses, {})).toEqual(hypotheses);
        expect(filesBelow(join(data, "deliveries"))).toEqual(
          filesBelow(join(made.data, "deliveries")),
        );
        backup = await again.ask(q.backup, { to: newPlace() });
        expect(backup.tables.filter(isStill)).toEqual(first.tables.filter(isStill));
        expect((await again.ask(q.verifyAudit, {})).faults).toEqual([]);
      } finally {
        await again.close();
      }
    }
  });

  it("is one that can be worked on: numbers given out go on, runs are the same again", async () => {
    const { folder } = await made.clusterwerk.ask(q.backup, { to: newPlace() });
    const again = await restored(folder);
    try {
      const [{ run }] = (await again.ask(q.listHypotheses, {})).hypotheses;
      expect((await again.ask(q.rerun, { run })).same).toBe(true);
      const delivery = made.delivery;
      const terms = await again.ask(q.changeDeliveryTerms, { delivery, purpose: "proef" });
      expect(terms.terms.purpose).toBe("proef");
      await adoptOne(again, made.truth.clusters[0].municipalities[0]);
      expect((await again.ask(q.listHypotheses, {})).hypotheses).toHaveLength(2);
    } finally {
      await again.close();
    }
  });

  it("holds the rows of every tenant, also where row level security holds for its maker", async () => {
    const database = await newDatabase();
    const data = newPlace();
    const workspace = await openWorkspace({ url: database });
    const card = {
      question: "profile",
      parameters: {},
      seed: null,
      inputs: [],
      softwareVersion: "0",
      resultHash: "",
      madeAt: new Date().toISOString(),
      tookMs: 0,
    };
    await workspace.as(neighbour, (db) => keepRun(db, neighbour, { ...card, id: "theirs" }, "{}"));
    await workspace.close();
    const there = await openClusterwerk({ data, database });
    const { tables } = await there.ask(q.backup, { to: newPlace() });
    await there.close();
    expect(tables.find(({ name }) => name === "run")!.rows).toBe(1);
  });

  it("keeps what was erased erased, and what was removed absent", async () => {
    const source = join(made.country, "register-2024.csv");
    const mapping = {
      source: "erased",
      invented: true,
      regionNamespace: "demo-gm",
      scheme: "sbi-2025",
    } as const;
    const { delivery } = await made.clusterwerk.ask(
      q.importDelivery,
      { file: source, mapping },
      trusted,
    );
    const { establishments } = await made.clusterwerk.ask(q.findEstablishments, {
      delivery,
      text: "an",
      limit: 50,
    });
    const one = establishments.find(({ nameState }) => nameState === "shown")!;
    await made.clusterwerk.ask(q.excludeEstablishment, {
      delivery,
      establishment: one.establishment,
      reason: "verzoek",
    });
    const [other] = [made.delivery];
    await made.clusterwerk.ask(q.removePersonal, { delivery: other });
    const { folder } = await made.clusterwerk.ask(q.backup, { to: newPlace() });
    const again = await restored(folder);
    try {
      const found = await again.ask(q.findEstablishments, { delivery, text: one.establishment });
      expect(found.establishments.map(({ name }) => name)).not.toContain(one.name);
      expect((await again.ask(q.showDelivery, { delivery })).erased).toBe(1);
      expect(existsSync(join(again.data, "deliveries", other, "personal.parquet"))).toBe(false);
      expect(existsSync(join(folder, "deliveries", other, "personal.parquet"))).toBe(false);
    } finally {
      await again.close();
      await made.clusterwerk.ask(q.deleteDelivery, { delivery, confirmed: true });
    }
    const after = await made.clusterwerk.ask(q.backup, { to: newPlace() });
    expect(after.deliveries, "a deleted delivery").toBe(1);
    expect(existsSync(join(after.folder, "deliveries", delivery))).toBe(false);
  });

  it("holds whole what is deleted or stripped the moment after, and not what is imported", async () => {
    const mapping = {
      source: "going",
      invented: true,
      regionNamespace: "demo-gm",
      scheme: "sbi-2025",
    } as const;
    const file = join(made.country, "register-2024.csv");
    const { delivery } = await made.clusterwerk.ask(q.importDelivery, { file, mapping }, trusted);
    const stripped = (
      await made.clusterwerk.ask(
        q.importDelivery,
        { file, mapping: { ...mapping, source: "stripped" } },
        trusted,
      )
    ).delivery;
    const workspace = await openWorkspace({ folder: join(made.data, "workspace") });
    await workspace.withConnection(async (client) => {
      const held = await holdStill(client, made.data);
      const whole = [
        "columns.json",
        "manifest.json",
        "personal.parquet",
        "rows.parquet",
        "set-aside.parquet",
      ];
      await made.clusterwerk.ask(q.deleteDelivery, { delivery, confirmed: true });
      await made.clusterwerk.ask(q.removePersonal, { delivery: stripped });
      const late = await made.clusterwerk.ask(
        q.importDelivery,
        { file, mapping: { ...mapping, source: "late" } },
        trusted,
      );
      for (const id of [delivery, stripped]) {
        expect(readdirSync(join(held.folder, "deliveries", id)).sort()).toEqual(whole);
      }
      expect(held.paths.some((path) => path.includes(late.delivery))).toBe(false);
      const { rows } = await client.query(
        "select id from delivery where id = any ($1) and deleted_at is null and personal_removed_at is null",
        [[delivery, stripped, late.delivery]],
      );
      expect(rows.map(({ id }) => id as string).sort()).toEqual([delivery, stripped].sort());
      await client.query("commit");
      await held.release();
      expect(existsSync(held.folder)).toBe(false);
      for (const id of [stripped, late.delivery])
        await made.clusterwerk.ask(q.deleteDelivery, { delivery: id, confirmed: true });
    });
    await workspace.close();
  });

  it("holds the file of a job that waits, so that the job can be done after", async () => {
    const file = join(made.country, "register-2024.csv");
    const { upload } = await made.clusterwerk.keepUpload(
      Readable.from(createReadStream(file)),
      "x.csv",
    );
    const workspace = await openWorkspace({ folder: join(made.data, "workspace") });
    const mapping = { source: "awaited", regionNamespace: "demo-gm", scheme: "sbi-2025" };
    const job = await workspace.as(defaultAudience, (db) =>
      keepJob(db, defaultAudience, "import-delivery", { upload, mapping }),
    );
    const { folder } = await made.clusterwerk.ask(q.backup, { to: newPlace() });
    await made.clusterwerk.ask(q.cancelJob, { job });
    rmSync(join(made.data, "uploads", upload));
    await workspace.close();
    const again = await restored(folder);
    const runner = await again.startJobs();
    try {
      await expect
        .poll(async () => (await again.ask(q.showJob, { job })).state, { timeout: 30_000 })
        .toBe("done");
    } finally {
      await runner.stop();
      await again.close();
    }
  });
});

describe("a backup that is not whole", () => {
  let whole: string;
  beforeAll(async () => {
    whole = (await made.clusterwerk.ask(q.backup, { to: newPlace() })).folder;
  });
  const spoilt = (spoil: (folder: string) => void): string => {
    const folder = newPlace();
    cpSync(whole, folder, { recursive: true });
    spoil(folder);
    return folder;
  };
  const aFile = (folder: string): string =>
    join(folder, "deliveries", made.delivery, "rows.parquet");
  const flipped = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(path, bytes);
  };

  it.each<[string, string, (folder: string) => void]>([
    ["lacks a file", "backup-damaged", (folder) => rmSync(aFile(folder))],
    ["has a bit turned", "backup-damaged", (folder) => flipped(aFile(folder))],
    [
      "has a table changed",
      "backup-damaged",
      (folder) => flipped(join(folder, "workspace/hypothesis.rows")),
    ],
    [
      "has its manifest changed",
      "backup-damaged",
      (folder) => appendFileSync(join(folder, "backup.json"), " "),
    ],
    ["has no list", "not-a-backup", (folder) => rmSync(join(folder, "checksums.sha256"))],
    [
      "leads out of its folder",
      "not-a-backup",
      (folder) =>
        appendFileSync(join(folder, "checksums.sha256"), `${"0".repeat(64)}  deliveries/../../x\n`),
    ],
    ["is not there", "not-a-backup", (folder) => rmSync(folder, { recursive: true })],
    [
      "was broken off",
      "backup-unfinished",
      (folder) => {
        rmSync(join(folder, "checksums.sha256"));
        writeFileSync(join(folder, "unfinished"), "");
      },
    ],
  ])("is refused where it %s, and nothing is made", async (_what, code, spoil) => {
    const from = spoilt(spoil);
    const data = newPlace();
    await expect(restoreClusterwerk({ data }, { from })).rejects.toMatchObject({ code });
    expect(existsSync(data)).toBe(false);
  });

  it("is refused where a newer version made it", async () => {
    const from = spoilt((folder) => {
      const path = join(folder, "backup.json");
      const manifest = JSON.parse(readFileSync(path, "utf8")) as { migrations: string[] };
      manifest.migrations.push("2099-01-later");
      writeFileSync(path, JSON.stringify(manifest));
      const { stdout } = spawnSync(
        "sh",
        [
          "-c",
          "grep -v backup.json checksums.sha256 > rest; sha256sum backup.json >> rest; mv rest checksums.sha256",
        ],
        { cwd: folder },
      );
      expect(stdout.length).toBe(0);
    });
    await expect(restoreClusterwerk({ data: newPlace() }, { from })).rejects.toMatchObject({
      code: "backup-newer",
    });
  });

  it("is not put over anything: neither a folder nor a database that holds something", async () => {
    const data = newPlace();
    mkdirSync(data);
    writeFileSync(join(data, "notes.txt"), "x");
    await expect(restoreClusterwerk({ data }, { from: whole })).rejects.toMatchObject({
      code: "folder-not-empty",
    });
    expect(readdirSync(data)).toEqual(["notes.txt"]);
    await expect(made.clusterwerk.ask(q.backup, { to: data })).rejects.toMatchObject({
      code: "folder-not-empty",
    });
    await expect(made.clusterwerk.ask(q.restore, { from: whole })).rejects.toMatchObject({
      code: "folder-not-empty",
    });
    const database = await newDatabase();
    await restoreClusterwerk({ data: newPlace(), database }, { from: whole });
    const second = newPlace();
    await expect(
      restoreClusterwerk({ data: second, database }, { from: whole }),
    ).rejects.toMatchObject({ code: "database-not-empty" });
    expect(existsSync(second)).toBe(false);
  });

  it("leaves nothing where it was stopped on request", async () => {
    const controller = new AbortController();
    const to = newPlace();
    const stopped = { signal: controller.signal, progress: () => controller.abort() };
    await expect(made.clusterwerk.ask(q.backup, { to }, stopped)).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(existsSync(to)).toBe(false);
    expect(readdirSync(join(made.data, "deliveries"))).toEqual([made.delivery]);
    const data = newPlace();
    const again = new AbortController();
    const restoring = {
      signal: again.signal,
      progress: ({ step }: { step: string }) => step === "copying" && again.abort(),
    };
    await expect(restoreClusterwerk({ data }, { from: whole }, restoring)).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(existsSync(data)).toBe(false);
  });

  it("says so on the command line, in the user's words", async () => {
    const to = newPlace();
    const args = ["backup", to, "--data", made.data, "--language", "nl"];
    const child = spawn(process.execPath, [join(root, "src/main.ts"), ...args], {
      stdio: "ignore",
    });
    while (child.exitCode === null && !existsSync(join(to, "workspace")))
      await new Promise((resume) => setTimeout(resume, 1));
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(join(to, "checksums.sha256"))).toBe(false);
    const refused = await runProgram(["restore", to, "--data", newPlace(), "--language", "nl"]);
    expect(refused.stderr).toContain("is niet af: het maken ervan is afgebroken");
    expect(refused.code).toBe(4);
    const second = await runProgram(args);
    expect(second.stderr).toContain("is niet af");
    const good = await runProgram(["backup", newPlace(), "--data", made.data, "--language", "nl"]);
    expect(good.stdout).toMatch(/1 leveringen.*\n[\s\S]*Vingerafdruk: [0-9a-f]{64}/);
    // What the killed one held was let go as the program started again.
    expect(readdirSync(join(made.data, "deliveries"))).toEqual([made.delivery]);
  });

  it("half restored, is refused by whoever opens the folder", async () => {
    const data = newPlace();
    const args = ["restore", whole, "--data", data];
    const child = spawn(process.execPath, [join(root, "src/main.ts"), ...args], {
      stdio: "ignore",
    });
    while (child.exitCode === null && !existsSync(join(data, "workspace")))
      await new Promise((resume) => setTimeout(resume, 1));
    child.kill("SIGKILL");
    await once(child, "exit");
    const listed = await runProgram(["deliveries", "--data", data, "--language", "en"]);
    expect(listed.stderr).toContain("a backup was only half restored");
    expect(listed.code).toBe(5);
  });
});
