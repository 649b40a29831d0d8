import { suppress, type Suppression } from "../../core/disclosure/suppress.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { EconomyPart, IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { industriesAtLevel } from "./industries-at-level.ts";

/** What of a region may be shown to an audience. */
export interface ShownIndustries {
  has(code: string): boolean;
  /** Whether the region's total may be shown, and all that it can be worked out from. */
  readonly total: boolean;
}

/** The size that shares are taken of: jobs where they are known, else establishments. */
export const sizeOf = (
  sizeMeasure: Delivery["sizeMeasure"],
  columns: EstablishmentColumns,
): Float64Array =>
  sizeMeasure === "jobs" ? columns.jobs : new Float64Array(columns.count).fill(1);

/**
 * Which industries of a region may be shown. The region can be asked for whole and
 * by its traded and its local part, and the whole is the two added up. So each part
 * is protected as a table of its own, and the whole shows what neither of them hides.
 * Where a part is too small to be protected, no part's total is shown, and the whole
 * is protected as one table.
 *
 * Cost: O(establishments), and `suppress` over those of the region.
 */
export function shownIndustries(
  effects: Effects,
  delivery: Delivery,
  columns: EstablishmentColumns,
  region: number,
  { level, within }: { readonly level: IndustryLevel; readonly within: EconomyPart },
): ShownIndustries {
  const table = (part: EconomyPart): Table =>
    protectedTable(effects, delivery, columns, region, level, part);
  const traded = table("traded");
  const local = table("local");
  if (traded.totalIsPublished && local.totalIsPublished) {
    const tables = { all: [traded, local], traded: [traded], local: [local] }[within];
    return { has: (code) => tables.every((each) => !each.hides(code)), total: true };
  }
  const all = table("all");
  // A section of both kinds would show its local half by subtraction.
  const mixed = (code: string): boolean => traded.codes.has(code) && local.codes.has(code);
  return within === "all"
    ? { has: (code) => !all.hides(code), total: all.totalIsPublished }
    : { has: (code) => !all.hides(code) && !mixed(code), total: false };
}

interface Table {
  /** Codes that occur in the region. */
  readonly codes: ReadonlySet<string>;
  hides(code: string): boolean;
  readonly totalIsPublished: boolean;
}

function protectedTable(
  { audience }: Effects,
  delivery: Delivery,
  columns: EstablishmentColumns,
  region: number,
  level: IndustryLevel,
  part: EconomyPart,
): Table {
  const { codes, industry } = industriesAtLevel(columns, delivery.scheme, level, part);
  const size = sizeOf(delivery.sizeMeasure, columns);
  const cell: number[] = [];
  const group: number[] = [];
  const adds: number[] = [];
  for (let k = 0; k < columns.count; k++) {
    if (columns.region[k] !== region || industry[k] < 0) continue;
    cell.push(industry[k]);
    group.push(columns.group[k]);
    adds.push(size[k]);
  }
  const { state, totalIsPublished }: Suppression = suppress(
    { cell, group, size: adds },
    codes.length,
    {
      minimumContributors: minimumContributors(audience),
      // A register without enterprises says nothing of who owns what: each establishment then
      // counts as a contributor, as the statistics offices do with the best unit they have.
      unknownGroups: columns.enterprisesKnown ? "one" : "each",
    },
  );
  const hidden = new Set(codes.filter((_, i) => state[i] !== "published"));
  return {
    codes: new Set(cell.map((i) => codes[i])),
    hides: (code) => hidden.has(code),
    totalIsPublished,
  };
}
