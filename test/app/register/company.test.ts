import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clusterwerk, openClusterwerk } from "../../../src/app/clusterwerk.ts";
import {
  changeDeliveryTerms,
  excludeEstablishment,
  importDelivery,
  importReference,
  joinDeliveries,
  listDeliveries,
  profile,
  rerun,
  showCompany,
  showRollUp,
  showRun,
} from "../../../src/contract/index.ts";
import { companyTable, rollUpTable } from "../../../src/cli/company-view.ts";
import { inputOf } from "../../../src/cli/call.ts";
import { commands } from "../../../src/cli/commands.ts";
import { joinTable } from "../../../src/cli/join-view.ts";

let clusterwerk: Clusterwerk;
let folder: string;
let delivery: string;
const context = { trustsPaths: true };

const register = [
  "vestigingsnummer;kvknummer;naam;rechtsvorm;gemeentecode;sbi2025;banen",
  "000000000001;00000001;Voorbeeld Machines B.V.;41;GM0772;28930;40",
  "000000000002;00000001;Voorbeeld Machines B.V.;41;GM0772;28930;30",
  "000000000003;00000002;Voorbeeld Pompen B.V.;41;GM0772;28130;20",
  "000000000004;00000003;Voorbeeld Kleppen B.V.;41;GM0772;28140;10",
  "000000000005;00000004;Jansen;01;GM0772;28140;2",
  "000000000006;00000005;Kring Een B.V.;41;GM0772;28930;5",
  "000000000007;00000006;Kring Twee B.V.;41;GM0772;28930;5",
  "000000000008;00000007;Alleen B.V.;41;GM0772;28930;5",
].join("\r\n");

/** 90000001 is a holding that is not in the register; 5 and 6 own each other. */
const groups = [
  "dochter;moeder;aandeel;van;tot;bron;naam",
  "1;90000001;100%;1-1-2020;;jaarverslag;Voorbeeld Groep",
  "00000002;90000001;60%;;;jaarverslag;Voorbeeld Groep",
  "00000003;00000002;50%;;;krant;",
  "00000005;00000006;;;;krant;",
  "00000006;00000005;;;;krant;",
  "00000007;;;;;nagevraagd;",
  "00000008;90000001;100%;;31-12-2020;jaarverslag;",
  ";00000001;;;;;",
].join("\r\n");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cw-test-"));
  chmodSync(folder, 0o755);
  clusterwerk = await openClusterwerk({ data: join(folder, "data") });
  writeFileSync(join(folder, "register.csv"), register);
  writeFileSync(join(folder, "groepen.csv"), groups);
  const made = await clusterwerk.ask(
    importDelivery,
    { file: join(folder, "register.csv"), mapping: { referenceDate: "2025-04-01" } },
    context,
  );
  delivery = made.delivery;
});
afterAll(async () => {
  await clusterwerk.close();
  rmSync(folder, { recursive: true, force: true });
});

const company = (number: string) => clusterwerk.ask(showCompany, { number }, context);

