import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepJob } from "../../../src/data/workspace/jobs.ts";
import {
  openWorkspace,
  type Work,
  type Workspace,
} from "../../../src/data/workspace/open-workspace.ts";
import { owner } from "../../../src/data/workspace/owner.ts";
import { keepRun } from "../../../src/data/workspace/runs.ts";
import { type Audience, defaultAudience } from "../../../src/domain/audience.ts";

/*
 * What PostgreSQL itself withholds, also from a query that forgets to ask whose
 * a row is. Alfa owns everything; it shares one delivery and one cluster for
 * reading and one cluster for changing with Beta, and nothing with Gamma.
 */
const folder = mkdtempSync(join(tmpdir(), "cw-rls-"));
chmodSync(folder, 0o755);
const { tenant } = defaultAudience;
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const of = (organisation: number, person: number): Audience => ({
  ...defaultAudience,
  organisation: uuid(organisation),
  person: uuid(person),
});
const [alfa, beta, gamma] = [of(101, 201), of(102, 202), of(103, 203)];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ folder });
  await workspace.asSystem(tenant, async (db) => {
    for (const [k, { organisation, person }] of [alfa, beta, gamma].entries()) {
      await db
        .insertInto("organisation")
        .values({
          tenant_id: tenant,
          id: organisation,
          name: `Voorbeeld ${k}`,
          kind: "municipality",
          side: "government",
          licensed: true,
          region: null,
        })
        .execute();
      const email = `persoon${k}@voorbeeld.example`;
      await db
        .insertInto("person")
        .values({ tenant_id: tenant, id: person!, name: `Persoon ${k}`, email, blocked_at: null })
        .execute();
      await db
        .insertInto("assignment")
        .values({
          tenant_id: tenant,
          organisation_id: organisation,
          person_id: person!,
          role: "analyst",
          since: "2020-01-01",
          until: null,
        })
        .execute();
    }
  });
  await workspace.as(alfa, async (db) => {
    for (const id of ["secret", "shown"]) await addDelivery(db, alfa, id);
    await keepRun(db, alfa, card("r-secret", ["secret", "shown"]), "{}", ["c-secret"]);
    await keepRun(db, alfa, card("r-shown", ["shown"]), "{}", ["c-shown"]);
    for (const [n, name] of [
      [1, "secret"],
      [2, "read"],
      [3, "changed"],
    ] as const) {
      await addHypothesis(db, alfa, n, name);
    }
    await addMember(db, alfa, 1);
    await addMember(db, alfa, 3);
    await keepJob(db, alfa, "latent", {});
    await share(db, alfa, "delivery", "shown", beta);
    await share(db, alfa, "hypothesis", uuid(2), beta);
    await share(db, alfa, "hypothesis", uuid(3), beta, true);
  });
}, 60_000);
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const card = (id: string, deliveries: readonly string[]) => ({
  id,
  question: "latent",
  parameters: {},
  seed: null,
  inputs: deliveries.map((delivery) => ({ kind: "delivery" as const, id: delivery, hash: "h" })),
  softwareVersion: "0",
  resultHash: "h",
  madeAt: "2026-01-02T03:04:05.000Z",
  tookMs: 1,
});

async function addDelivery(db: Work, whose: Audience, id: string): Promise<void> {
  await sql`insert into delivery (tenant_id, owner_organisation_id, id, manifest)
    values (${whose.tenant}, ${whose.organisation}, ${id}, '{}')`.execute(db);
}
async function addHypothesis(db: Work, whose: Audience, n: number, name: string): Promise<void> {
  await sql`insert into hypothesis
    (tenant_id, owner_organisation_id, id, name, note, cluster_id, run_id, delivery_id)
    values (${whose.tenant}, ${whose.organisation}, ${uuid(n)}, ${name}, 'told in trust', 'c-shown',
      'r-shown', 'shown')`.execute(db);
}
async function addMember(db: Work, whose: Audience, hypothesis: number): Promise<void> {
  const anchor = await db
    .insertInto("anchor")
    .values({ ...owner(whose), source: "S", source_id: `${whose.organisation} ${hypothesis}` })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("hypothesis_member")
    .values({
      ...owner(whose),
      hypothesis_id: uuid(hypothesis),
      anchor_id: anchor.id,
      state: "found",
      note: "",
    })
    .execute();
}
async function share(
  db: Work,
  whose: Audience,
  kind: "delivery" | "hypothesis",
  record: string,
  other: Audience,
  mayChange = false,
  until: string | null = null,
): Promise<void> {
  await db
    .insertInto("record_share")
    .values({
      ...owner(whose),
      kind,
      record_id: record,
      with_organisation_id: other.organisation,
      purpose: "staff",
      may_change: mayChange,
      until,
      shared_by: whose.person,
    })
    .execute();
}

/** Every value of a column, as a query that forgot whose rows it reads would get them. */
const all = (who: Audience, table: string, column: string): Promise<string[]> =>
  workspace.as(who, async (db) => {
    const { rows } = await sql<{ value: string }>`select ${sql.ref(column)}::text as value
      from ${sql.table(table)} order by 1`.execute(db);
    return rows.map(({ value }) => value);
  });

