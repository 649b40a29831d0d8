import type { AnswerOf } from "../../contract/question.ts";
import { shiftShare } from "../../contract/regions.ts";
import { type ShiftShare, shiftShare as parts } from "../../core/specialization/shift-share.ts";
import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { figure, suppressed, type Figure } from "../../domain/figure.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import { answer, type Effects } from "../answer.ts";
import { run } from "../platform/run.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { chosenRegion } from "./chosen-region.ts";
import { industriesAtLevel } from "./industries-at-level.ts";
import { shownIndustries, sizeOf } from "./shown-industries.ts";

export interface ShiftShareParameters {
  readonly earlier: string;
  readonly later: string;
  readonly region: string;
  readonly level: IndustryLevel;
}

const partNames = [
  "change",
  "national",
  "mix",
  "competitive",
  "regional",
  "allocation",
] as const satisfies readonly (keyof ShiftShare)[];
type Parts = Record<(typeof partNames)[number], number | null>;

/** What is computed, before disclosure; null stands for NaN. */
interface ShiftShareResult {
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
  const found = parts(here, {
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

export const answerShiftShare = answer(shiftShare, async (effects, input) => {
  const later = await chosenDelivery(effects, input.later, "kept");
  const earlier = await deliveryBefore(effects, later, input.earlier);
  const level = input.level ?? "division";
  const columns = {
    earlier: await effects.columns.of(earlier.id),
    later: await effects.columns.of(later.id),
  };
  const index = chosenRegion(columns.later.regions, input.region);
  const region = columns.later.regions[index];
  const parameters = { earlier: earlier.id, later: later.id, region: region.id, level };
  const { run: runId, result } = await run(
    effects,
    {
      question: shiftShare.name,
      parameters,
      seed: null,
      inputs: [earlier, later].map(({ id, hash }) => ({ kind: "delivery" as const, id, hash })),
    },
    () => shifted(effects, parameters),
  );
  const within = "all" as const;
  const before = chosenRegion(columns.earlier.regions, region.id);
  const visible = [
    shownIndustries(effects, earlier, columns.earlier, before, { level, within }),
    shownIndustries(effects, later, columns.later, index, { level, within }),
  ];
  const labels = await effects.register.industryLabels(
    later,
    result.industries.map((one) => one.code),
  );
  const totalIsShown = visible.every((one) => one.total);
  const ids = new Set(columns.earlier.regions.map(({ id }) => id));
  return {
    run: runId,
    invented: earlier.invented || later.invented,
    region: { id: region.id, name: region.name },
    level,
    scheme: later.scheme,
    sizeMeasure: result.sizeMeasure,
    earlier: momentOf(earlier, columns.earlier),
    later: momentOf(later, columns.later),
    regionsInBoth: columns.later.regions.filter(({ id }) => ids.has(id)).length,
    denominator: result.denominator,
    total: total(result, totalIsShown),
    industries: result.industries
      .map((one, k) => {
        const isShown = visible.every((each) => each.has(one.code));
        // Regional and allocation rest on the region's total.
        const may = (value: number | null, ofTotal = false): Figure =>
          isShown && (!ofTotal || totalIsShown) ? figure(value ?? Number.NaN) : suppressed;
        return {
          industry: { code: one.code, label: labels[k] },
          earlier: may(one.earlier),
          later: may(one.later),
          change: may(one.change),
          national: may(one.national),
          mix: may(one.mix),
          competitive: may(one.competitive),
          regional: may(one.regional, true),
          allocation: may(one.allocation, true),
        };
      })
      .sort(byCompetitive),
  };
});

/**
 * The delivery to compare with: the one asked for, else the last of the same scheme
 * with an earlier reference date.
 *
 * @throws ClusterwerkError unknown-delivery; invalid-input, where there is none of this scheme
 */
async function deliveryBefore(
  effects: Effects,
  later: Delivery,
  id: string | undefined,
): Promise<Delivery> {
  const comparable = (await effects.workspace.as(effects.audience, keptDeliveries)).filter(
    (one) => one.scheme === later.scheme && one.id !== later.id,
  );
  if (id !== undefined) {
    const asked = await chosenDelivery(effects, id, "kept");
    if (comparable.some((one) => one.id === asked.id)) return asked;
  } else {
    const date = (one: Delivery): string => one.referenceDate ?? "";
    const [last] = comparable
      .filter((one) => one.referenceDate !== null && date(one) < date(later))
      .toSorted((a, b) => (date(a) < date(b) ? 1 : -1));
    if (last) return last;
  }
  throw new ClusterwerkError("invalid-input", "no earlier delivery of the same scheme", {
    problem: [
      comparable.length === 0
        ? { at: "earlier", kind: "missing", wanted: "" }
        : { at: "earlier", kind: "choice", wanted: comparable.map((one) => one.id).join(", ") },
    ],
  });
}

const momentOf = (delivery: Delivery, columns: EstablishmentColumns) => ({
  delivery: delivery.id,
  referenceDate: delivery.referenceDate,
  regions: columns.regions.length,
});

type Answer = AnswerOf<typeof shiftShare>;

function total(result: ShiftShareResult, isShown: boolean): Answer["total"] {
  const of = (name: "earlier" | "later" | (typeof partNames)[number]): Figure =>
    isShown
      ? figure(result.industries.reduce((sum, one) => sum + (one[name] ?? Number.NaN), 0))
      : suppressed;
  return {
    earlier: of("earlier"),
    later: of("later"),
    change: of("change"),
    national: of("national"),
    mix: of("mix"),
    competitive: of("competitive"),
  };
}

/** What did best here first; what is not shown comes last, by its code. */
function byCompetitive(a: Answer["industries"][number], b: Answer["industries"][number]): number {
  const rank = ({ competitive, change }: typeof a): number =>
    competitive.state === "value"
      ? competitive.value
      : change.state === "value"
        ? change.value
        : Number.NEGATIVE_INFINITY;
  const [first, second] = [rank(a), rank(b)];
  return first === second ? (a.industry.code < b.industry.code ? -1 : 1) : second - first;
}
