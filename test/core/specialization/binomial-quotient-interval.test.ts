import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialQuotientInterval, normalQuantile } from "../../../src/core/index.ts";
import { coverage } from "./coverage.ts";

/** A table of jobs in which the region and the rest both have some of the industry and of others. */
const jobs = fc
  .tuple(...([1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 500 })) as fc.Arbitrary<number>[]))
  .map(([here, otherHere, elsewhere, otherElsewhere]) => ({
    here,
    region: here + otherHere,
    industry: here + elsewhere,
    total: here + otherHere + elsewhere + otherElsewhere,
  }));

describe("the binomial interval of a location quotient", () => {
  it("is the delta method on two independent binomial counts", () => {
    fc.assert(
      fc.property(jobs, ({ here, region, industry, total }) => {
        // ln LQ = ln a − ln (a + b) + constants, with a the count here and b the count elsewhere.
        const elsewhere = industry - here;
        const outside = total - region;
        const variance =
          (1 / here - 1 / industry) ** 2 * here * (1 - here / region) +
          (1 / industry) ** 2 * elsewhere * (1 - elsewhere / outside);
        const middle = Math.log((here * total) / (region * industry));
        const reach = normalQuantile(0.95) * Math.sqrt(variance);
        const { low, high } = binomialQuotientInterval({ here, region, industry, total }, 0.9);
        expect(Math.log(low)).toBeCloseTo(middle - reach, 9);
        expect(Math.log(high)).toBeCloseTo(middle + reach, 9);
      }),
    );
  });

  it("narrows as jobs are counted in smaller units, as if each were a decision", () => {
    fc.assert(
      fc.property(jobs, ({ here, region, industry, total }) => {
        const whole = binomialQuotientInterval({ here, region, industry, total });
        const split = binomialQuotientInterval({
          here: 100 * here,
          region: 100 * region,
          industry: 100 * industry,
          total: 100 * total,
        });
        expect(Math.log(split.high / split.low)).toBeCloseTo(
          Math.log(whole.high / whole.low) / 10,
          9,
        );
      }),
    );
  });

  it("has no width where the region is the whole economy, and is NaN without the industry", () => {
    const whole = binomialQuotientInterval({ here: 3, region: 10, industry: 3, total: 10 });
    expect(whole.low).toBeCloseTo(1, 7);
    expect(whole.high).toBeCloseTo(1, 7);
    const none = { low: Number.NaN, high: Number.NaN };
    expect(binomialQuotientInterval({ here: 0, region: 10, industry: 3, total: 20 })).toEqual(none);
    expect(binomialQuotientInterval({ here: 4, region: 10, industry: 3, total: 20 })).toEqual(none);
  });

  it("holds what it promises where jobs do choose one by one, unlike with companies", () => {
    const pull = [1, 0.5, 3, 1, 2, 0.7, 1, 4, 1, 3];
    const plan = { companies: 20_000, regions: 20, chance: 0.05, pull };
    // With so light a tail every company has one job.
    const alone = coverage({ ...plan, tail: 1000 }, 100, 1);
    expect(alone.jobs).toBeGreaterThan(0.92);
    expect(alone.jobs).toBeLessThan(0.98);
    expect(coverage({ ...plan, tail: 1.1 }, 100, 1).jobs).toBeLessThan(0.4);
  });
});
