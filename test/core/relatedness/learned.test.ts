import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  keyedRandom,
  learnedRelatedness,
  type Matrix,
  matrix,
  zeros,
} from "../../../src/core/index.ts";
import { ridgeWeights } from "../../../src/core/relatedness/ridge-weights.ts";

const industries = 24;
const regions = 120;

/**
 * An invented country: each industry leans on three hidden needs, regions serve the
 * needs unevenly, and jobs follow. `kin` is how alike two industries' needs are.
 */
function inventedCountry(seed: number): { counts: Matrix; kin: Matrix } {
  const random = keyedRandom(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const needs = Array.from({ length: industries }, () => [normal(), normal(), normal()]);
  const counts = zeros(regions, industries);
  for (let r = 0; r < regions; r++) {
    const served = [normal(), normal(), normal()];
    const size = 200 * Math.exp(normal());
    for (let i = 0; i < industries; i++) {
      const pull = needs[i].reduce((sum, need, k) => sum + need * served[k], 0);
      counts.data[r * industries + i] = Math.round(size * Math.exp(0.3 * pull + 0.3 * normal()));
    }
  }
  const kin = zeros(industries, industries);
  for (let i = 0; i < industries; i++) {
    for (let j = 0; j < industries; j++) {
      kin.data[i * industries + j] = needs[i].reduce((sum, need, k) => sum + need * needs[j][k], 0);
    }
  }
  return { counts, kin };
}

/** A kind plus noise, symmetric; some pairs unknown. */
function noisy(kind: Matrix, noise: number, unknown: number, seed: number): Matrix {
  const random = keyedRandom(seed);
  const out = zeros(kind.rows, kind.cols);
  for (let i = 0; i < kind.rows; i++) {
    for (let j = 0; j <= i; j++) {
      const value = kind.data[i * kind.cols + j] + noise * (random() + random() + random() - 1.5);
      const told = random() < unknown ? Number.NaN : value;
      out.data[i * kind.cols + j] = told;
      out.data[j * kind.cols + i] = told;
    }
  }
  return out;
}

describe("learned relatedness", () => {
  const { counts, kin } = inventedCountry(3);
  const kinds = [
    noisy(kin, 2, 0, 11),
    noisy(kin, 4, 0.2, 12),
    noisy(zeros(industries, industries), 1, 0, 13),
  ];

  it("gives noise next to no weight, and foretells better than each kind and their mean", () => {
    for (const target of ["co-location", "coagglomeration"] as const) {
      const found = learnedRelatedness(counts, kinds, keyedRandom(1), { target, splits: 5 });
      const total = found.weight.reduce((sum, x) => sum + x, 0);
      expect(found.weight[2] / total).toBeLessThan(0.05);
      expect(found.weight[0]).toBeGreaterThan(found.weight[1]);
      expect(found.weight[1] / total).toBeGreaterThan(0.1);
      expect(found.learned.correlation).toBeGreaterThan(found.equalWeights.correlation + 0.02);
      for (const one of found.alone) {
        expect(found.learned.correlation).toBeGreaterThan(one.correlation);
      }
      // γ is ruled by the few largest regions, of which each half has others.
      expect(found.learned.explained).toBeGreaterThan(target === "co-location" ? 0.3 : 0);
      expect(found.reliability).toBeGreaterThan(found.learned.correlation ** 2);
      expect(Math.abs(found.alone[2].correlation)).toBeLessThan(0.2);
      for (let k = 0; k < 3; k++) {
        expect(found.lowest[k]).toBeGreaterThanOrEqual(0);
        expect(found.weight[k]).toBeGreaterThanOrEqual(found.lowest[k]);
        expect(found.weight[k]).toBeLessThanOrEqual(found.highest[k]);
      }
    }
  });

  it("learns nothing where industries lie together by chance", () => {
    const random = keyedRandom(8);
    const chance = matrix(
      regions,
      industries,
      Float64Array.from({ length: regions * industries }, () => Math.round(100 * random())),
    );
    const found = learnedRelatedness(chance, kinds, keyedRandom(1), { splits: 5 });
    expect(Math.abs(found.learned.correlation)).toBeLessThan(0.15);
    expect(found.learned.explained).toBeLessThan(0.02);
    expect(Math.abs(found.reliability)).toBeLessThan(0.2);
  });

  it("draws only what it is given, changes nothing, and does not mind the scale of a kind", () => {
    const before = [counts, ...kinds].map((one) => one.data.slice());
    const some = { splits: 2 };
    const once = learnedRelatedness(counts, kinds, keyedRandom(4), some);
    expect(learnedRelatedness(counts, kinds, keyedRandom(4), some)).toEqual(once);
    expect([counts, ...kinds].map((one) => one.data)).toEqual(before);
    const scaled = kinds.map((one) =>
      matrix(
        industries,
        industries,
        one.data.map((x) => 5 + 100 * x),
      ),
    );
    const other = learnedRelatedness(counts, scaled, keyedRandom(4), some);
    other.weight.forEach((x, k) => expect(x).toBeCloseTo(once.weight[k], 9));
    expect(other.learned.correlation).toBeCloseTo(once.learned.correlation, 9);
  });

  it("needs regions to split and a kind to learn from", () => {
    expect(() => learnedRelatedness(zeros(19, 3), kinds, keyedRandom(1))).toThrow(RangeError);
    expect(() => learnedRelatedness(counts, [], keyedRandom(1))).toThrow(RangeError);
  });
});

describe("ridge weights", () => {
  it("are where no weight can be moved for the better", () => {
    const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 30,
      maxLength: 30,
    });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 2, noNaN: true }), (list, penalty) => {
        // Ten observations of two columns and a target, as moments.
        const at = (c: number): number[] => list.slice(10 * c, 10 * c + 10);
        const dot = (a: number[], b: number[]): number =>
          a.reduce((sum, x, k) => sum + x * b[k], 0) / 10;
        const square = Float64Array.of(
          dot(at(0), at(0)),
          dot(at(0), at(1)),
          dot(at(1), at(0)),
          dot(at(1), at(1)),
        );
        const product = Float64Array.of(dot(at(0), at(2)), dot(at(1), at(2)));
        const isFree = [false, true];
        const weight = ridgeWeights({ square, product }, penalty, isFree);
        const loss = ([a, b]: readonly number[]): number =>
          square[0] * a * a +
          2 * square[1] * a * b +
          square[3] * b * b -
          2 * (product[0] * a + product[1] * b) +
          penalty * (a * a + b * b);
        expect(weight[0]).toBeGreaterThanOrEqual(0);
        for (const step of [1e-3, -1e-3]) {
          expect(loss([Math.max(0, weight[0] + step), weight[1]])).toBeGreaterThanOrEqual(
            loss([...weight]) - 1e-9,
          );
          expect(loss([weight[0], weight[1] + step])).toBeGreaterThanOrEqual(
            loss([...weight]) - 1e-9,
          );
        }
      }),
    );
  });

  it("without a penalty are those of least squares where none is below 0", () => {
    // 2x + 3y from x = (1, 0, 1, 0), y = (0, 1, 1, 0), as raw moments.
    const moments = { square: Float64Array.of(2, 1, 1, 2), product: Float64Array.of(7, 8) };
    const weight = ridgeWeights(moments, 0, [false, false]);
    expect(weight[0]).toBeCloseTo(2, 9);
    expect(weight[1]).toBeCloseTo(3, 9);
  });
});
