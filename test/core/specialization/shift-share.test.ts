import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dynamicShiftShare,
  type ShiftShare,
  shiftShare,
  type TwoMoments,
} from "../../../src/core/index.ts";

const industries = 4;
const regions = 3;

/** Jobs of every region at some moments; an industry that is absent everywhere may come up. */
const country = (moments: number): fc.Arbitrary<Float64Array[][]> =>
  fc
    .array(fc.oneof(fc.constant(0), fc.nat(400)), {
      minLength: moments * regions * industries,
      maxLength: moments * regions * industries,
    })
    .filter((cells) =>
      Array.from({ length: moments }, (_, t) => t).every((t) =>
        cells.slice(t * regions * industries, (t + 1) * regions * industries).some(Boolean),
      ),
    )
    .map((cells) =>
      Array.from({ length: moments }, (_, t) =>
        Array.from({ length: regions }, (_, r) =>
          Float64Array.from(cells.slice((t * regions + r) * industries).slice(0, industries)),
        ),
      ),
    );

const added = (rows: readonly Float64Array[]): Float64Array =>
  (rows[0] ?? new Float64Array()).map((_, i) => rows.reduce((sum, row) => sum + row[i], 0));
const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

function of(moments: Float64Array[][], r: number): { here: TwoMoments; economy: TwoMoments } {
  const [earlier, later] = moments;
  return {
    here: { earlier: earlier[r], later: later[r] },
    economy: { earlier: added(earlier), later: added(later) },
  };
}

/** Equal but for rounding of numbers of about this size. */
function expectNear(found: number, expected: number, size = 1): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, size));
}

/** The parts as the papers write them, from rates of growth. */
function byDefinition({ here, economy }: { here: TwoMoments; economy: TwoMoments }, i: number) {
  const x = here.earlier[i];
  const G = total(economy.later) / total(economy.earlier) - 1;
  const g = economy.later[i] / economy.earlier[i] - 1;
  const r = here.later[i] / x - 1;
  const homothetic = total(here.earlier) * (economy.earlier[i] / total(economy.earlier));
  return {
    national: x * G,
    mix: x * (g - G),
    competitive: x * (r - g),
    regional: homothetic * (r - g),
    allocation: (x - homothetic) * (r - g),
  };
}

describe("shift-share", () => {
  it("is as Dunn and Esteban-Marquillas define it", () => {
    fc.assert(
      fc.property(country(2), (moments) => {
        const given = of(moments, 0);
        const found = shiftShare(given.here, given.economy);
        for (let i = 0; i < industries; i++) {
          if (given.here.earlier[i] === 0) continue;
          for (const [part, value] of Object.entries(byDefinition(given, i))) {
            const size = Math.abs(value) + total(given.economy.later) * 400;
            expectNear(found[part as keyof ShiftShare][i], value, size);
          }
        }
      }),
    );
  });

  it("adds up: the parts to the change, and the two halves to the competitive part", () => {
    fc.assert(
      fc.property(country(2), (moments) => {
        const { here, economy } = of(moments, 1);
        const found = shiftShare(here, economy);
        for (let i = 0; i < industries; i++) {
          const size = total(economy.earlier) + total(economy.later);
          expect(found.change[i]).toBe(here.later[i] - here.earlier[i]);
          const parts = found.national[i] + found.mix[i] + found.competitive[i];
          expectNear(parts, found.change[i], size * 400);
          if (here.earlier[i] > 0) {
            expectNear(
              found.regional[i] + found.allocation[i],
              found.competitive[i],
              Math.abs(found.regional[i]),
            );
          } else expect(found.regional[i]).toBeNaN();
        }
      }),
    );
  });

  it("gives away to one region what it takes from the others", () => {
    fc.assert(
      fc.property(country(2), (moments) => {
        const { economy } = of(moments, 0);
        const parts = moments[0].map((_, r) => {
          const { here } = of(moments, r);
          return shiftShare(here, economy);
        });
        for (let i = 0; i < industries; i++) {
          // An industry new to the economy is competitive wherever it comes up.
          const expected = economy.earlier[i] === 0 ? economy.later[i] : 0;
          const sum = parts.reduce((so, { competitive }) => so + competitive[i], 0);
          expectNear(sum, expected, economy.earlier[i] + economy.later[i] * 400);
        }
        const mix = parts.reduce((so, part) => so + total(part.mix), 0);
        const fresh = economy.later.filter((_, i) => economy.earlier[i] === 0);
        expectNear(mix, -total(fresh), total(economy.later) * 400);
      }),
    );
  });

  it("is nothing but growth in an economy whose industries and regions all grow alike", () => {
    const earlier = Float64Array.of(3, 0, 8, 21);
    const half = (values: Float64Array): Float64Array => values.map((x) => x * 1.5);
    const whole = Float64Array.of(30, 10, 80, 80);
    const found = shiftShare(
      { earlier, later: half(earlier) },
      { earlier: whole, later: half(whole) },
    );
    expect(found.national).toEqual(earlier.map((x) => x / 2));
    expect(found.mix).toEqual(new Float64Array(4));
    expect(found.competitive).toEqual(new Float64Array(4));
  });

  it("says NaN of jobs the economy is said not to have had, and wants four of one length", () => {
    const found = shiftShare(
      { earlier: Float64Array.of(5, 5), later: Float64Array.of(6, 5) },
      { earlier: Float64Array.of(0, 9), later: Float64Array.of(6, 9) },
    );
    expect(found.competitive[0]).toBeNaN();
    expect(found.competitive[1]).not.toBeNaN();
    const two = { earlier: Float64Array.of(1), later: Float64Array.of(1) };
    expect(() => shiftShare(two, { ...two, later: Float64Array.of(1, 2) })).toThrow(RangeError);
  });

  it("agrees with the worked table of G. Krumme (University of Washington, Geography 350)", () => {
    // Four industries of a county, 1985 to 1995; the nation's shares 10, 20, 40 and 30 %, growing
    // by 10, 20, 30 and 40 %. Its table prints 29 % growth, a national effect of 290 jobs, a total
    // shift of 340, a differential effect of 420 and, by industry, 450, -20, -10 and 0; the
    // composition effect by industry is 95, 9, 2 and 22, signs left out, 80 in all.
    const nation = Float64Array.of(10, 20, 40, 30);
    const found = shiftShare(
      { earlier: Float64Array.of(500, 100, 200, 200), later: Float64Array.of(1000, 100, 250, 280) },
      { earlier: nation, later: nation.map((x, i) => x * (1.1 + i / 10)) },
    );
    expectNear(total(found.change), 630, 1e3);
    expectNear(total(found.national), 290, 1e3);
    expectNear(total(found.mix) + total(found.competitive), 340, 1e3);
    [450, -20, -10, 0].forEach((jobs, i) => expectNear(found.competitive[i], jobs, 1e3));
    [-95, -9, 2, 22].forEach((jobs, i) => expectNear(found.mix[i], jobs, 1e3));
  });
});