describe("a table of groups", () => {
  let before: string;

  it("is not needed: companies then count by enterprise", async () => {
    const told = await clusterwerk.ask(showRollUp, {}, context);
    expect(told).toMatchObject({ countingUnit: "enterprise", companies: 7, groupTable: null });
    expect(await company("00000001")).toMatchObject({
      enterprise: { number: "00000001", total: 2, told: { column: "kvknummer" } },
      group: { number: null, heads: [], total: 1 },
    });
    const made = await clusterwerk.ask(profile, { region: "nl-gm:0772" }, context);
    expect(made.enterprises).toMatchObject({ value: 7 });
    expect(made.countingUnit).toBe("enterprise");
    before = made.run;
  });

  it("joins what one parent owns, in the register or not", async () => {
    const file = join(folder, "groepen.csv");
    const reference = await clusterwerk.ask(importReference, { file, kind: "groups" }, context);
    expect(reference.rows).toBe(7);
    const told = await clusterwerk.ask(showRollUp, {}, context);
    expect(told).toMatchObject({
      countingUnit: "group",
      establishments: 8,
      companies: 5,
      unknown: 0,
      groupTable: {
        ties: { controls: 4, minority: 1, "no-longer": 1, "no-parent": 1 },
        unread: [9],
        joined: 2,
        circles: [["00000005", "00000006"]],
        parentsElsewhere: ["90000001"],
        childrenElsewhere: [],
      },
    });
    const { group, enterprise } = await company("00000001");
    expect(enterprise.total).toBe(2);
    expect(group.heads).toEqual(["90000001"]);
    expect(group.enterprises.map(({ number }) => number)).toEqual(["00000001", "00000002"]);
    expect(group.ties.map(({ child, state }) => [child, state])).toEqual([
      ["00000001", "controls"],
      ["00000002", "controls"],
      ["00000003", "minority"],
      ["00000008", "no-longer"],
    ]);
    expect(group.told.groupTable).toBe("groepen");
  });

  it("is asked by the number of a parent that no register knows", async () => {
    const holding = await company("90000001");
    expect(holding.establishment).toBeNull();
    expect(holding.group.enterprises.map(({ number }) => number)).toEqual(["00000001", "00000002"]);
    await expect(company("99999999")).rejects.toMatchObject({ code: "unknown-establishment" });
  });

  it("makes a circle one group and says so", async () => {
    const { group } = await company("00000006");
    expect(group).toMatchObject({ total: 2, heads: [], circle: ["00000005", "00000006"] });
  });

  it("decides what a profile counts, and is an input of its run", async () => {
    const made = await clusterwerk.ask(profile, { region: "nl-gm:0772" }, context);
    expect(made.enterprises).toMatchObject({ value: 5 });
    expect(made.countingUnit).toBe("group");
    expect(made.run).not.toBe(before);
    const card = await clusterwerk.ask(showRun, { run: made.run }, context);
    expect(card.inputs.map(({ kind }) => kind)).toEqual(["delivery", "reference"]);
    // The earlier run is made again by what it was made of, not by today's table.
    for (const run of [before, made.run]) {
      expect(await clusterwerk.ask(rerun, { run }, context)).toMatchObject({ same: true });
    }
  });

  it("reads on a terminal", async () => {
    const told = companyTable((await company("00000001")) as never, "nl");
    expect(told).toContain("Voorbeeld Machines B.V.");
    expect(told).toContain("90000001  (groepstabel groepen)");
    expect(told).toContain("telt apart: hooguit de helft");
    const summary = rollUpTable((await clusterwerk.ask(showRollUp, {}, context)) as never, "nl");
    expect(summary).toContain("8 vestigingen van 5 bedrijven");
    expect(summary).toContain("Kring, telt als één groep (2): 00000005, 00000006");
  });
});

it("a table of groups is imported by words of its own", () => {
  const command = commands.find(({ words }) => words === "groups import")!;
  expect(inputOf(command, ["concerns.csv"], {})).toEqual({ file: "concerns.csv", kind: "groups" });
});

describe("a company", () => {
  it("that is a natural person shows no name and no number", async () => {
    const answer = await company("00000004");
    expect(answer.establishment).toMatchObject({ name: null, nameState: "protected" });
    expect(answer.enterprise).toMatchObject({ number: null, numberState: "protected" });
    expect(JSON.stringify(answer)).not.toMatch(/Jansen|"00000004"/);
  });

  it("is shown by its row, and by its number on the command line alone", async () => {
    const byNumber = await company("000000000003");
    const row = byNumber.establishment!.row;
    const outside = { trustsPaths: false };
    expect(await clusterwerk.ask(showCompany, { row, delivery }, outside)).toEqual(byNumber);
    await expect(
      clusterwerk.ask(showCompany, { number: "000000000003" }, outside),
    ).rejects.toMatchObject({ code: "invalid-input" });
    await expect(clusterwerk.ask(showCompany, { row: 99 }, outside)).rejects.toMatchObject({
      code: "unknown-establishment",
    });
  });
});

