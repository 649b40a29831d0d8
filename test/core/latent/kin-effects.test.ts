import { describe, expect, it } from "vitest";
import { gammaDraw } from "../../../src/core/latent/gamma-draw.ts";
import { kinCovariance, kinEffectDraw } from "../../../src/core/latent/kin-effects.ts";
import { prepareSearch } from "../../../src/core/latent/prepare-search.ts";
import { defaultSearchOptions, type SearchGround } from "../../../src/core/latent/search-ground.ts";
import { below, keyedRandom } from "../../../src/core/random.ts";
import { smallGround, type Unit } from "./small-ground.ts";

const places = 90;
const industries = 40;

/** Counts of mean 6; a division of four shares a gamma effect of the variance given, per place. */
function country(variance: number, seed: number): SearchGround {
  const random = keyedRandom(seed);
  const units: Unit[] = [];
  for (let place = 0; place < places; place++) {
    for (let division = 0; division < industries / 4; division++) {
      const effect = gammaDraw(variance, random);
      for (let k = 0; k < 4; k++) {
        for (let n = Math.round(600 * effect); n > 0; n--) {
          if (below(random, 100) === 0) units.push({ place, industry: 4 * division + k });
        }
      }
    }
  }
  return smallGround(places, industries, units);
}

describe("what kin share everywhere", () => {
  it("is measured near the truth, and near nothing where they share nothing", () => {
    for (const [variance, low, high] of [
      [0, 0, 0.01],
      [0.1, 0.06, 0.12],
    ]) {
      const prepared = prepareSearch(country(variance, 3), defaultSearchOptions);
      const { observed, clumping, geography, kin } = prepared;
      const [division, group] = kinCovariance(observed, clumping, geography, kin).ofClasses;
      expect(division).toBeGreaterThanOrEqual(low);
      expect(division).toBeLessThan(high);
      // Within a division nothing is shared that the division does not share.
      expect(group).toBeLessThan(0.03);
    }
  });

  it("follows its definition, pair by pair", () => {
    const ground = country(0.1, 5);
    const related = new Float64Array(industries * industries);
    for (let i = 0; i + 7 < industries; i++) {
      related[i * industries + i + 7] = 1;
      related[(i + 7) * industries + i] = 1;
    }
    const prepared = prepareSearch({ ...ground, relatedness: [related] }, defaultSearchOptions);
    const { observed, clumping, geography, kin } = prepared;
    const cell = (r: number, i: number): { u: number; v: number } => {
      const e = observed.expected[r * industries + i];
      const shrink = 1 + clumping.dispersion[geography.block[r] * industries + i] * e;
      const v = e / shrink;
      const bound = 3 * Math.sqrt(v);
      const u = (observed.counts[r * industries + i] - e) / shrink;
      return { u: Math.max(-bound, Math.min(bound, u)), v };
    };
    const ratio = (akin: (i: number, j: number) => boolean): number => {
      let top = 0;
      let bottom = 0;
      for (let i = 0; i < industries; i++) {
        for (let j = 0; j < i; j++) {
          if (!akin(i, j)) continue;
          for (let r = 0; r < places; r++) {
            top += cell(r, i).u * cell(r, j).u;
            bottom += cell(r, i).v * cell(r, j).v;
          }
        }
      }
      return Math.max(0, top / bottom);
    };
    const half = (i: number, size: number): number => Math.floor(i / size);
    const division = ratio((i, j) => half(i, 4) === half(j, 4) && half(i, 2) !== half(j, 2));
    const group = ratio((i, j) => half(i, 2) === half(j, 2));
    const { ofClasses, ofLinks } = kinCovariance(observed, clumping, geography, kin);
    expect(ofClasses[0]).toBeCloseTo(division, 3);
    expect(ofClasses[1]).toBeCloseTo(Math.max(0, group - division), 3);
    expect(ofLinks[0]).toBeCloseTo(
      ratio((i, j) => i - j === 7),
      3,
    );
  });

  it("is drawn with mean 1, the variance asked for, and shared by kin", () => {
    const { kin } = prepareSearch(country(0, 1), defaultSearchOptions);
    const draw = kinEffectDraw(
      kin,
      { ofClasses: Float64Array.of(0.2, 0.1), ofLinks: new Float64Array(0) },
      keyedRandom(2),
    );
    const into = new Float64Array(industries);
    const n = 20_000;
    const sums = { mean: 0, group: 0, division: 0, other: 0 };
    for (let k = 0; k < n; k++) {
      draw(into);
      sums.mean += into[0] / n;
      sums.group += ((into[0] - 1) * (into[1] - 1)) / n;
      sums.division += ((into[0] - 1) * (into[2] - 1)) / n;
      sums.other += ((into[0] - 1) * (into[4] - 1)) / n;
    }
    expect(sums.mean).toBeCloseTo(1, 1);
    expect(Math.abs(sums.group - (1.2 * 1.1 - 1))).toBeLessThan(0.03);
    expect(Math.abs(sums.division - 0.2)).toBeLessThan(0.03);
    expect(Math.abs(sums.other)).toBeLessThan(0.02);
  });

  it("is raised until shuffles show what the country shows", () => {
    const shared = prepareSearch(country(0.1, 3), defaultSearchOptions);
    const none = prepareSearch(country(0, 3), defaultSearchOptions);
    expect(shared.kinEffects.ofClasses[0]).toBeGreaterThan(0.06);
    expect(shared.kinEffects.ofClasses[0]).toBeLessThan(0.2);
    expect(none.kinEffects.ofClasses[0]).toBeLessThan(0.02);
  });
});
