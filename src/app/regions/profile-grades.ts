import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { FigureGrade } from "../../domain/figure-grade.ts";
import type { EconomyPart, IndustryLevel } from "../../domain/industry-scheme.ts";
import { figureGrades } from "./figure-grades.ts";
import { industryAtLevel } from "./industries-at-level.ts";
import { rowsOfRegion } from "./rows-of-region.ts";

/** What the figures of one industry, or of a whole region, rest on. */
export interface RegionGrades {
  readonly establishments: FigureGrade | undefined;
  readonly jobs: FigureGrade | undefined;
  /** Of shares and quotients, which are taken of the size measure. */
  readonly size: FigureGrade | undefined;
}

/**
 * The grades of a region's figures, industry by industry and all together. Shares
 * and quotients bear the grade of what is counted here: what they are compared with
 * rests on many more records.
 *
 * Cost: O(establishments of the region).
 */
export function profileGrades(
  columns: EstablishmentColumns,
  { scheme, sizeMeasure }: Delivery,
  region: number,
  { level, within }: { readonly level: IndustryLevel; readonly within: EconomyPart },
): { of: (code: string) => RegionGrades | undefined; total: RegionGrades } {
  const { codes, of: industryOf } = industryAtLevel(columns, scheme, level, within);
  const rows = rowsOfRegion(columns, region).filter((row) => industryOf(row) >= 0);
  const here = rowsOf(columns, rows);
  const cell = Int32Array.from(rows, industryOf);
  const grades = (cells: Int32Array, count: number) => {
    const by = (each: Float64Array) => figureGrades(here, cells, count, each);
    const [establishments, jobs, sizes] = [
      by(new Float64Array(rows.length).fill(1)),
      by(Float64Array.from(rows, (row) => columns.jobs[row])),
      by(Float64Array.from(rows, (row) => (sizeMeasure === "jobs" ? columns.jobs[row] : 1))),
    ];
    return (k: number): RegionGrades => ({
      establishments: establishments[k],
      jobs: jobs[k],
      size: sizes[k],
    });
  };
  const perIndustry = grades(cell, codes.length);
  const place = new Map(codes.map((code, k) => [code, k]));
  return {
    of: (code) => {
      const k = place.get(code);
      return k === undefined ? undefined : perIndustry(k);
    },
    total: grades(new Int32Array(rows.length), 1)(0),
  };
}

/** What is known of how some establishments were measured. */
export function rowsOf(
  { measurement, headOffice, ageYears, precision }: EstablishmentColumns,
  rows: ArrayLike<number>,
): Pick<EstablishmentColumns, "measurement" | "headOffice" | "ageYears" | "precision"> {
  const of = Uint32Array.from(rows);
  return {
    measurement: Uint8Array.from(of, (row) => measurement[row]),
    headOffice: Uint8Array.from(of, (row) => headOffice[row]),
    ageYears: Int16Array.from(of, (row) => ageYears[row]),
    precision: Uint8Array.from(of, (row) => precision[row]),
  };
}
