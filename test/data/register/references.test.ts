import { describe, expect, it } from "vitest";
import type { RelatednessSource, RelatednessTable } from "../../../src/domain/reference.ts";
import { scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);

const square = (name: string, extra: object): object => ({
  type: "Feature",
  properties: { name, ...extra },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [3, 55],
        [4, 55],
        [4, 56],
        [3, 55],
      ],
    ],
  },
});
const map = (...features: object[]): string =>
  JSON.stringify({ type: "FeatureCollection", features });

describe("a reference that is imported twice", () => {
  const files = {
    classification: written(folder, "code;label_nl;label_en\n28.93;Machines;Machinery\n"),
    "region-industry": written(folder, "gemeentecode;sbi2025;banen\nGM0772;28930;12\n"),
    relatedness: written(folder, "from;to;relatedness\n28.93;10.51;0,4\n"),
    outlines: written(folder, map(square("Asten", { gm_code: "GM0743" })), "geojson"),
  } as const;

  it.each([
    ["classification", { scheme: "sbi-2025" }, { scheme: "sbi-2025", name: "again" }],
    ["region-industry", {}, { scheme: "sbi-2025", regionNamespace: "nl-gm" }],
    ["outlines", { regionNamespace: "nl-gm" }, {}],
    ["relatedness", { scheme: "sbi-2025" }, { scheme: "sbi-2025", name: "again" }],
  ] as const)("is kept once: %s", async (kind, given, again) => {
    const before = (await register.references.all()).length;
    const first = await register.references.import(files[kind], { kind, ...given });
    expect(first.alreadyThere).toBe(false);
    const second = await register.references.import(files[kind], { kind, ...again });
    expect(second).toEqual({ ...first, alreadyThere: true });
    expect(await register.references.all()).toHaveLength(before + 1);
  });

  it("is another where it is read another way", async () => {
    const file = written(folder, "code;label\n28.94;Textile machines\n");
    const first = await register.references.import(file, {
      kind: "classification",
      scheme: "sbi-2008",
    });
    const second = await register.references.import(file, {
      kind: "classification",
      scheme: "nace-2",
    });
    expect(second.alreadyThere).toBe(false);
    expect(second.id).not.toBe(first.id);
  });
});

describe("an outline without a code", () => {
  it("is of the region that a register calls by the same name", async () => {
    const file = written(folder, map(square("Son en Breugel", {})), "geojson");
    await register.references.import(file, { kind: "outlines" });
    const register2025 = written(folder, "id;gemeente;sbi2025\n1;SON EN BREUGEL;28930\n");
    const { delivery } = await register.import(register2025);
    const { regions } = await register.columns(delivery.id);
    const outlines = await register.references.outlines("place");
    expect(outlines.map(({ region }) => region)).toEqual(regions.map(({ id }) => id));
  });
});

describe("a reference of related industries", () => {
  const read = async (text: string, kind: RelatednessSource["kind"] = "relatedness") => {
    const { id } = await register.references.import(written(folder, text), { kind });
    return register.references.relatedness(id);
  };
  const shown = ({ industries, from, to, value }: RelatednessTable) =>
    value.map((amount, k) => [industries[from[k]], industries[to[k]], amount]);

  it("holds each pair once, by its higher value, and no industry with itself", async () => {
    const source = await read(
      "nace21_1,nace21_2,value\n10.51,28.93,0.4\n28.93,10.51,0.6\n10.51,10.51,1\n10.51,46.33,.\n01.41,10.51,0\n",
    );
    expect(shown(source.table as RelatednessTable)).toEqual([
      ["1051", "2893", 0.6],
      ["0141", "1051", 0],
    ]);
  });

  it("adds up flows, each way apart, an industry's own among them", async () => {
    const source = await read(
      "van;naar;bedrag\n10;28;3\n10;28;1,5\n28;10;2\n28;28;7\n",
      "input-output",
    );
    expect(source.kind).toBe("input-output");
    expect(shown(source.table as RelatednessTable)).toEqual([
      ["10", "28", 4.5],
      ["28", "10", 2],
      ["28", "28", 7],
    ]);
  });

  it("adds up workers who changed industry, each way apart", async () => {
    const source = await read("van;naar;aantal\n10;28;3\n10;28;4\n28;10;2\n28;28;90\n", "flows");
    expect(source.kind).toBe("flows");
    expect(shown(source.table as RelatednessTable)).toEqual([
      ["10", "28", 7],
      ["28", "10", 2],
      ["28", "28", 90],
    ]);
    await expect(read("van;naar;omzet\n10;28;3\n", "flows")).rejects.toMatchObject({
      details: { needed: "columns from, to and count" },
    });
  });

  it("adds up jobs by occupation, over years too", async () => {
    const source = await read(
      "year,nace2,occ_code,employed\n2015,10,A,3\n2016,10,A,4\n2016,10,B,.\n2016,28,B,5\n2016,28,C,0\n",
      "occupations",
    );
    expect(source).toEqual({
      kind: "occupations",
      table: {
        industries: ["10", "28"],
        occupations: ["A", "B", "C"],
        industry: [0, 1, 1],
        occupation: [0, 1, 2],
        jobs: [7, 5, 0],
      },
    });
    await expect(read("nace2;beroep;banen\n10;A;3\n", "occupations")).rejects.toMatchObject({
      details: { needed: "three occupations or more" },
    });
  });

  it.each([
    ["code;label\n28.93;Machines\n", "columns from, to and relatedness"],
    ["from;to;relatedness\n28.93;10.51;-1\n", "a value of 0 or more"],
    ["from;to;relatedness\n28.93;10.51;veel\n", "a value of 0 or more"],
    ["from;to;relatedness\n28.93;;1\n", "two codes on each row"],
    ["from;to;relatedness\n28.93;28.93;1\n", "pairs of industries"],
  ])("says what it needed of %j", async (text, needed) => {
    await expect(read(text)).rejects.toMatchObject({
      code: "reference-not-understood",
      details: { needed },
    });
  });
});
