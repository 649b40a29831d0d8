import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { FigureGrade } from "../../domain/figure-grade.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import { figureGrades, present } from "../regions/figure-grades.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";

type Counted = "establishments" | "jobs";

/** What the figures of one of two compared deliveries rest on, as it was delivered. */
export interface SideGrades {
  /** Of the region that was asked for, or of all. */
  total(counted: Counted): FigureGrade | undefined;
  /** Of a region, by its id in that delivery. */
  region(id: string, counted: Counted): FigureGrade | undefined;
  /** Of an industry in the region that was asked for, or in all. */
  industry(code: string, counted: Counted): FigureGrade | undefined;
}

/**
 * @param region  the region of which totals and industries are asked; all where undefined
 * Cost: O(establishments) per kind of figure that is asked of, once.
 */
export function sideGrades(
  { scheme }: Pick<Delivery, "scheme">,
  columns: EstablishmentColumns,
  level: IndustryLevel,
  region: string | undefined,
): SideGrades {
  const index = new Map(columns.regions.map(({ id }, r) => [id, r]));
  const at = region === undefined ? undefined : (index.get(region) ?? -1);
  const asked = (cell: Int32Array): Int32Array =>
    at === undefined ? cell : cell.map((c, k) => (columns.region[k] === at ? c : -1));
  const table = (cells: () => { cell: Int32Array; count: number }) =>
    perCounted((counted) => {
      const { cell, count } = cells();
      const size = counted === "jobs" ? columns.jobs : new Float64Array(columns.count).fill(1);
      return figureGrades(columns, cell, count, size);
    });
  const all = present(columns);
  const byTotal = table(() => ({ cell: asked(all), count: 1 }));
  const byRegion = table(() => ({
    cell: all.map((c, k) => (c < 0 ? -1 : columns.region[k])),
    count: columns.regions.length,
  }));
  const industries = industriesAtLevel(columns, scheme, level);
  const place = new Map(industries.codes.map((code, i) => [code, i]));
  const byIndustry = table(() => ({
    cell: asked(industries.industry),
    count: industries.codes.length,
  }));
  const one = (
    from: (counted: Counted) => readonly (FigureGrade | undefined)[],
    k: number | undefined,
    counted: Counted,
  ): FigureGrade | undefined => (k === undefined ? undefined : from(counted)[k]);
  return {
    total: (counted) => one(byTotal, 0, counted),
    region: (id, counted) => one(byRegion, index.get(id), counted),
    industry: (code, counted) => one(byIndustry, place.get(code), counted),
  };
}

/** Computes a table of grades when it is first asked for. */
function perCounted(
  made: (counted: Counted) => readonly (FigureGrade | undefined)[],
): (counted: Counted) => readonly (FigureGrade | undefined)[] {
  const kept: Partial<Record<Counted, readonly (FigureGrade | undefined)[]>> = {};
  return (counted) => (kept[counted] ??= made(counted));
}
