import { describe, expect, it } from "vitest";
import { clumping } from "../../../src/core/latent/clumping.ts";
import { expectation } from "../../../src/core/latent/expected-counts.ts";
import { nullSample } from "../../../src/core/latent/null-sample.ts";
import { gammaDraw, normalDraw } from "../../../src/core/latent/gamma-draw.ts";
import { observedRelatedness, prepareSearch } from "../../../src/core/latent/prepare-search.ts";
import { treeRelatedness } from "../../../src/core/latent/relatedness.ts";
import { defaultSearchOptions } from "../../../src/core/latent/search-ground.ts";
import { below, keyedRandom } from "../../../src/core/random.ts";
import { smallGround, type Unit } from "./small-ground.ts";

const places = 80;
const industries = 40;

/** Industries that clump by gamma effects of a variance; 0 and 20 share theirs in half of the country. */
function clumpedUnits(variance: number, seed: number, shared = false): Unit[] {
  const random = keyedRandom(seed);
  const units: Unit[] = [];
  for (let place = 0; place < places; place++) {
    const together = gammaDraw(4, random);
    for (let industry = 0; industry < industries; industry++) {
      const own = gammaDraw(variance, random);
      const effect = shared && industry % 20 === 0 && place >= 40 ? together : own;
      // A Poisson count of mean 6 times the effect, as so many chances of one in a hundred.
      for (let k = 0; k < Math.round(600 * effect); k++) {
        if (below(random, 100) === 0) units.push({ place, industry });
      }
    }
  }
  return units;
}

describe("ordinary clumping", () => {
  it("is hardly any where companies settle by chance, and near the truth where they do not", () => {
    const pooled = (variance: number): number => {
      const ground = smallGround(places, industries, clumpedUnits(variance, 5));
      const { dispersion } = prepareSearch(ground, defaultSearchOptions).clumping;
      return dispersion.reduce((a, b) => a + b) / dispersion.length;
    };
    expect(pooled(0)).toBeLessThan(0.04);
    expect(pooled(0.3)).toBeGreaterThan(0.2);
    expect(pooled(0.3)).toBeLessThan(0.4);
  });

  it("is as uneven over industries in shuffles as in the country", () => {
    const random = keyedRandom(12);
    const units: Unit[] = [];
    // One industry in four clumps three times as much as the others.
    for (let place = 0; place < places; place++) {
      for (let industry = 0; industry < industries; industry++) {
        const effect = gammaDraw(industry % 4 === 0 ? 0.6 : 0.2, random);
        for (let k = Math.round(300 * effect); k > 0; k--) {
          if (below(random, 100) === 0) units.push({ place, industry });
        }
      }
    }
    const prepared = prepareSearch(smallGround(places, industries, units), defaultSearchOptions);
    const spread = (dispersion: Float32Array): number => {
      const mean = dispersion.reduce((a, b) => a + b) / dispersion.length;
      return Math.sqrt(dispersion.reduce((a, b) => a + (b - mean) ** 2, 0) / dispersion.length);
    };
    const shown = spread(prepared.clumping.dispersion);
    const { urban, geography } = prepared;
    let shuffled = 0;
    for (let k = 0; k < 10; k++) {
      const at = expectation(nullSample(prepared, keyedRandom(k)), places, industries, urban);
      shuffled += spread(clumping(at, urban, geography, industries).dispersion) / 10;
    }
    expect(shuffled / shown).toBeGreaterThan(0.8);
    expect(shuffled / shown).toBeLessThan(1.3);
  });

  it("is drawn with mean 1 and the variance asked for", () => {
    const random = keyedRandom(9);
    const draws = Array.from({ length: 40_000 }, () => gammaDraw(0.4, random));
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance - 0.4)).toBeLessThan(0.03);
    const bells = Array.from({ length: 40_000 }, () => normalDraw(random));
    expect(Math.abs(bells.reduce((a, b) => a + b * b, 0) / bells.length - 1)).toBeLessThan(0.04);
  });
});

describe("relatedness", () => {
  it("gives half a vote to the narrow class and half to the wide one", () => {
    const tree = treeRelatedness(
      Uint32Array.of(0, 0, 1, 1),
      Uint32Array.of(0, 0, 0, 0),
      Float64Array.of(1, 1, 1, 1),
    );
    expect(tree.target[0]).toEqual([0, 1, 2, 3].slice(1));
    expect(tree.weight[0].map((w) => Math.round(w * 1000))).toEqual([375, 125, 125]);
  });

  it("learns kin that settle together, elsewhere than where it is used", () => {
    const ground = smallGround(places, industries, clumpedUnits(0.05, 3, true));
    const prepared = prepareSearch(ground, defaultSearchOptions);
    const kin = observedRelatedness(prepared);
    const weight = (place: number): number => {
      const row = prepared.geography.block[place] * industries;
      for (let k = kin.start[row]; k < kin.start[row + 1]; k++) {
        if (kin.target[k] === 20) return kin.weight[k];
      }
      return 0;
    };
    expect(weight(5)).toBeGreaterThan(0.2);
    // The votes of a row never pass what is not spread evenly.
    for (let row = 0; row < prepared.geography.blocks * industries; row++) {
      let sum = 0;
      for (let k = kin.start[row]; k < kin.start[row + 1]; k++) sum += kin.weight[k];
      expect(sum).toBeLessThan(1 - kin.even + 1e-6);
    }
  });
});