describe("numbers that companies share", () => {
  const withRsin = [
    "vestigingsnummer;kvknummer;rsin;concern;naam;rechtsvorm;gemeentecode;sbi2025;banen",
    // One legal entity under two numbers of the trade register.
    "000000000011;00000011;123456782;;Voorbeeld Elf B.V.;41;GM0772;28930;40",
    "000000000012;00000012;123456782;;Voorbeeld Twaalf B.V.;41;GM0772;28930;30",
    // One enterprise, of which only one row tells the group.
    "000000000013;00000013;;G1;Voorbeeld Dertien B.V.;41;GM0772;28930;20",
    "000000000014;00000013;;;Voorbeeld Dertien B.V.;41;GM0772;28930;10",
    "000000000015;00000015;;G1;Voorbeeld Vijftien B.V.;41;GM0772;28930;10",
    "000000000016;;;;Voorbeeld Zonder B.V.;41;GM0772;28930;10",
  ].join("\r\n");
  let other: string;

  beforeAll(async () => {
    const file = join(folder, "rsin.csv");
    writeFileSync(file, withRsin);
    const mapping = { referenceDate: "2024-04-01", source: "met RSIN" };
    other = (await clusterwerk.ask(importDelivery, { file, mapping }, context)).delivery;
  });

  it("make them one: by trade register number, by RSIN and by group", async () => {
    const told = await clusterwerk.ask(showRollUp, { delivery: other }, context);
    expect(told).toMatchObject({
      countingUnit: "group",
      establishments: 6,
      companies: 2,
      unknown: 1,
    });
    const ofNumber = (number: string) =>
      clusterwerk.ask(showCompany, { number, delivery: other }, context);
    const byRsin = await ofNumber("123456782");
    expect(byRsin.legalEntity).toMatchObject({ number: "123456782", told: { column: "rsin" } });
    expect(byRsin.group.enterprises.map(({ number }) => number)).toEqual(["00000011", "00000012"]);
    const byGroup = await ofNumber("G1");
    expect(byGroup.group).toMatchObject({ number: "G1", total: 2, told: { column: "concern" } });
    const alone = await ofNumber("000000000016");
    expect(alone).toMatchObject({
      enterprise: { number: null, numberState: "not-delivered", total: 1 },
      group: { total: 0, enterprises: [] },
    });
  });

  it("join two deliveries, by the names of their sources", async () => {
    const asked = { first: delivery, second: other, addOthers: "true" } as const;
    const joined = await clusterwerk.ask(
      joinDeliveries,
      { ...asked, prefer: "legalEntity=met RSIN, name=first" },
      context,
    );
    expect(joined).toMatchObject({ rows: 14, join: { added: 6 } });
    expect(joined.join.parts.legalEntity).toMatchObject({ prefer: "second", second: 2 });
    const { deliveries } = await clusterwerk.ask(listDeliveries, {}, context);
    expect(deliveries.find(({ id }) => id === joined.delivery)?.join).toEqual(joined.join);
    expect(joinTable(joined as never, "nl")).toContain("register + met RSIN".split(" + ")[1]);
    const told = await clusterwerk.ask(
      showCompany,
      { number: "000000000011", delivery: joined.delivery },
      context,
    );
    expect(told.sources).toMatchObject({ matchedBy: null, second: { source: "met RSIN" } });
    expect(told.sources!.parts.find(({ part }) => part === "name")).toEqual({
      part: "name",
      from: "second",
      differs: false,
      first: { value: null, state: "not-told" },
      second: { value: "Voorbeeld Elf B.V.", state: "shown" },
    });
    expect(told.sources!.parts.find(({ part }) => part === "jobs")?.second).toEqual({
      // Nobody may see the jobs of one company; its size class anyone who works here may.
      value: "20-49",
      state: "shown",
    });
    expect(companyTable(told as never, "nl")).toContain("naam");
    for (const [wrong, at] of [
      [{ prefer: "shoesize=first" }, "prefer"],
      [{ prefer: "name=nobody" }, "prefer"],
      [{ second: delivery }, "second"],
    ] as const) {
      await expect(
        clusterwerk.ask(joinDeliveries, { ...asked, ...wrong }, context),
      ).rejects.toMatchObject({ code: "invalid-input", details: { problem: [{ at }] } });
    }
  });

  it("hold to the stricter terms of both, and to an erasure in either", async () => {
    const terms = { until: "2099-12-31", singleJobs: "staff", licensor: "A" } as const;
    await clusterwerk.ask(changeDeliveryTerms, { delivery, ...terms }, context);
    await clusterwerk.ask(
      changeDeliveryTerms,
      { delivery: other, until: "2098-12-31", singleJobs: "everyone", licensor: "B" },
      context,
    );
    const { delivery: joined } = await clusterwerk.ask(
      joinDeliveries,
      { first: delivery, second: other, addOthers: true },
      context,
    );
    const kept = async () =>
      (await clusterwerk.ask(listDeliveries, {}, context)).deliveries.find(
        ({ id }) => id === joined,
      )!;
    expect((await kept()).terms).toMatchObject({
      until: "2098-12-31",
      singleJobs: "staff",
      licensor: "A, B",
    });
    const before = (await clusterwerk.ask(showRollUp, { delivery: joined }, context)).companies!;
    const asked = { delivery: other, reason: "asked", establishment: "000000000016" };
    await clusterwerk.ask(excludeEstablishment, { ...asked, wholeRow: true }, context);
    expect(await kept()).toMatchObject({ excluded: 1 });
    await clusterwerk.ask(
      excludeEstablishment,
      { ...asked, establishment: "000000000015", wholeRow: false },
      context,
    );
    expect(await kept()).toMatchObject({ excluded: 1, erased: 1 });
    const found = await clusterwerk.ask(
      showCompany,
      { number: "000000000015", delivery: joined },
      context,
    );
    expect(found.establishment).toMatchObject({ name: null, nameState: "erased" });
    await expect(
      clusterwerk.ask(showCompany, { number: "000000000016", delivery: joined }, context),
    ).rejects.toMatchObject({ code: "unknown-establishment" });
    const after = await clusterwerk.ask(showRollUp, { delivery: joined }, context);
    expect(after.companies).toBe(before);
    // Joined anew, the row is not there in the first place.
    const again = await clusterwerk.ask(
      joinDeliveries,
      { first: delivery, second: other, addOthers: true },
      context,
    );
    expect(again.delivery).not.toBe(joined);
    expect(again.rows).toBe(13);
  });
});
