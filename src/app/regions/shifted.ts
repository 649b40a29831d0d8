import { type ShiftShare, shiftShare } from "../../core/specialization/shift-share.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { chosenRegion } from "./chosen-region.ts";
import { industriesAtLevel } from "./industries-at-level.ts";
import { sizeOf } from "./shown-industries.ts";

export interface ShiftShareParameters {
  readonly earlier: string;
  readonly later: string;
  readonly region: string;
  readonly level: IndustryLevel;
}

export const partNames = [
  "change",
  "national",
  "mix",
  "competitive",
  "regional",
  "allocation",
] as const satisfies readonly (keyof ShiftShare)[];
type Parts = Record<(typeof partNames)[number], number | null>;

/** What is computed, before disclosure; null stands for NaN. */
export interface ShiftShareResult {
  readonly denominator: "delivery" | "none";
  readonly sizeMeasure: "jobs" | "establishments";
  readonly industries: readonly (Parts & {
    readonly code: string;
    readonly earlier: number;
    readonly later: number;
  })[];
}

/** The computation on the run card of a shift-share. */
export async function shifted(
  effects: Effects,
  { earlier, later, region, level }: ShiftShareParameters,
): Promise<ShiftShareResult> {
  const deliveries = await Promise.all([earlier, later].map((id) => chosenDelivery(effects, id)));
  const columns = await Promise.all(deliveries.map(({ id }) => effects.columns.of(id)));
  const sizeMeasure = deliveries.every((one) => one.sizeMeasure === "jobs")
    ? "jobs"
    : "establishments";
  const [before, after] = columns.map((each, k) =>
    sizes(each, deliveries[k], sizeMeasure, region, level),
  );
  const codes = [...new Set([...before.economy.keys(), ...after.economy.keys()])].sort();
  const vector = (of: ReadonlyMap<string, number>): Float64Array =>
    Float64Array.from(codes, (code) => of.get(code) ?? 0);
  const here = { earlier: vector(before.here), later: vector(after.here) };
  const known = columns.every(({ regions }) => regions.length > 1);
  const found = shiftShare(here, {
    earlier: vector(before.economy),
    later: vector(after.economy),
  });
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    denominator: known ? "delivery" : "none",
    sizeMeasure,
    industries: codes.flatMap((code, i) => {
      if (!before.present.has(code) && !after.present.has(code)) return [];
      const of = partNames.map((name) => [
        name,
        known || name === "change" ? orNull(found[name][i]) : null,
      ]);
      return [
        {
          code,
          earlier: here.earlier[i],
          later: here.later[i],
          ...(Object.fromEntries(of) as Parts),
        },
      ];
    }),
  };
}

/** Size per industry in a region and in the whole delivery, and which industries the region has. */
function sizes(
  columns: EstablishmentColumns,
  { scheme }: Delivery,
  sizeMeasure: "jobs" | "establishments",
  regionId: string,
  level: IndustryLevel,
): {
  economy: Map<string, number>;
  here: Map<string, number>;
  present: Set<string>;
} {
  const region = chosenRegion(columns.regions, regionId);
  const { codes, industry } = industriesAtLevel(columns, scheme, level);
  const size = sizeOf(sizeMeasure, columns);
  const economy = new Map<string, number>();
  const here = new Map<string, number>();
  const present = new Set<string>();
  for (let k = 0; k < columns.count; k++) {
    if (industry[k] < 0) continue;
    const code = codes[industry[k]];
    const adds = Number.isNaN(size[k]) ? 0 : size[k];
    economy.set(code, (economy.get(code) ?? 0) + adds);
    if (columns.region[k] !== region) continue;
    here.set(code, (here.get(code) ?? 0) + adds);
    present.add(code);
  }
  return { economy, here, present };
}
