import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hunchCells } from "../../../src/core/latent/hunch-cells.ts";
import { hunchCounts } from "../../../src/core/latent/hunch-counts.ts";
import { hunchHalf } from "../../../src/core/latent/hunch-half.ts";
import { hunchShuffle } from "../../../src/core/latent/hunch-shuffle.ts";
import { hunchTest, type HunchTest } from "../../../src/core/latent/hunch-test.ts";
import { type HunchEvidence, hunchVerdict } from "../../../src/core/latent/hunch-verdict.ts";
import type { Hunch, HunchShuffle } from "../../../src/core/latent/hunch.ts";
import { nullSample } from "../../../src/core/latent/null-sample.ts";
import { prepareSearch } from "../../../src/core/latent/prepare-search.ts";
import { defaultSearchOptions, type SearchGround } from "../../../src/core/latent/search-ground.ts";
import { withoutCompanies } from "../../../src/core/latent/without-companies.ts";
import { below, keyedRandom } from "../../../src/core/random.ts";
import { type CountryPlan, plainCountry, easyCluster } from "../../planter/country-plan.ts";
import { someOf } from "../../planter/draws.ts";
import { plantedCountry } from "../../planter/planted-country.ts";
import { countryGround } from "./country-ground.ts";
import { chanceUnits, smallGround, type Unit } from "./small-ground.ts";

const none = new Uint32Array(0);
const hunchOf = (told: {
  places?: readonly number[];
  industries?: readonly number[];
  around?: readonly number[];
  companies?: readonly number[];
}): Hunch => ({
  places: Uint32Array.from(told.places ?? none),
  industries: Uint32Array.from(told.industries ?? none),
  around: Uint32Array.from(told.around ?? none),
  companies: Uint32Array.from(told.companies ?? none),
});

/** The test from end to end, as the threads do it. */
function tested(ground: SearchGround, hunch: Hunch, shuffles = 119): HunchTest {
  const prepared = prepareSearch(ground, defaultSearchOptions);
  const cells = hunchCells(prepared, hunch, prepared.census);
  const others =
    hunch.companies.length > 0 ? withoutCompanies(prepared, hunch.companies) : undefined;
  const times = (n: number): number[] => Array.from({ length: n }, (_, k) => k);
  return hunchTest(
    prepared,
    cells,
    others,
    times(shuffles).map((k) => hunchShuffle(prepared, hunch, cells, others, 1, k)),
    cells.sought === "nothing" ? [] : times(10).map((k) => hunchHalf(prepared, hunch, 1, k)),
  );
}

const put: Unit[] = Array.from({ length: 80 }, (_, k) => ({
  place: 10 + ((k >> 2) & 1),
  industry: 4 + (k % 4),
  group: 70_000 + k,
}));
const chance = chanceUnits(6000, 40, 40, keyedRandom(4));
const ground = smallGround(40, 40, [...chance, ...put]);
const right = { places: [10, 11], industries: [4, 5, 6, 7] };

