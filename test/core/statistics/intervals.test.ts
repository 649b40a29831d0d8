import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  benjaminiHochberg,
  binomialTail,
  clopperPearsonInterval,
  normalQuantile,
  quantile,
  regularizedGamma,
  wilsonInterval,
} from "../../../src/core/index.ts";

describe("Wilson and Clopper-Pearson intervals", () => {
  it("agree with scipy 1.17.1", () => {
    const wilson = wilsonInterval(0.3, 100);
    expect(wilson.low).toBeCloseTo(0.21894885294932764, 13);
    expect(wilson.high).toBeCloseTo(0.39584854633346667, 13);
    const exact = clopperPearsonInterval(3, 12);
    expect(exact.low).toBeCloseTo(0.05486064452799241, 12);
    expect(exact.high).toBeCloseTo(0.5718584618780997, 12);
    expect(clopperPearsonInterval(0, 12).high).toBeCloseTo(0.26464846939705117, 12);
  });

  it("end where the observed share is just not contradicted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (n, some) => {
        const count = some % (n + 1);
        const share = count / n;
        const z = normalQuantile(0.975);
        const { low, high } = wilsonInterval(share, n);
        for (const end of [low, high]) {
          if (end > 0 && end < 1) {
            expect(Math.abs(share - end)).toBeCloseTo(z * Math.sqrt((end * (1 - end)) / n), 10);
          }
        }
        const exact = clopperPearsonInterval(count, n);
        if (count > 0) expect(binomialTail(count, n, exact.low)).toBeCloseTo(0.025, 10);
        if (count < n) expect(binomialTail(n - count, n, 1 - exact.high)).toBeCloseTo(0.025, 10);
      }),
    );
  });

  it("hold the share, and say NaN to a share that is none", () => {
    expect(wilsonInterval(0, 5).low).toBe(0);
    expect(wilsonInterval(1, 5).high).toBe(1);
    expect(wilsonInterval(1.2, 5).low).toBeNaN();
    expect(wilsonInterval(0.5, 0).high).toBeNaN();
    expect(clopperPearsonInterval(6, 5).low).toBeNaN();
  });
});

describe("normal quantile", () => {
  it("agrees with mpmath 1.3.0", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845400538, 13);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446006, 13);
    expect(normalQuantile(0.3)).toBeCloseTo(-0.5244005127080408, 13);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0470962993612, 10);
  });

  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.499, noNaN: true }), (p) => {
        const z = normalQuantile(p);
        expect((1 - regularizedGamma(0.5, (z * z) / 2)) / 2).toBeCloseTo(p, 12);
        expect(normalQuantile(1 - p)).toBeCloseTo(-z, 10);
      }),
    );
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(2)).toBeNaN();
  });
});

describe("Benjamini-Hochberg", () => {
  const probabilities = fc.array(
    fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)),
    { maxLength: 40 },
  );

  it("rejects at every rate what the step-up procedure rejects, NaN left aside", () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (p, rate) => {
        const family = p.filter((x) => !Number.isNaN(x)).toSorted((a, b) => a - b);
        let bar = -1;
        family.forEach((x, k) => {
          if (x <= ((k + 1) / family.length) * rate) bar = x;
        });
        const q = benjaminiHochberg(Float64Array.from(p));
        p.forEach((x, k) => {
          if (Number.isNaN(x)) expect(q[k]).toBeNaN();
          // Rounding can tip a value that lies on the bar itself.
          else if (Math.abs(q[k] - rate) > 1e-12) expect(q[k] <= rate).toBe(x <= bar);
        });
      }),
    );
  });

  it("agrees with scipy 1.17.1 false_discovery_control", () => {
    const q = benjaminiHochberg(Float64Array.of(0.01, 0.04, 0.03, 0.2, 0.005));
    const expected = [0.025, 0.05, 0.05, 0.2, 0.025];
    expected.forEach((x, k) => expect(q[k]).toBeCloseTo(x, 14));
  });
});

describe("quantile", () => {
  it("agrees with numpy's default, type 7", () => {
    const values = Float64Array.of(7, 1, 3.5, 10, 2, 2, 8);
    expect(quantile(values, 0.1)).toBeCloseTo(1.6, 14);
    expect(quantile(values, 0.25)).toBe(2);
    expect(quantile(values, 0.6)).toBeCloseTo(5.6, 14);
    expect(quantile(values, 1)).toBe(10);
  });

  it("leaves NaN out and its argument alone", () => {
    const values = Float64Array.of(3, Number.NaN, 1);
    expect(quantile(values, 0.5)).toBe(2);
    expect([...values]).toEqual([3, Number.NaN, 1]);
    expect(quantile(Float64Array.of(Number.NaN), 0.5)).toBeNaN();
    expect(quantile(values, 1.1)).toBeNaN();
  });

  it("lies in order and within the values", () => {
    fc.assert(
      fc.property(
        fc.float64Array({
          minLength: 1,
          noNaN: true,
          noDefaultInfinity: true,
          min: -1e6,
          max: 1e6,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const sorted = values.toSorted();
          const at = share * (sorted.length - 1);
          expect(quantile(values, share)).toBeGreaterThanOrEqual(sorted[Math.floor(at)]);
          expect(quantile(values, share)).toBeLessThanOrEqual(sorted[Math.ceil(at)]);
        },
      ),
    );
  });
});
