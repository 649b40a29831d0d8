import { suppress, type Suppression } from "../../core/disclosure/suppress.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { EconomyPart, IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { industryAtLevel } from "./industries-at-level.ts";
import { rowsOfRegion } from "./rows-of-region.ts";

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

export interface Shown {
  readonly level: IndustryLevel;
  readonly within: EconomyPart;
}

/** Which industries of a region may be shown to an audience; see `shownPerRegion`. */
export function shownIndustries(
  { audience }: Effects,
  delivery: Delivery,
  columns: EstablishmentColumns,
  region: number,
  shown: Shown,
): ShownIndustries {
  const minimum = minimumContributors(audience);
  return shownPerRegion(minimum, delivery, columns, [region], shown)[0];
}

/**
 * Which industries may be shown of each of `regions`, where a figure rests on at least
 * `minimum` contributors. A region can be asked for whole and by its traded and its
 * local part, and the whole is the two added up. So each part is protected as a table
 * of its own, and the whole shows what neither of them hides. Where a part is too small
 * to be protected, no part's total is shown, and the whole is protected as one table.
 *
 * Cost: `suppress` over the establishments of the regions.
 */
export function shownPerRegion(
  minimum: number,
  delivery: Delivery,
  columns: EstablishmentColumns,
  regions: readonly number[],
  { level, within }: Shown,
): ShownIndustries[] {
  const tables = (part: EconomyPart): ((k: number) => Table) =>
    protectedTables(minimum, delivery, columns, regions, level, part);
  const [tradedOf, localOf, allOf] = [tables("traded"), tables("local"), tables("all")];
  return regions.map((_, k) => {
    const [traded, local] = [tradedOf(k), localOf(k)];
    if (traded.totalIsPublished && local.totalIsPublished) {
      const shown = { all: [traded, local], traded: [traded], local: [local] }[within];
      return { has: (code) => shown.every((each) => !each.hides(code)), total: true };
    }
    const all = allOf(k);
    // A section of both kinds would show its local half by subtraction.
    const mixed = (code: string): boolean => traded.codes.has(code) && local.codes.has(code);
    return within === "all"
      ? { has: (code) => !all.hides(code), total: all.totalIsPublished }
      : { has: (code) => !all.hides(code) && !mixed(code), total: false };
  });
}

interface Table {
  /** Codes that occur in the region. */
  readonly codes: ReadonlySet<string>;
  hides(code: string): boolean;
  readonly totalIsPublished: boolean;
}

/** The tables of the regions, protected when they are asked for. */
function protectedTables(
  minimum: number,
  delivery: Delivery,
  columns: EstablishmentColumns,
  regions: readonly number[],
  level: IndustryLevel,
  part: EconomyPart,
): (k: number) => Table {
  const { codes, of: industryOf } = industryAtLevel(columns, delivery.scheme, level, part);
  const { jobs } = columns;
  const sizeOfRow = (row: number): number => (delivery.sizeMeasure === "jobs" ? jobs[row] : 1);
  return (k) => {
    const of = [...rowsOfRegion(columns, regions[k])].filter((row) => industryOf(row) >= 0);
    // Most regions have few of all industries. What is not there hides nothing, so only what
    // is there is looked at, in the same order.
    const here = [...new Set(of.map(industryOf))].sort((a, b) => a - b);
    const place = new Map(here.map((i, cell) => [i, cell]));
    const { state, totalIsPublished }: Suppression = suppress(
      {
        cell: of.map((row) => place.get(industryOf(row))!),
        group: of.map((row) => columns.group[row]),
        size: of.map(sizeOfRow),
      },
      here.length,
      {
        minimumContributors: minimum,
        // A register without enterprises says nothing of who owns what: each establishment then
        // counts as a contributor, as the statistics offices do with the best unit they have.
        unknownGroups: columns.enterprisesKnown ? "one" : "each",
      },
    );
    const hidden = new Set(
      here.flatMap((i, cell) => (state[cell] === "published" ? [] : codes[i])),
    );
    return {
      codes: new Set(here.map((i) => codes[i])),
      hides: (code) => hidden.has(code),
      totalIsPublished,
    };
  };
}
