import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  changeDeliveryTerms,
  findEstablishments,
  listAudit,
  listDeliveries,
  listSetAside,
  questions,
  trimAudit,
  verifyAudit,
} from "../../../src/contract/index.ts";
import { addLine, removeBefore, startOf } from "../../../src/data/workspace/audit.ts";
import { openWorkspace } from "../../../src/data/workspace/open-workspace.ts";
import { embeddedPostgres } from "../../../src/data/workspace/embedded-postgres.ts";
import { type Audience, defaultAudience } from "../../../src/domain/audience.ts";
import { questionWords } from "../../../src/domain/question-words.ts";
import { type Opened, openedEmpty } from "../../app/opened.ts";

const register = `vestigingsnummer;naam;gemeente;sbi;banen
000000000001;Voorbeeld Jansen;0772;62010;3
000000000002;Voorbeeld Machines B.V.;0772;28990;40
`;
const { tenant } = defaultAudience;
const reader: Audience = {
  ...defaultAudience,
  person: "00000000-0000-4000-8000-000000000777",
  roles: ["reader"],
  purpose: "partner",
};

let opened: Opened;
let delivery: string;
/** The database as its owner, past everything that the program would forbid. */
let intruder: pg.Client;
let server: Awaited<ReturnType<typeof embeddedPostgres>>;

beforeAll(async () => {
  opened = await openedEmpty();
  delivery = await opened.delivery("Bron 2026.csv", register);
  server = await embeddedPostgres(join(opened.data, "workspace"));
  intruder = new pg.Client({ connectionString: server.url });
  await intruder.connect();
  await intruder.query("set session_replication_role = replica");
}, 60_000);
afterAll(async () => {
  await intruder.end();
  await server.stop();
  await opened.close();
});

const lines = async () => (await opened.clusterwerk.ask(listAudit, { limit: 1000 })).lines;
const check = (input = {}) => opened.clusterwerk.ask(verifyAudit, input);

