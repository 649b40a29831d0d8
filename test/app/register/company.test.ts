import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clusterwerk, openClusterwerk } from "../../../src/app/clusterwerk.ts";
import {
  importDelivery,
  importReference,
  profile,
  rerun,
  showCompany,
  showRollUp,
  showRun,
} from "../../../src/contract/index.ts";
import { companyTable, rollUpTable } from "../../../src/cli/company-view.ts";

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
