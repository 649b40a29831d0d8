import { describe, expect, it } from "vitest";
import { type CountryPlan, easyCluster, middleCluster, plainCountry } from "./country-plan.ts";
import { plantedCountry } from "./planted-country.ts";
import { registerRows } from "./register-rows.ts";

const plan: CountryPlan = {
  ...plainCountry,
  seed: 21,
  clusters: [
    { ...easyCluster, kinship: "tree" },
    { ...middleCluster, kinship: "national" },
  ],
};
const country = plantedCountry(plan);

describe("a planted country", () => {
  it("is the same for a seed, and another for another", () => {
    expect(plantedCountry(plan)).toEqual(country);
    expect(plantedCountry({ ...plan, seed: 22 }).establishments).not.toEqual(
      country.establishments,
    );
  });

  it("holds clusters as planned: companies, places, industries, excess", () => {
    const within = (x: number, [low, high]: readonly [number, number]): void => {
      expect(x).toBeGreaterThanOrEqual(low);
      expect(x).toBeLessThanOrEqual(high);
    };
    expect(country.truth).toHaveLength(2);
    for (const { plan: asked, members, places, industries, expected } of country.truth) {
      within(members.length, asked.companies);
      within(places.length, asked.places);
      within(industries.length, asked.industries);
      // Usual numbers are found by trial, to about a tenth.
      within(1 + members.length / expected, [0.85 * asked.excess[0], 1.15 * asked.excess[1]]);
      for (const member of members) {
        const one = country.establishments[member];
        expect(places).toContain(one.place);
        expect(industries).toContain(one.industry);
        expect(one.jobs).toBeGreaterThanOrEqual(2);
      }
      expect(new Set(members.map((m) => country.establishments[m].enterprise)).size).toBe(
        members.length,
      );
    }
  });

  it("has what only looks like clusters: chains, plants, stacks, and more variance than chance", () => {
    const { establishments } = country;
    const outlets = new Map<number, number>();
    for (const { enterprise } of establishments) {
      outlets.set(enterprise, (outlets.get(enterprise) ?? 0) + 1);
    }
    expect(Math.max(...outlets.values())).toBeGreaterThan(15);
    expect(establishments.filter(({ jobs }) => jobs >= 400).length).toBeGreaterThanOrEqual(2);
    const stacks = new Map<number, number>();
    for (const { stack } of establishments) stacks.set(stack, (stacks.get(stack) ?? 0) + 1);
    expect(stacks.get(0)).toBeGreaterThanOrEqual(40);

    // Over places of like size counts of one industry vary by more than their mean.
    const counts = new Float64Array(plan.places * plan.industries);
    for (const e of establishments) counts[e.place * plan.industries + e.industry]++;
    let squares = 0;
    let means = 0;
    for (let i = 0; i < plan.industries; i++) {
      const here = Array.from({ length: 20 }, (_, k) => counts[(20 + k) * plan.industries + i]);
      const mean = here.reduce((a, b) => a + b) / 20;
      squares += here.reduce((sum, n) => sum + (n - mean) ** 2, 0) / 19;
      means += mean;
    }
    expect(squares / means).toBeGreaterThan(1.3);
  });

  it("is delivered row by row, each establishment once, stacks at one point", () => {
    const rows = [...registerRows(country)];
    expect(rows).toHaveLength(country.establishments.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const points = new Map<string, number>();
    for (const { longitude, latitude } of rows) {
      const point = `${longitude} ${latitude}`;
      points.set(point, (points.get(point) ?? 0) + 1);
    }
    expect(Math.max(...points.values())).toBeGreaterThanOrEqual(40);
  });
});