describe("a hunch that is right", () => {
  it("is strong, and every industry and place carries it", () => {
    const test = tested(ground, hunchOf(right));
    expect(test.verdict).toBe("strong");
    expect(test.p).toBe(1 / 120);
    expect(test.resolution).toBe(1 / 120);
    expect(test.excess.low).toBeGreaterThan(1);
    expect(test.excess.low).toBeLessThan(test.excess.value);
    for (const part of [...test.perIndustry, ...test.perPlace]) expect(part.p).toBeLessThan(0.05);
    expect(test.compared.shuffles).toHaveLength(119);
    expect(test.observed).toBe(test.members.length);
  });

  it("finds where it is, and what it is about, when only the other was named", () => {
    const where = tested(ground, hunchOf({ industries: right.industries }));
    expect([...where.places]).toEqual(right.places);
    expect(where.p).toBeLessThan(0.05);
    expect(where.heldOut!.value).toBeGreaterThan(1.5);
    const what = tested(ground, hunchOf({ places: right.places }));
    expect([...what.industries].sort((a, b) => a - b)).toEqual(right.industries);
    expect(what.p).toBeLessThan(0.05);
    const elsewhere = tested(ground, hunchOf({ industries: right.industries, around: [30] }));
    expect(elsewhere.p).toBeGreaterThan(0.05);
    const beside = tested(ground, hunchOf({ industries: right.industries, around: [11] }));
    expect([...beside.places]).toContain(11);
    expect(beside.p).toBeLessThan(0.05);
  });

  it("finds industries that each show little, when a reference says they go together", () => {
    // Two hundred industries, some one company of each per place, and six with five more here.
    const akin = [1, 31, 61, 91, 121, 151];
    const sparse = smallGround(
      40,
      200,
      [
        ...chanceUnits(8000, 40, 200, keyedRandom(6)),
        ...akin.flatMap((industry) =>
          Array.from({ length: 5 }, (_, k) => ({ place: 20 + (k & 1), industry })),
        ),
      ].map((unit, k) => ({ ...unit, group: k })),
    );
    const related = new Float64Array(200 * 200);
    for (const i of akin) for (const j of akin) if (i !== j) related[i * 200 + j] = 1;
    const what = tested({ ...sparse, relatedness: [related] }, hunchOf({ places: [20, 21] }), 59);
    expect(what.industries.filter((i) => akin.includes(i)).length).toBeGreaterThan(3);
    expect(what.p).toBeLessThan(0.05);
  });

  it("names the industry and the place beside it that would make it stronger", () => {
    const { neighbours } = tested(ground, hunchOf({ places: [10], industries: [4, 5, 6] }), 19);
    expect(neighbours.industries.map(({ industry }) => industry)).toContain(7);
    expect(neighbours.places.map(({ place }) => place)).toContain(11);
  });

  it("is told apart from the companies that it was formed by", () => {
    const first = chance.length;
    const named = Array.from({ length: 80 }, (_, k) => first + k);
    const all = tested(ground, hunchOf({ ...right, companies: named }));
    expect(all.others!.observed).toBe(all.observed - 80);
    expect(all.others!.p).toBeGreaterThan(0.05);
    expect(all.limits).toContain("others");
    const some = tested(ground, hunchOf({ ...right, companies: named.slice(0, 6) }));
    expect(some.verdict).toBe("strong");
    expect(some.others!.observed).toBe(some.observed - 6);
  });
});

describe("a hunch that is wrong", () => {
  it("is spoken against where there is no more than usual", () => {
    const few = smallGround(
      40,
      40,
      chance.filter((unit, k) => unit.place !== 20 || unit.industry > 5 || k % 4 === 0),
    );
    const test = tested(few, hunchOf({ places: [20], industries: [0, 1, 2, 3, 4, 5] }));
    expect(test.verdict).toBe("against");
    expect(test.observed).toBeLessThan(test.expected);
    expect(test.p).toBeGreaterThan(0.5);
    expect(test.excess.value).toBeLessThan(1);
  });

  it("is no more than a hunch where one group holds it all, or an address, or nobody knows", () => {
    const group = (unit: (k: number) => Partial<Unit>): SearchGround =>
      smallGround(40, 40, [
        ...chance.map((one, k) => ({ ...one, stacked: k % 10 === 0 })),
        ...put.map((one, k) => ({ ...one, ...unit(k) })),
      ]);
    const chain = tested(
      group((k) => ({ group: 70_000 + (k % 2) })),
      hunchOf(right),
    );
    expect(chain.verdict).not.toBe("strong");
    const stacked = tested(
      group(() => ({ stacked: true })),
      hunchOf(right),
    );
    expect(stacked.limits).toContain("stacked");
    expect(stacked.verdict).toBe("hunch");
    const unknown = tested(
      { ...ground, unitGroup: new Int32Array(ground.unitGroup.length).fill(-1) },
      hunchOf(right),
    );
    expect(unknown.verdict).toBe("hunch");
    expect(unknown.independentGroups).toBeNull();
  });

  it("is rarely taken for right: of hunches in countries without clusters few have a small p", () => {
    const small: CountryPlan = {
      ...plainCountry,
      places: 40,
      establishments: 20_000,
      industries: 120,
      families: 10,
    };
    let hunches = 0;
    let at05 = 0;
    let at50 = 0;
    for (const seed of [31, 32, 33]) {
      const { ground: country } = countryGround(plantedCountry({ ...small, seed }));
      const prepared = prepareSearch(country, defaultSearchOptions);
      const samples = Array.from({ length: 59 }, (_, k) =>
        nullSample(prepared, keyedRandom(seed, k)),
      );
      const random = keyedRandom(7, seed);
      for (let h = 0; h < 60; h++) {
        const first = below(random, 40);
        const cells = {
          places: Uint32Array.of(first, (first + 1) % 40),
          industries: Uint32Array.from(
            someOf(
              Array.from({ length: 120 }, (_, i) => i),
              7,
              random,
            ),
          ),
        };
        const { groups } = hunchCounts(prepared.census, cells);
        const reach = samples.filter((one) => hunchCounts(one, cells).groups >= groups).length;
        hunches++;
        if ((1 + reach) / 60 <= 0.05) at05++;
        if ((1 + reach) / 60 <= 0.5) at50++;
      }
    }
    // Of 180 at most 9 are expected at .05; 18 is beyond four standard errors even where some go together.
    expect(at05).toBeLessThan(18);
    expect(at50 / hunches).toBeGreaterThan(0.3);
    expect(at50 / hunches).toBeLessThan(0.65);
  });
});

