import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cbsTable } from "../../../src/data/register/fetch/cbs-table.ts";
import { pdokOutlines } from "../../../src/data/register/fetch/pdok-outlines.ts";
import { openRegister } from "../../../src/data/register/register.ts";
import { runProgram } from "../../run-program.ts";
import { type OpenDataServer, openDataServer } from "./open-data-server.ts";

const cell = (
  id: number,
  region: string,
  industry: string,
  Value: number | null,
  more: object = {},
) => ({
  Id: id,
  Measure: "M000001",
  ValueAttribute: "None",
  Value,
  StringValue: null,
  RegioS: region,
  BedrijfstakkenBranchesSBI2008: industry,
  Bedrijfsgrootte: "T001098   ",
  Perioden: "2025JJ00",
  ...more,
});
/** An invented table in the form of the real ones: padded codes, codes of its own for industries. */
const table = {
  id: "99999NED",
  sets: {
    Properties: {
      Identifier: "99999NED",
      Title: "Vestigingen; verzonnen",
      License: "https://creativecommons.org/licenses/by/4.0/",
    },
    Dimensions: [
      { Identifier: "RegioS", Title: "Regio's", Kind: "GeoDimension" },
      { Identifier: "BedrijfstakkenBranchesSBI2008", Title: "Branche", Kind: "Dimension" },
      { Identifier: "Bedrijfsgrootte", Title: "Grootte", Kind: "Dimension" },
      { Identifier: "Perioden", Title: "Perioden", Kind: "TimeDimension" },
    ],
    MeasureCodes: [{ Identifier: "M000001", Title: "Vestigingen van bedrijven" }],
    PeriodenCodes: [
      { Identifier: "2024JJ00", Title: "2024", Status: "Definitief" },
      { Identifier: "2025JJ00", Title: "2025*", Status: "Voorlopig" },
      { Identifier: "2025KW01", Title: "2025 1e kwartaal*", Status: "Voorlopig" },
    ],
    BedrijfsgrootteCodes: [
      { Identifier: "WP1       ", Title: "1 werkzame persoon" },
      { Identifier: "T001098   ", Title: "Totaal" },
    ],
    BedrijfstakkenBranchesSBI2008Codes: [
      { Identifier: "T001081   ", Title: "A-U Alle economische activiteiten" },
      { Identifier: "301000    ", Title: "A Landbouw, bosbouw en visserij" },
      { Identifier: "301100    ", Title: "01 Landbouw" },
      { Identifier: "307500    ", Title: "C Industrie" },
      { Identifier: "307600    ", Title: "10-12 Voedings- en genotmiddelenindustrie" },
    ],
    Observations: [
      cell(0, "NL01  ", "301000    ", 999),
      cell(1, "GM9901", "T001081   ", 60),
      cell(2, "GM9901", "301000    ", 25),
      cell(3, "GM9901", "301100    ", 20),
      cell(4, "GM9901", "307500    ", 35),
      cell(5, "GM9901", "307600    ", 5),
      cell(6, "GM9902  ", "301000    ", 7),
      cell(7, "GM9902  ", "307500    ", null, { ValueAttribute: "Confidential" }),
      cell(8, "GM9903", "307500    ", null, { ValueAttribute: "Impossible" }),
      cell(9, "GM9903", "301000    ", 0),
      cell(10, "GM9901", "307500    ", 1, { Perioden: "2024JJ00" }),
      cell(11, "GM9901", "307500    ", 2, { Bedrijfsgrootte: "WP1       " }),
    ],
  },
};
/** Squares in metres RD, ten kilometres wide. */
const square = (code: string, west: number) => ({
  type: "Feature",
  properties: { statcode: code, statnaam: `Verzonnen ${code}` },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 463_000],
        [west + 10_000, 463_000],
        [west + 10_000, 473_000],
        [west, 463_000],
      ],
    ],
  },
});
const map = {
  layer: "gemeente_gegeneraliseerd",
  crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } },
  features: ["GM9901", "GM9902", "GM9903", "GM9904"].map((code, k) =>
    square(code, 145_000 + 10_000 * k),
  ),
};

let server: OpenDataServer;
beforeAll(async () => {
  server = await openDataServer(table, map);
});
afterAll(() => server.close());
beforeEach(() => {
  server.stumble = () => false;
  server.asked.length = 0;
});
const fetching = (more: object = {}) => ({
  signal: new AbortController().signal,
  pauseMs: 5,
  ...more,
});
const asked = { table: "99999NED", areas: "GM" };

