import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kDensity, type Points, silvermanBandwidth } from "../../../src/core/index.ts";

const six: Points = {
  x: Float64Array.of(0, 3, 10, 4, 12, 7),
  y: Float64Array.of(0, 4, 2, 9, 8, 1),
};
const distances = Float64Array.of(0, 1, 2, 3, 4, 5);

describe("by outside value", () => {
  it("the direct sum, and the bandwidth of R's bw.nrd0", () => {
    const found = kDensity(six, distances);
    expect(found.bandwidth).toBeCloseTo(1.14083697926, 10);
    [
      0.00100889790884, 0.00403539133533, 0.01594598998373, 0.03779349839177, 0.06819211614431,
      0.09676626317916,
    ].forEach((k, r) => expect(found.density[r]).toBeCloseTo(k, 12));
  });

  it("the direct sum with weights", () => {
    const { density } = kDensity(six, distances, Float64Array.of(1, 2, 1, 3, 1, 2));
    [
      0.000762240370368, 0.003118850847774, 0.013377433512886, 0.038417229766268, 0.083969991102554,
      0.120970521225344,
    ].forEach((k, r) => expect(density[r]).toBeCloseTo(k, 12));
  });

  it("dbmss Kdhat in R 4.2, as near as the grid of R's density() lets it", () => {
    const { density } = kDensity(six, distances);
    [
      0.00101273396094, 0.00405185970728, 0.01597361007622, 0.03783679800087, 0.06824847462068,
      0.09681192280697,
    ].forEach((k, r) => expect(Math.abs(density[r] / k - 1)).toBeLessThan(0.005));
  });
});

const plants = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
    minLength: 4,
    maxLength: 14,
  })
  .map((list): Points => ({
    x: Float64Array.from(list, ([x]) => x),
    y: Float64Array.from(list, ([, y]) => y),
  }));

describe("laws", () => {
  const asked = Float64Array.of(0, 7, 20, 45);
  const near = (found: Float64Array, expected: Float64Array): void =>
    expected.forEach((x, k) => {
      if (Number.isNaN(x)) expect(found[k]).toBeNaN();
      else expect(Math.abs(found[k] - x)).toBeLessThan(1e-10);
    });

  it("turned, mirrored and moved, it is the same", () => {
    fc.assert(
      fc.property(plants, ({ x, y }) => {
        const turned = { x: y.map((v) => 100 - v), y: x.map((v) => v + 3) };
        near(kDensity(turned, asked).density, kDensity({ x, y }, asked).density);
      }),
    );
  });

  it("in another unit of length, it is per that unit", () => {
    fc.assert(
      fc.property(plants, ({ x, y }) => {
        const metres = kDensity(
          { x: x.map((v) => v * 8), y: y.map((v) => v * 8) },
          asked.map((r) => r * 8),
        );
        near(
          metres.density.map((k) => k * 8),
          kDensity({ x, y }, asked).density,
        );
      }),
    );
  });

  it("integrates to 1 over all distances", () => {
    const all = Float64Array.from({ length: 4001 }, (_, k) => k / 100);
    const sum = kDensity(six, all).density.reduce((a, b, k) => a + (k === 0 ? b / 2 : b), 0);
    expect(sum / 100).toBeCloseTo(1, 9);
  });

  it("is undefined where all plants stand on one spot", () => {
    const stacked = { x: new Float64Array(5), y: new Float64Array(5) };
    expect(kDensity(stacked, asked).density.every(Number.isNaN)).toBe(true);
    expect(silvermanBandwidth(Float64Array.of(4))).toBeNaN();
    // The middle half is one value: R falls back on the deviation too.
    const values = Float64Array.of(0, 5, 5, 5, 5, 5, 10);
    expect(silvermanBandwidth(values)).toBeCloseTo((0.9 * Math.sqrt(50 / 6)) / 7 ** 0.2, 12);
  });
});
