import { afterAll, expect, it } from "vitest";
import { columnsCache } from "../../../src/app/register/columns-cache.ts";
import type { PublicationPolicy } from "../../../src/app/publication/publication-policy.ts";
import * as q from "../../../src/contract/index.ts";
import { industryAt } from "../../../src/domain/industry-scheme.ts";
import type { Outsider } from "../../../src/domain/purpose.ts";
import { byDivision, smallCountry } from "./small-country.ts";

const policies: Record<Outsider, PublicationPolicy> = { ...byDivision };
const made = await smallCountry(policies);
const [, delivery] = made.deliveries;
afterAll(() => made.close());

it("shows a company that agreed to it, before any table hid it, by the wording that holds", async () => {
  const { clusterwerk } = made;
  const columns = await columnsCache(clusterwerk.register).of(delivery);
  const cellOf = (k: number): string => {
    const full = columns.industries[columns.industry[k]];
    const division = full && industryAt(full, "sbi-2025", "division");
    return `${columns.regions[columns.region[k]]?.id} ${division}`;
  };
  const rowsOf = new Map<string, number[]>();
  for (let k = 0; k < columns.count; k++) {
    rowsOf.set(cellOf(k), [...(rowsOf.get(cellOf(k)) ?? []), k]);
  }
  const row = [...columns.region.keys()].find(
    (k) => columns.jobs[k] > 20 && rowsOf.get(cellOf(k))!.length === 1,
  )!;
  const [{ enterprise }] = await clusterwerk.register.entities.ofRows(delivery, [row]);
  const waiver = {
    source: "demo",
    number: enterprise!,
    agreedBy: "de directeur",
    on: "2026-05-01",
  };
  policies.partner = { ...byDivision.partner, version: 2, waivers: [waiver] };
  const published = await clusterwerk.ask(q.publishTable, { delivery, to: "partner" });
  expect(published).toMatchObject({ policyVersion: 2 });
  const [place, division] = cellOf(row).split(" ");
  const { cells } = await clusterwerk.ask(q.publishedTable, { delivery, to: "partner", place });
  const cell = cells.find(
    ({ level, industry }) => level === "division" && industry.code === division,
  )!;
  expect(cell.jobs).toMatchObject({ state: "value", value: columns.jobs[row] });
  // A table of a wording that holds no more cannot be made anew.
  policies.partner = { ...byDivision.partner, version: 3 };
  await expect(clusterwerk.ask(q.rerun, { run: published.run })).rejects.toMatchObject({
    code: "run-input-gone",
  });
});
