import type { EstablishmentColumns } from "../../domain/delivery.ts";
import {
  type EconomyPart,
  industryAt,
  type IndustryLevel,
  liesIn,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";

export interface LevelledIndustries {
  /** The codes of the level that occur, sorted. */
  readonly codes: readonly string[];
  /** Per establishment an index into `codes`; -1 where its industry is unknown, too coarse or not in the part. */
  readonly industry: Int32Array;
}

/**
 * The industries of a delivery at one level of its classification. Whether one lies
 * in a part of the economy is told by its code as delivered: a section holds both
 * kinds. Cost: O(establishments).
 */
export function industriesAtLevel(
  columns: EstablishmentColumns,
  scheme: IndustryScheme,
  level: IndustryLevel,
  within: EconomyPart = "all",
): LevelledIndustries {
  const { codes, indexOf } = levelled(columns, scheme, level, within);
  return {
    codes,
    industry: columns.industry.map((full) => (full < 0 ? -1 : indexOf[full])),
  };
}

/**
 * The same for whoever looks at some rows alone: the index of one row's industry is
 * asked for when it is needed. Cost: O(industries).
 */
export function industryAtLevel(
  columns: EstablishmentColumns,
  scheme: IndustryScheme,
  level: IndustryLevel,
  within: EconomyPart = "all",
): Pick<LevelledIndustries, "codes"> & { readonly of: (row: number) => number } {
  const { codes, indexOf } = levelled(columns, scheme, level, within);
  const { industry } = columns;
  return { codes, of: (row) => (industry[row] < 0 ? -1 : indexOf[industry[row]]) };
}

function levelled(
  { industries }: EstablishmentColumns,
  scheme: IndustryScheme,
  level: IndustryLevel,
  within: EconomyPart,
): { codes: string[]; indexOf: Int32Array } {
  const at = industries.map((code) =>
    liesIn(within, code, scheme) ? industryAt(code, scheme, level) : undefined,
  );
  const codes = [...new Set(at.filter((code) => code !== undefined))].sort();
  const place = new Map(codes.map((code, index) => [code, index]));
  const indexOf = Int32Array.from(at, (code) => (code === undefined ? -1 : place.get(code)!));
  return { codes, indexOf };
}
