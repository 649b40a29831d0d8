import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { FigureGrade } from "../../domain/figure-grade.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import { figureGrades } from "../regions/figure-grades.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";
import { sizeOf } from "../regions/shown-industries.ts";

/** What the figures of an industry rest on, over all regions or over one. */
export type IndustryGrades = (code: string) => {
  readonly establishments: FigureGrade | undefined;
  /** Of what is taken of the size measure. */
  readonly size: FigureGrade | undefined;
};

/** @param region index of a region; all when left out. Cost: O(establishments). */
export function industryGrades(
  { scheme, sizeMeasure }: Pick<Delivery, "scheme" | "sizeMeasure">,
  columns: EstablishmentColumns,
  level: IndustryLevel,
  region?: number,
): IndustryGrades {
  const { codes, industry } = industriesAtLevel(columns, scheme, level);
  const cell =
    region === undefined
      ? industry
      : industry.map((i, k) => (columns.region[k] === region ? i : -1));
  const grades = (size: Float64Array) => figureGrades(columns, cell, codes.length, size);
  const establishments = grades(new Float64Array(columns.count).fill(1));
  const size = sizeMeasure === "jobs" ? grades(sizeOf(sizeMeasure, columns)) : establishments;
  const place = new Map(codes.map((code, i) => [code, i]));
  return (code) => {
    const i = place.get(code);
    return i === undefined
      ? { establishments: undefined, size: undefined }
      : { establishments: establishments[i], size: size[i] };
  };
}
