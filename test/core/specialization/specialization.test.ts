import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  benjaminiHochberg,
  type Establishments,
  hypergeometricRange,
  hypergeometricTail,
  presences,
  specialization,
} from "../../../src/core/index.ts";
import { coverage } from "./coverage.ts";

const industries = 5;

const country: fc.Arbitrary<Establishments> = fc
  .array(
    fc.record({
      region: fc.nat(3),
      industry: fc.integer({ min: -1, max: industries - 1 }),
      group: fc.integer({ min: -1, max: 12 }),
      size: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(Number.NaN)),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map(columns);

interface Row {
  readonly region: number;
  readonly industry: number;
  readonly group: number;
  readonly size: number;
}

function columns(rows: readonly Row[]): Establishments {
  return {
    region: Uint32Array.from(rows, (row) => row.region),
    industry: Int32Array.from(rows, (row) => row.industry),
    group: Int32Array.from(rows, (row) => row.group),
    size: Float64Array.from(rows, (row) => row.size),
  };
}

/** Each presence by its name, as the text defines it. */
function presencesByDefinition(of: Establishments): (Row & { establishments: number })[] {
  const found = new Map<string, Row & { establishments: number }>();
  of.region.forEach((region, k) => {
    const [industry, group] = [of.industry[k], of.group[k]];
    if (industry < 0) return;
    const name = group < 0 ? `alone ${k}` : `${region} ${industry} ${group}`;
    const before = found.get(name) ?? { region, industry, group, size: 0, establishments: 0 };
    const size = before.size + (Number.isNaN(of.size[k]) ? 0 : of.size[k]);
    found.set(name, { ...before, size, establishments: before.establishments + 1 });
  });
  return [...found.values()];
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const sizeOf = (rows: readonly Row[]): number => total(rows.map((row) => row.size));

/** Equal but for rounding; NaN and infinity are equal to themselves. */
function expectNear(found: number, expected: number): void {
  if (Number.isFinite(expected)) expect(found).toBeCloseTo(expected, 9);
  else expect(found).toBe(expected);
}

describe("specialization, by definition", () => {
  it("is the same with presences that were gathered before", () => {
    fc.assert(
      fc.property(country, fc.nat(3), (establishments, region) => {
        const gathered = presences(establishments);
        const asked = { region, industries };
        expect(specialization(establishments, { ...asked, gathered })).toEqual(
          specialization(establishments, asked),
        );
      }),
    );
  });

  it("counts, shares and quotients", () => {
    fc.assert(
      fc.property(country, (establishments) => {
        const found = specialization(establishments, { region: 0, industries });
        const all = presencesByDefinition(establishments);
        const here = all.filter((p) => p.region === 0);
        expect(found.total.size).toBe(sizeOf(here));
        expect(found.total.groups).toBe(
          new Set(here.filter((p) => p.group >= 0).map((p) => p.group)).size,
        );
        for (let i = 0; i < industries; i++) {
          const own = here.filter((p) => p.industry === i);
          const everywhere = all.filter((p) => p.industry === i);
          expect(found.establishments[i]).toBe(total(own.map((p) => p.establishments)));
          expect(found.ungrouped[i]).toBe(own.filter((p) => p.group < 0).length);
          expect(found.groups[i]).toBe(own.filter((p) => p.group >= 0).length);
          expect(found.size[i]).toBe(sizeOf(own));
          expectNear(found.share[i], sizeOf(own) / sizeOf(here));
          const quotient = sizeOf(own) / sizeOf(here) / (sizeOf(everywhere) / sizeOf(all));
          expectNear(found.locationQuotient[i], quotient);
          const largest = Math.max(0, ...own.map((p) => p.size));
          expectNear(found.largestShare[i], largest / sizeOf(own));
        }
      }),
    );
  });

  it("the test is exact on presences of known groups, its q over the whole economy", () => {
    fc.assert(
      fc.property(country, (establishments) => {
        const found = specialization(establishments, { region: 0, industries });
        const known = presencesByDefinition(establishments).filter((p) => p.group >= 0);
        const here = known.filter((p) => p.region === 0);
        const p = Float64Array.from({ length: industries }, (_, i) => {
          const everywhere = known.filter((presence) => presence.industry === i).length;
          const local = here.filter((presence) => presence.industry === i).length;
          return everywhere === 0
            ? Number.NaN
            : hypergeometricTail(local, known.length, everywhere, here.length);
        });
        expect(found.p).toEqual(p);
        for (let i = 0; i < industries; i++) {
          if (Number.isNaN(p[i])) {
            expect(found.expectedGroups[i]).toBeNaN();
            continue;
          }
          const everywhere = known.filter((presence) => presence.industry === i).length;
          expectNear(found.expectedGroups[i], (everywhere * here.length) / known.length);
          const range = hypergeometricRange(known.length, everywhere, here.length);
          expect([found.expectedLow[i], found.expectedHigh[i]]).toEqual([range.low, range.high]);
        }
        expect(found.q).toEqual(benjaminiHochberg(p));
      }),
    );
  });

  it("the interval holds the quotient and stays within what is possible", () => {
    fc.assert(
      fc.property(country, (establishments) => {
        const found = specialization(establishments, { region: 0, industries });
        for (let i = 0; i < industries; i++) {
          const quotient = found.locationQuotient[i];
          if (Number.isNaN(quotient)) {
            expect(found.low[i]).toBeNaN();
            continue;
          }
          expect(found.low[i]).toBeGreaterThanOrEqual(0);
          expect(found.low[i]).toBeLessThanOrEqual(quotient * (1 + 1e-9));
          expect(found.high[i]).toBeGreaterThanOrEqual(quotient * (1 - 1e-9));
          const wider = specialization(establishments, { region: 0, industries, level: 0.99 });
          expect(wider.low[i]).toBeLessThanOrEqual(found.low[i] + 1e-12);
          expect(wider.high[i]).toBeGreaterThanOrEqual(found.high[i] - 1e-12);
        }
      }),
    );
  });

  it("does not mind the order of the rows, nor the unit of size", () => {
    fc.assert(
      fc.property(country, (establishments) => {
        const found = specialization(establishments, { region: 0, industries });
        const turned = specialization(
          {
            region: establishments.region.toReversed(),
            industry: establishments.industry.toReversed(),
            group: establishments.group.toReversed(),
            size: establishments.size.toReversed().map((x) => x * 4),
          },
          { region: 0, industries },
        );
        for (let i = 0; i < industries; i++) {
          expectNear(turned.locationQuotient[i], found.locationQuotient[i]);
          expectNear(turned.low[i], found.low[i]);
          expectNear(turned.high[i], found.high[i]);
          expect(turned.q[i]).toBe(found.q[i]);
        }
      }),
    );
  });
});

describe("specialization, in cases people know", () => {
  /** Three regions of forty companies, ten of each industry, all of size 10. */
  const even: Row[] = Array.from({ length: 120 }, (_, k) => ({
    region: Math.floor(k / 40),
    industry: k % 4,
    group: k,
    size: 10,
  }));

  it("a one-plant town has one company, not a speciality", () => {
    const town = [...even, { region: 0, industry: 1, group: 500, size: 3000 }];
    const found = specialization(columns(town), { region: 0 });
    expect(found.locationQuotient[1]).toBeGreaterThan(1);
    expect(found.largestShare[1]).toBeCloseTo(3000 / 3100, 12);
    expect(found.caveat[1]).toBe("one-company");
    expect(found.distinctive[1]).toBe(0);
  });

  it("thirty more companies of one industry are a speciality", () => {
    const more = Array.from({ length: 30 }, (_, k) => ({
      region: 0,
      industry: 1,
      group: 500 + k,
      size: 5 + (k % 11),
    }));
    const found = specialization(columns([...even, ...more]), { region: 0 });
    expect(found.caveat[1]).toBe("none");
    expect(found.distinctive).toEqual(Uint8Array.of(0, 1, 0, 0));
    expect(found.caveat[0]).toBe("below-average");
  });

  it("thirty branches of one chain are one company", () => {
    const chain = Array.from({ length: 30 }, () => ({
      region: 0,
      industry: 1,
      group: 500,
      size: 10,
    }));
    const found = specialization(columns([...even, ...chain]), { region: 0 });
    expect(found.groups[1]).toBe(11);
    expect(found.caveat[1]).toBe("one-company");
  });

  it("companies whose group is unknown are not independent ones", () => {
    const more = Array.from({ length: 30 }, () => ({
      region: 0,
      industry: 1,
      group: -1,
      size: 10,
    }));
    const unknown = even.map((row) => ({ ...row, group: -1 }));
    const found = specialization(columns([...unknown, ...more]), { region: 0 });
    expect(found.locationQuotient[1]).toBeGreaterThan(1.4);
    expect(found.groups[1]).toBe(0);
    expect(found.q[1]).toBeNaN();
    expect(found.caveat[1]).toBe("not-distinguishable");
  });

  it("two large companies are few", () => {
    const pair = [500, 501].map((group) => ({ region: 0, industry: 4, group, size: 30 }));
    const far = { region: 1, industry: 4, group: 502, size: 10 };
    const found = specialization(columns([...even, ...pair, far]), { region: 0 });
    expect(found.locationQuotient[4]).toBeGreaterThan(2);
    expect(found.caveat[4]).toBe("few-enterprises");
  });

  it("two companies more than expected cannot be told from chance", () => {
    const more = [500, 501].map((group) => ({ region: 0, industry: 1, group, size: 10 }));
    const found = specialization(columns([...even, ...more]), { region: 0 });
    expect(found.locationQuotient[1]).toBeGreaterThan(1);
    expect(found.caveat[1]).toBe("not-distinguishable");
  });

  it("a region without anything answers NaN and zero, in every row", () => {
    const found = specialization(columns(even), { region: 9 });
    expect(found.locationQuotient).toEqual(new Float64Array(4).fill(Number.NaN));
    expect(found.size).toEqual(new Float64Array(4));
    expect(found.caveat).toEqual(Array.from({ length: 4 }, () => "not-distinguishable"));
  });
});

describe("specialization against a reference", () => {
  const rows: Row[] = Array.from({ length: 60 }, (_, k) => ({
    region: k % 2,
    industry: k % 3 === 0 ? 0 : 1 + (k % 4),
    group: k,
    size: 3 + (k % 7),
  }));
  const whole = columns(rows);
  const delivery = columns(rows.filter((row) => row.region === 0));
  const size = new Float64Array(industries);
  const presences = new Float64Array(industries);
  for (const row of rows) {
    size[row.industry] += row.size;
    presences[row.industry]++;
  }

  it("gives the quotients and the test that the whole delivery gives", () => {
    const own = specialization(whole, { region: 0, industries });
    const found = specialization(delivery, { region: 0, industries, economy: { size, presences } });
    expect(found.locationQuotient).toEqual(own.locationQuotient);
    expect(found.q).toEqual(own.q);
    found.low.forEach((low, i) => {
      expect(low).toBeLessThanOrEqual(found.locationQuotient[i]);
      expect(found.high[i]).toBeGreaterThanOrEqual(found.locationQuotient[i]);
    });
  });

  it("without counts has no test, and without a reference no quotient", () => {
    const sizes = specialization(delivery, { region: 0, industries, economy: { size } });
    expect(sizes.q).toEqual(new Float64Array(industries).fill(Number.NaN));
    expect(sizes.locationQuotient.some((lq) => lq > 1)).toBe(true);
    expect(sizes.distinctive).toEqual(new Uint8Array(industries));
    const none = specialization(delivery, { region: 0, industries, economy: "none" });
    expect(none.locationQuotient).toEqual(new Float64Array(industries).fill(Number.NaN));
    expect(none.share.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("that has less than the region itself has no interval", () => {
    const small = size.map((x) => x / 10);
    const found = specialization(delivery, { region: 0, industries, economy: { size: small } });
    expect(found.high).toEqual(new Float64Array(industries).fill(Number.NaN));
  });
});

describe("coverage of the 95 % interval, true quotients .4 to 3", () => {
  const pull = [1, 0.5, 3, 1, 2, 0.7, 1, 4, 1, 3];
  const plan = { companies: 4000, regions: 20, chance: 0.05, pull };

  it("holds with Pareto sizes, where the binomial interval on jobs fails", () => {
    const found = coverage({ ...plan, tail: 1.1 }, 100, 1);
    expect(found.companies).toBeGreaterThan(0.93);
    expect(found.tooHigh).toBeLessThan(0.035);
    expect(found.jobs).toBeLessThan(0.4);
    expect(found.falselyDistinctive).toBeLessThan(0.01);
  });

  it("holds with chains", () => {
    const found = coverage({ ...plan, tail: 1.5, chains: 0.3 }, 100, 2);
    expect(found.companies).toBeGreaterThan(0.93);
    expect(found.jobs).toBeLessThan(0.6);
  });

  it("is near its level with milder sizes, and finds what is there", () => {
    const found = coverage({ ...plan, tail: 2.5 }, 100, 3);
    expect(found.companies).toBeGreaterThan(0.93);
    expect(found.companies).toBeLessThan(0.985);
    expect(found.foundDistinctive).toBeGreaterThan(0.7);
    expect(found.falselyDistinctive).toBeLessThan(0.01);
  });

  it("holds for a region alone, against a table that counts companies; less so without counts", () => {
    const counts = coverage({ ...plan, tail: 1.5 }, 100, 4, "jobs and counts");
    expect(counts.companies).toBeGreaterThan(0.93);
    expect(counts.falselyDistinctive).toBeLessThan(0.01);
    const jobs = coverage({ ...plan, tail: 1.5 }, 100, 4, "jobs");
    expect(jobs.companies).toBeGreaterThan(0.85);
    expect(jobs.companies).toBeLessThan(counts.companies);
    expect(jobs.foundDistinctive).toBe(0);
  });
});