describe("dynamic shift-share", () => {
  it("of two moments is the static one", () => {
    fc.assert(
      fc.property(country(2), (moments) => {
        const { here, economy } = of(moments, 2);
        expect(
          dynamicShiftShare([here.earlier, here.later], [economy.earlier, economy.later]),
        ).toEqual(shiftShare(here, economy));
      }),
    );
  });

  it("adds up over all moments to the change from the first to the last", () => {
    fc.assert(
      fc.property(country(4), (moments) => {
        const here = moments.map((at) => at[0]);
        const found = dynamicShiftShare(here, moments.map(added));
        for (let i = 0; i < industries; i++) {
          expect(found.change[i]).toBe(here[3][i] - here[0][i]);
          const parts = found.national[i] + found.mix[i] + found.competitive[i];
          expectNear(parts, found.change[i], 1e7);
        }
      }),
    );
  });

  it("wants moments", () => {
    const once = [Float64Array.of(1)];
    expect(() => dynamicShiftShare(once, once)).toThrow(RangeError);
    expect(() => dynamicShiftShare([...once, ...once], once)).toThrow(RangeError);
  });
});

/** Jobs by municipality and industry of three Australian censuses (ABS, by way of eiat; CC BY 4.0). */
const census = `${process.env["CLUSTERWERK_DATA"] ?? "../shared/data"}/au-lga-industry/employment_lga_of_work_by_industry_2011_2016_2021.csv.gz`;
describe.skipIf(!existsSync(census))("in Australia, 2011 to 2021", () => {
  const years = ["2011", "2016", "2021"];
  const unclassified = /^(Not |Inadequately|Total)/;
  const rows = existsSync(census)
    ? gunzipSync(readFileSync(census))
        .toString("utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => /^"(.*)","(.*)",(\d+),(\d+)$/.exec(line)?.slice(1) ?? [])
        .filter(([, industry]) => !unclassified.test(industry))
    : [];
  // Names carry the kind of municipality in some years only: "Adelaide (C)".
  const plain = (name: string): string => name.replace(/ \([^)]*\)$/, "");
  const names = [...new Set(rows.map(([, industry]) => industry))].sort();
  const places = new Map<string, Float64Array[]>();
  for (const [place, industry, year, jobs] of rows) {
    const at = places.get(plain(place)) ?? years.map(() => new Float64Array(names.length));
    at[years.indexOf(year)][names.indexOf(industry)] += Number(jobs);
    places.set(plain(place), at);
  }
  const economy = years.map((_, t) => added([...places.values()].map((at) => at[t])));

  it("adds up in every municipality and over all of them", () => {
    expect(names.length).toBe(19);
    expect(places.size).toBeGreaterThan(500);
    const over = new Float64Array(names.length);
    for (const here of places.values()) {
      const found = dynamicShiftShare(here, economy);
      names.forEach((_, i) => {
        const parts = found.national[i] + found.mix[i] + found.competitive[i];
        expectNear(parts, here[2][i] - here[0][i], 1e7);
        over[i] += found.competitive[i];
      });
    }
    for (const sum of over) expectNear(sum, 0, 1e9);
  });

  it("tells what is known of the decade: mining towns and care everywhere", () => {
    const found = dynamicShiftShare(economy, economy);
    const care = names.indexOf("Health Care and Social Assistance");
    const factories = names.indexOf("Manufacturing");
    expect(found.mix[care]).toBeGreaterThan(200_000);
    expect(found.mix[factories]).toBeLessThan(-200_000);
  });
});
