import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../../src/data/workspace/open-workspace.ts";
import { keepOrganisation } from "../../../src/data/workspace/organisations.ts";
import { addPerson, addRole } from "../../../src/data/workspace/people.ts";
import { type Audience, defaultAudience } from "../../../src/domain/audience.ts";
import type { Role } from "../../../src/domain/role.ts";

/*
 * What PostgreSQL withholds of people and of what was told in confidence, also
 * from a query that forgets to ask. Alfa keeps a cluster, shares it with Beta for
 * changing, and was told something in confidence; both invited the same person.
 */
const folder = mkdtempSync(join(tmpdir(), "cw-confidence-"));
chmodSync(folder, 0o755);
const { tenant } = defaultAudience;
let workspace: Workspace;
let alfa: string;
let beta: string;
let known: string;

const as = (organisation: string, role: Role): Audience => ({
  ...defaultAudience,
  organisation,
  roles: [role],
});
const all = (who: Audience, table: string, column: string): Promise<string[]> =>
  workspace.as(who, async (db) => {
    const { rows } = await sql<{ value: string }>`select ${sql.ref(column)}::text as value
      from ${sql.table(table)} order by 1`.execute(db);
    return rows.map(({ value }) => value);
  });

beforeAll(async () => {
  workspace = await openWorkspace({ folder });
  await workspace.asSystem(tenant, async (db) => {
    const organisation = async (name: string): Promise<string> => {
      const what = { name, kind: "municipality", side: "government" } as const;
      return (await keepOrganisation(db, tenant, { ...what, licensed: true, region: null })).id;
    };
    alfa = await organisation("Alfa");
    beta = await organisation("Beta");
    const email = "jansen@voorbeeld.example";
    known = await addPerson(db, tenant, alfa, { name: "Jansen, met een geheim", email });
    await addPerson(db, tenant, beta, { name: "J.", email: "Jansen@Voorbeeld.example" });
    await addRole(db, tenant, alfa, known, { role: "analyst" });
  });
  await workspace.as(as(alfa, "cluster-manager"), async (db) => {
    await sql`insert into delivery (tenant_id, owner_organisation_id, id, manifest)
      values (${tenant}, ${alfa}, 'd', '{}')`.execute(db);
    await sql`insert into run (tenant_id, owner_organisation_id, id, question, parameters, inputs,
        software_version, result_hash, result, took_ms)
      values (${tenant}, ${alfa}, 'r', 'latent', '{}', '[]', '0', 'h', '{}', 1)`.execute(db);
    const { rows } = await sql<{ id: string }>`insert into hypothesis (tenant_id,
        owner_organisation_id, name, note, cluster_id, run_id, delivery_id)
      values (${tenant}, ${alfa}, 'shared', '', 'c', 'r', 'd') returning id`.execute(db);
    await sql`insert into record_share (tenant_id, owner_organisation_id, kind, record_id,
        with_organisation_id, purpose, may_change)
      values (${tenant}, ${alfa}, 'hypothesis', ${rows[0].id}, ${beta}, 'staff', true)`.execute(db);
    await sql`insert into told_in_confidence (tenant_id, owner_organisation_id, hypothesis_id, text,
        told_by, told_on)
      values (${tenant}, ${alfa}, ${rows[0].id}, 'gaat verhuizen', 'de directeur',
        '2026-03-01')`.execute(db);
  });
}, 60_000);
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("what was told in confidence", () => {
  it("is seen by its owner's people who work on clusters, and by nobody else", async () => {
    for (const role of ["analyst", "account-manager", "cluster-manager"] as const) {
      expect(await all(as(alfa, role), "told_in_confidence", "text")).toEqual(["gaat verhuizen"]);
      expect(await all(as(beta, role), "told_in_confidence", "text")).toEqual([]);
      expect(await all(as(beta, role), "hypothesis", "name")).toEqual(["shared"]);
    }
    for (const role of ["administrator", "member", "reader", "auditor"] as const) {
      expect(await all(as(alfa, role), "told_in_confidence", "text")).toEqual([]);
    }
  });

  it("is not written by others either, nor taken to themselves", async () => {
    const [cluster] = await all(as(alfa, "analyst"), "hypothesis", "id");
    for (const [who, owner] of [
      [as(beta, "analyst"), beta],
      [as(beta, "analyst"), alfa],
      [as(alfa, "administrator"), alfa],
    ] as const) {
      await expect(
        workspace.as(who, (db) =>
          sql`insert into told_in_confidence (tenant_id, owner_organisation_id, hypothesis_id, text,
              told_by, told_on)
            values (${tenant}, ${owner}, ${cluster}, 'x', 'x', '2026-03-01')`.execute(db),
        ),
      ).rejects.toThrow(/row-level security/);
    }
    const touched = (who: Audience, statement: ReturnType<typeof sql>) =>
      workspace.as(who, async (db) => Number((await statement.execute(db)).numAffectedRows));
    const taken = sql`update told_in_confidence set owner_organisation_id = ${beta}`;
    expect(await touched(as(beta, "analyst"), taken)).toBe(0);
    expect(await touched(as(alfa, "analyst"), taken)).toBe(0);
    expect(await touched(as(beta, "analyst"), sql`delete from told_in_confidence`)).toBe(0);
  });
});

describe("a person whom two organisations invited", () => {
  it("is one person, known to each by the name that it wrote itself", async () => {
    expect(await all(as(alfa, "administrator"), "colleague", "name")).toEqual([
      "Jansen, met een geheim",
    ]);
    expect(await all(as(beta, "administrator"), "colleague", "name")).toEqual(["J."]);
    expect(await all(as(beta, "administrator"), "colleague", "person_id")).toEqual([known]);
    expect(await all(as(beta, "administrator"), "person", "name")).toEqual([]);
    expect(await all(as(beta, "administrator"), "assignment", "role")).toEqual([]);
  });

  it("gets a role from who administers the organisation alone", async () => {
    const give = (who: Audience, organisation: string, person: string) =>
      workspace.as(who, (db) => addRole(db, tenant, organisation, person, { role: "reader" }));
    for (const [who, organisation] of [
      [as(beta, "analyst"), beta],
      [as(beta, "administrator"), alfa],
    ] as const) {
      await expect(give(who, organisation, known)).rejects.toThrow(/row-level security/);
    }
    const stranger = await workspace.asSystem(tenant, (db) =>
      addPerson(db, tenant, alfa, { name: "Vreemde", email: "vreemde@alfa.example" }),
    );
    await expect(give(as(beta, "administrator"), beta, stranger)).rejects.toThrow(
      /row-level security/,
    );
    await give(as(beta, "administrator"), beta, known);
    expect(await all(as(beta, "administrator"), "assignment", "role")).toEqual(["reader"]);
  });
});
