import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ReferenceOptions } from "../../../src/data/register/references/read-reference.ts";
import { errorSentence } from "../../../src/domain/error-sentences.ts";
import { ClusterwerkError } from "../../../src/domain/clusterwerk-error.ts";
import { scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);
const read = (content: string | Uint8Array, options: ReferenceOptions = {}) =>
  register.references.import(written(folder, content), options);

/** A triangle that is nobody's. */
const outline = (properties: object, ring = triangle, crs?: string): string =>
  JSON.stringify({
    type: "FeatureCollection",
    ...(crs ? { crs: { type: "name", properties: { name: crs } } } : {}),
    features: [{ type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } }],
  });
const triangle = [
  [4, 52],
  [5, 52],
  [5, 53],
  [4, 52],
];
/** Round the middle of the national grid: 155000, 463000 is 5.38720621 E, 52.1551744 N. */
const rdTriangle = [
  [155_000, 463_000],
  [165_000, 463_000],
  [165_000, 473_000],
  [155_000, 463_000],
];

describe("the kind of a reference", () => {
  it.each([
    ["outlines", outline({ statcode: "GM9901", statnaam: "Verzonnen" })],
    ["outlines", gzipSync(outline({ statcode: "GM9902", statnaam: "Bedacht" }))],
    ["area-changes", "van;naar;datum\n9901;9902;1-1-2023\n"],
    [
      "area-membership",
      "Gemeentecode;Gemeente;COROP-gebiedcode;COROP-gebied\n9901;Verzonnen;99;Nergens\n",
    ],
    [
      "correspondence",
      "2012 NAICS Code,2012 NAICS Title,2017 NAICS Code,2017 NAICS Title\n111110,a,111120,b\n",
    ],
    ["classification", "sbi2025;omschrijving\n28930;Machines\n"],
    ["region-industry", "gemeentecode;sbi2025;banen\n9901;28930;12\n"],
    ["occupations", "nace2;beroep;banen\n10;A;3\n10;B;3\n28;C;4\n"],
  ] as const)("is told from the file: %s", async (kind, content) => {
    expect((await read(content)).kind).toBe(kind);
  });

  it.each([
    "code;label\n28.93;Machines\n",
    "2007 NAICS Code,2007 NAICS Title,2012 NAICS Code,2012 NAICS Title\n111110,a,111120,b\n",
    "from;to;value\n10;28;3\n",
  ])("is asked for where the file leaves a doubt: %j", async (content) => {
    await expect(read(content)).rejects.toMatchObject({
      code: "reference-not-understood",
      details: { needed: "the kind of reference (--kind)" },
    });
  });
});

describe("what is said of a reference", () => {
  it("is kept with it, and validity is part of what it is", async () => {
    const text = outline({ statcode: "GM9903", statnaam: "Zomaar" });
    const terms = { validFrom: "2022-01-01", source: "Wij zelf", licence: "CC0" };
    const first = await read(text, { ...terms, validTo: "2022-12-31" });
    expect(first).toMatchObject({ ...terms, validTo: "2022-12-31", regionNamespace: "nl-gm" });
    expect((await read(text, { ...terms, validTo: "2022-12-31" })).alreadyThere).toBe(true);
    expect((await read(text, { validFrom: "2023-01-01" })).alreadyThere).toBe(false);
  });

  it("goes with it when it is taken away", async () => {
    const { id } = await read("van;naar;datum\n9911;9912;2024-01-01\n");
    await register.references.remove(id);
    expect((await register.references.all()).some((one) => one.id === id)).toBe(false);
    await expect(register.references.remove(id)).rejects.toMatchObject({
      code: "unknown-reference",
    });
    // And it can come back.
    const back = { name: "Weer terug" };
    expect((await read("van;naar;datum\n9911;9912;2024-01-01\n", back)).alreadyThere).toBe(false);
    // Under the same id, and told as it is now.
    expect(await register.references.one(id)).toMatchObject(back);
  });
});

describe("outlines", () => {
  it("in metres RD are brought to degrees, by their numbers or because the file says so", async () => {
    for (const [code, crs] of [
      ["GM9921", undefined],
      ["GM9922", "urn:ogc:def:crs:EPSG::28992"],
    ] as const) {
      await read(outline({ statcode: code, statnaam: code }, rdTriangle, crs));
      const found = (await register.references.outlines("nl-gm")).find(
        ({ region }) => region === `nl-gm:${code.slice(2)}`,
      );
      const [longitude, latitude] = (found!.geometry.coordinates[0] as number[][])[0];
      expect(longitude).toBeCloseTo(5.38720621, 7);
      expect(latitude).toBeCloseTo(52.1551744, 7);
    }
  });

  it.each(["urn:ogc:def:crs:EPSG::3857", "urn:ogc:def:crs:EPSG::25832"])(
    "in %s are refused, though their numbers could be degrees",
    async (crs) => {
      await expect(read(outline({ code: "a" }, triangle, crs))).rejects.toMatchObject({
        details: { found: `the coordinate system ${crs}` },
      });
    },
  );

  it("that say they are RD and are not, or the other way round, are refused", async () => {
    await expect(
      read(outline({ code: "a" }, triangle, "urn:ogc:def:crs:EPSG::28992")),
    ).rejects.toMatchObject({ code: "reference-not-understood" });
    await expect(
      read(outline({ code: "a" }, rdTriangle, "urn:ogc:def:crs:OGC:1.3:CRS84")),
    ).rejects.toMatchObject({ code: "reference-not-understood" });
  });

  it("with names alone find the codes of areas that are called so, and of provinces", async () => {
    await read("code;naam\n77;'s-Nergenshuizen en Òmstreken\n", {
      kind: "areas",
      regionNamespace: "nl-cr",
    });
    await read(outline({ naam: "'S NERGENSHUIZEN EN OMSTREKEN" }), { regionNamespace: "nl-cr" });
    await read(outline({ provincie: "Fryslân" }), { regionNamespace: "nl-pv" });
    const regions = (await register.references.outlines()).map(({ region }) => region);
    expect(regions).toContain("nl-cr:77");
    expect(regions).toContain("nl-pv:21");
  });
});

