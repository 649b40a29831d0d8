import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  type Matrix,
  matrix,
  inputOutputRelatedness,
  occupationSimilarity,
  zeros,
} from "../../src/core/index.ts";

/** The United States by industries of the input-output table (BEA), as public tables tell it. */
export interface UsEconomy {
  /** NAICS codes that each industry stands for. */
  readonly naics: readonly (readonly string[])[];
  readonly labels: readonly string[];
  /** Metropolitan and micropolitan areas × industries. */
  readonly jobs: Matrix;
  readonly establishments: Matrix;
  readonly inputOutput: Matrix;
  /** From Finland's jobs by occupation, through the concordance to NACE; NaN where none leads there. */
  readonly occupations: Matrix;
}

const files = {
  jobs: "us-cbp-2019-cbsa/cbp_cbsa_naics_emp_2019.csv.gz",
  crosswalk: "us-bea-io/mastercrosswalk2017.csv.gz",
  labels: "us-bea-io/detail_industrycodename_2017.csv.gz",
  make: "us-bea-io/detail_make_2017_beforeredef_17sch.csv.gz",
  use: "us-bea-io/detail_use_2017_pro_beforeredef_17sch.csv.gz",
  concordance: "eu-classifications/NAICS2017_NACE.csv",
  occupations: "fi-industry-occupation/industry_occupation_2012_2016.csv.gz",
};

export const hasUsEconomy = (folder: string): boolean =>
  Object.values(files).every((file) => existsSync(join(folder, file)));

/**
 * Reads it. An industry is one of the input-output table that owns six-digit NAICS
 * codes by itself and has jobs somewhere; codes of several industries (construction,
 * mostly) are left out.
 */
export function usEconomy(folder: string): UsEconomy {
  const rows = (file: keyof typeof files): string[][] => csvRows(join(folder, files[file]));
  const ownersOf = new Map<string, Set<string>>();
  for (const [, , industry, code] of rows("crosswalk").slice(1)) {
    if (!/^\d{6}$/.test(code) || industry === "") continue;
    ownersOf.set(code, (ownersOf.get(code) ?? new Set()).add(industry));
  }
  const flows = industryFlows(rows("make"), rows("use"));
  const cells = rows("jobs")
    .slice(1)
    .flatMap(([area, code, , jobs, establishments]) => {
      const owners = /^\d{6}$/.test(code) ? ownersOf.get(code) : undefined;
      if (owners?.size !== 1) return [];
      const [industry] = owners;
      if (!flows.codes.includes(industry)) return [];
      return [{ area, industry, jobs: Number(jobs), establishments: Number(establishments) }];
    });
  const areas = [...new Set(cells.map((cell) => cell.area))].sort();
  const industries = [...new Set(cells.map((cell) => cell.industry))].sort();
  const areaAt = new Map(areas.map((area, k) => [area, k]));
  const industryAt = new Map(industries.map((industry, k) => [industry, k]));
  const jobs = zeros(areas.length, industries.length);
  const establishments = zeros(areas.length, industries.length);
  for (const cell of cells) {
    const k = areaAt.get(cell.area)! * industries.length + industryAt.get(cell.industry)!;
    jobs.data[k] += cell.jobs;
    establishments.data[k] += cell.establishments;
  }
  const naics: string[][] = industries.map(() => []);
  for (const [code, owners] of ownersOf) {
    const k = owners.size === 1 ? industryAt.get([...owners][0]) : undefined;
    if (k !== undefined) naics[k].push(code);
  }
  const labelOf = new Map(rows("labels").map(([code, label]) => [code, label]));
  const whole = inputOutputRelatedness(flows.data, flows.codes.length);
  const n = industries.length;
  const place = industries.map((industry) => flows.codes.indexOf(industry));
  return {
    naics,
    labels: industries.map((code) => labelOf.get(code) ?? code),
    jobs,
    establishments,
    inputOutput: matrix(
      n,
      n,
      Float64Array.from(
        { length: n * n },
        (_, k) => whole[place[Math.floor(k / n)] * flows.codes.length + place[k % n]],
      ),
    ),
    occupations: occupationsOf(naics, rows("concordance"), rows("occupations")),
  };
}

/** What industries sell one another: who makes a commodity sells of it what others use, by share. */
function industryFlows(make: string[][], use: string[][]): { codes: string[]; data: Float64Array } {
  const number = (text: string): number => Math.max(0, Number(text) || 0);
  const makers = make.slice(1).map(([code]) => code);
  const commodities = make[0].slice(1);
  const usedAt = new Map(use.slice(1).map((row) => [row[0], row]));
  const codes = makers.filter((code) => use[0].includes(code));
  const buyers = codes.map((code) => use[0].indexOf(code));
  const data = new Float64Array(codes.length ** 2);
  commodities.forEach((commodity, c) => {
    const used = usedAt.get(commodity);
    if (!used) return;
    const made = codes.map((code) => number(make[1 + makers.indexOf(code)][1 + c]));
    const all = made.reduce((sum, x) => sum + x, 0);
    made.forEach((amount, i) => {
      if (amount === 0) return;
      buyers.forEach((at, j) => (data[i * codes.length + j] += (amount / all) * number(used[at])));
    });
  });
  return { codes, data };
}

function occupationsOf(
  naics: readonly (readonly string[])[],
  concordance: string[][],
  rows: string[][],
): Matrix {
  const naceOf = new Map<string, string[]>();
  for (const [code, nace] of concordance.slice(1)) {
    naceOf.set(code, [...(naceOf.get(code) ?? []), nace.replace(".", "")]);
  }
  const jobsOf = new Map<string, Map<string, number>>();
  for (const [, code, , level, occupation, , jobs] of rows.slice(1)) {
    // The finest codes, which the coarser ones repeat: a class of NACE and one digit more.
    if (level !== "5") continue;
    const nace = code.slice(0, 4);
    const own = jobsOf.get(nace) ?? new Map<string, number>();
    jobsOf.set(nace, own.set(occupation, (own.get(occupation) ?? 0) + Number(jobs)));
  }
  const occupations = [...new Set(rows.slice(1).map((row) => row[4]))].sort();
  const n = naics.length;
  const cells = new Float64Array(n * occupations.length);
  naics.forEach((codes, i) => {
    for (const nace of new Set(codes.flatMap((code) => naceOf.get(code) ?? []))) {
      for (const [occupation, jobs] of jobsOf.get(nace) ?? []) {
        cells[i * occupations.length + occupations.indexOf(occupation)] += jobs;
      }
    }
  });
  const told = naics.map((_, i) =>
    cells.subarray(i * occupations.length, (i + 1) * occupations.length).some((jobs) => jobs > 0),
  );
  const similar = occupationSimilarity(cells, n, occupations.length);
  return matrix(
    n,
    n,
    similar.map((x, k) => (told[Math.floor(k / n)] && told[k % n] ? x : Number.NaN)),
  );
}

/** The rows of a CSV file, packed or not, its quotes taken off. */
function csvRows(path: string): string[][] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      line.includes('"')
        ? [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
            ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
          )
        : line.split(","),
    );
}
