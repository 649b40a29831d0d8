import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { industryNamer } from "../../../src/core/latent/industry-naming.ts";
import { namingStarts } from "../../../src/core/latent/naming-starts.ts";
import { type Kinship, kinship } from "../../../src/core/latent/kinship.ts";

/** Industries in groups of two and divisions of four; pairs (i, i + 5) akin by reference. */
function smallKin(industries: number, reference = false): Kinship {
  const part = (size: number): Uint32Array =>
    Uint32Array.from({ length: industries }, (_, i) => Math.floor(i / size));
  const related = new Float64Array(industries * industries);
  for (let i = 0; i + 5 < industries; i++) {
    related[i * industries + i + 5] = 1;
    related[(i + 5) * industries + i] = 1;
  }
  const total = new Float64Array(industries).fill(9);
  return kinship(total, [part(4), part(2)], reference ? [related] : []);
}

/** ln likelihood of a set, by the formula of `industryNamer`. */
function likelihood(kin: Kinship, total: Float32Array, set: readonly number[]): number {
  const chance = Math.min(0.3, 7 / kin.present);
  const beliefs = [
    set.length * Math.log(chance) + (kin.present - set.length) * Math.log(1 - chance),
    ...kin.classes.map(({ classOf, size, lnChance, width }) =>
      size.reduce(
        (sum, n, c) => sum + lnChance[n * width + set.filter((i) => classOf[i] === c).length],
        0,
      ),
    ),
  ];
  for (const { start, target, weight } of kin.links) {
    const goes = (i: number): number => {
      let along = set.length > 1 ? 0 : 1 / kin.present;
      for (const j of set) {
        for (let k = start[j]; k < start[j + 1]; k++) {
          if (target[k] === i && set.length > 1) along += weight[k] / (set.length - 1);
        }
      }
      return Math.min(0.5, 7 * (0.1 / kin.present + 0.9 * along));
    };
    beliefs.push(
      set.reduce((sum, i) => sum + Math.log(goes(i) / (1 - goes(i))), 0) +
        kin.present * Math.log(1 - chance),
    );
  }
  const prior = Math.log(beliefs.reduce((sum, b) => sum + Math.exp(b) / beliefs.length, 0));
  return set.reduce((sum, i) => sum + total[i], prior);
}

const evidence = fc
  .array(fc.double({ min: -4, max: 7, noNaN: true }), { minLength: 12, maxLength: 12 })
  .map((x) => Float32Array.from(x));

describe("naming industries", () => {
  it("ends where no industry added or dropped makes the set likelier", () => {
    fc.assert(
      fc.property(evidence, (total) => {
        const kin = smallKin(12);
        const first = total.indexOf(Math.max(...total));
        if (total[first] <= 0) return;
        const { industries } = industryNamer(kin, 7)(total)([first])!;
        // What is listed beyond the likeliest set is likely to belong from three in ten on.
        const gain = (i: number): number => {
          const without = industries.filter((j) => j !== i);
          return likelihood(kin, total, [...without, i]) - likelihood(kin, total, without);
        };
        if (industries.length < 2) return;
        const core = industries.filter((i) => gain(i) > 0);
        for (let i = 0; i < 12; i++) {
          if (core.includes(i) || total[i] <= 0) continue;
          const more = likelihood(kin, total, [...core, i]) - likelihood(kin, total, core);
          if (!industries.includes(i)) expect(more).toBeLessThan(1e-3);
        }
      }),
    );
  });

  it("scores no less than its set and no more than all sets together", () => {
    fc.assert(
      fc.property(evidence, fc.boolean(), (total, reference) => {
        const kin = smallKin(12, reference);
        const starts = namingStarts(kin, total, 12);
        if (starts.length === 0) return;
        const namer = industryNamer(kin, 7);
        const best = Math.max(...starts.map((i) => namer(total)([i])!.score));
        let most = -Infinity;
        for (let bits = 1; bits < 4096; bits++) {
          const set = [...total.keys()].filter((i) => bits & (1 << i) && total[i] > 0);
          if (set.length > 0) most = Math.max(most, likelihood(kin, total, set));
        }
        // Started from each in turn, climbing ends near the likeliest set of all.
        expect(best).toBeGreaterThan(most - 3);
      }),
    );
  });

  it("names what is clear, and what is less clear only among its kin", () => {
    const kin = smallKin(300);
    const total = new Float32Array(300).fill(-1);
    total.set([6, 5, 5, 2], 0);
    total[40] = 2;
    expect(industryNamer(kin, 7)(total)([0])!.industries).toEqual([0, 1, 2, 3]);
  });

  it("takes kin by reference for kin, and leaves others out that are as clear", () => {
    const kin = smallKin(300, true);
    const total = new Float32Array(300).fill(-1);
    for (const i of [3, 8, 13, 18]) total[i] = 4;
    total[200] = 3;
    expect(industryNamer(kin, 7)(total)([3])!.industries).toEqual([3, 8, 13, 18]);
    // Without the reference nothing sets the last one apart from the others.
    const alone = industryNamer(smallKin(300), 7)(total)([3])!.industries;
    expect(alone).not.toEqual([3, 8, 13, 18]);
  });

  it("starts from what is clear or has clear kin", () => {
    const total = new Float32Array(300).fill(-1);
    total[100] = 5;
    total.set([4, 4, 4, 4], 8);
    expect(namingStarts(smallKin(300), total, 5)).toEqual([8, 9, 10, 11, 100]);
    expect(namingStarts(smallKin(300), new Float32Array(300), 5)).toEqual([]);
  });
});
