import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  globalEnvelope,
  kDensity,
  kDensityBands,
  keyedRandom,
  localBand,
  type Matrix,
  matrix,
  type Points,
} from "../../../src/core/index.ts";

/** Sites spread evenly over a square. */
function square(n: number, side: number, seed: number): Points {
  const random = keyedRandom(seed);
  return {
    x: Float64Array.from({ length: n }, () => random() * side),
    y: Float64Array.from({ length: n }, () => random() * side),
  };
}

const firstOf = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, k) => k);
const at = ({ x, y }: Points, sites: Uint32Array): Points => ({
  x: Float64Array.from(sites, (k) => x[k]),
  y: Float64Array.from(sites, (k) => y[k]),
});
const few = { simulations: 39 };
const distances = Float64Array.from({ length: 11 }, (_, k) => k * 2);

describe("the curve", () => {
  const spread = fc.record({
    seed: fc.nat(1e6),
    n: fc.integer({ min: 5, max: 60 }),
    // From all pairs within reach to hardly any, and far off the origin too.
    side: fc.constantFrom(15, 60, 400),
    shift: fc.constantFrom(0, -900, 5000.5),
    weighted: fc.boolean(),
  });

  it("agrees with the definition on any plants, as near as its bins promise", () => {
    fc.assert(
      fc.property(spread, ({ seed, n, side, shift, weighted }) => {
        const plain = square(n, side, seed);
        const sites = { x: plain.x.map((x) => x + shift), y: plain.y.map((y) => y - shift) };
        const random = keyedRandom(seed, 1);
        const weight = weighted
          ? Float64Array.from({ length: n }, () => Math.ceil(random() * 9))
          : undefined;
        const bins = 8192;
        const options = { simulations: 3, alpha: 0.5, weight, bins };
        const found = kDensityBands(sites, firstOf(n), distances, keyedRandom(1), options);
        const { density, bandwidth } = kDensity(sites, distances, weight);
        if (Number.isNaN(bandwidth)) {
          expect(found.bandwidth).toBeNaN();
          return;
        }
        const step = 40 / bins;
        // A pair at the very reach of the bandwidth may fall on either side of it.
        const onTheEdge = Array.from(sites.x).some((x, i) =>
          Array.from(sites.x.subarray(0, i)).some(
            (other, j) => Math.abs(Math.hypot(x - other, sites.y[i] - sites.y[j]) - 40) < 2 * step,
          ),
        );
        fc.pre(!onTheEdge);
        expect(Math.abs(found.bandwidth - bandwidth)).toBeLessThan(step);
        // What the bins move, and what a bandwidth that is off by a step moves: |∂K/∂h| < 1.6 / h².
        const bound = step ** 2 / (10 * bandwidth ** 3) + (1.7 * step) / bandwidth ** 2;
        // And at most what lies beyond twice the longest distance, which the bins hold in part only.
        const beyond = { density: new Float64Array(distances.length), total: 0 };
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < i; j++) {
            const both = weight ? weight[i] * weight[j] : 1;
            beyond.total += both;
            const apart = Math.hypot(plain.x[i] - plain.x[j], plain.y[i] - plain.y[j]);
            if (apart <= 40 - step) continue;
            distances.forEach((at, r) => {
              beyond.density[r] += both * Math.exp(-(((at - apart) / bandwidth) ** 2) / 2);
            });
          }
        }
        density.forEach((k, r) => {
          const left = (1.01 * beyond.density[r]) / (bandwidth * beyond.total * 2.5);
          expect(Math.abs(found.density[r] - k)).toBeLessThan(bound + left);
        });
      }),
      { numRuns: 60, examples: [[{ seed: 999_997, n: 5, side: 60, shift: 0, weighted: false }]] },
    );
  });

  it("meets the direct sum of the worked example", () => {
    const six = {
      x: Float64Array.of(0, 3, 10, 4, 12, 7),
      y: Float64Array.of(0, 4, 2, 9, 8, 1),
    };
    const asked = Float64Array.of(0, 1, 2, 3, 4, 5);
    const found = kDensityBands(six, firstOf(6), asked, keyedRandom(1), {
      ...few,
      bins: 2 ** 18,
      simulations: 3,
      alpha: 0.5,
    });
    [
      0.00100889790884, 0.00403539133533, 0.01594598998373, 0.03779349839177, 0.06819211614431,
      0.09676626317916,
    ].forEach((k, r) => expect(found.density[r]).toBeCloseTo(k, 6));
  });
});

