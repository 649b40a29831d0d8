import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { profile, rerun } from "../../src/contract/index.ts";
import { openedEmpty, type Opened } from "./opened.ts";

let opened: Opened;
let delivery: string;
beforeAll(async () => {
  opened = await openedEmpty();
  const rows = Array.from(
    { length: 60 },
    (_, k) =>
      `${k + 1};${10_000_000 + k};Voorbeeld ${k} B.V.;41;${k % 2 ? "0772" : "0794"};${["28930", "25620", "62100"][k % 3]};${5 + k}`,
  );
  delivery = await opened.delivery(
    "register.csv",
    `vestigingsnummer;kvknummer;naam;rechtsvorm;gemnr;sbi2025;banen\n${rows.join("\n")}\n`,
  );
});
afterAll(() => opened.close());

const table = (share: number): string =>
  `gemeentecode;sbi2025;banen\n0772;28930;${share}\n0772;25620;100\n0794;62100;100\n9999;28930;50\n`;
describe("a run made again after newer references came", () => {
  it("compares with the national table that its card names, and with none where it names none", async () => {
    const { clusterwerk } = opened;
    const asked = { region: "nl-gm:0772", delivery };
    const without = await clusterwerk.ask(profile, asked);
    await opened.reference("one.csv", table(10));
    const withOne = await clusterwerk.ask(profile, asked);
    await opened.reference("two.csv", table(9000));
    const withTwo = await clusterwerk.ask(profile, asked);
    expect(new Set([without.run, withOne.run, withTwo.run]).size).toBe(3);
    for (const { run } of [without, withOne, withTwo]) {
      expect(await clusterwerk.ask(rerun, { run })).toMatchObject({ same: true });
    }
  });

  it("sees the references of its card alone, each kind of them", async () => {
    const { register } = opened.clusterwerk;
    const areas = "gemeentecode;gemeentenaam\n0772;Eindhoven\n0794;Helmond\n";
    const one = await opened.reference("areas.csv", areas, {
      kind: "areas",
      regionNamespace: "nl-gm",
    });
    expect((await register.references.areaNames()).get("nl-gm:0772")).toBe("Eindhoven");
    const then = register.withReferences(new Set());
    expect(await then.references.all()).toEqual([]);
    expect((await then.references.areaNames()).size).toBe(0);
    expect((await register.withReferences(new Set([one])).references.all()).length).toBe(1);
  });
});
