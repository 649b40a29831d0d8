import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { binned } from "../../../src/app/clusters/binned.ts";
import { hunchReasons } from "../../../src/app/clusters/hunch-reasons.ts";
import type { KeptHunch } from "../../../src/app/clusters/hunch-result.ts";
import {
  adopt,
  findIndustries,
  rerun,
  testHunch,
  type InputOf,
} from "../../../src/contract/index.ts";
import {
  hunchGapSentence,
  hunchReasonSentence,
  type HunchWords,
} from "../../../src/domain/hunch-sentences.ts";
import { inventedRegister, type InventedRegister } from "../../invented-register.ts";

let made: InventedRegister;
beforeAll(async () => {
  made = await inventedRegister();
});
afterAll(async () => made.close());

const test = (input: InputOf<typeof testHunch>) =>
  made.clusterwerk.ask(testHunch, { shuffles: 99, ...input });
/** The planted cluster as one who knows it would name it. */
const planted = () => {
  const [{ municipalities, industries }] = made.truth.clusters;
  return { regions: [...municipalities], industries: [...industries] };
};

describe("the test of a hunch", () => {
  it("speaks for a planted cluster, with its companies and what carries it", async () => {
    const answer = await test({ ...planted(), theme: "Wat er geplant is" });
    expect(testHunch.answer.parse(answer)).toEqual(answer);
    expect(answer.theme).toBe("Wat er geplant is");
    expect(["strong", "indication"]).toContain(answer.hunch.verdict);
    expect(answer.hunch.observed).toBeGreaterThan(1.5 * answer.hunch.expected);
    expect(answer.for.map(({ kind }) => kind)).toContain("chance");
    expect(answer.missing.map(({ kind }) => kind)).toContain("seen-before");
    const all = answer.hunch.distribution.bins.reduce((sum, { shuffles }) => sum + shuffles, 0);
    expect(all).toBe(99);
    for (const member of answer.hunch.members) {
      if (member.nameState !== "protected") continue;
      expect(member).toMatchObject({ name: null, longitude: null, latitude: null });
    }
  });

  it("takes codes of every level, with and without points, and names of places", async () => {
    const { name } = made.truth.municipalities[0];
    const wide = await test({ industries: ["C"], regions: [name] });
    const divisions = [...new Set(wide.hunch.industries.map(({ code }) => code.slice(0, 2)))];
    expect(divisions.every((code) => code >= "10" && code <= "33")).toBe(true);
    const many = await test({ industries: divisions, regions: [name] });
    expect(wide.hunch.industries.map(({ code }) => code)).toEqual(
      many.hunch.industries.map(({ code }) => code),
    );
    const fine = await test({ industries: ["10.71.9", "10.1"], regions: [name] });
    expect(fine.hunch.industries.map(({ code }) => code)).toContain("1071");
    expect(fine.missing).toContainEqual({ kind: "industries-widened", industries: ["10719"] });
  });

  it("is computed again to the byte, and read back where nothing but its theme differs", async () => {
    const first = await test({ ...planted(), theme: "Eerst" });
    expect((await test({ ...planted(), theme: "Later" })).run).toBe(first.run);
    expect((await made.clusterwerk.ask(rerun, { run: first.run })).same).toBe(true);
    expect((await test({ ...planted(), seed: 2 })).run).not.toBe(first.run);
  });

  it("seeks where it is, or what it is about, when that is left open", async () => {
    const { regions, industries } = planted();
    const where = await test({ industries });
    expect(where.hunch.sought).toBe("places");
    expect(where.hunch.distribution.measure).toBe("score");
    expect(where.hunch.heldOutExcess).not.toBeNull();
    expect(where.hunch.footprint.some(({ id }) => regions.includes(id))).toBe(true);
    const what = await test({ regions });
    expect(what.hunch.sought).toBe("industries");
    const around = await test({ industries, regions: [regions[0]], around: true });
    expect(around.hunch.footprint.map(({ id }) => id)).toContain(regions[0]);
  });

  it("tells the companies it was formed by apart", async () => {
    const companies = made.truth.clusters[0].members.slice(0, 3);
    const answer = await test({ companies });
    const named = answer.hunch.members.filter((member) => member.named);
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((member) => companies.includes(member.establishment))).toBe(true);
    expect(answer.hunch.others!.observed).toBeLessThan(answer.hunch.observed);
    expect(answer.missing.map(({ kind }) => kind)).toContain("companies-looked-at");
  });

  it("can be adopted, with its companies", async () => {
    const { hunch } = await test(planted());
    const adopted = await made.clusterwerk.ask(adopt, { cluster: hunch.id, name: "Getoetst" });
    expect(adopted.members.map((one) => one.establishment).sort()).toEqual(
      hunch.members.map((one) => one.establishment).sort(),
    );
  });

  it("names what is not there", async () => {
    const { regions } = planted();
    for (const [input, code, word] of [
      [{ industries: ["10", "99.99", "zzz"], regions }, "unknown-industry", "zzz"],
      [{ regions: ["Nergenshuizen"] }, "unknown-region", "Nergenshuizen"],
      [{ companies: ["Bestaat Echt Niet B.V."] }, "unknown-establishment", "Bestaat"],
      [{ companies: ["B.V."] }, "ambiguous-establishment", "B.V."],
      [{}, "nothing-to-test", ""],
      [{ industries: ["47.11"], regions }, "nothing-to-test", "4711"],
    ] as const) {
      const asked = test(input as InputOf<typeof testHunch>);
      await expect(asked).rejects.toMatchObject({ code });
      await asked.catch((thrown: { details: object }) =>
        expect(JSON.stringify(thrown.details)).toContain(word),
      );
    }
  });

  it("says which of the named industries took no part", async () => {
    const { regions } = planted();
    const { missing } = await test({ industries: ["47", "10", "28"], regions });
    expect(missing).toContainEqual(
      expect.objectContaining({ kind: "industries-left-out", because: "local-services" }),
    );
  });
});