describe("the bands", () => {
  const sites = square(200, 50, 3);

  it("see plants that crowd, and plants that keep apart", () => {
    const middle = firstOf(200).filter((k) => Math.hypot(sites.x[k] - 25, sites.y[k] - 25) < 8);
    const crowded = kDensityBands(sites, middle, distances, keyedRandom(1), { simulations: 99 });
    expect(crowded.verdict).toBe("localised");
    expect(crowded.p).toBe(0.01);
    expect(crowded.global.side[2]).toBe(1);
    // Thirty-six towns with five sites each; one plant in each town, so no two are near.
    const random = keyedRandom(6);
    const towns: Points = {
      x: Float64Array.from({ length: 180 }, (_, k) => 8 * (k % 6) + random()),
      y: Float64Array.from({ length: 180 }, (_, k) => 8 * Math.floor((k % 36) / 6) + random()),
    };
    const near = Float64Array.from({ length: 11 }, (_, k) => k / 2);
    const apart = kDensityBands(towns, firstOf(36), near, keyedRandom(1), { simulations: 99 });
    expect(apart.verdict).toBe("dispersed");
    expect(apart.global.side[1]).toBe(-1);
    expect(apart.local.side[1]).toBe(-1);
  });

  it("are those of the curves of the draws, one by one", () => {
    // All sites are the industry: each draw is all of them, and all curves are one.
    const found = kDensityBands(sites, firstOf(200), distances, keyedRandom(1), few);
    for (const band of [found.local, found.global]) {
      expect(band.low).toEqual(found.density);
      expect(band.high).toEqual(found.density);
      expect(band.side).toEqual(new Int8Array(distances.length));
    }
    expect(found.p).toBe(1);
    expect(found.verdict).toBe("neither");
  });

  it("reach from the least to the greatest of all draws there are", () => {
    // Of six sites, twenty draws of three.
    const six = at(sites, Uint32Array.of(0, 1, 2, 3, 4, 5));
    const curves: number[] = [];
    for (let a = 0; a < 6; a++)
      for (let b = a + 1; b < 6; b++)
        for (let c = b + 1; c < 6; c++) {
          curves.push(
            kDensity(at(six, Uint32Array.of(a, b, c)), Float64Array.of(0, 20)).density[1],
          );
        }
    curves.sort((a, b) => a - b);
    const found = kDensityBands(
      six,
      Uint32Array.of(0, 1, 2),
      Float64Array.of(0, 20),
      keyedRandom(2),
      {
        simulations: 399,
        alpha: 0.05,
        bins: 32_768,
      },
    );
    // The outermost of twenty has a chance of 1/20, more than the 1/40 left outside on each side.
    expect(Math.abs(found.local.low[1] - curves[0])).toBeLessThan(3e-4);
    expect(Math.abs(found.local.high[1] - curves[19])).toBeLessThan(3e-4);
  });

  it("leave what they are given, and answer the same twice", () => {
    const given = square(40, 50, 8);
    const industry = Uint32Array.of(30, 2, 9, 17, 4, 1);
    const weight = Float64Array.of(1, 5, 2, 2, 8, 1);
    const before = structuredClone([given, industry, weight, distances]);
    const ask = () => kDensityBands(given, industry, distances, keyedRandom(4), { ...few, weight });
    const first = ask();
    expect([given, industry, weight, distances]).toEqual(before);
    expect(ask()).toEqual(first);
    // In whatever order the industry's plants are named.
    const turned = kDensityBands(given, industry.toReversed(), distances, keyedRandom(4), {
      ...few,
      weight: weight.toReversed(),
    });
    turned.density.forEach((k, r) => expect(k).toBeCloseTo(first.density[r], 12));
  });

  it("refuse what cannot be told, and say NaN where there is no bandwidth", () => {
    const ask = (industry: Uint32Array, asked = distances, simulations = 39) =>
      kDensityBands(sites, industry, asked, keyedRandom(1), { simulations });
    expect(() => ask(Uint32Array.of(1, 1, 2))).toThrow("each site of the industry once");
    expect(() => ask(firstOf(9), Float64Array.of(0))).toThrow("a distance above 0");
    expect(() => ask(firstOf(9), distances, 38)).toThrow("needs 39 simulations, got 38");
    const nowhere = { x: Float64Array.of(1, Number.NaN), y: Float64Array.of(1, 2) };
    expect(() => kDensityBands(nowhere, firstOf(2), distances, keyedRandom(1), few)).toThrow(
      "site 1 needs coordinates",
    );
    const two = ask(firstOf(2));
    expect(two.p).toBeNaN();
    expect(two.verdict).toBeUndefined();
    expect(two.global.low.every(Number.isNaN)).toBe(true);
  });
});

