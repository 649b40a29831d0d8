import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footprintEvidence } from "../../../src/core/latent/footprint-evidence.ts";
import { industryNamer } from "../../../src/core/latent/industry-naming.ts";
import { listedIndustries } from "../../../src/core/latent/listed-industries.ts";
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
        // What is listed beyond the likeliest set gains less than nothing by itself.
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
        const best = Math.max(...starts.map((start) => namer(total)(start)!.score));
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

  it("starts from what is clear or has clear kin, alone and with them", () => {
    const total = new Float32Array(300).fill(-1);
    total[100] = 5;
    total.set([4, 4, 4, 4], 8);
    expect(namingStarts(smallKin(300), total, 5)).toEqual([
      [8],
      [8, 9, 10, 11],
      [9],
      [10],
      [11],
      [100],
    ]);
    expect(namingStarts(smallKin(300), new Float32Array(300), 5)).toEqual([]);
  });

  it("climbs from kin together to a set that no one of them leads to alone", () => {
    const kin = smallKin(300);
    const total = new Float32Array(300).fill(-1);
    total.set([2.2, 2.1, 2, 1.9], 8);
    const [alone, together] = namingStarts(kin, total, 1).map((start) =>
      industryNamer(kin, 7)(total)(start)!,
    );
    expect(together.industries).toEqual([8, 9, 10, 11]);
    expect(together.score).toBeGreaterThanOrEqual(alone.score);
  });
});

describe("what is listed", () => {
  it("shares most with what is likely, and holds all that is likelier than not", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }), (p) => {
        const listed = listedIndustries(p, 30);
        const shared = (list: readonly number[]): number => {
          const inside = list.reduce((sum, k) => sum + p[k], 0);
          const all = p.reduce((sum, x) => sum + x, 0);
          return list.length === 0 ? 0 : inside / (list.length + all - inside);
        };
        p.forEach((x, k) => {
          if (x > 0.5) expect(listed).toContain(k);
        });
        const byChance = [...p.keys()].sort((a, b) => p[b] - p[a] || a - b);
        for (let n = listed.length; n <= p.length; n++) {
          expect(shared(byChance.slice(0, n))).toBeLessThanOrEqual(shared(listed) + 1e-12);
        }
      }),
    );
    expect(listedIndustries([0.9, 0.6, 0.2], 30)).toEqual([0, 1]);
    expect(listedIndustries([0.4, 0.3, 0.3], 30)).toEqual([0, 1, 2]);
  });
});

describe("evidence over a footprint", () => {
  it("caps what speaks for an industry and not what speaks against it", () => {
    const over = (cells: readonly number[]): number =>
      footprintEvidence(
        Float32Array.from(cells),
        [...cells.keys()],
        7,
        new Float32Array(1),
        new Float32Array(1),
      )[0];
    expect(over([9, -2])).toBe(5);
    expect(over([3, 2, -1])).toBe(4);
  });
});
