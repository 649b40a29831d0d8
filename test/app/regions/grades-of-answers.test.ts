import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareTable, differenceTable } from "../../../src/cli/compare-view.ts";
import { concentrationCsv, concentrationTable } from "../../../src/cli/concentration-view.ts";
import { industrySpaceCsv, industrySpaceTable } from "../../../src/cli/industry-space-view.ts";
import { relatednessCsv, relatednessTable } from "../../../src/cli/relatedness-view.ts";
import { shiftShareCsv, shiftShareTable } from "../../../src/cli/shift-share-view.ts";
import {
  compare,
  concentration,
  explainDifference,
  industrySpace,
  relatedness,
  shiftShare,
} from "../../../src/contract/index.ts";
import { gradesDiffer } from "../../../src/domain/figure-grade.ts";
import { type Figure, gradeOf } from "../../../src/domain/figure.ts";
import { type Opened, openedEmpty } from "../opened.ts";

const towns = ["9901", "9902", "9903", "9904"];
const industries = ["10510", "28930", "46690", "62010"];

/** Of each town and industry four companies, each as large as the others; how each was measured as told. */
const register = (survey: (town: string, industry: string) => string): string =>
  [
    "lisanr;kvkdosnr;naam;rechtsvorm;gemnr;sbi2025;banen;enqtype",
    ...towns.flatMap((town, t) =>
      industries.flatMap((industry, i) =>
        [1, 2, 3, 4].map(
          (k) =>
            `${t}${i}${k};00000${t}${i}${k};Voorbeeld ${t}${i}${k} B.V.;41;${town};${industry};10;${survey(town, industry)}`,
        ),
      ),
    ),
  ].join("\n");

let opened: Opened;
let pair: { earlier: string; later: string };
let delivery: string;
beforeAll(async () => {
  opened = await openedEmpty();
  const imported = (year: number, survey: Parameters<typeof register>[0]) =>
    opened.delivery(`register-${year}.csv`, register(survey), {
      referenceDate: `${year}-04-01`,
      scheme: "sbi-2025",
    });
  // All was measured then; now 9902 is imputed, but for its programmers.
  const earlier = await imported(2024, () => "01");
  delivery = await imported(2025, (town, industry) =>
    town === "9902" && industry !== "62010" ? "60" : "01",
  );
  pair = { earlier, later: delivery };
});
afterAll(() => opened.close());

const grade = (figure: Figure): string | undefined => gradeOf(figure)?.grade;
const ask = <Q extends Parameters<Opened["clusterwerk"]["ask"]>[0]>(question: Q, input: object) =>
  opened.clusterwerk.ask(question, input as never);