const curves: fc.Arbitrary<Matrix> = fc
  .tuple(
    fc.integer({ min: 10, max: 30 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 3, max: 999 }),
  )
  .chain(([rows, cols, top]) =>
    fc
      .array(fc.nat(top), { minLength: rows * cols, maxLength: rows * cols })
      .map((cells) => matrix(rows, cols, Float64Array.from(cells))),
  );
const row = (m: Matrix, r: number): Float64Array => m.data.slice(r * m.cols, (r + 1) * m.cols);
const tail = (m: Matrix): Matrix => matrix(m.rows - 1, m.cols, m.data.slice(m.cols));

/** How many of the curves are at least as extreme as curve c, by the order of ranks. */
function asExtreme(m: Matrix, c: number): number {
  const ranksOf = (curve: number): number[] =>
    Array.from({ length: m.cols }, (_, k) => {
      const values = Array.from({ length: m.rows }, (_r, r) => m.data[r * m.cols + k]);
      const own = values[curve];
      const less = values.filter((v) => v < own).length;
      const more = values.filter((v) => v > own).length;
      const ties = values.length - less - more;
      return Math.min(less, more) + (ties + 1) / 2;
    }).sort((a, b) => a - b);
  const before = (a: number[], b: number[]): boolean => {
    const k = a.findIndex((rank, i) => rank !== b[i]);
    return k < 0 || a[k] < b[k];
  };
  const own = ranksOf(c);
  return Array.from({ length: m.rows }, (_, r) => ranksOf(r)).filter((r) => before(r, own)).length;
}

describe("the global envelope", () => {
  it("is the hull of what is left when the most extreme are dropped", () => {
    fc.assert(
      fc.property(curves, (m) => {
        const found = globalEnvelope(row(m, 0), tail(m), 0.2);
        const extreme = Array.from({ length: m.rows }, (_, c) => asExtreme(m, c));
        expect(found.p).toBeCloseTo(extreme[0] / m.rows, 12);
        const kept = extreme.flatMap((e, c) => (e > 0.2 * m.rows + 1e-9 ? [row(m, c)] : []));
        for (let k = 0; k < m.cols; k++) {
          expect(found.low[k]).toBe(Math.min(...kept.map((curve) => curve[k])));
          expect(found.high[k]).toBe(Math.max(...kept.map((curve) => curve[k])));
        }
      }),
    );
  });

  it("is left exactly when p says so, where no values tie", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 8 }), (seed, cols) => {
        const random = keyedRandom(seed);
        const m = matrix(20, cols, Float64Array.from({ length: 20 * cols }, random));
        const observed = row(m, 0);
        const { low, high, p } = globalEnvelope(observed, tail(m), 0.2);
        const left = observed.some((v, k) => v < low[k] || v > high[k]);
        expect(left).toBe(p <= 0.2);
      }),
    );
  });

  it("holds each curve out with the promised chance, whichever is the observed one", () => {
    // Exchange the observed curve with each other in turn: no more than a fifth may be out.
    fc.assert(
      fc.property(curves, (m) => {
        let out = 0;
        for (let c = 0; c < m.rows; c++) {
          const rest = m.data.filter((_, k) => Math.floor(k / m.cols) !== c);
          const { p } = globalEnvelope(row(m, c), matrix(m.rows - 1, m.cols, rest), 0.2);
          if (p <= 0.2) out++;
        }
        expect(out).toBeLessThanOrEqual(0.2 * m.rows + 1e-9);
      }),
    );
  });

  it("needs something to drop, and knows nothing from NaN", () => {
    const three = matrix(3, 1, Float64Array.of(1, 2, 3));
    expect(() => globalEnvelope(Float64Array.of(1), three, 0.2)).toThrow(
      "needs 4 simulations, got 3",
    );
    expect(globalEnvelope(Float64Array.of(Number.NaN), three, 0.25).p).toBeNaN();
  });
});

describe("the local band", () => {
  it("is made of order statistics", () => {
    const values = matrix(
      39,
      1,
      Float64Array.from({ length: 39 }, (_, k) => (k * 7) % 39),
    );
    expect(localBand(values)).toEqual({ low: Float64Array.of(0), high: Float64Array.of(38) });
    expect(localBand(values, 0.1)).toEqual({ low: Float64Array.of(1), high: Float64Array.of(37) });
    expect(localBand(matrix(39, 1, values.data.with(3, Number.NaN))).low[0]).toBeNaN();
  });
});
