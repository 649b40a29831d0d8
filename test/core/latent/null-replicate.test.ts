import { describe, expect, it } from "vitest";
import { halfReplicate } from "../../../src/core/latent/half-replicate.ts";
import { nullReplicate } from "../../../src/core/latent/null-replicate.ts";
import { nullSample } from "../../../src/core/latent/null-sample.ts";
import { foundClusters, prepareSearch } from "../../../src/core/latent/prepare-search.ts";
import { defaultSearchOptions } from "../../../src/core/latent/search-ground.ts";
import { keyedRandom } from "../../../src/core/random.ts";
import { chanceUnits, smallGround, type Unit } from "./small-ground.ts";

const units: Unit[] = chanceUnits(6000, 48, 20, keyedRandom(4)).map((u, k) => ({
  ...u,
  stacked: k % 50 === 0,
  group: k % 7 === 0 ? 90_000 + (k % 35) : k,
}));
// A cluster nobody can overlook: four industries in two neighbouring places.
for (let k = 0; k < 120; k++) {
  units.push({ place: 10 + ((k >> 2) & 1), industry: 4 + (k % 4), group: 5000 + k });
}
const prepared = prepareSearch(smallGround(48, 20, units), defaultSearchOptions);
const candidates = foundClusters(prepared);

describe("a shuffle", () => {
  const { census } = prepared;
  const sample = nullSample(prepared, keyedRandom(1));
  const tally = (keys: Iterable<string>): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const key of [...keys].sort()) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const keys = (column: ArrayLike<number>, other: ArrayLike<number>): string[] =>
    Array.from(column, (x, k) => `${x} ${other[k]}`);

  it("keeps sites, industries per size class and kind of site, and who belongs together", () => {
    expect(tally(keys(sample.place, sample.slot))).toEqual(tally(keys(census.place, census.slot)));
    expect(tally(keys(sample.industry, sample.slot))).toEqual(
      tally(keys(census.industry, census.slot)),
    );
    expect(tally(keys(sample.industry, sample.group))).toEqual(
      tally(keys(census.industry, census.group)),
    );
  });

  it("spreads what was together", () => {
    const inside = (industry: Uint32Array, place: Uint32Array): number =>
      industry.filter((i, k) => i >= 4 && i < 8 && (place[k] === 10 || place[k] === 11)).length;
    expect(inside(census.industry, census.place)).toBeGreaterThan(150);
    expect(inside(sample.industry, sample.place)).toBeLessThan(
      0.75 * inside(census.industry, census.place),
    );
  });

  it("is the same for a seed and a number, and another for another", () => {
    const one = nullReplicate(prepared, candidates, 8, 3);
    expect(nullReplicate(prepared, candidates, 8, 3)).toEqual(one);
    expect(nullReplicate(prepared, candidates, 8, 4)).not.toEqual(one);
    expect(nullReplicate(prepared, candidates, 9, 3)).not.toEqual(one);
  });
});

describe("a half", () => {
  it("finds the clear cluster again, and measures about the same excess where it did not look", () => {
    const [best] = candidates;
    expect([...best.places]).toEqual([10, 11]);
    expect(best.industries.every((i) => i >= 4 && i < 8)).toBe(true);
    expect(best.industries.length).toBeGreaterThan(2);
    const half = halfReplicate(prepared, [best], 1, 0);
    expect(half.found[0]).toBe(1);
    const ratio = half.observed[0] / half.expected[0];
    const whole = best.observed / best.expected;
    expect(ratio).toBeGreaterThan(0.6 * whole);
    expect(ratio).toBeLessThan(1.6 * whole);
    // At most about half of the companies lie in the half that was not searched.
    expect(half.observed[0]).toBeGreaterThan(5);
    expect(half.observed[0]).toBeLessThan(0.7 * best.observed);
  });
});
