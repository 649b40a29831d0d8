import { afterAll, beforeAll, expect, it } from "vitest";
import {
  addOrganisation,
  invitePerson,
  listOrganisations,
  listPeople,
  listShares,
  shareDelivery,
} from "../../src/contract/index.ts";
import { defaultAudience } from "../../src/domain/audience.ts";
import { type Opened, openedEmpty } from "./opened.ts";

const others = ["Twee", "Drie", "Vier", "Vijf"];
const register = "vestigingsnummer;naam;gemeente;sbi;banen\n000000000001;Een;0772;62010;3\n";

let opened: Opened;
beforeAll(async () => {
  opened = await openedEmpty();
  const { clusterwerk } = opened;
  for (const name of others) {
    const { id } = await clusterwerk.ask(addOrganisation, {
      name,
      kind: "company",
      administratorName: `Beheer ${name}`,
      administratorEmail: `beheer@${name.toLowerCase()}.example`,
    });
    await clusterwerk.ask(invitePerson, {
      name: `Mens ${name}`,
      email: `mens@${name.toLowerCase()}.example`,
      role: "reader",
    });
    const delivery = await opened.delivery(`${name} 2026.csv`, register.replace("Een", name));
    await clusterwerk.ask(shareDelivery, { delivery, with: id, purpose: "partner" });
  }
}, 60_000);
afterAll(() => opened.close());

const lists = {
  "list-people": async (page: object) => {
    const { total, people } = await opened.clusterwerk.ask(listPeople, page);
    return { total, ids: people.map(({ id }) => id) };
  },
  "list-organisations": async (page: object) => {
    const { total, organisations } = await opened.clusterwerk.ask(listOrganisations, page);
    return { total, ids: organisations.map(({ id }) => id) };
  },
  "list-shares": async (page: object) => {
    const { total, given, received } = await opened.clusterwerk.ask(listShares, page);
    return { total, ids: [...given, ...received].map(({ id }) => id) };
  },
};

it.each(Object.entries(lists))("%s comes in pages that make the whole", async (_, page) => {
  const { total, ids } = await page({});
  expect(ids).toHaveLength(total);
  expect(total).toBeGreaterThanOrEqual(others.length);
  const paged: string[] = [];
  for (let offset = 0; offset < total + 3; offset += 3) {
    const part = await page({ offset, limit: 3 });
    expect(part.total).toBe(total);
    expect(part.ids.length).toBe(Math.max(0, Math.min(3, total - offset)));
    paged.push(...part.ids);
  }
  expect(paged).toEqual(ids);
});

it("what is shared comes before what is received, across pages too", async () => {
  const { clusterwerk } = opened;
  const { organisations } = await clusterwerk.ask(listOrganisations, {});
  const audience = {
    ...defaultAudience,
    organisation: organisations.find(({ name }) => name === "Twee")!.id,
  };
  const { total, given, received } = await clusterwerk.ask(listShares, {}, { audience });
  expect([total, given.length, received.length]).toEqual([1, 0, 1]);
  const after = await clusterwerk.ask(listShares, { offset: 1 }, { audience });
  expect([after.total, after.given.length, after.received.length]).toEqual([1, 0, 0]);
});
