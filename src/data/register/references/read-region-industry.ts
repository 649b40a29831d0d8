import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import { columnKey } from "../mapping/column-aliases.ts";
import { bareCode, CodeEvidence, guessedScheme } from "../rows/industry-code.ts";
import { NumberHabit, numberOf } from "../mapping/number-habit.ts";
import { regionOfRow } from "../rows/region-of-row.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { known } from "../mapping/unknown-symbol.ts";
import { areaId } from "./area-code.ts";
import { leafCells, type IndustryCell } from "./leaf-cells.ts";
import { notUnderstood } from "./not-understood.ts";
import { tableOfFile } from "./table-of-file.ts";

export interface RegionIndustryCells {
  readonly scheme: IndustryScheme;
  readonly regionNamespace: string;
  readonly cells: readonly IndustryCell[];
}

const regionNames =
  /^(region|regionid|regioncode|cbsacode|cbsa|fips|countyfips|gemeentecode|gmcode|gemnr|municipality|municipalitycode|nuts3?|corop|coropcode|geo)$/;
const industryNames =
  /^(industry|industrycode|naics(20\d\d)?(code)?|sbi\w*|nace\w*|branche|bedrijfstak|code)$/;
const jobsNames = /^(jobs|banen|emp|employment|employees|werkzamepersonen|arbeidsplaatsen)$/;
const establishmentNames = /^(establishments?|estab|est|vestigingen|aantalvestigingen|bedrijven)$/;

/**
 * A region x industry table with a row per cell: region, industry, jobs,
 * establishments, one of the two counts at least. Where it holds sectors,
 * groups and classes side by side, as the Census tables do, each cell keeps
 * only what its finer cells do not hold, so that a sum counts nothing twice.
 */
export async function readRegionIndustry(
  source: SourceFile,
  given: { regionNamespace?: string | undefined; scheme?: IndustryScheme | undefined },
): Promise<RegionIndustryCells> {
  const { columns, rows } = await tableOfFile(source);
  const keys = columns.map(columnKey);
  const column = (pattern: RegExp): number => keys.findIndex((key) => pattern.test(key));
  const regionAt = column(regionNames);
  const industryAt = column(industryNames);
  const jobsAt = column(jobsNames);
  const establishmentsAt = column(establishmentNames);
  if (regionAt < 0 || industryAt < 0 || (jobsAt < 0 && establishmentsAt < 0)) {
    throw notUnderstood(
      source.fileName,
      "columns region, industry and jobs or establishments",
      columns.join(", "),
    );
  }
  const jobsHabit = new NumberHabit();
  const codes = new CodeEvidence();
  for (const { cells } of rows) {
    codes.add(cells[industryAt] ?? "");
    if (jobsAt >= 0) jobsHabit.add(cells[jobsAt] ?? "");
  }
  const scheme = given.scheme ?? guessedScheme(columns[industryAt], codes).scheme;
  const { decimal } = jobsHabit.decide(true);
  const cbsa = keys[regionAt].startsWith("cbsa");
  const habit = {
    namespace: given.regionNamespace ?? (cbsa ? "us-cbsa" : undefined),
    codeColumn: columns[regionAt],
    nameColumn: undefined,
  };
  const number = (cells: readonly string[], index: number, line: number): number => {
    const text = index < 0 ? undefined : known(cells[index]);
    if (text === undefined) return Number.NaN;
    const value = numberOf(text, decimal);
    if (Number.isNaN(value) || value < 0) {
      throw notUnderstood(source.fileName, "counts", `"${text}" on line ${line}`);
    }
    return value;
  };
  const read: IndustryCell[] = [];
  for (const { line, cells } of rows) {
    const code = known(cells[regionAt]);
    const region =
      code !== undefined && given.regionNamespace !== undefined
        ? areaId(code, given.regionNamespace)
        : regionOfRow(habit, code, undefined, undefined, undefined)?.id;
    const industry = bareCode(known(cells[industryAt]) ?? "");
    if (region === undefined || industry === "") {
      throw notUnderstood(source.fileName, "a region and an industry", `neither on line ${line}`);
    }
    read.push({
      region,
      industry,
      jobs: number(cells, jobsAt, line),
      establishments: number(cells, establishmentsAt, line),
    });
  }
  if (read.length === 0) throw notUnderstood(source.fileName, "rows", "none");
  const namespace = read[0].region.slice(0, read[0].region.indexOf(":"));
  return { scheme, regionNamespace: namespace, cells: leafCells(read, scheme) };
}
