import { suppress } from "../../core/disclosure/suppress.ts";
import type { Audience } from "../../domain/audience.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";
import { sizeOf } from "../regions/shown-industries.ts";

/** Which industries of a whole delivery may be shown to an audience. */
export interface ShownInCountry {
  has(code: string): boolean;
}

/** The industries of a delivery as one table, protected like that of a region. */
export function shownInCountry(
  audience: Audience,
  delivery: Delivery,
  columns: EstablishmentColumns,
  level: IndustryLevel,
): ShownInCountry {
  const { codes, industry } = industriesAtLevel(columns, delivery.scheme, level);
  const size = sizeOf(delivery.sizeMeasure, columns);
  const rows = [...industry.keys()].filter((k) => industry[k] >= 0);
  const { state } = suppress(
    {
      cell: rows.map((k) => industry[k]),
      group: rows.map((k) => columns.group[k]),
      size: rows.map((k) => size[k]),
    },
    codes.length,
    {
      minimumContributors: minimumContributors(audience),
      unknownGroups: columns.enterprisesKnown ? "one" : "each",
    },
  );
  const shown = new Set(codes.filter((_, i) => state[i] === "published"));
  return { has: (code) => shown.has(code) };
}
