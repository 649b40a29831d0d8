import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ellisonGlaeser,
  ellisonGlaeserInterval,
  ellisonGlaeserRange,
  keyedRandom,
  locationalGini,
  margins,
  maurelSedillot,
} from "../../../src/core/index.ts";
import { example } from "../worked-example.ts";

/** Nine plants whose regions add up to the third column of the example, 0, 6, 25, 4, 0, 9, 3. */
const nine = {
  region: Uint32Array.of(2, 5, 1, 2, 2, 1, 5, 3, 6),
  size: Float64Array.of(8, 5, 3, 10, 7, 3, 4, 4, 3),
};

const vienna = {
  region: Uint32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 2),
  size: Float64Array.of(200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000),
};
const austria = Float64Array.of(500_000, 400_000, 100_000);

describe("by outside value", () => {
  it("Ellison-Glaeser (the three-city example of the REAT manual)", () => {
    const found = ellisonGlaeser(vienna, austria);
    expect(found.gamma).toBeCloseTo(0.05990628, 8);
    expect(found.raw).toBeCloseTo(0.16816, 5);
    expect(found.herfindahl).toBeCloseTo(0.24469, 5);
  });

  it("raw concentration of industry 3, and both indices with the H of eight plants", () => {
    const { row } = margins(example);
    const found = ellisonGlaeser(nine, row);
    expect(found.raw).toBeCloseTo(0.213321431057905, 12);
    // The figures are of plants 8, 5, 3, 10, 12, 3, 4 and 2, wherever they lie; both
    // indices see plants through H alone, so ours are carried over to that H.
    const room = 0.8512488644367096;
    const h = 0.16794929832503394;
    const carried = (gamma: number): number =>
      (gamma * (1 - found.herfindahl) + found.herfindahl - h) / (1 - h);
    expect(carried(found.gamma)).toBeCloseTo(0.09933156599208005, 12);
    expect(found.gamma).toBeCloseTo(
      (found.raw - room * found.herfindahl) / (room * (1 - found.herfindahl)),
      12,
    );
    expect(carried(maurelSedillot(nine, row))).toBeCloseTo(0.07835598380833718, 12);
  });

  it("locational Gini (EconGeo 1.3)", () => {
    const found = locationalGini(example);
    [
      0.258299763856, 0.330540522918, 0.298824009245, 0.260816978549, 0.313014965529,
      0.287945636188,
    ].forEach((x, i) => expect(found[i]).toBeCloseTo(x, 12));
  });
});

interface Case {
  readonly plants: { readonly region: Uint32Array; readonly size: Float64Array };
  readonly regions: Float64Array;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    regions: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 6 }),
    plants: fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 40 })), {
      minLength: 3,
      maxLength: 12,
    }),
  })
  .map(({ regions, plants }) => ({
    regions: Float64Array.from(regions),
    plants: {
      region: Uint32Array.from(plants, ([m]) => m % regions.length),
      size: Float64Array.from(plants, ([, z]) => z),
    },
  }));

