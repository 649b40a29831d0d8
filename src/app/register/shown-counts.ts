import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { figure, suppressed, type Figure } from "../../domain/figure.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { contributorsPerRegion } from "../regions/contributors-per-region.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";
import { shownIndustries } from "../regions/shown-industries.ts";
import { columnsAsDelivered, type ComparedDeliveries } from "./compared-deliveries.ts";

/** Which counts of a comparison an audience may see: those that both deliveries show. */
export interface ShownCounts {
  readonly earlier: EstablishmentColumns;
  readonly later: EstablishmentColumns;
  /** Of the region that was asked for, or of all. */
  readonly total: boolean;
  region(id: string): boolean;
  industry(code: string | null): boolean;
  /** The jobs of a region in one of the deliveries, as the list of regions shows them. */
  jobs(side: "earlier" | "later", region: string): Figure;
}

/**
 * @param region  the region of which industries are asked; all where undefined
 * Cost: O(establishments) of both deliveries.
 */
export async function shownCounts(
  effects: Effects,
  compared: ComparedDeliveries,
  region: string | undefined,
  level: IndustryLevel,
): Promise<ShownCounts> {
  const minimum = minimumContributors(effects.audience);
  const sides = await Promise.all(
    (["earlier", "later"] as const).map(async (side) => {
      const delivery = compared[side];
      const columns = await columnsAsDelivered(effects, delivery);
      const totals = contributorsPerRegion(columns);
      const index = new Map(columns.regions.map(({ id }, r) => [id, r]));
      const isHidden = (contributors: number): boolean =>
        contributors > 0 && contributors < minimum;
      const at = region === undefined ? undefined : index.get(region);
      const inRegion =
        at === undefined
          ? undefined
          : shownIndustries(effects, delivery, columns, at, { level, within: "all" });
      const everywhere = contributorsPerIndustry(columns, delivery.scheme, level);
      return {
        columns,
        region: (id: string): boolean => {
          const r = index.get(id);
          return r === undefined || !isHidden(totals.contributors[r]);
        },
        industry: (code: string): boolean =>
          inRegion?.has(code) ?? (region !== undefined || !isHidden(everywhere.get(code) ?? 0)),
        total: inRegion?.total ?? true,
        jobs: (id: string): Figure => {
          const r = index.get(id);
          if (r === undefined) return { state: "undefined", reason: "not-delivered" };
          if (isHidden(totals.contributors[r])) return suppressed;
          const isWhole = totals.jobsKnown[r] === totals.establishments[r];
          return figure(
            totals.jobsKnown[r] > 0 ? totals.jobs[r] : Number.NaN,
            isWhole ? "counted" : "partial",
            undefined,
            "not-delivered",
          );
        },
      };
    }),
  );
  const [earlier, later] = sides;
  return {
    earlier: earlier.columns,
    later: later.columns,
    total: sides.every((side) => side.total && (region === undefined || side.region(region))),
    region: (id) => sides.every((side) => side.region(id)),
    industry: (code) => code === null || sides.every((side) => side.industry(code)),
    jobs: (side, id) => (side === "earlier" ? earlier : later).jobs(id),
  };
}

/** Independent contributors per industry over all regions; see `contributorsPerRegion`. Cost: O(establishments). */
export function contributorsPerIndustry(
  columns: EstablishmentColumns,
  scheme: Parameters<typeof industriesAtLevel>[1],
  level: IndustryLevel,
): Map<string, number> {
  const { codes, industry } = industriesAtLevel(columns, scheme, level);
  const count = new Map<string, number>();
  const seen = new Set<number>();
  for (let k = 0; k < columns.count; k++) {
    const i = industry[k];
    if (i < 0) continue;
    const group = columns.group[k];
    const key = group * codes.length + i;
    if (group >= 0 && seen.has(key)) continue;
    if (group >= 0) seen.add(key);
    count.set(codes[i], (count.get(codes[i]) ?? 0) + 1);
  }
  return count;
}
