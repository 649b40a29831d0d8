import { margins, type Matrix, zeros } from "../../core/matrix.ts";
import { comparativeAdvantage } from "../../core/relatedness/comparative-advantage.ts";
import { presences } from "../../core/specialization/presences.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { industryAt, type IndustryLevel, isUnclassified } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { regionsOfAnEconomy } from "./compared-with.ts";
import type { ComplexityTask } from "./complexity-ends.ts";
import { industriesAtLevel } from "./industries-at-level.ts";
import { shownPerRegion, sizeOf } from "./shown-industries.ts";

/** Sizes of industries in regions, as which of them are present. */
export interface FoundEconomy {
  readonly ground: "delivery" | "reference";
  readonly codes: readonly string[];
  readonly present: Matrix;
  /** NaN where jobs are not told. */
  readonly regionJobs: Float64Array;
  /** The companies behind it, where it is known which they are. */
  readonly plants?: () => Pick<ComplexityTask, "plants" | "mayCount">;
}

export function deliveredEconomy(
  delivery: Delivery,
  columns: EstablishmentColumns,
  level: IndustryLevel,
  minimumContributors: number,
): FoundEconomy {
  const levelled = industriesAtLevel(columns, delivery.scheme, level);
  const size = sizeOf(delivery.sizeMeasure, columns);
  const jobs = zeros(columns.regions.length, levelled.codes.length);
  for (let k = 0; k < columns.count; k++) {
    if (levelled.industry[k] < 0 || Number.isNaN(size[k])) continue;
    jobs.data[columns.region[k] * jobs.cols + levelled.industry[k]] += size[k];
  }
  const shown = shownPerRegion(
    minimumContributors,
    delivery,
    columns,
    columns.regions.map((_, r) => r),
    { level, within: "all" },
  );
  // Without the total a quotient is not shown either.
  const mayCount = (r: number, i: number): boolean =>
    shown[r].total && shown[r].has(levelled.codes[i]);
  const told = delivery.sizeMeasure === "jobs";
  const { codes } = levelled;
  const { region, group } = columns;
  return {
    ground: "delivery",
    codes,
    present: presentWhere(jobs, codes, delivery, mayCount),
    regionJobs: margins(jobs).row.map((sum) => (told ? sum : Number.NaN)),
    plants: () => ({
      plants: presences({ region, industry: levelled.industry, group, size }),
      mayCount: countable(jobs, codes, delivery, mayCount),
    }),
  };
}

export async function referenceEconomy(
  { register }: Effects,
  delivery: Delivery,
  level: IndustryLevel,
  minimumContributors: number,
): Promise<FoundEconomy | undefined> {
  const table = await register.references.regionIndustry(delivery.scheme, delivery.referenceDate);
  if (!table || table.regions.length < regionsOfAnEconomy) return undefined;
  const at = table.industries.map((code) => industryAt(code, table.scheme, level));
  const codes = [...new Set(at.filter((code) => code !== undefined))].sort();
  const place = new Map(codes.map((code, i) => [code, i]));
  const size = zeros(table.regions.length, codes.length);
  const establishments = zeros(table.regions.length, codes.length);
  const regionJobs = new Float64Array(table.regions.length);
  const measure = delivery.sizeMeasure === "jobs" ? table.jobs : table.establishments;
  for (let k = 0; k < table.region.length; k++) {
    regionJobs[table.region[k]] += table.jobs[k];
    const i = place.get(at[table.industry[k]] ?? "");
    if (i === undefined) continue;
    const cell = table.region[k] * codes.length + i;
    if (!Number.isNaN(measure[k])) size.data[cell] += measure[k];
    establishments.data[cell] += table.establishments[k];
  }
  // Where a table does not count establishments, its cells are as published.
  const mayCount = (r: number, i: number): boolean =>
    !(establishments.data[r * codes.length + i] < minimumContributors);
  const present = presentWhere(size, codes, delivery, mayCount);
  return { ground: "reference", codes, present, regionJobs };
}

/** Presences that may count; what nobody has classified goes together with nothing. */
function presentWhere(
  size: Matrix,
  codes: readonly string[],
  delivery: Delivery,
  mayCount: (region: number, industry: number) => boolean,
): Matrix {
  const present = comparativeAdvantage(size);
  countable(size, codes, delivery, mayCount).forEach((may, k) => {
    if (may === 0) present.data[k] = 0;
  });
  return present;
}

/** Regions × industries, 1 where a presence may count. */
function countable(
  { rows, cols }: Matrix,
  codes: readonly string[],
  { scheme }: Delivery,
  mayCount: (region: number, industry: number) => boolean,
): Uint8Array {
  const unclassified = codes.map((code) => isUnclassified(code, scheme));
  return Uint8Array.from({ length: rows * cols }, (_, k) =>
    Number(!unclassified[k % cols] && mayCount(Math.floor(k / cols), k % cols)),
  );
}