describe("by definition", () => {
  it("Maurel and Sédillot count pairs of jobs in different plants", () => {
    fc.assert(
      fc.property(cases, ({ plants: { region, size }, regions }) => {
        let pairs = 0;
        let together = 0;
        for (let j = 0; j < size.length; j++) {
          for (let k = 0; k < size.length; k++) {
            if (j === k) continue;
            pairs += size[j] * size[k];
            if (region[j] === region[k]) together += size[j] * size[k];
          }
        }
        const all = regions.reduce((a, b) => a + b);
        const anyone = regions.reduce((sum, jobs) => sum + (jobs / all) ** 2, 0);
        expect(maurelSedillot({ region, size }, regions)).toBeCloseTo(
          (together / pairs - anyone) / (1 - anyone),
          10,
        );
      }),
    );
  });

  it("the interval counts a plant drawn w times as one of w times its size", () => {
    fc.assert(
      fc.property(cases, ({ plants: { region, size }, regions }) => {
        const n = size.length;
        const random = keyedRandom(3);
        const gammas = Array.from({ length: 39 }, () => {
          const times = new Map<number, number>();
          for (let k = 0; k < n; k++) {
            const plant = Math.floor(random() * n);
            times.set(plant, (times.get(plant) ?? 0) + 1);
          }
          const chosen = [...times.keys()];
          return ellisonGlaeser(
            {
              region: Uint32Array.from(chosen, (k) => region[k]),
              size: Float64Array.from(chosen, (k) => size[k] * times.get(k)!),
            },
            regions,
          ).gamma;
        });
        const sorted = gammas.filter((gamma) => !Number.isNaN(gamma)).sort((a, b) => a - b);
        const found = ellisonGlaeserInterval({ region, size }, regions, keyedRandom(3), {
          draws: 39,
          level: 1,
        });
        expect(found.low).toBeCloseTo(sorted[0], 9);
        expect(found.high).toBeCloseTo(sorted.at(-1)!, 9);
      }),
    );
  });

  it("the chance of three equal plants in two equal regions, by all eight throws", () => {
    // Two of eight throws lie together (γ = 1); six have shares 2/3 and 1/3 (γ = −1/3).
    const plants = { region: Uint32Array.of(0, 0, 0), size: Float64Array.of(7, 7, 7) };
    const found = ellisonGlaeserRange(plants, Float64Array.of(5, 5), keyedRandom(1), {
      throws: 9999,
    });
    expect(found.gamma).toBeCloseTo(1, 12);
    // Four standard errors of a share of 1/4 in 9,999 throws.
    expect(Math.abs(found.p - 0.25)).toBeLessThan(0.0174);
    expect(found.chance.low).toBeCloseTo(-1 / 3, 12);
    expect(found.chance.high).toBeCloseTo(1, 12);
    const apart = { region: Uint32Array.of(0, 1, 0), size: plants.size };
    expect(ellisonGlaeserRange(apart, Float64Array.of(5, 5), keyedRandom(1)).p).toBe(1);
  });
});

describe("laws", () => {
  const ask = ({ plants, regions }: Case, throws = 99) =>
    [
      ellisonGlaeserRange(plants, regions, keyedRandom(5), { throws }),
      ellisonGlaeserInterval(plants, regions, keyedRandom(6)),
      maurelSedillot(plants, regions),
    ] as const;

  it("leave what they are given, and answer the same twice", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const before = structuredClone(given);
        const first = ask(given);
        expect(given).toEqual(before);
        expect(ask(given)).toEqual(first);
      }),
    );
  });

  it("do not mind the unit of count", () => {
    fc.assert(
      fc.property(cases, ({ plants, regions }) => {
        const sixteen = { region: plants.region, size: plants.size.map((z) => z * 16) };
        expect(ask({ plants: sixteen, regions: regions.map((x) => x * 16) })).toEqual(
          ask({ plants, regions }),
        );
      }),
    );
  });

  it("keep bounds in order, and p within its bounds", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [{ p, chance }, { low, high }] = ask(given);
        expect(low).toBeLessThanOrEqual(high);
        expect(chance.low).toBeLessThanOrEqual(chance.high);
        expect(p).toBeGreaterThanOrEqual(1 / 100);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("say NaN where there is no γ", () => {
    const one = { region: Uint32Array.of(0), size: Float64Array.of(5) };
    expect(ellisonGlaeserRange(one, austria, keyedRandom(1))).toEqual({
      gamma: Number.NaN,
      chance: { low: Number.NaN, high: Number.NaN },
      p: Number.NaN,
    });
    expect(ellisonGlaeser(one, austria).gamma).toBeNaN();
    expect(ellisonGlaeser(vienna, Float64Array.of(9)).gamma).toBeNaN();
    expect(ellisonGlaeserInterval(one, austria, keyedRandom(1)).low).toBeNaN();
    expect(ellisonGlaeserInterval(vienna, Float64Array.of(9), keyedRandom(1)).low).toBeNaN();
    expect(maurelSedillot(one, austria)).toBeNaN();
  });
});
