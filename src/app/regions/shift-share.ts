import type { AnswerOf } from "../../contract/question.ts";
import { shiftShare } from "../../contract/regions.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { figure, graded, suppressed, type Figure } from "../../domain/figure.ts";
import { answer } from "../answer.ts";
import { run } from "../platform/run.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { chosenRegion } from "./chosen-region.ts";
import { deliveryBefore } from "./delivery-before.ts";
import { profileGrades } from "./profile-grades.ts";
import { partNames, shifted, type ShiftShareResult } from "./shifted.ts";
import { shownIndustries } from "./shown-industries.ts";

export const answerShiftShare = answer(shiftShare, async (effects, input) => {
  const later = await chosenDelivery(effects, input.later, "kept");
  const level = input.level ?? "division";
  const now = await effects.columns.of(later.id);
  const index = chosenRegion(now.regions, input.region);
  const region = now.regions[index];
  const earlier = await deliveryBefore(effects, later, input.earlier, region.id);
  const columns = { earlier: await effects.columns.of(earlier.id), later: now };
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
  const grades = {
    earlier: profileGrades(columns.earlier, earlier, before, { level, within }),
    later: profileGrades(columns.later, later, index, { level, within }),
  };
  const totalIsShown = visible.every((one) => one.total);
  const all = total(result, totalIsShown);
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
    total: {
      ...all,
      earlier: graded(all.earlier, grades.earlier.total.size),
      later: graded(all.later, grades.later.total.size),
    },
    industries: result.industries
      .map((one, k) => {
        const isShown = visible.every((each) => each.has(one.code));
        // Regional and allocation rest on the region's total.
        const may = (value: number | null, ofTotal = false): Figure =>
          isShown && (!ofTotal || totalIsShown) ? figure(value ?? Number.NaN) : suppressed;
        return {
          industry: { code: one.code, label: labels[k] },
          earlier: graded(may(one.earlier), grades.earlier.of(one.code)?.size),
          later: graded(may(one.later), grades.later.of(one.code)?.size),
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

const momentOf = (delivery: Delivery, columns: EstablishmentColumns) => ({
  delivery: delivery.id,
  source: delivery.source,
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