describe("a table of areas and industries", () => {
  it("comes page by page, without totals, and never takes a sign for a zero", async () => {
    const found = await cbsTable(server.tables, asked, fetching());
    expect(found.csv.split("\n")).toEqual([
      "region;industry;establishments",
      "GM9901;A;25",
      "GM9901;01;20",
      "GM9901;C;35",
      "GM9902;A;7",
      "GM9902;C;",
      "GM9903;C;",
      "GM9903;A;0",
    ]);
    expect(found).toMatchObject({
      name: "Vestigingen; verzonnen",
      scheme: "sbi-2008",
      year: "2025",
      licence: "https://creativecommons.org/licenses/by/4.0/",
      remarks: { "unknown-cells": 2, "provisional-cells": 5, "rows-left-out": 2 },
    });
    expect(server.asked.filter((path) => path.includes("Observations"))).toHaveLength(3);
  });

  it("of an earlier year is final", async () => {
    const found = await cbsTable(server.tables, { ...asked, year: "2024" }, fetching());
    expect(found.csv.split("\n")).toEqual(["region;industry;establishments", "GM9901;C;1"]);
    expect(found.remarks).toEqual({});
  });

  it("is asked for again where the server is busy or stumbles", async () => {
    const stumbles = [429, 503, 500];
    server.stumble = (request, response) => {
      const status = request.url!.includes("Observations") ? stumbles.shift() : undefined;
      if (status === undefined) return false;
      response.writeHead(status, status === 429 ? { "retry-after": "0" } : {}).end("busy");
      return true;
    };
    const found = await cbsTable(server.tables, asked, fetching());
    expect(found.csv.split("\n")).toHaveLength(8);
    expect(stumbles).toEqual([]);
  });

  it("says which years there are, and which measures", async () => {
    await expect(
      cbsTable(server.tables, { ...asked, year: "1999" }, fetching()),
    ).rejects.toMatchObject({
      details: { needed: "a year that the table has", found: "2025, 2024" },
    });
    await expect(
      cbsTable(server.tables, { ...asked, measure: "omzet" }, fetching()),
    ).rejects.toMatchObject({ details: { found: "M000001 Vestigingen van bedrijven" } });
  });
});