describe("row level security", () => {
  it("shows each organisation its own rows and what is shared with it, whatever is asked", async () => {
    const seen = async (who: Audience) => ({
      deliveries: await all(who, "delivery", "id"),
      runs: await all(who, "run", "id"),
      clusters: await all(who, "found_cluster", "id"),
      hypotheses: await all(who, "hypothesis", "name"),
      members: await all(who, "hypothesis_member", "hypothesis_id"),
      people: await all(who, "person", "name"),
      jobs: (await all(who, "job", "question")).length,
    });
    expect(await seen(alfa)).toEqual({
      deliveries: ["secret", "shown"],
      runs: ["r-secret", "r-shown"],
      clusters: ["c-secret", "c-shown"],
      hypotheses: ["changed", "read", "secret"],
      members: [uuid(1), uuid(3)],
      people: ["Persoon 0"],
      jobs: 1,
    });
    // A run on two deliveries of which one is not theirs would tell of that one.
    expect(await seen(beta)).toEqual({
      deliveries: ["shown"],
      runs: ["r-shown"],
      clusters: ["c-shown"],
      hypotheses: ["changed", "read"],
      members: [uuid(3)],
      people: ["Persoon 1"],
      jobs: 0,
    });
    expect(await seen(gamma)).toEqual({
      deliveries: [],
      runs: [],
      clusters: [],
      hypotheses: [],
      members: [],
      people: ["Persoon 2"],
      jobs: 0,
    });
  });

  it("shows nothing to who says not who they are, and nothing shared to who reaches only their own", async () => {
    const nobody = { ...alfa, organisation: "", person: null };
    for (const table of ["delivery", "hypothesis", "job", "person"]) {
      expect(await all(nobody, table, "tenant_id")).toEqual([]);
    }
    expect(await all({ ...beta, reach: "own" }, "delivery", "id")).toEqual([]);
    expect(await all({ ...beta, reach: "own" }, "hypothesis", "name")).toEqual([]);
  });

  it("shows a colleague what is the organisation's, but not the other's jobs", async () => {
    const colleague = { ...alfa, person: uuid(299) };
    expect(await all(colleague, "hypothesis", "name")).toHaveLength(3);
    expect(await all(colleague, "job", "id")).toEqual([]);
  });

  it("changes what is shared for changing, and nothing else", async () => {
    const rename = (who: Audience) =>
      workspace.as(who, async (db) => {
        const { numAffectedRows } = await sql`update hypothesis set note = note`.execute(db);
        return Number(numAffectedRows);
      });
    expect(await rename(alfa)).toBe(3);
    expect(await rename(beta)).toBe(1);
    expect(await rename(gamma)).toBe(0);
    await workspace.as(beta, (db) => addMember(db, beta, 3));
    for (const [who, hypothesis] of [
      [beta, 2],
      [gamma, 3],
    ] as const) {
      await expect(workspace.as(who, (db) => addMember(db, who, hypothesis))).rejects.toThrow(
        /row-level security/,
      );
    }
    const erase = (who: Audience, table: string) =>
      workspace.as(who, async (db) =>
        Number((await sql`delete from ${sql.table(table)}`.execute(db)).numAffectedRows),
      );
    expect(await erase(beta, "hypothesis")).toBe(0);
    expect(await erase(beta, "delivery")).toBe(0);
    expect(await erase(gamma, "hypothesis_member")).toBe(0);
    expect(await erase(beta, "record_share")).toBe(0);
  });

  it("gives nobody what they share with themselves, or with a date that has passed", async () => {
    await workspace.as(gamma, (db) => share(db, gamma, "delivery", "secret", gamma));
    expect(await all(gamma, "delivery", "id")).toEqual([]);
    await workspace.as(alfa, (db) =>
      share(db, alfa, "delivery", "secret", gamma, false, "2020-12-31"),
    );
    expect(await all(gamma, "delivery", "id")).toEqual([]);
    await expect(
      workspace.as(gamma, (db) => share(db, alfa, "delivery", "secret", gamma)),
    ).rejects.toThrow(/row-level security/);
  });

  it("lets nobody write in another's name, take roles or make people up", async () => {
    const refused = async (who: Audience, work: (db: Work) => Promise<unknown>) =>
      expect(workspace.as(who, work)).rejects.toThrow(/row-level security/);
    await refused(gamma, (db) => addDelivery(db, alfa, "forged"));
    await refused(gamma, (db) => addHypothesis(db, alfa, 9, "forged"));
    await refused(gamma, (db) =>
      db
        .insertInto("assignment")
        .values({
          tenant_id: tenant,
          organisation_id: alfa.organisation,
          person_id: gamma.person!,
          role: "administrator",
          since: "2020-01-01",
          until: null,
        })
        .execute(),
    );
    await refused(gamma, (db) =>
      sql`insert into person (tenant_id, name, email) values (${tenant}, 'x', 'x')`.execute(db),
    );
    await refused(gamma, (db) =>
      sql`insert into organisation (tenant_id, name, kind, side)
        values (${tenant}, 'x', 'guest', 'society')`.execute(db),
    );
  });

  it("governs every table that there is", async () => {
    const { rows } = await workspace.asSystem(tenant, (db) =>
      sql<{ name: string; forced: boolean; policies: string[] }>`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
          array(select p.polname::text from pg_policy p where p.polrelid = c.oid order by 1) as policies
        from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
          and c.relname not like 'kysely%' order by 1`.execute(db),
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { name, forced, policies } of rows) {
      expect([name, forced, policies.includes("keeps")]).toEqual([name, true, true]);
      expect(policies).not.toContain("own_tenant");
    }
  });
});
