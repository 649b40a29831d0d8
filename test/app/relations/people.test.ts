import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audienceOf } from "../../../src/app/platform/audience-of.ts";
import * as q from "../../../src/contract/index.ts";
import { openWorkspace } from "../../../src/data/workspace/open-workspace.ts";
import { join } from "node:path";
import { type Audience, defaultAudience } from "../../../src/domain/audience.ts";
import { type Opened, openedEmpty } from "../opened.ts";

let opened: Opened;
let added: q.AnswerOf<typeof q.addOrganisation>;
let administrator: Audience;
beforeAll(async () => {
  opened = await openedEmpty();
  added = await opened.clusterwerk.ask(q.addOrganisation, {
    name: "Bladerdam",
    kind: "municipality",
    administratorName: "Ans",
    administratorEmail: "ans@bladerdam.example",
  });
  administrator = {
    ...defaultAudience,
    organisation: added.id,
    person: added.administrator,
    roles: ["administrator"],
  };
}, 60_000);
afterAll(() => opened.close());

const ask: Opened["clusterwerk"]["ask"] = (question, input) =>
  opened.clusterwerk.ask(question, input, { audience: administrator });
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE");

describe("an organisation", () => {
  it("stands on the side of its kind, and cannot say itself that it is licensed", async () => {
    expect(added).toMatchObject({ side: "government", licensed: false, host: false });
    expect(await ask(q.changeOrganisation, { region: "nl-gm:0772" })).toMatchObject({
      name: "Bladerdam",
      region: "nl-gm:0772",
    });
    await expect(ask(q.changeOrganisation, { licensed: true })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(
      ask(q.changeOrganisation, { organisation: defaultAudience.organisation, name: "Mijn" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    const byHost = { organisation: "bladerdam", licensed: true };
    expect(await opened.clusterwerk.ask(q.changeOrganisation, byHost)).toMatchObject({
      id: added.id,
      licensed: true,
    });
  });
});

describe("the last administrator", () => {
  it("stays, whichever way they would go, until there is another without an end", async () => {
    const { people } = await ask(q.listPeople, {});
    const [{ roles, id: person }] = people;
    const [{ id: assignment }] = roles;
    const last = { code: "last-administrator" };
    await expect(ask(q.endRole, { assignment })).rejects.toMatchObject(last);
    await expect(ask(q.endRole, { assignment, until: day(30) })).rejects.toMatchObject(last);
    await expect(ask(q.blockPerson, { person })).rejects.toMatchObject(last);
    const bert = { name: "Bert", email: "bert@bladerdam.example", role: "administrator" } as const;
    const { id: second } = await ask(q.invitePerson, { ...bert, until: day(30) });
    await expect(ask(q.endRole, { assignment })).rejects.toMatchObject(last);
    await ask(q.giveRole, { person: second, role: "administrator" });
    const ended = await ask(q.endRole, { assignment });
    expect(ended.roles.map(({ today }) => today)).toEqual([false]);
    await expect(ask(q.blockPerson, { person: second })).rejects.toMatchObject(last);
    // And back, for what follows.
    await ask(q.giveRole, { person, role: "administrator" });
  });
});

describe("a person", () => {
  const cor = { name: "Cor", email: "cor@elders.example", role: "analyst" } as const;

  it("has one account, and each organisation sees the name that it wrote", async () => {
    const other = await opened.clusterwerk.ask(q.addOrganisation, {
      name: "Elders",
      kind: "guest",
      administratorName: "Cornelis van Elders",
      administratorEmail: cor.email.toUpperCase(),
    });
    const invited = await ask(q.invitePerson, cor);
    expect(invited).toMatchObject({ id: other.administrator, name: "Cor", email: cor.email });
    expect(JSON.stringify(await ask(q.listPeople, {}))).not.toContain("Cornelis");
    const self = { ...administrator, person: invited.id, roles: ["analyst"] as const };
    const { roles } = await opened.clusterwerk.ask(q.listMyRoles, {}, { audience: self });
    expect(roles.map(({ role, organisation }) => [role, organisation.name]).sort()).toEqual([
      ["administrator", "Elders"],
      ["analyst", "Bladerdam"],
    ]);
  });

  it("works from the first day of a role to the last, and not where they are blocked", async () => {
    const workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
    const dora = { name: "Dora", email: "dora@bladerdam.example" };
    const { id: person, roles } = await ask(q.invitePerson, {
      ...dora,
      role: "analyst",
      since: day(2),
    });
    expect(roles).toMatchObject([{ today: false, since: day(2), until: null }]);
    const who = { person, organisation: added.id };
    const refused = { code: "not-allowed" };
    await expect(audienceOf(workspace, who)).rejects.toMatchObject(refused);
    await ask(q.giveRole, { person, role: "reader", since: day(-10), until: day(-2) });
    await expect(audienceOf(workspace, who)).rejects.toMatchObject(refused);
    await ask(q.giveRole, { person, role: "account-manager" });
    expect(await audienceOf(workspace, who)).toMatchObject({ roles: ["account-manager"] });
    expect((await ask(q.blockPerson, { person })).blocked).toBe(true);
    await expect(audienceOf(workspace, who)).rejects.toMatchObject(refused);
    await ask(q.giveRole, { person, role: "analyst" });
    await expect(audienceOf(workspace, who)).rejects.toMatchObject(refused);
    await ask(q.blockPerson, { person, blocked: false });
    expect((await audienceOf(workspace, who)).roles).toEqual(["account-manager", "analyst"]);
    await workspace.close();
  });

  it("cannot be given a role that ends before it begins", async () => {
    await expect(ask(q.invitePerson, { ...cor, until: day(-5) })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});