describe("a correspondence", () => {
  const sbi = { kind: "correspondence", scheme: "sbi-2008", toScheme: "sbi-2025" } as const;

  it("says how many codes it divides, and of which it does not know how", async () => {
    const kept = await read(
      "van;naar;gewicht\n45.11.1;46.71;0,25\n45.11.1;47.81;0,75\n45.20;95.31;\n45.20;95.32;\n01.11;01.11;1\n",
      sbi,
    );
    expect(kept).toMatchObject({ remarks: { split: 2, "equal-weights": 1 }, rows: 5 });
  });

  it("does not take a weight of a third for a thousand", async () => {
    const kept = await read("van;naar;gewicht\n62;61;0.333\n62;62;0.667\n", sbi);
    expect(kept.remarks).toEqual({ split: 1 });
  });

  it.each([
    ["van;naar;gewicht\n62;61;0,3\n62;62;0,5\n", "weights that add up to 1"],
    ["van;naar;gewicht\n62;61;1,3\n", "a weight of 0 to 1"],
    ["van;naar;gewicht\n62;;1\n", "pairs of codes"],
    [
      "oude;nieuwe\n62;63\n",
      "two columns of codes named after their schemes, or from and to with both schemes given",
    ],
  ])("is refused where it cannot be right: %j", async (text, needed) => {
    await expect(read(text, sbi)).rejects.toMatchObject({ details: { needed } });
  });
});

describe("a label", () => {
  it("of a national code is that of its class where only the wider classification is told", async () => {
    await read("nacerev2;name\n45.11;Sale of cars\n", { kind: "classification", scheme: "nace-2" });
    const labels = await register.references.schemeLabels("sbi-2008", ["45112", "99999"]);
    expect(labels.map(({ en }) => en)).toEqual(["Sale of cars", "99999"]);
  });
});

describe("changes of areas", () => {
  it.each([
    ["van;naar;datum\n9901;9902;morgen\n", "a day"],
    ["van;naar;datum\n9901;9902;31-2-2023\n", "a day"],
    ["van;naar;datum\n9901;;2023\n", "from, to and date"],
    ["van;naar;datum\n9901;9902;2023\n9901;9902;2023\n", "each pair once"],
    [
      "van;naar;datum;gewicht\n9901;9902;2023;0,2\n9901;9903;2023;0,2\n",
      "weights that add up to 1",
    ],
  ])("are refused where they cannot be right: %j", async (text, needed) => {
    await expect(read(text, { kind: "area-changes" })).rejects.toMatchObject({
      details: { needed },
    });
  });
});

describe("areas in areas", () => {
  it("say which lie in which, over all kinds that the table has", async () => {
    await read(
      "Woonplaatscode;Woonplaats;Gemeentecode;Gemeente;provcode;provnaam\n" +
        "9001;Hier;9931;Aan de Overkant;30;Noord-Brabant\n9002;Daar;9931;Aan de Overkant;30;Noord-Brabant\n",
    );
    const names = await register.references.areaNames();
    expect(names.get("nl-wp:9002")).toBe("Daar");
    expect(names.get("nl-gm:9931")).toBe("Aan de Overkant");
    expect(names.get("nl-pv:30")).toBe("Noord-Brabant");
  });

  it("keep the version of NUTS with its codes, and refuse an area in two", async () => {
    const kept = await read("gmcode;nuts3_2021\nGM9941;NL414\n");
    expect(kept.kind).toBe("area-membership");
    await expect(read("gmcode;nuts3_2021\nGM9942;NL414\nGM9942;NL413\n")).rejects.toMatchObject({
      details: { needed: "each area in one of a kind" },
    });
  });
});

it("is refused in plain Dutch", async () => {
  const thrown: unknown = await read("van;naar;datum\n9901;9902;morgen\n").catch(
    (error: unknown) => error,
  );
  expect(errorSentence(thrown as ClusterwerkError, "nl")).toMatch(
    /^Het bestand "file-\d+\.csv" is niet te lezen als naslag\. Nodig: een datum\. Gevonden: "morgen" op regel 2\. Er is niets ingelezen\.$/,
  );
});
