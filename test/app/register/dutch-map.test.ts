import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realData } from "../../../bench/measure.ts";
import { importReference, listRegions, outlines } from "../../../src/contract/index.ts";
import { openedEmpty, type Opened } from "../opened.ts";

const folder = join(realData, "nl-geo");
const places = join(folder, "woonplaats_gemeente_corop_2026.csv");

/** The municipalities that ended between the two vintages, from the statistics office's yearly overviews. */
const changes =
  "van;naar;datum;naam\n0457;0363;2022-03-24;Amsterdam\n" +
  ["0501", "0530", "0614"].map((code) => `${code};1992;2023-01-01;Voorne aan Zee\n`).join("");

interface Feature {
  readonly properties: { readonly gm_code: string; readonly gemeente: string };
}

/** Reads ../shared/data or $CLUSTERWERK_DATA; where that is absent it is skipped, and vitest says so. */
describe.skipIf(!existsSync(places))("the map of the Netherlands", () => {
  let opened: Opened;
  let delivery: string;
  let features: readonly Feature[];
  beforeAll(async () => {
    opened = await openedEmpty();
    const packed = readFileSync(join(folder, "gemeenten_2022.geojson.gz"));
    ({ features } = JSON.parse(gunzipSync(packed).toString("utf8")) as { features: Feature[] });
    const read = (file: string, more: object = {}) =>
      opened.clusterwerk.ask(
        importReference,
        { file: join(folder, file), ...more },
        { trustsPaths: true },
      );
    await read("gemeenten_2022.geojson.gz", { validFrom: "2022-01-01" });
    await read("woonplaats_gemeente_corop_2026.csv", { validFrom: "2026-01-01" });
    await read("corop_2022.geojson.gz", { regionNamespace: "nl-cr" });
    await read("provincies_2022.geojson.gz", { regionNamespace: "nl-pv" });
    await opened.reference("herindelingen.csv", changes, { regionNamespace: "nl-gm" });
    // Invented companies, one per real municipality of 2022.
    const rows = features.map(
      ({ properties }, k) =>
        `9${String(k).padStart(11, "0")};${properties.gm_code.slice(2)};28930;3`,
    );
    delivery = await opened.delivery(
      "register.csv",
      ["vestigingsnummer;gemeentecode;sbi2025;banen", ...rows].join("\n"),
      { referenceDate: "2022-01-01", source: "verzonnen", invented: true },
    );
  });
  afterAll(() => opened.close());

  it("goes from the 345 municipalities of 2022 to the 342 of 2026, one by one", async () => {
    expect(features).toHaveLength(345);
    const today = new Set(
      readFileSync(places, "utf8")
        .split(/\r?\n/)
        .slice(1)
        .flatMap((line) => /,(\d{4}),/.exec(line)?.[1] ?? []),
    );
    const { regions, carried } = await opened.clusterwerk.ask(listRegions, { delivery });
    expect(regions.map(({ id }) => id).sort()).toEqual(
      [...today].map((code) => `nl-gm:${code}`).sort(),
    );
    expect(regions).toHaveLength(342);
    expect(carried.map(({ from, to }) => `${from.name} > ${to[0].name}`)).toEqual([
      "Weesp > Amsterdam",
      "Brielle > Voorne aan Zee",
      "Hellevoetsluis > Voorne aan Zee",
      "Westvoorne > Voorne aan Zee",
    ]);
  });

  it("draws every one of them, and calls it by its name", async () => {
    const drawn = await opened.clusterwerk.ask(outlines, { delivery });
    expect(drawn.withoutOutline).toEqual([]);
    expect(drawn.features).toHaveLength(342);
    const names = new Set(drawn.features.map((one) => one.properties.name));
    for (const name of ["'s-Gravenhage", "Súdwest-Fryslân", "Nuenen, Gerwen en Nederwetten"]) {
      expect(names).toContain(name);
    }
    // Three towns beside one another are one shape.
    const voorne = drawn.features.find(({ id }) => id === "nl-gm:1992");
    expect(voorne!.geometry.coordinates).toHaveLength(1);
  });

  it("knows COROP areas and provinces by their codes, though their maps have names alone", async () => {
    const regions = (await opened.clusterwerk.register.references.outlines()).map(
      ({ region }) => region,
    );
    const of = (prefix: string) => regions.filter((region) => region.startsWith(prefix)).sort();
    expect(of("nl-cr:")).toEqual(
      Array.from({ length: 40 }, (_, k) => `nl-cr:${String(k + 1).padStart(2, "0")}`),
    );
    expect(of("nl-pv:")).toEqual(Array.from({ length: 12 }, (_, k) => `nl-pv:${20 + k}`));
  });
});