describe("fetching that does not succeed", () => {
  const failing = [
    [
      "an answer that breaks off",
      (_: unknown, response: import("node:http").ServerResponse) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
        response.write('{"value":[{"Id":');
        setTimeout(() => response.destroy(), 5);
        return true;
      },
      /breaks off|no connection/,
    ],
    [
      "JSON that is half",
      (_: unknown, response: import("node:http").ServerResponse) => {
        response.writeHead(200).end('{"value":[{"Id":1');
        return true;
      },
      /breaks off/,
    ],
    [
      "a page that leads to another server",
      (_: unknown, response: import("node:http").ServerResponse) => {
        response
          .writeHead(200)
          .end('{"value":[],"@odata.nextLink":"http://elsewhere.example/odata"}');
        return true;
      },
      /another server/,
    ],
    [
      "fewer rows than were told",
      (_: unknown, response: import("node:http").ServerResponse) => {
        response.writeHead(200).end('{"value":[],"@odata.count":12}');
        return true;
      },
      /0 rows of 12/,
    ],
  ] as const;

  it.each(failing)("because of %s, says so", async (_, stumble, problem) => {
    server.stumble = (request, response) =>
      request.url!.includes("Observations") && stumble(request, response);
    await expect(cbsTable(server.tables, asked, fetching({ tries: 2 }))).rejects.toMatchObject({
      code: "fetch-failed",
      details: { problem: expect.stringMatching(problem) as string },
    });
  });

  it("does not run in a circle", async () => {
    server.stumble = (request, response) => {
      if (!request.url!.includes("Observations")) return false;
      const self = `http://${request.headers.host}${request.url}`;
      response.writeHead(200).end(JSON.stringify({ value: [], "@odata.nextLink": self }));
      return true;
    };
    await expect(cbsTable(server.tables, asked, fetching())).rejects.toMatchObject({
      details: { problem: "pages that lead in a circle" },
    });
  });

  it("does not ask again for what is not there", async () => {
    await expect(
      cbsTable(server.tables, { ...asked, table: "00000NED" }, fetching()),
    ).rejects.toMatchObject({ code: "fetch-failed", details: { problem: "status 404" } });
    expect(server.asked).toHaveLength(1);
  });

  it("does not wait for a server that is silent, nor for one that asks for an hour", async () => {
    server.stumble = () => true;
    await expect(
      cbsTable(server.tables, asked, fetching({ limitMs: 60, tries: 2 })),
    ).rejects.toMatchObject({ details: { problem: "no answer within 0.06 s" } });
    server.asked.length = 0;
    server.stumble = (_, response) => {
      response.writeHead(429, { "retry-after": "3600" }).end();
      return true;
    };
    await expect(cbsTable(server.tables, asked, fetching())).rejects.toMatchObject({
      details: { problem: "status 429" },
    });
    expect(server.asked).toHaveLength(1);
  });

  it("stops when it is told to, also while it waits", async () => {
    const controller = new AbortController();
    server.stumble = (_, response) => {
      response.writeHead(503, { "retry-after": "60" }).end();
      setTimeout(() => controller.abort(), 10);
      return true;
    };
    await expect(
      cbsTable(server.tables, asked, { signal: controller.signal }),
    ).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("a map", () => {
  it("comes page by page, in the coordinates that it says", async () => {
    const found = JSON.parse(
      await pdokOutlines(server.maps, { layer: map.layer, year: "2025" }, fetching()),
    ) as { crs: object; features: { properties: { statcode: string } }[] };
    expect(found.features.map(({ properties }) => properties.statcode)).toEqual([
      "GM9901",
      "GM9902",
      "GM9903",
      "GM9904",
    ]);
    expect(found.crs).toEqual(map.crs);
  });
});

describe("fetching on the command line", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cw-fetch-"));
    mkdirSync(join(folder, "tmp"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const data = (): string[] => ["--data", join(folder, "data")];
  const run = (...args: string[]) =>
    runProgram(["reference", "fetch", ...args, ...data(), "--json"], {
      TMPDIR: join(folder, "tmp"),
    });

  it("leaves nothing behind where it breaks off, and a whole reference where it succeeds", async () => {
    server.stumble = (request, response, page) => {
      if (!request.url!.includes("Observations") || page < 1) return false;
      response.writeHead(404).end();
      return true;
    };
    const broken = await run("cbs", "99999NED", "--server", server.tables);
    expect(broken.code).toBe(5);
    expect(broken.stderr).toContain("Nothing was kept");
    server.stumble = () => false;
    const whole = await run("cbs", "99999NED", "--server", server.tables);
    expect(whole.code, whole.stderr).toBe(0);
    const outlines = await run("pdok", map.layer, "--year", "2025", "--server", server.maps);
    expect(outlines.code, outlines.stderr).toBe(0);
    expect(readdirSync(join(folder, "tmp")).filter((name) => name.includes("fetched"))).toEqual([]);

    const register = await openRegister({ dataDir: join(folder, "data"), threads: 1 });
    try {
      const kept = await register.references.all();
      expect(kept.map(({ kind, source, validFrom }) => [kind, source, validFrom])).toEqual([
        ["outlines", "CBS/Kadaster via PDOK", "2025-01-01"],
        ["region-industry", "CBS StatLine 99999NED", "2025-01-01"],
      ]);
      const cells = (await register.references.regionIndustry("sbi-2008"))!;
      const shown = Array.from(cells.region, (r, k) => [
        cells.regions[r],
        cells.industries[cells.industry[k]],
        cells.establishments[k],
      ]);
      // Of section A, 25, division 01 has 20: the section keeps the five that it does not tell apart.
      expect(shown).toEqual([
        ["nl-gm:9901", "01", 20],
        ["nl-gm:9901", "A", 5],
        ["nl-gm:9901", "C", 35],
        ["nl-gm:9902", "A", 7],
        ["nl-gm:9902", "C", Number.NaN],
        ["nl-gm:9903", "A", 0],
        ["nl-gm:9903", "C", Number.NaN],
      ]);
      const [first] = await register.references.outlines("nl-gm");
      expect((first.geometry.coordinates[0] as number[][])[1][0]).toBeCloseTo(5.38720621, 5);
    } finally {
      register.close();
    }
  });

  it("asks nobody anything unless it is told to", async () => {
    const { code } = await runProgram(["references", ...data(), "--json"]);
    expect(code).toBe(0);
    expect(server.asked).toEqual([]);
  });
});
