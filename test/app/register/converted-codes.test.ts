import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnswerOf, latent, profile, rerun } from "../../../src/contract/index.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import { openedEmpty, type Opened } from "../opened.ts";

/** From SBI 2008 to SBI 2025 as it might be: classes of four digits, of which one has no weights. */
const links: readonly (readonly [from: string, to: string, weight: number | null])[] = [
  ["2893", "2893", 1],
  ["1051", "1051", 1],
  ["1052", "1059", 1],
  ["4511", "4671", 0.4],
  ["4511", "4781", 0.6],
  ["6201", "6210", 1],
  ["6202", "6220", null],
  ["6202", "7020", null],
];
const table = [
  "van;naar;gewicht",
  ...links.map(
    ([from, to, weight]) =>
      `${from};${to};${weight === null ? "" : String(weight).replace(".", ",")}`,
  ),
].join("\n");

interface Company {
  readonly town: number;
  readonly code: string;
  readonly jobs: number;
}
/** Codes of five digits, one finer than the table, in twelve invented towns. */
const companies: readonly Company[] = Array.from({ length: 12 }, (_, town) =>
  ["28930", "10510", "10520", "45110", "62010", "62020", "99990"].flatMap((code, c) =>
    Array.from({ length: 3 + ((town * 5 + c * 3) % 6) }, (_x, k) => ({
      town,
      code,
      jobs: 1 + ((town + 2 * c + 3 * k) % 9),
    })),
  ),
).flat();
const register = [
  "vestigingsnummer;kvknummer;gemeentecode;sbi2008;banen",
  ...companies.map(({ town, code, jobs }, k) => {
    const number = String(k + 1).padStart(8, "0");
    return `0000${number};${number};99${String(town).padStart(2, "0")};${code};${jobs}`;
  }),
].join("\n");

let opened: Opened;
beforeAll(async () => {
  opened = await openedEmpty();
  await opened.delivery("register.csv", register, { scheme: "sbi-2008", source: "oud" });
});
afterAll(() => opened.close());
const ask: Opened["clusterwerk"]["ask"] = (...asked) => opened.clusterwerk.ask(...asked);
const value = (figure: Figure): number => (figure.state === "value" ? figure.value : Number.NaN);

/** What a town has of each division by the table, counted one by one. */
function expectedByDivision(town: number): Map<string, { count: number; jobs: number }> {
  const sums = new Map<string, { count: number; jobs: number }>();
  for (const one of companies) {
    if (one.town !== town) continue;
    const of = links.filter(([from]) => from === one.code.slice(0, 4));
    for (const [, to, weight] of of) {
      const part = weight ?? 1 / of.length;
      const sum = sums.get(to.slice(0, 2)) ?? { count: 0, jobs: 0 };
      sums.set(to.slice(0, 2), { count: sum.count + part, jobs: sum.jobs + part * one.jobs });
    }
  }
  return sums;
}

