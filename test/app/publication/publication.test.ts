import { afterAll, describe, expect, it } from "vitest";
import { openapi } from "../../../src/api/openapi.ts";
import { columnsCache } from "../../../src/app/register/columns-cache.ts";
import * as q from "../../../src/contract/index.ts";
import { cellIsSafe } from "../../../src/core/index.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";
import type { Outsider, Purpose } from "../../../src/domain/purpose.ts";
import { industryAt } from "../../../src/domain/industry-scheme.ts";
import { byDivision, smallCountry } from "./small-country.ts";

const made = await smallCountry(byDivision);
const [older, newer] = made.deliveries;
afterAll(() => made.close());

const ask = <Q extends q.Question>(
  question: Q,
  input: q.InputOf<Q>,
  purpose: Purpose = "staff",
): Promise<q.AnswerOf<Q>> =>
  made.clusterwerk.ask(question, input, { audience: { ...defaultAudience, purpose } });

/** Owners of each cell of regions and divisions, with their jobs: the register read slowly. */
async function ownersByCell(delivery: string): Promise<Map<string, Map<number, number>>> {
  const columns = await columnsCache(made.clusterwerk.register).of(delivery);
  const cells = new Map<string, Map<number, number>>();
  for (let k = 0; k < columns.count; k++) {
    const full = columns.industries[columns.industry[k]];
    const division = full && industryAt(full, "sbi-2025", "division");
    const region = columns.regions[columns.region[k]];
    if (!division || !region) continue;
    const key = `${region.id} ${division}`;
    const owners = cells.get(key) ?? new Map<number, number>();
    const owner = columns.group[k] < 0 ? -1 : columns.group[k];
    owners.set(owner, (owners.get(owner) ?? 0) + (columns.jobs[k] || 0));
    cells.set(key, owners);
  }
  return cells;
}

const refusals = await Promise.all(
  (["partner", "public"] as const).map((to) =>
    ask(q.listRegions, {}, to).catch((thrown) => thrown),
  ),
);

it("is nothing before anything was published, and that is said", () => {
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: "not-published" });
});

