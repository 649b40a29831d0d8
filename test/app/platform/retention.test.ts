import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as q from "../../../src/contract/index.ts";
import { openWorkspace, type Work } from "../../../src/data/workspace/open-workspace.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";
import { dueFrom } from "../../../src/domain/retention.ts";
import { type Opened, openedEmpty } from "../opened.ts";

const register = [
  "vestigingsnummer;kvknummer;naam;rechtsvorm;gemeente;sbi;banen",
  "000000000001;00000011;Voorbeeld Bakkerij;Eenmanszaak;0772;10710;3",
  "",
].join("\n");

let opened: Opened;
let delivery: string;
beforeAll(async () => {
  opened = await openedEmpty();
  delivery = await opened.delivery("register-2025.csv", register);
}, 60_000);
afterAll(() => opened.close());

const due = async (audience = defaultAudience) =>
  (await opened.clusterwerk.ask(q.listDestruction, {}, { audience })).records;
const approve = (record: string) => opened.clusterwerk.ask(q.approveDestruction, { record });
const notDue = { code: "unknown-due" };

/** As if time had gone by. */
async function system(work: (db: Work) => Promise<unknown>): Promise<void> {
  const workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
  await workspace.asSystem(defaultAudience.tenant, work);
  await workspace.close();
}

describe("what is kept beyond its time", () => {
  it("is nothing at first, and what is not over its time is not destroyed", async () => {
    expect(await due()).toEqual([]);
    await expect(approve(`delivery:${delivery}`)).rejects.toMatchObject(notDue);
    await opened.clusterwerk.ask(q.changeDeliveryTerms, { delivery, deleteBy: "2099-01-01" });
    expect(await due()).toEqual([]);
    await expect(approve(`delivery:${delivery}`)).rejects.toMatchObject(notDue);
  });

  it("holds requests long decided, but for those that must hold for deliveries to come", async () => {
    const made: string[] = [];
    for (const kind of ["access", "objection", "erasure"] as const) {
      const { id } = await opened.clusterwerk.ask(q.askPrivacy, {
        kind,
        number: "00000011",
        text: "Graag.",
      });
      await opened.clusterwerk.ask(q.decidePrivacy, {
        request: id,
        state: "granted",
        reason: "Ja.",
      });
      made.push(id);
    }
    expect(await due()).toEqual([]);
    await system((db) =>
      db.updateTable("privacy_request").set({ decided_at: "2019-05-31" }).execute(),
    );
    expect(await due()).toMatchObject([
      { record: `privacy-request:${made[0]}`, started: "2019-05-31", due: "2024-05-31" },
    ]);
    const elsewhere = { ...defaultAudience, organisation: "00000000-0000-4000-8000-000000000c09" };
    expect(await due(elsewhere)).toEqual([]);
    await approve(`privacy-request:${made[0]}`);
    const { requests } = await opened.clusterwerk.ask(q.listPrivacyRequests, {});
    expect(requests.map(({ id }) => id).toSorted()).toEqual(made.slice(1).toSorted());
    await expect(approve(`privacy-request:${made[0]}`)).rejects.toMatchObject(notDue);
  });

  it("holds who left long ago, who is then forgotten", async () => {
    const gijs = { name: "Gijs", email: "gijs@voorbeeld.example", role: "reader" } as const;
    const stays = { name: "Hella", email: "hella@voorbeeld.example", role: "reader" } as const;
    const past = { since: "2020-01-01", until: "2024-02-29" };
    const { id } = await opened.clusterwerk.ask(q.invitePerson, { ...gijs, ...past });
    const { id: other } = await opened.clusterwerk.ask(q.invitePerson, { ...stays, ...past });
    await opened.clusterwerk.ask(q.giveRole, { person: other, role: "analyst" });
    expect(await due()).toMatchObject([{ record: `person:${id}`, due: "2025-02-28" }]);
    expect(await approve(`person:${id}`)).toMatchObject({ outcome: "forgotten" });
    const { people } = await opened.clusterwerk.ask(q.listPeople, {});
    expect(people.map(({ name }) => name).toSorted()).toEqual([`#${id.slice(0, 8)}`, "Hella"]);
    expect(await due()).toEqual([]);
  });

  it("holds a delivery from the day that it must be gone, and takes it away whole", async () => {
    await opened.clusterwerk.ask(q.changeDeliveryTerms, { delivery, deleteBy: "2025-01-01" });
    expect(await due()).toMatchObject([{ record: `delivery:${delivery}`, due: "2025-01-01" }]);
    expect((await opened.clusterwerk.ask(q.listDeliveries, {})).deliveries).toHaveLength(1);
    await approve(`delivery:${delivery}`);
    expect((await opened.clusterwerk.ask(q.listDeliveries, {})).deliveries).toEqual([]);
    expect(await due()).toEqual([]);
  });

  it("is in the log, who agreed to what, and the log is whole", async () => {
    const { lines } = await opened.clusterwerk.ask(q.listAudit, { action: "approve-destruction" });
    const done = lines.filter(({ result }) => result === "done");
    expect(done.map(({ object }) => object["record"].split(":")[0]).toSorted()).toEqual([
      "delivery",
      "person",
      "privacy-request",
    ]);
    expect(await opened.clusterwerk.ask(q.verifyAudit, {})).toMatchObject({ whole: true });
  });
});

it.each([
  ["2024-02-29", 12, "2025-02-28"],
  ["2019-05-31", 60, "2024-05-31"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-01-15", 0, "2026-01-15"],
])("from %s and %i months on it is due on %s", (start, months, day) => {
  expect(dueFrom(start, months)).toBe(day);
});