describe("a delivery read in another classification", () => {
  const asked = { region: "nl-gm:9903", scheme: "sbi-2025" } as const;
  let answer: AnswerOf<typeof profile>;

  it("is refused where no correspondence leads there, naming what is missing", async () => {
    await expect(ask(profile, asked)).rejects.toMatchObject({
      code: "unknown-reference",
      details: { reference: "correspondence, sbi-2008 → sbi-2025" },
    });
    expect((await ask(profile, { region: "nl-gm:9903" })).readableIn).toEqual([]);
    await opened.reference("schakeltabel.csv", table, {
      kind: "correspondence",
      scheme: "sbi-2008",
      toScheme: "sbi-2025",
    });
    expect((await ask(profile, { region: "nl-gm:9903" })).readableIn).toEqual(["sbi-2025"]);
  });

  it("has expectations for sizes, as counting one by one gives", async () => {
    answer = await ask(profile, asked);
    const expected = expectedByDivision(3);
    let shown = 0;
    for (const { industry, establishments, jobs } of answer.industries) {
      if (establishments.state === "suppressed") continue;
      shown++;
      expect(value(establishments), industry.code).toBeCloseTo(
        expected.get(industry.code)!.count,
        9,
      );
      expect(value(jobs), industry.code).toBeCloseTo(expected.get(industry.code)!.jobs, 9);
    }
    expect(shown).toBeGreaterThanOrEqual(6);
    expect(answer.industries.map(({ industry }) => industry.code).sort()).toEqual(
      [...expected.keys()].sort(),
    );
  });

  it("says from what, by what, what was divided and what the table does not know", () => {
    const unknown = companies.filter(({ code }) => code === "99990").length;
    expect(answer.converted).toMatchObject({
      from: "sbi-2008",
      to: "sbi-2025",
      by: [{ name: "schakeltabel" }],
      equalWeights: 1,
      unknown,
    });
    const line = new Map(answer.industries.map((one) => [one.industry.code, one]));
    expect(line.get("28")!.divided).toMatchObject({ value: 0 });
    expect(line.get("46")!.divided).toMatchObject({ value: 1 });
    expect(line.get("46")!.establishments).toMatchObject({ quality: "estimated" });
  });

  it("tests whole companies alone, and gives no interval to halves", () => {
    for (const one of answer.industries) {
      const lq = one.locationQuotient;
      if (lq.state !== "value") continue;
      const isDivided = value(one.divided!) > 0.1;
      expect(lq.interval === undefined, one.industry.code).toBe(isDivided);
      if (isDivided) expect(one).toMatchObject({ caveat: "divided-codes", distinctive: false });
    }
  });

  it("does not divide what stays within one code of the level", async () => {
    const sections = await ask(profile, { ...asked, level: "section" });
    // Cars went to wholesale and retail, which are one section in this classification.
    const trade = sections.industries.find(({ industry }) => industry.code === "G")!;
    expect(trade.divided).toMatchObject({ value: 0 });
    expect(Number.isInteger(value(trade.establishments))).toBe(true);
  });

  it("is the same run again, and names its correspondence", async () => {
    expect(profile.answer.parse(answer)).toEqual(answer);
    expect((await ask(rerun, { run: answer.run })).same).toBe(true);
  });

  it("leaves a delivery in its own codes as it was", async () => {
    const own = await ask(profile, { region: "nl-gm:9903" });
    expect(own.converted).toBeNull();
    expect(own.industries.every(({ divided }) => divided === undefined)).toBe(true);
    expect(await ask(profile, { region: "nl-gm:9903", scheme: "nace-2" })).toEqual(own);
  });

  it("is searched with whole companies, each where most of its code goes", async () => {
    const found = await ask(latent, {
      region: "nl-gm:9903",
      scheme: "sbi-2025",
      shuffles: 19,
      includeLocalServices: true,
      minimumJobs: 0,
    });
    expect(found.scheme).toBe("sbi-2025");
    expect(found.ground.converted).toMatchObject({ from: "sbi-2008", to: "sbi-2025" });
    const known = companies.filter(({ code }) => code !== "99990").length;
    expect(found.ground.establishments).toBe(known);
    expect(found.ground.leftOut.withoutIndustry).toBe(companies.length - known);
    expect((await ask(rerun, { run: found.run })).same).toBe(true);
  });
});

describe("two classifications beside one another", () => {
  it("do not give away who moved between them", async () => {
    // In a town two companies of 4511 stand among others of 4671: their class is hidden.
    const towns = Array.from({ length: 11 }, (_, t) => [
      ...Array.from({ length: 6 }, () => ["4671", t] as const),
      ...Array.from({ length: t === 0 ? 2 : 6 }, () => ["4511", t] as const),
      ...Array.from({ length: 6 }, () => ["2893", t] as const),
      ...Array.from({ length: 6 }, () => ["1051", t] as const),
    ]).flat();
    const rows = towns.map(([code, town], k) => {
      const number = String(500_000 + k).padStart(8, "0");
      return `0000${number};${number};98${String(town).padStart(2, "0")};${code};${2 + (k % 5)}`;
    });
    const delivery = await opened.delivery(
      "handel.csv",
      ["vestigingsnummer;kvknummer;gemeentecode;nace2;banen", ...rows].join("\n"),
      { scheme: "nace-2", source: "handel", regionNamespace: "nl-gm" },
    );
    const more = [
      "van;naar;gewicht",
      "4671;4681;1",
      "4511;4681;0,5",
      "4511;4781;0,5",
      "2893;2893;1",
      "1051;1051;1",
    ];
    await opened.reference("nace.csv", more.join("\n"), {
      kind: "correspondence",
      scheme: "nace-2",
      toScheme: "nace-2.1",
    });
    const own = await ask(profile, { region: "nl-gm:9800", delivery, level: "class" });
    const other = await ask(profile, {
      region: "nl-gm:9800",
      delivery,
      level: "class",
      scheme: "nace-2.1",
    });
    const shown = (of: typeof own) =>
      of.industries
        .filter(({ jobs }) => jobs.state === "value")
        .map(({ industry }) => industry.code)
        .sort();
    expect(shown(own)).not.toContain("4511");
    // 4681 less 4671 is half of what 4511 has.
    expect(shown(other)).not.toContain("4681");
    expect(shown(other)).not.toContain("4781");
    expect(shown(other).length).toBeGreaterThan(0);
  });
});