describe("the audit log", () => {
  it("writes down a change before and after, what shows companies, and what was refused", async () => {
    const before = (await lines()).length;
    await opened.clusterwerk.ask(changeDeliveryTerms, { delivery, singleJobs: "no" });
    await opened.clusterwerk.ask(listSetAside, { delivery }, { origin: "192.0.2.7" });
    await opened.clusterwerk.ask(listDeliveries, {});
    await expect(
      opened.clusterwerk.ask(
        changeDeliveryTerms,
        { delivery, singleJobs: "everyone" },
        { audience: reader },
      ),
    ).rejects.toMatchObject({ code: "not-allowed" });
    const made = (await lines()).slice(0, -before).toReversed();
    expect(made.map(({ action, result, code, origin }) => [action, result, code, origin])).toEqual([
      ["change-delivery-terms", "begun", null, "terminal"],
      ["change-delivery-terms", "done", null, "terminal"],
      ["list-set-aside", "done", null, "192.0.2.7"],
      ["change-delivery-terms", "begun", null, "terminal"],
      ["change-delivery-terms", "refused", "not-allowed", "terminal"],
    ]);
    expect(made.every(({ object }) => object.delivery === delivery)).toBe(true);
    expect(made[4].person).toBe(reader.person);
    expect(made.every(({ at }, k) => k === 0 || at >= made[k - 1].at)).toBe(true);
  });

  it("says that something was done once the transaction around it is committed, and never else", async () => {
    const { clusterwerk } = opened;
    const told = async (from: number) =>
      (await lines())
        .slice(0, -from)
        .toReversed()
        .map(({ action, result, code }) => [action, result, code]);
    const input = { delivery, purpose: "proef" };
    const request = { key: "sleutel-van-het-log", question: changeDeliveryTerms.name, input };
    const before = (await lines()).length;
    let during: unknown;
    const broken = clusterwerk.once(request, {}, async (within) => {
      await clusterwerk.ask(changeDeliveryTerms, input, within);
      during = await told(before);
      throw new Error("the machine stops here");
    });
    await expect(broken).rejects.toMatchObject({ code: "internal" });
    const begun = ["change-delivery-terms", "begun", null];
    expect(during).toEqual([begun]);
    expect(await told(before)).toEqual([begun, ["change-delivery-terms", "failed", "internal"]]);
    const kept = async () =>
      (await clusterwerk.ask(listDeliveries, {})).deliveries[0].terms.purpose;
    expect(await kept()).not.toBe("proef");

    const between = (await lines()).length;
    const ask = () =>
      clusterwerk.once(request, {}, async (within) => {
        const answer = await clusterwerk.ask(changeDeliveryTerms, input, within);
        during = await told(between);
        return answer;
      });
    expect((await ask()).again).toBe(false);
    expect(during).toEqual([begun]);
    expect(await told(between)).toEqual([begun, ["change-delivery-terms", "done", null]]);
    expect(await kept()).toBe("proef");
    // The kept answer does nothing, so that nothing is written down.
    expect((await ask()).again).toBe(true);
    expect(await told(between)).toHaveLength(2);
  });

  it("is silent about the end where the database falls away as it is committed", async () => {
    const { clusterwerk } = opened;
    const input = { delivery, purpose: "weg" };
    const request = { key: "sleutel-die-wegvalt", question: changeDeliveryTerms.name, input };
    const before = (await lines()).length;
    const broken = clusterwerk.once(request, {}, async (within) => {
      const answer = await clusterwerk.ask(changeDeliveryTerms, input, within);
      await intruder.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where state = 'idle in transaction' and pid <> pg_backend_pid()`);
      return answer;
    });
    await expect(broken).rejects.toMatchObject({ code: "database-unreachable" });
    const made = (await lines()).slice(0, -before);
    expect(made.map(({ result }) => result)).toEqual(["begun"]);
  });

  it("keeps what people type, and names, out", async () => {
    await opened.clusterwerk.ask(findEstablishments, { text: "Jansen", delivery });
    const [line] = await lines();
    expect(line).toMatchObject({ action: "find-establishments", object: { delivery } });
    expect(JSON.stringify(await lines())).not.toMatch(/Jansen|Bron 2026|cw-test/);
  });

  it("is one organisation's to read, and holds nothing of another's", async () => {
    const elsewhere = { ...defaultAudience, organisation: "00000000-0000-4000-8000-000000000555" };
    const { lines: theirs } = await opened.clusterwerk.ask(listAudit, {}, { audience: elsewhere });
    expect(theirs).toEqual([]);
    await expect(opened.clusterwerk.ask(listAudit, {}, { audience: reader })).rejects.toMatchObject(
      { code: "not-allowed" },
    );
  });

  it("can be looked through by day, question and result", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const found = (input: object) =>
      opened.clusterwerk.ask(listAudit, input).then(({ total }) => total);
    const total = await found({});
    expect(await found({ from: today, until: today })).toBe(total);
    expect(await found({ until: "2020-01-01" })).toBe(0);
    expect(await found({ action: "list-set-aside" })).toBe(1);
    expect(await found({ result: "refused" })).toBe(2);
  });
});

describe("the chain", () => {
  const restored = async (harm: string, ...more: string[]): Promise<unknown> => {
    await intruder.query("create temp table kept as select * from audit_line");
    await intruder.query("create temp table kept_start as select * from audit_start");
    try {
      for (const one of [harm, ...more]) {
        const { rowCount } = await intruder.query(one);
        expect([one, rowCount! > 0]).toEqual([one, true]);
      }
      const { whole, faults } = await check();
      expect(whole).toBe(false);
      return faults.map(({ number, kind }) => `${number} ${kind}`);
    } finally {
      await intruder.query("delete from audit_line; delete from audit_start");
      await intruder.query("insert into audit_line select * from kept");
      await intruder.query("insert into audit_start select * from kept_start");
      await intruder.query("drop table kept; drop table kept_start");
    }
  };

  it("holds as it is, and says where it ends", async () => {
    const checked = await check();
    expect(checked).toMatchObject({ whole: true, faults: [], since: null });
    expect(checked.end!.number).toBe(checked.lines);
    const { number, hash } = checked.end!;
    expect(await check({ number, hash })).toMatchObject({ whole: true });
    const other = await check({ number, hash: "f".repeat(64) });
    expect(other.faults).toEqual([{ number, kind: "other-than-noted" }]);
  });

  it.each([
    ["action", "'list-runs'"],
    ["object", "'{}'"],
    ["result", "'failed'"],
    ["code", "'other'"],
    ["origin", "'198.51.100.1'"],
    ["at", "'2020-01-01T00:00:00.000Z'"],
    ["person_id", "'00000000-0000-4000-8000-000000000001'"],
    ["organisation_id", "'00000000-0000-4000-8000-000000000001'"],
  ])("shows a line of which the %s was changed", async (column, value) => {
    expect(await restored(`update audit_line set ${column} = ${value} where number = 3`)).toEqual([
      "3 changed",
    ]);
  });

  it("shows lines that were removed: between, at the beginning and at the end", async () => {
    const { lines: n } = await check();
    expect(await restored("delete from audit_line where number = 3")).toEqual(["4 missing"]);
    expect(await restored("delete from audit_line where number <= 2")).toEqual(["3 missing"]);
    expect(await restored(`delete from audit_line where number >= ${n - 1}`)).toEqual([
      `${n - 1} cut-off`,
    ]);
    expect(await restored("delete from audit_line")).toEqual(["1 cut-off"]);
  });

  it("shows lines that were closed up, swapped, or put in", async () => {
    const closed = await restored(
      "delete from audit_line where number = 3",
      "update audit_line set number = 1 - number where number > 3",
      "update audit_line set number = -number where number < 0",
    );
    expect(closed).toContain("3 changed");
    const swapped = await restored(
      "update audit_line set number = -number where number in (3, 4)",
      "update audit_line set number = 7 + number where number < 0",
    );
    expect(swapped).toEqual(expect.arrayContaining(["3 changed", "4 changed"]));
    const added = await restored(
      "update audit_line set number = -number - 1 where number > 3",
      "update audit_line set number = -number where number < 0",
      `insert into audit_line select tenant_id, 4, at, action, object, result, code, origin,
        organisation_id, person_id, previous, hash from audit_line where number = 3`,
    );
    expect(added).toContain("4 changed");
  });

  it("shows a beginning that was cut off behind its back", async () => {
    const forged = await restored(
      "insert into audit_start (tenant_id, number, hash) select tenant_id, number, hash from audit_line where number = 2",
      "delete from audit_line where number <= 2",
    );
    expect(forged).toEqual(["3 missing"]);
  });

  it("is not written by who has the tables but not the key", async () => {
    expect(statSync(join(opened.data, "audit.key")).mode & 0o077).toBe(0);
    const workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
    const end = readFileSync(join(opened.data, "audit-end.json"), "utf8");
    await workspace.asSystem(tenant, (db) =>
      addLine(db, tenant, Buffer.from("guessed"), {
        action: "adopt",
        object: {},
        result: "done",
        code: null,
        origin: "terminal",
        organisation: defaultAudience.organisation,
        person: null,
      }),
    );
    await workspace.close();
    const { faults, lines: n } = await check();
    expect(faults).toEqual([{ number: n, kind: "changed" }]);
    await intruder.query("delete from audit_line where number = $1", [n]);
    writeFileSync(join(opened.data, "audit-end.json"), end);
    expect((await check()).whole).toBe(true);
  });

  it("stays as it is under the program's own roles", async () => {
    const workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
    for (const one of ["cw_app", "cw_system"]) {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query(`select set_config('app.tenant', '${tenant}', false)`);
      await client.query(`set role ${one}`);
      await expect(client.query("update audit_line set action = 'x'")).rejects.toThrow(
        /permission denied/,
      );
      if (one === "cw_system") {
        await expect(client.query("delete from audit_line")).rejects.toThrow(/stays as it is/);
      } else {
        expect((await client.query("delete from audit_line")).rowCount).toBe(0);
      }
      await client.end();
    }
    await workspace.close();
  });
});

describe("retention", () => {
  it("keeps a year at least, and removes nothing of it", async () => {
    const today = new Date().toISOString().slice(0, 10);
    await expect(opened.clusterwerk.ask(trimAudit, { before: today })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });

  it("can be checked after the oldest lines went, and only when the log says so", async () => {
    const workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
    const gone = await workspace.asSystem(tenant, (db) => removeBefore(db, tenant, "2999-01-01"));
    expect(gone).toBeGreaterThan(5);
    const start = (await workspace.asSystem(tenant, startOf))!;
    expect((await check()).whole).toBe(false);
    const key = Buffer.from(readFileSync(join(opened.data, "audit.key"), "utf8").trim(), "hex");
    await workspace.asSystem(tenant, (db) =>
      addLine(db, tenant, key, {
        action: "trim-audit",
        object: { cutAt: String(start.number), cutHash: start.hash },
        result: "done",
        code: null,
        origin: "retention",
        organisation: defaultAudience.organisation,
        person: null,
      }),
    );
    expect(await check()).toMatchObject({ whole: true, since: start.number });
    await workspace.close();
  });
});

describe("what a line says", () => {
  it("has words for every question that is written down", () => {
    const logged = questions.filter(({ effect, personal }) => effect === "writes" || personal);
    expect(logged.length).toBeGreaterThan(15);
    for (const { name } of logged) expect([name, name in questionWords]).toEqual([name, true]);
  });
});
