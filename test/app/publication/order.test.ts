import { afterAll, expect, it } from "vitest";
import type { PublicationPolicy } from "../../../src/app/publication/publication-policy.ts";
import * as q from "../../../src/contract/index.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";
import type { Outsider } from "../../../src/domain/purpose.ts";
import { byDivision, smallCountry } from "./small-country.ts";

const policies: Record<Outsider, PublicationPolicy> = { ...byDivision };
const made = await smallCountry(policies);
const [delivery] = made.deliveries;
afterAll(() => made.close());

const publish = (to: Outsider) => made.clusterwerk.ask(q.publishTable, { delivery, to });
const shownTo = async (to: Outsider) => {
  const audience = { ...defaultAudience, purpose: to };
  return (await made.clusterwerk.ask(q.publishedTable, { delivery, to }, { audience })).cells;
};

it("partners after everyone are shown what everyone is, and no table of their own", async () => {
  const first = await publish("public");
  expect([first.establishments.short, first.jobs!.short]).toEqual([0, 0]);
  const refusal = await publish("partner").catch((thrown) => thrown);
  expect(refusal).toMatchObject({ code: "too-much-told", details: { delivery, to: "partner" } });
  expect(await shownTo("partner")).toEqual(await shownTo("public"));
});

it("a table that earlier ones leave no room for does not go out, and it is said what to do", async () => {
  const published = () => made.clusterwerk.ask(q.listPublications, {});
  const before = await published();
  // What went out under milder rules cannot be taken back.
  policies.public = { ...policies.public, version: 2, pPercent: 40 };
  const refusal = await publish("public").catch((thrown) => thrown);
  expect(refusal).toMatchObject({ code: "too-much-told", details: { delivery, to: "public" } });
  expect(await published()).toEqual(before);
});
