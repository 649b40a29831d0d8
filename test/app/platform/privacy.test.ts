import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  askPrivacy,
  decidePrivacy,
  excludeEstablishment,
  findEstablishments,
  listPrivacyRequests,
  showHeld,
  verifyAudit,
} from "../../../src/contract/index.ts";
import { openWorkspace } from "../../../src/data/workspace/open-workspace.ts";
import { type Audience, defaultAudience } from "../../../src/domain/audience.ts";
import { answerBy } from "../../../src/domain/privacy.ts";
import { type Opened, openedEmpty } from "../opened.ts";
import { join } from "node:path";

const head =
  "vestigingsnummer;kvknummer;naam;rechtsvorm;straat;huisnummer;postcode;plaats;gemeente;sbi;banen;email;telefoon";
const rows = [
  "000000000001;00000011;Voorbeeld Bakkerij;Eenmanszaak;Dorpsstraat;1;5611AB;Voorbeeldstad;0772;10710;3;bakker@voorbeeld.example;0401234567",
  "000000000002;00000012;Voorbeeld Machines B.V.;Besloten Vennootschap;Industrieweg;2;5611AC;Voorbeeldstad;0772;28990;40;info@machines.example;",
  "000000000003;00000012;Voorbeeld Machines B.V.;Besloten Vennootschap;Kanaaldijk;3;5611AD;Voorbeeldstad;0772;28990;12;;",
];
const file = [head, ...rows, ""].join("\n");
const nextYear = file.replaceAll(";3;", ";4;");

const { tenant } = defaultAudience;
const companies = [
  ["00000000-0000-4000-8000-000000000c01", "00000011"],
  ["00000000-0000-4000-8000-000000000c02", "00000012"],
  ["00000000-0000-4000-8000-000000000c03", null],
] as const;
const contact = (k: number): Audience => ({
  tenant,
  organisation: companies[k][0],
  person: null,
  roles: ["company-contact"],
  purpose: "public",
  reach: "own",
});
const elsewhere: Audience = {
  ...defaultAudience,
  organisation: "00000000-0000-4000-8000-000000000c09",
};

let opened: Opened;
let delivery: string;
beforeAll(async () => {
  opened = await openedEmpty();
  delivery = await opened.delivery("register-2025.csv", file);
  const workspace = await openWorkspace({ folder: join(opened.data, "workspace") });
  await workspace.asSystem(tenant, async (db) => {
    for (const [id, enterprise] of companies) {
      await db
        .insertInto("organisation")
        .values({
          tenant_id: tenant,
          id,
          name: `Voorbeeld ${id.at(-1)}`,
          kind: "company",
          side: "business",
          licensed: false,
          region: null,
          enterprise,
        })
        .execute();
    }
  });
  await workspace.close();
}, 60_000);
afterAll(() => opened.close());

const ask = (number: string, kind: "erasure" | "restriction" | "objection") =>
  opened.clusterwerk.ask(askPrivacy, { kind, number, text: "Graag." });
const decide = (request: string, state: "granted" | "refused" | "lifted") =>
  opened.clusterwerk.ask(decidePrivacy, { request, state, reason: "Volgens de wet." });
const named = async (text: string, of = delivery) =>
  (await opened.clusterwerk.ask(findEstablishments, { text, delivery: of })).total;
const held = (number: string) => opened.clusterwerk.ask(showHeld, { number });
const told = (deliveries: Awaited<ReturnType<typeof held>>["deliveries"]) =>
  deliveries.map(({ values }) => Object.fromEntries(values.map((one) => [one.field, one.value])));

describe("what is kept of a company", () => {
  it("is everything that was delivered, of a person too", async () => {
    const [one, ...others] = told((await held("00000011")).deliveries);
    expect(others).toEqual([]);
    const delivered = rows[0].split(";");
    for (const value of delivered.filter((_, k) => k !== 3)) {
      expect(Object.values(one)).toContain(value);
    }
    expect(one).not.toHaveProperty("emailKey");
    expect(told((await held("00000012")).deliveries)).toHaveLength(2);
    // A spreadsheet took the zeros away.
    expect((await held("12")).number).toBe("00000012");
    expect((await held("00000099")).deliveries).toEqual([]);
  });

  it("is shown to the company itself, which sees nobody else", async () => {
    const own = await opened.clusterwerk.ask(showHeld, {}, { audience: contact(0) });
    expect(told(own.deliveries)[0]).toMatchObject({ name: "Voorbeeld Bakkerij" });
    for (const [k, input] of [
      [0, { number: "00000012" }],
      [2, {}],
      [2, { number: "00000012" }],
    ] as const) {
      await expect(
        opened.clusterwerk.ask(showHeld, input, { audience: contact(k) }),
      ).rejects.toMatchObject({ code: "unknown-establishment" });
    }
  });

  it("is not another organisation's to see", async () => {
    const { deliveries } = await opened.clusterwerk.ask(
      showHeld,
      { number: "00000012" },
      { audience: elsewhere },
    );
    expect(deliveries).toEqual([]);
  });
});

