import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clusterwerk, openClusterwerk } from "../../../src/app/clusterwerk.ts";
import { profileCsv, profileTable } from "../../../src/cli/profile-view.ts";
import { importDelivery, listRegions, profile } from "../../../src/contract/index.ts";
import { shareClass } from "../../../src/domain/figure-grade.ts";

let clusterwerk: Clusterwerk;
let folder: string;
const context = { trustsPaths: true };

/** Machines: 80 of 100 jobs measured, 15 imputed, 5 of last year. Pumps: nothing told. */
const rows = [
  ["1", "28930", "50", "01", "2025"],
  ["2", "28930", "30", "01", "2025"],
  ["3", "28930", "15", "60", "2024"],
  ["4", "28930", "5", "73", "2023"],
  ["5", "10510", "9", "", ""],
  ["6", "10510", "9", "", ""],
  ["7", "10510", "9", "", ""],
  ["8", "62010", "4", "01", "2025"],
  ["9", "62010", "", "01", "2025"],
  ["10", "62010", "4", "01", "2025"],
  ["11", "62010", "4", "01", "2025"],
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cw-test-"));
  chmodSync(folder, 0o755);
  clusterwerk = await openClusterwerk({ data: join(folder, "data") });
  const lines = rows.map(
    ([id, sbi, jobs, enqtype, year]) =>
      `${id};0000000${id};Voorbeeld ${id} B.V.;41;0772;${sbi};${jobs};${enqtype};${year}`,
  );
  const head = "lisanr;kvkdosnr;naam;rechtsvorm;gemnr;sbi2025;banen;enqtype;bronjaar";
  const file = join(folder, "lisa.csv");
  writeFileSync(file, [head, ...lines].join("\r\n"));
  await clusterwerk.ask(
    importDelivery,
    { file, mapping: { referenceDate: "2025-04-01", scheme: "sbi-2025" } },
    context,
  );
});
afterAll(async () => {
  await clusterwerk.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = () => clusterwerk.ask(profile, { region: "nl-gm:0772" }, context);

describe("a figure", () => {
  it("bears the grade of the records it rests on", async () => {
    const { industries } = await asked();
    const jobsOf = (code: string) => {
      const { jobs } = industries.find(({ industry }) => industry.code === code)!;
      return jobs.state === "value" ? jobs.grade : undefined;
    };
    // 20 % is imputed or worse, and no more than 10 % is worse than imputed.
    expect(jobsOf("28")).toEqual({
      grade: "imputed",
      parts: {
        measured: "over-three-quarters",
        imputed: "under-quarter",
        "carried-over": "under-quarter",
      },
      headOffice: "none",
      ageYears: 0,
    });
    expect(jobsOf("10")).toMatchObject({
      grade: "unknown",
      parts: { unknown: "all" },
      ageYears: null,
    });
    // A quarter of the establishments tells no jobs: measured or not, they are not known.
    expect(jobsOf("62")).toMatchObject({
      grade: "unknown",
      parts: { measured: "over-three-quarters", unknown: "quarter-to-half" },
    });
  });

  it("that is shared or a quotient bears it too, and a hidden one bears none", async () => {
    const { industries, jobs } = await asked();
    const machines = industries.find(({ industry }) => industry.code === "28")!;
    expect(machines.share).toMatchObject({ grade: { grade: "imputed" } });
    expect(jobs).toMatchObject({ grade: { parts: { unknown: "quarter-to-half" } } });
    for (const row of industries) {
      for (const figure of Object.values(row)) {
        if (typeof figure === "object" && "state" in figure && figure.state !== "value") {
          expect(figure).not.toHaveProperty("grade");
        }
      }
    }
    const { regions } = await clusterwerk.ask(listRegions, {}, context);
    expect(regions[0].jobs).toMatchObject({ grade: { headOffice: "none" } });
  });

  it("says so on a terminal and in CSV", async () => {
    const answer = await asked();
    expect(profileTable(answer as never, "nl")).toContain("bijgeschat");
    const [head, ...lines] = profileCsv(answer as never, "nl").split("\r\n");
    const columns = head.split(",");
    const line = lines.find((each) => each.startsWith("28,"))!.split(",");
    expect(line[columns.indexOf("jobsGrade")]).toBe("imputed");
    expect(line[columns.indexOf("jobsMeasured")]).toBe("over-three-quarters");
  });

  it("tells shares in quarters, so that one company's part cannot be worked out", () => {
    expect([0, 0.1, 0.25, 0.5, 0.75, 0.99, 1].map(shareClass)).toEqual([
      "none",
      "under-quarter",
      "quarter-to-half",
      "half-to-three-quarters",
      "over-three-quarters",
      "over-three-quarters",
      "all",
    ]);
  });
});