describe("a planted cluster", () => {
  const country = plantedCountry({
    ...plainCountry,
    places: 40,
    establishments: 25_000,
    industries: 120,
    families: 10,
    seed: 5,
    clusters: [{ ...easyCluster, kinship: "none" }],
  });
  const { ground: planted } = countryGround(country);
  const [truth] = country.truth;

  it("is seen by who is told all, and less by who is told half", () => {
    const all = tested(planted, hunchOf(truth), 99);
    expect(all.p).toBe(0.01);
    const wrong = Array.from({ length: 120 }, (_, i) => i).filter(
      (i) => !truth.industries.includes(i),
    );
    const half = [
      ...truth.industries.slice(0, Math.ceil(truth.industries.length / 2)),
      ...wrong.slice(0, Math.ceil(truth.industries.length / 2)),
    ];
    const some = tested(planted, hunchOf({ places: truth.places, industries: half }), 99);
    expect(some.excess.value).toBeGreaterThan(1);
    expect(some.excess.value).toBeLessThan(all.excess.value);
    expect(some.p).toBeLessThan(0.2);
  });
});

describe("counts in the cells of a hunch", () => {
  it("agree with their definition, a group counted once in the whole", () => {
    const unit = fc.record({
      place: fc.nat(3),
      industry: fc.nat(3),
      group: fc.integer({ min: -1, max: 5 }),
      slot: fc.nat(15),
    });
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 30 }),
        fc.uniqueArray(fc.nat(3), { minLength: 1 }),
        fc.uniqueArray(fc.nat(3), { minLength: 1 }),
        (units, places, industries) => {
          const inside = units.filter(
            (one) => places.includes(one.place) && industries.includes(one.industry),
          );
          const counts = hunchCounts(
            {
              place: Uint32Array.from(units, (one) => one.place),
              industry: Uint32Array.from(units, (one) => one.industry),
              group: Int32Array.from(units, (one) => one.group),
              slot: Uint8Array.from(units, (one) => one.slot),
            },
            { places: Uint32Array.from(places), industries: Uint32Array.from(industries) },
          );
          const known = inside.filter((one) => one.group >= 0).map((one) => one.group);
          expect(counts.units).toBe(inside.length);
          expect(counts.groups).toBe(new Set(known).size + inside.length - known.length);
          expect(counts.unstacked).toBe(inside.filter((one) => one.slot % 2 === 0).length);
          const sizes = [...new Set(known)].map((g) => known.filter((one) => one === g).length);
          const alone = known.length < inside.length ? [1] : [];
          expect(counts.largestGroup).toBe(Math.max(0, ...sizes, ...alone));
          expect([...counts.perPlace]).toEqual(
            places.map((r) => inside.filter((one) => one.place === r).length),
          );
          expect([...counts.perIndustry]).toEqual(
            industries.map((i) => inside.filter((one) => one.industry === i).length),
          );
        },
      ),
    );
  });
});