describe("a request", () => {
  it("of a company comes to who keeps its data, with the day to answer by", async () => {
    const made = await opened.clusterwerk.ask(
      askPrivacy,
      { kind: "objection", text: "Ik wil niet benaderd worden." },
      { audience: contact(1) },
    );
    const today = new Date().toISOString().slice(0, 10);
    expect(made).toMatchObject({
      number: "00000012",
      state: "open",
      byCompany: true,
      answerBy: answerBy(today),
    });
    const seen = async (audience: Audience) =>
      (await opened.clusterwerk.ask(listPrivacyRequests, {}, { audience })).requests.map(
        ({ id }) => id,
      );
    expect(await seen(defaultAudience)).toEqual([made.id]);
    expect(await seen(contact(1))).toEqual([made.id]);
    expect(await seen(contact(0))).toEqual([]);
    expect(await seen(elsewhere)).toEqual([]);
    await expect(
      opened.clusterwerk.ask(
        decidePrivacy,
        { request: made.id, state: "granted", reason: "Zelf." },
        { audience: contact(1) },
      ),
    ).rejects.toMatchObject({ code: "not-allowed" });
    expect(await decide(made.id, "refused")).toMatchObject({ state: "refused", concealed: 0 });
  });

  it("is decided once, whoever is first", async () => {
    const { id } = await ask("00000012", "objection");
    const both = await Promise.allSettled([decide(id, "granted"), decide(id, "refused")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(decide(id, "refused")).rejects.toMatchObject({ code: "request-decided" });
    await expect(decide("nothing", "refused")).rejects.toMatchObject({ code: "unknown-request" });
  });

  it("for restriction hides the name until it is lifted, and gives back no more than it took", async () => {
    expect(await named("Machines")).toBe(2);
    await opened.clusterwerk.ask(excludeEstablishment, { delivery, establishment: "000000000003" });
    expect(await named("Machines")).toBe(1);
    const { id } = await ask("00000012", "restriction");
    expect(await decide(id, "granted")).toMatchObject({ state: "granted", concealed: 2 });
    expect(await named("Machines")).toBe(0);
    expect((await held("00000012")).deliveries.every(({ concealed }) => concealed)).toBe(true);
    await decide(id, "lifted");
    expect(await named("Machines")).toBe(1);
    expect((await held("00000012")).deliveries.map(({ concealed }) => concealed)).toEqual([
      false,
      true,
    ]);
  });

  it("for erasure reaches every delivery, those to come among them, and cannot be lifted", async () => {
    const { id } = await ask("00000011", "erasure");
    await decide(id, "granted");
    const later = await opened.delivery("register-2026.csv", nextYear);
    const { deliveries } = await held("00000011");
    expect(deliveries.map((one) => [one.delivery, one.concealed]).toSorted()).toEqual(
      [
        [delivery, true],
        [later, true],
      ].toSorted(),
    );
    const words = JSON.stringify(deliveries);
    for (const personal of ["Bakkerij", "Dorpsstraat", "5611AB", "bakker@", "0401234567"]) {
      expect([personal, words.includes(personal)]).toEqual([personal, false]);
    }
    await expect(decide(id, "lifted")).rejects.toMatchObject({ code: "request-decided" });
    // The others of that delivery are there as they were.
    expect(await named("Machines", later)).toBe(2);
  });

  it("leaves the log whole", async () => {
    expect(await opened.clusterwerk.ask(verifyAudit, {})).toMatchObject({ whole: true });
  });
});

it.each([
  ["2026-11-27", "2026-12-27"],
  ["2026-12-31", "2027-01-31"],
  ["2028-01-30", "2028-02-29"],
])("asked on %s is answered by %s", (asked, by) => {
  expect(answerBy(asked)).toBe(by);
});