describe("what figures rest on", () => {
  it("stands with both totals of a comparison, per region and industry, and differs where it does", async () => {
    const answer = await ask(compare, pair);
    expect([grade(answer.total.earlier), grade(answer.total.later)]).toEqual([
      "measured",
      "imputed",
    ]);
    const per = (of: (typeof answer.regions)[number]) => [
      of.region.id,
      grade(of.counts.earlier),
      grade(of.counts.later),
      grade(of.jobsEarlier),
      grade(of.jobsLater),
    ];
    expect(answer.regions.map(per)).toEqual([
      ["nl-gm:9901", "measured", "measured", "measured", "measured"],
      ["nl-gm:9902", "measured", "imputed", "measured", "imputed"],
      ["nl-gm:9903", "measured", "measured", "measured", "measured"],
      ["nl-gm:9904", "measured", "measured", "measured", "measured"],
    ]);
    const later = answer.industries.map(({ industry, counts }) => [
      industry!.code,
      grade(counts.later),
    ]);
    expect(later).toEqual([
      ["10", "imputed"],
      ["28", "imputed"],
      ["46", "imputed"],
      ["62", "measured"],
    ]);
    const table = compareTable(answer as never, "nl");
    expect(table).toContain("Hoe gemeten: gemeten → deels bijgeschat");
    expect(table.split("\n").filter((line) => line.includes("hoe gemeten")).length).toBe(2);
    // Within a region that is measured throughout, one line says it for all industries.
    const one = await ask(compare, { ...pair, region: "nl-gm:9901" });
    expect(one.industries.every(({ counts }) => grade(counts.later) === "measured")).toBe(true);
    const alike = compareTable({ ...one, regions: [one.regions[0]] } as never, "en");
    expect(alike).toContain("How measured: measured\n");
    expect(alike).not.toContain("how measured");
  });

  it("stands with both totals of a difference, of what was asked for alone", async () => {
    const of = async (wish: object) => {
      const answer = await ask(explainDifference, { ...pair, ...wish });
      return [grade(answer.totalEarlier), grade(answer.totalLater)];
    };
    expect(await of({})).toEqual(["measured", "imputed"]);
    expect(await of({ region: "nl-gm:9903" })).toEqual(["measured", "measured"]);
    expect(await of({ region: "nl-gm:9902", industry: "62" })).toEqual(["measured", "measured"]);
    expect(await of({ region: "nl-gm:9902", industry: "28" })).toEqual(["measured", "imputed"]);
    const answer = await ask(explainDifference, pair);
    expect(differenceTable(answer as never, "en")).toContain(
      "How measured: measured → partly imputed",
    );
  });

  it("stands with the change of a region, per industry where they differ", async () => {
    const answer = await ask(shiftShare, { region: "nl-gm:9902", ...pair });
    const table = shiftShareTable(answer as never, "nl");
    expect(table).toContain("Hoe gemeten: gemeten → deels bijgeschat");
    expect(
      table.split("\n").find((line) => line.includes(" 62 ") || line.startsWith("62")),
    ).toMatch(/gemeten *$/);
    expect(shiftShareCsv(answer as never, "nl").split("\r\n")[0]).toContain(
      "earlierGrade,laterGrade",
    );
    const other = await ask(shiftShare, { region: "nl-gm:9903", ...pair });
    expect(shiftShareTable(other as never, "nl")).not.toContain("hoe gemeten");
  });

  it("stands with concentration, for all and per industry", async () => {
    const answer = await ask(concentration, { delivery });
    expect(answer.grade).toMatchObject({
      grade: "imputed",
      parts: { measured: "over-three-quarters", imputed: "under-quarter" },
    });
    const told = Object.fromEntries(
      answer.industries.map((row) => [
        row.industry.code,
        [grade(row.gamma), grade(row.establishments)],
      ]),
    );
    expect(told).toMatchObject({ 10: ["imputed", "imputed"], 62: ["measured", "measured"] });
    expect(concentrationTable(answer as never, "en")).toContain("how measured");
    const csv = concentrationCsv(answer as never, "en").split("\r\n");
    expect(csv.find((line) => line.startsWith("62,"))).toContain(",measured,r");
    const then = await ask(concentration, { delivery: pair.earlier });
    expect(concentrationTable(then as never, "en")).toContain("How measured: measured\n");
    expect(concentrationTable(then as never, "en")).not.toContain("how measured");
  });

  it("stands once with relatedness, and with what a region has of the industry space", async () => {
    const kin = await ask(relatedness, { industry: "28", delivery });
    expect(kin.grade?.grade).toBe("imputed");
    expect(relatednessTable(kin as never, "nl")).toContain("Hoe gemeten: deels bijgeschat");
    const two = await ask(relatedness, { industry: "28", with: "10", delivery });
    const lines = relatednessCsv(two as never, "nl").split("\r\n");
    expect(lines[0]!.endsWith(",source,grade,run")).toBe(true);
    expect(lines.some((line) => line.includes(`${delivery},imputed,`))).toBe(true);

    const space = await ask(industrySpace, { region: "nl-gm:9902", delivery });
    expect(space.grade?.grade).toBe("imputed");
    const table = industrySpaceTable(space as never, "nl");
    expect(table).toContain("Hoe gemeten: deels bijgeschat");
    expect(table).toContain("hoe gemeten");
    expect(industrySpaceCsv(space as never, "nl")).toContain(",measured,r");
    const other = await ask(industrySpace, { region: "nl-gm:9901", delivery });
    expect(industrySpaceTable(other as never, "nl")).not.toContain("hoe gemeten");
  });

  it("is not told of a figure that is hidden", async () => {
    const few = register(() => "01").split("\n");
    const id = await opened.delivery("few.csv", few.slice(0, 3).join("\n"), {
      referenceDate: "2023-04-01",
      scheme: "sbi-2025",
    });
    const [row] = (await ask(concentration, { delivery: id })).industries;
    expect(row).toMatchObject({ establishments: { state: "suppressed" } });
    expect(row!.establishments).not.toHaveProperty("grade");
  });
});

describe("rows with grades", () => {
  it("differ where two of them are of another grade, not where one is so in part", () => {
    const of = (grade: "measured" | "imputed", share: "all" | "over-three-quarters") => ({
      grade,
      parts: { [grade]: share },
      headOffice: "none" as const,
      ageYears: null,
    });
    const measured = of("measured", "all");
    expect(gradesDiffer([measured, undefined, of("measured", "over-three-quarters")])).toBe(false);
    expect(gradesDiffer([measured, of("imputed", "all")])).toBe(true);
    expect(gradesDiffer([])).toBe(false);
  });
});
