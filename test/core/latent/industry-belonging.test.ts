import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { industryBelonging } from "../../../src/core/latent/industry-belonging.ts";
import type { Relatedness } from "../../../src/core/latent/relatedness.ts";

const unrelated = (industries: number): Relatedness => ({
  start: new Uint32Array(industries + 1),
  target: new Uint32Array(),
  weight: new Float32Array(),
  even: 1,
});

/** Kinship of everyone to everyone, from a matrix of weights. */
function relatedBy(weights: readonly (readonly number[])[]): Relatedness {
  const industries = weights.length;
  return {
    start: Uint32Array.from({ length: industries + 1 }, (_, i) => i * industries),
    target: Uint32Array.from({ length: industries ** 2 }, (_, k) => k % industries),
    weight: Float32Array.from(weights.flat()),
    even: 1 / 3,
  };
}

/** The formulas as they stand in the comment, one industry at a time. */
function byDefinition(
  weights: readonly (readonly number[])[],
  group: readonly number[],
  division: readonly number[],
  total: readonly number[],
  named: readonly number[],
  naming: number,
): number[] {
  const all = total.map((_, i) => i);
  const m = Math.min(0.5, naming / total.length);
  let b: number[] = all.map((i) => (named.includes(i) ? 0.9 : 0));
  for (let round = 0; round < 8; round++) {
    b = all.map((i) => {
      const kin = (classOf: readonly number[]): number[] =>
        all.filter((j) => j !== i && classOf[j] === classOf[i]);
      const inDivision = kin(division);
      const inGroup = kin(group);
      const sum = (list: readonly number[]): number => list.reduce((s, j) => s + b[j], 0);
      const d = (sum(inDivision) + 8 * m) / (inDivision.length + 8);
      const g = (sum(inGroup) + 8 * d) / (inGroup.length + 8);
      const believed = all.filter((j) => b[j] >= 1e-4);
      const voted = believed.reduce((s, j) => s + b[j] * weights[j][i], 0);
      const k = Math.min(0.5, (0.25 * naming * voted) / Math.max(1, sum(believed)));
      const p = Math.min(0.8, 1 - (1 - g) * (1 - k));
      return 1 / (1 + Math.exp(-total[i]) * (1 / p - 1));
    });
  }
  return all
    .filter((i) => b[i] >= 0.5 && total[i] > 0)
    .sort((x, y) => total[y] - total[x] || x - y);
}

describe("which industries belong", () => {
  it("is as its definition says, with and without kinship", () => {
    const country = fc.integer({ min: 3, max: 14 }).chain((n) =>
      fc.record({
        group: fc.array(fc.nat(6), { minLength: n, maxLength: n }),
        total: fc.array(fc.integer({ min: -8, max: 14 }), { minLength: n, maxLength: n }),
        weights: fc.array(
          fc.array(fc.integer({ min: 0, max: 8 }), { minLength: n, maxLength: n }),
          { minLength: n, maxLength: n },
        ),
        named: fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(country, ({ group, total, weights, named }) => {
        // Halves and eighths: exact in 32 bits, so that both sides reckon with the same numbers.
        const evidence = total.map((t) => t / 2);
        const kin = weights.map((row) => row.map((w) => w / 8 / total.length));
        const exact = kin.map((row) => row.map(Math.fround));
        const division = group.map((g) => g >> 1);
        const belonging = industryBelonging(
          relatedBy(exact),
          Uint32Array.from(group),
          Uint32Array.from(division),
          new Uint8Array(total.length).fill(1),
          2,
        );
        expect(belonging(Float32Array.from(evidence), 0, named)).toEqual(
          byDefinition(exact, group, division, evidence, named, 2),
        );
      }),
    );
  });

  it("draws in a doubtful one among its kind, and not elsewhere", () => {
    // The example of the comment: the first ten of 300 are one division.
    const group = Uint32Array.from({ length: 300 }, (_, i) => i);
    const division = Uint32Array.from({ length: 300 }, (_, i) => Math.floor(i / 10));
    const total = new Float32Array(300).fill(-1);
    total.fill(3, 0, 9);
    total[9] = 1;
    total[250] = 1;
    const present = new Uint8Array(300).fill(1);
    const belonging = industryBelonging(unrelated(300), group, division, present, 7);
    expect(belonging(total, 0, [0, 1])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("lets go of a named one that nothing speaks for", () => {
    const group = Uint32Array.of(
      0,
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      15,
      16,
      17,
      18,
    );
    const total = new Float32Array(20).fill(-2);
    total.set([6, 6]);
    total[2] = 0.2;
    const belonging = industryBelonging(unrelated(20), group, group, new Uint8Array(20).fill(1), 2);
    expect(belonging(total, 0, [0, 1, 2])).toEqual([0, 1]);
  });
});