describe("finding industries", () => {
  it("goes by code and by word, and says what the search leaves out", async () => {
    const byCode = await made.clusterwerk.ask(findIndustries, { text: "10.7" });
    expect(byCode.industries[0].code).toBe("107");
    expect(byCode.industries.every(({ code }) => code.startsWith("107"))).toBe(true);
    const shops = await made.clusterwerk.ask(findIndustries, { text: "47" });
    expect(shops.industries[0]).toMatchObject({ code: "47", leftOut: "local-services" });
    expect(findIndustries.answer.parse(shops)).toEqual(shops);
    expect((await made.clusterwerk.ask(findIndustries, { text: "zzzzz" })).industries).toEqual([]);
  });
});

describe("reasons", () => {
  const hunch: KeptHunch = {
    verdict: "strong",
    limits: [],
    sought: "nothing",
    observed: 20,
    expected: 6,
    expectedLow: 2,
    expectedHigh: 11,
    expectedCountry: 6,
    p: 0.01,
    resolution: 0.01,
    excess: { value: 3.3, low: 1.8, high: 5 },
    measure: "groups",
    compared: 20,
    shuffles: [4, 6, 8],
    enterprises: 20,
    withoutLargestGroup: { observed: 19, expected: 6 },
    stackedShare: 0,
    withoutStacked: { observed: 20, expected: 6 },
    others: null,
    heldOut: null,
    regions: ["a", "b"],
    perRegion: [
      { observed: 18, expected: 3, p: 0.01 },
      { observed: 2, expected: 3, p: 0.8 },
    ],
    industries: ["10", "28"],
    perIndustry: [
      { observed: 20, expected: 5.6, p: 0.01 },
      { observed: 0, expected: 0.4, p: 1 },
    ],
    ties: [],
    nearbyIndustries: [],
    nearbyRegions: [],
    members: [],
  };
  const kinds = (change: Partial<KeptHunch>) => {
    const { for: pro, against } = hunchReasons({ ...hunch, ...change });
    return { pro: pro.map(({ kind }) => kind), against: against.map(({ kind }) => kind) };
  };

  it("stand on the side they speak for", () => {
    expect(kinds({})).toEqual({
      pro: ["chance", "excess", "industries", "regions", "enterprises"],
      against: ["regions"],
    });
    expect(kinds({ p: 0.2, excess: { value: 1.2, low: 0.8, high: 2 } }).against).toEqual(
      expect.arrayContaining(["chance", "excess"]),
    );
    expect(kinds({ observed: 4 }).against).toContain("fewer");
    expect(kinds({ others: { observed: 5, expected: 5, p: 0.5 } }).against).toContain("others");
    expect(kinds({ others: { observed: 15, expected: 5, p: 0.01 } }).pro).toContain("others");
    expect(kinds({ stackedShare: 0.6 }).against).toContain("without-stacked");
    expect(kinds({ enterprises: 3 }).against).toContain("enterprises");
    expect(kinds({ industries: [], perIndustry: [] })).toEqual({
      pro: [],
      against: ["nothing-found"],
    });
  });

  it("and gaps are said in both languages, without a hole in the sentence", () => {
    const words: HunchWords = {
      count: String,
      ratio: String,
      share: String,
      chance: String,
      industry: (code) => `industry ${code}`,
      region: (id) => `region ${id}`,
    };
    const { for: pro, against } = hunchReasons({
      ...hunch,
      others: { observed: 9, expected: 3, p: 0.01 },
      heldOut: { value: 2, low: 1.2, high: 3 },
      stackedShare: 0.1,
    });
    for (const language of ["nl", "en"] as const) {
      const said = [
        ...pro.map((one) => hunchReasonSentence(one, true, language, words)),
        ...against.map((one) => hunchReasonSentence(one, false, language, words)),
        hunchGapSentence(
          { kind: "industries-left-out", because: "holdings", industries: ["64"] },
          language,
          words,
        ),
        hunchGapSentence({ kind: "too-far-apart", regions: ["a"], reachKm: 25 }, language, words),
      ];
      for (const sentence of said) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(said.join(" ")).toContain("industry 10");
    }
  });
});

describe("bins", () => {
  it("hold every value once", () => {
    for (const values of [[3], [0, 0, 1, 7], Array.from({ length: 500 }, (_, k) => k)]) {
      const bins = binned(values, true);
      expect(bins.reduce((sum, { shuffles }) => sum + shuffles, 0)).toBe(values.length);
      expect(bins.length).toBeLessThanOrEqual(30);
      for (const { from, to, shuffles } of bins) {
        expect(values.filter((value) => value >= from && value < to)).toHaveLength(shuffles);
      }
    }
    const scores = binned([0.1, 0.15, 2.7], false);
    expect(scores.reduce((sum, { shuffles }) => sum + shuffles, 0)).toBe(3);
    expect(binned([], true)).toEqual([]);
  });
});
