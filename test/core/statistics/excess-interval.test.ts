import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excessInterval } from "../../../src/core/statistics/excess-interval.ts";
import { logGamma } from "../../../src/core/statistics/log-gamma.ts";

/** ln of the chance of a count, as textbooks write it. */
function logChance(x: number, mean: number, dispersion: number): number {
  if (dispersion === 0) return x * Math.log(mean) - mean - logGamma(x + 1);
  const r = 1 / dispersion;
  return (
    logGamma(x + r) -
    logGamma(r) -
    logGamma(x + 1) +
    r * Math.log(r / (r + mean)) +
    x * Math.log(mean / (r + mean))
  );
}

describe("the likelihood interval of an excess", () => {
  it("ends where twice the ln likelihood has fallen by z²", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.constantFrom(0, 0.05, 0.4, 1.5),
        (observed, expected, dispersion) => {
          const { low, high } = excessInterval(observed, expected, dispersion);
          const most = logChance(observed, observed, dispersion);
          for (const ratio of [low, high]) {
            const fall = 2 * (most - logChance(observed, ratio * expected, dispersion));
            expect(fall).toBeCloseTo(1.959963984540054 ** 2, 5);
          }
          expect(low).toBeLessThan(observed / expected);
          expect(high).toBeGreaterThan(observed / expected);
        },
      ),
    );
  });

  it("is wider where counts vary more, and where more certainty is asked", () => {
    const width = (dispersion: number, level?: number): number => {
      const { low, high } = excessInterval(20, 10, dispersion, level);
      return high - low;
    };
    expect(width(0.3)).toBeGreaterThan(width(0));
    expect(width(0, 0.99)).toBeGreaterThan(width(0));
  });

  it("begins at nothing where nothing was observed, and is undefined where nothing was expected", () => {
    expect(excessInterval(0, 2, 0).low).toBe(0);
    expect(excessInterval(3, 0, 0)).toEqual({ low: Number.NaN, high: Number.NaN });
    expect(excessInterval(-1, 1, 0).low).toBeNaN();
    expect(excessInterval(1, 1, 0, 1).high).toBeNaN();
  });
});