describe("a search without some companies", () => {
  it("has no unit of them or of their groups, and is otherwise as if they had never been", () => {
    const prepared = prepareSearch(ground, defaultSearchOptions);
    const first = chance.length;
    const gone = Uint32Array.from({ length: 10 }, (_, k) => first + k);
    const left = withoutCompanies(prepared, gone);
    expect(left.census.unit.length).toBe(prepared.census.unit.length - 10);
    const without = prepareSearch(
      smallGround(
        40,
        40,
        [...chance, ...put.slice(10)].map((one, k) => ({ group: k, ...one })),
      ),
      defaultSearchOptions,
    );
    expect(left.observed.expected).toEqual(without.observed.expected);
    expect(left.stratumStart).toEqual(without.stratumStart);
    const order = [...left.stratumOrder].map((u) => left.census.slot[u]);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe("the verdict on a hunch", () => {
  const clear: HunchEvidence = {
    p: 0.005,
    observed: 30,
    expected: 8,
    excessLow: 2,
    groupsKnown: true,
    withoutLargestGroup: { observed: 29, expected: 8 },
    stackedShare: 0,
    withoutStacked: { observed: 30, expected: 8 },
    others: null,
    heldOut: null,
  };
  const verdict = (change: Partial<HunchEvidence>) => hunchVerdict({ ...clear, ...change });

  it("is strong where every condition is met, and names the one that is not", () => {
    expect(verdict({})).toEqual({ verdict: "strong", limits: [] });
    for (const [change, word, limit] of [
      [{ p: 0.03 }, "indication", "chance"],
      [{ p: 0.06 }, "hunch", "chance"],
      [{ excessLow: 0.9 }, "indication", "excess"],
      [{ observed: 7 }, "against", undefined],
      [{ observed: 7, expected: 2 }, "indication", "enterprises-few"],
      [{ observed: 4, expected: 1 }, "hunch", "enterprises-few"],
      [{ groupsKnown: false }, "hunch", "enterprises-unknown"],
      [{ withoutLargestGroup: { observed: 9, expected: 8 } }, "hunch", "one-group"],
      [{ stackedShare: 0.5 }, "hunch", "stacked"],
      [{ others: { observed: 9, expected: 7, p: 0.2 } }, "hunch", "others"],
      [{ others: { observed: 15, expected: 7, p: 0.03 } }, "indication", "others"],
      [{ heldOut: { value: 1.4, low: 0.8 } }, "indication", "held-out"],
      [{ heldOut: { value: 0.9, low: 0.4 } }, "hunch", "held-out"],
      [{ heldOut: { value: Number.NaN, low: Number.NaN } }, "hunch", "held-out"],
    ] as const) {
      const given = verdict(change);
      expect(given.verdict, JSON.stringify(change)).toBe(word);
      expect(given.limits).toEqual(limit === undefined ? [] : [limit]);
    }
  });
});

it("keeps the same answer for a seed, and gives another for another", () => {
  const prepared = prepareSearch(ground, defaultSearchOptions);
  const hunch = hunchOf(right);
  const cells = hunchCells(prepared, hunch, prepared.census);
  const shuffle = (seed: number, k: number): HunchShuffle =>
    hunchShuffle(prepared, hunch, cells, undefined, seed, k);
  expect(shuffle(3, 4)).toEqual(shuffle(3, 4));
  const groups = (seed: number) => [1, 2, 3, 4, 5, 6].map((k) => shuffle(seed, k).groups);
  expect(groups(1)).not.toEqual(groups(2));
});
