import { afterAll, describe, expect, it } from "vitest";
import { columnsCache } from "../../src/app/register/columns-cache.ts";
import { countsPolicy, jobsPolicy } from "../../src/app/publication/publication-policy.ts";
import { publishTable } from "../../src/contract/index.ts";
import { keyedRandom } from "../../src/core/index.ts";
import { byDivision, smallCountry } from "../app/publication/small-country.ts";
import { byDifference, byProgramme, bySubtraction } from "./attacks.ts";
import { gathered, type Known } from "./known.ts";
import { truth, type TrueCell, unsafeOnly } from "./truth.ts";

/* What the faces publish of an invented country, against somebody who works it out. */
const made = await smallCountry();
const [older, newer] = made.deliveries;
afterAll(() => made.close());
for (const delivery of [older, newer]) {
  for (const to of ["partner", "public"] as const) {
    await made.clusterwerk.ask(publishTable, { delivery, to });
  }
}
const columns = await columnsCache(made.clusterwerk.register).of(newer);
const policy = byDivision.public;
const { pPercent } = policy;
const cells = truth(columns, { establishments: countsPolicy(policy), jobs: jobsPolicy(policy) });
const known = await gathered(made.clusterwerk, newer, "public");
const before = await gathered(made.clusterwerk, older, "public");

const unsafe = [...cells].filter(([, { safe }]) => !safe);
const random = keyedRandom(3);
const sample = [...unsafe].sort(() => random() - 0.5).slice(0, 120);

const within = (value: number, { low, high }: { low: number; high: number }): boolean =>
  low >= value * (1 - pPercent / 100) - 1e-6 && high <= value * (1 + pPercent / 100) + 1e-6;
/** What size classes tell as closely, nobody can be kept from knowing. */
const knownAnyhow = ({ value, least, most }: TrueCell): boolean =>
  within(value, { low: least, high: most });
const recovered = (told: Known): string[] =>
  unsafe.flatMap(([key, cell]) => {
    const value = told.get(key);
    const exact = typeof value === "number" && within(cell.value, { low: value, high: value });
    return exact && !knownAnyhow(cell) ? [key] : [];
  });

describe("an attacker of what hides only unsafe cells", () => {
  const naive = unsafeOnly(cells);

  it("recovers many by subtraction", () => {
    expect(recovered(bySubtraction(cells, naive)).length).toBeGreaterThan(20);
  });

  it("recovers more by linear programming", () => {
    const between = byProgramme(cells, naive);
    const found = sample.filter(
      ([key, cell]) => !knownAnyhow(cell) && within(cell.value, between(key)),
    );
    expect(found.length).toBeGreaterThan(5);
  });
});

describe("an attacker of what is published", () => {
  it("is told no unsafe cell by any face", () => {
    expect(unsafe.length).toBeGreaterThan(500);
    expect(unsafe.filter(([key]) => known.get(key) !== "hidden").map(([key]) => key)).toEqual([]);
  });

  it("is told nothing that is not so", () => {
    for (const [key, told] of known) {
      if (told !== "hidden") expect(told, key).toBeCloseTo(cells.get(key)?.value ?? 0, 6);
    }
  });

  it("recovers nothing by subtraction", () => {
    expect(recovered(bySubtraction(cells, known))).toEqual([]);
  });

  it("recovers nothing by linear programming", () => {
    const between = byProgramme(cells, known);
    const found = sample.flatMap(([key, cell]) => {
      const interval = between(key);
      expect(interval.low).toBeLessThanOrEqual(cell.value + 1e-6);
      expect(interval.high).toBeGreaterThanOrEqual(cell.value - 1e-6);
      return !knownAnyhow(cell) && within(cell.value, interval) ? [{ key, ...interval }] : [];
    });
    expect(found).toEqual([]);
  });

  it("recovers nothing by taking what is hidden to be as it was a year before", () => {
    const found = recovered(byDifference(cells, known, before));
    // What was safe to show a year ago was shown then, and can be guessed to be the same.
    const told = found.filter((key) => typeof before.get(key) !== "number");
    expect(told).toEqual([]);
  });
});