describe("what is published", async () => {
  const first = await ask(q.publishTable, { delivery: older, to: "public" });
  const forPartners = await ask(q.publishTable, { delivery: newer, to: "partner" });
  const forPublic = await ask(q.publishTable, { delivery: newer, to: "public" });
  const tableOf = (to: Outsider, delivery = newer) => ask(q.publishedTable, { delivery, to }, to);
  const tables = { partner: await tableOf("partner"), public: await tableOf("public") };

  it("is one table however often it is asked for", async () => {
    const again = await ask(q.publishTable, { delivery: newer, to: "public" });
    expect(again.run).toBe(forPublic.run);
    expect((await ask(q.listPublications, {})).publications).toHaveLength(3);
    expect(await ask(q.rerun, { run: forPublic.run })).toMatchObject({ same: true });
  });

  it("hides every cell that tells of a company, and shows what is there in the others", async () => {
    for (const to of ["partner", "public"] as const) {
      const { minimumContributors, pPercent } = byDivision[to];
      const cells = await ownersByCell(newer);
      let hidden = 0;
      for (const cell of tables[to].cells) {
        if (cell.level !== "division" || cell.place.id === "country") continue;
        const owners = cells.get(`${cell.place.id} ${cell.industry.code}`) ?? new Map();
        const sizes = Float64Array.from(owners.values());
        if (owners.size > 0 && owners.size < minimumContributors) {
          expect(cell.establishments.state).toBe("suppressed");
        }
        if (cellIsSafe(sizes, { minimumContributors, pPercent })) {
          if (cell.jobs.state === "value") {
            expect(cell.jobs.value).toBe(sizes.reduce((a, b) => a + b, 0));
          }
        } else {
          expect(cell.jobs.state).toBe("suppressed");
          hidden++;
        }
      }
      expect(hidden).toBeGreaterThan(100);
    }
  });

  it("tells the public nothing that partners are not told", () => {
    let more = 0;
    tables.public.cells.forEach((cell, k) => {
      for (const measure of ["establishments", "jobs"] as const) {
        const partners = tables.partner.cells[k][measure];
        if (cell[measure].state === "value") expect(partners).toEqual(cell[measure]);
        else if (partners.state === "value") more++;
      }
    });
    expect(more).toBeGreaterThan(0);
  });

  it("leaves every unsafe figure its room", () => {
    for (const { establishments, jobs } of [first, forPartners, forPublic]) {
      expect(establishments.short + jobs!.short).toBe(0);
      expect(establishments.besides).toBeGreaterThan(100);
    }
  });

  it("is all that partners and the public are told, in profiles and lists too", async () => {
    for (const to of ["partner", "public"] as const) {
      const told = new Map(
        tables[to].cells.map((cell) => [
          `${cell.place.id} ${cell.level} ${cell.industry.code}`,
          cell,
        ]),
      );
      const { regions } = await ask(q.listRegions, { delivery: newer }, to);
      for (const { id, establishments, jobs } of regions) {
        const cell = told.get(`${id} all all`)!;
        expect([establishments, jobs]).toEqual([cell.establishments, cell.jobs]);
        const seen = await ask(q.profile, { region: id, delivery: newer }, to);
        expect(seen.run).toBe(tables[to].run);
        const total = told.get(`${id} all all`)!;
        expect(seen.jobs).toEqual(total.jobs);
        for (const one of seen.industries) {
          const own = told.get(`${id} division ${one.industry.code}`)!;
          const all = told.get(`country division ${one.industry.code}`)!;
          expect(one.jobs).toEqual(own.jobs);
          expect(one.establishments).toEqual(own.establishments);
          const shown = own.jobs.state === "value" && total.jobs.state === "value";
          expect(one.share.state === "value").toBe(shown);
          expect(one.locationQuotient.state === "value").toBe(shown && all.jobs.state === "value");
          for (const figure of [
            one.enterprises,
            one.expectedEnterprises,
            one.q,
            one.largestShare,
          ]) {
            expect(figure.state).toBe("suppressed");
          }
          if (one.locationQuotient.state === "value") {
            expect(one.locationQuotient.interval).toBeUndefined();
          }
        }
      }
    }
  });

  it("gives changes only where both tables show what they are made of", async () => {
    const { regions } = await ask(q.listRegions, {}, "public");
    const { cells } = await tableOf("public", older);
    const told = new Map(
      cells.map((cell) => [`${cell.place.id} ${cell.level} ${cell.industry.code}`, cell.jobs]),
    );
    let shown = 0;
    for (const region of regions.slice(0, 6)) {
      const change = await ask(q.shiftShare, { region: region.id, later: newer }, "public");
      for (const one of change.industries) {
        const before = told.get(`${region.id} division ${one.industry.code}`)!;
        expect(one.earlier).toEqual(before);
        const both = one.earlier.state === "value" && one.later.state === "value";
        if (!both) expect(one.change.state).toBe("suppressed");
        const parts = [one.national, one.mix, one.competitive].flatMap((part) =>
          part.state === "value" ? part.value : [],
        );
        if (one.change.state !== "value" || parts.length < 3) continue;
        shown++;
        expect(parts[0] + parts[1] + parts[2]).toBeCloseTo(one.change.value, 9);
      }
    }
    expect(shown).toBeGreaterThan(20);
  });

  it("withholds what has no published table, plainly", async () => {
    const [region] = (await ask(q.listRegions, {}, "public")).regions;
    const refused = { code: "not-for-audience" };
    const at = { region: region.id };
    for (const to of ["partner", "public"] as const) {
      await expect(ask(q.latent, at, to)).rejects.toMatchObject(refused);
      await expect(ask(q.findEstablishments, { text: "bakker" }, to)).rejects.toMatchObject(
        refused,
      );
      await expect(ask(q.showRun, { run: forPublic.run }, to)).rejects.toMatchObject(refused);
      await expect(ask(q.relatedness, { industry: "10" }, to)).rejects.toMatchObject(refused);
      await expect(ask(q.profile, { ...at, level: "class" }, to)).rejects.toMatchObject(refused);
      await expect(ask(q.profile, { ...at, within: "traded" }, to)).rejects.toMatchObject(refused);
    }
  });

  it("is what another organisation is told, where the delivery was shared with it as that", async () => {
    const { id: organisation, administrator: person } = await ask(q.addOrganisation, {
      name: "Buren",
      kind: "municipality",
      licensed: true,
      administratorName: "Beheerder",
      administratorEmail: "beheer@buren.example",
    });
    const analyst = { ...defaultAudience, organisation, person, roles: ["analyst" as const] };
    const theirs = <Q extends q.Question>(question: Q, input: q.InputOf<Q>) =>
      made.clusterwerk.ask(question, input, { audience: analyst });
    const of = { delivery: newer, place: "country", level: "section" } as const;
    await expect(theirs(q.latent, { region: "x", delivery: newer })).rejects.toMatchObject({
      code: "unknown-delivery",
    });
    await ask(q.shareDelivery, { delivery: newer, with: "Buren", purpose: "partner" });
    const seen = await theirs(q.listRegions, { delivery: newer });
    const told = await ask(q.listRegions, { delivery: newer }, "partner");
    expect(seen).toEqual(told);
    expect((await theirs(q.publishedTable, { ...of, to: "partner" })).run).toBe(forPartners.run);
    await expect(
      theirs(q.latent, { region: told.regions[0].id, delivery: newer }),
    ).rejects.toMatchObject({ code: "not-for-audience" });
    await expect(theirs(q.showRun, { run: forPartners.run })).rejects.toMatchObject({
      code: "not-for-audience",
    });
  });

  it("says nothing of the numbers of the policy", async () => {
    const said = JSON.stringify([
      openapi(),
      await ask(q.publishedTable, { place: "country" }, "public"),
      await ask(q.listPublications, {}, "public"),
      await ask(q.showRun, { run: forPublic.run }),
    ]);
    expect(said).not.toMatch(/minimumContributors"|pPercent|waiver/);
    expect(said).toContain("policyVersion");
  });

  it("ends with the licence", async () => {
    await ask(q.changeDeliveryTerms, { delivery: older, until: "2020-01-31" });
    await expect(tableOf("public", older)).rejects.toMatchObject({ code: "licence-ended" });
    await expect(ask(q.publishTable, { delivery: older, to: "partner" })).rejects.toMatchObject({
      code: "licence-ended",
    });
  });
});
