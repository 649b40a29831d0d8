import { explainDifference } from "../../contract/compare.ts";
import type { AnswerOf } from "../../contract/question.ts";
import {
  differenceAccount,
  differenceSteps,
} from "../../core/specialization/difference-account.ts";
import { suppress } from "../../core/disclosure/suppress.ts";
import type { DifferencePaths } from "../../data/register/comparison/difference-paths.ts";
import { differenceParts, type SeriesBreak } from "../../domain/comparison.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { FigureGrade } from "../../domain/figure-grade.ts";
import { figure, graded, suppressed, type Figure } from "../../domain/figure.ts";
import { codesAgree } from "../../domain/industry-scheme.ts";
import { answer, type Effects } from "../answer.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { run } from "../platform/run.ts";
import { chosenRegion } from "../regions/chosen-region.ts";
import { columnsAsDelivered, comparedDeliveries, momentOf } from "./compared-deliveries.ts";
import { codesUnder } from "./list-changes.ts";
import { ownersOfBoth } from "./owners-of-both.ts";
import { namedBreaks, seriesBreaks } from "./series-breaks.ts";
import { sideGrades } from "./side-grades.ts";
import { shownCounts } from "./shown-counts.ts";

interface DifferenceParameters {
  readonly earlier: string;
  readonly later: string;
  readonly region: string | null;
  readonly industry: string | null;
  readonly measure: "jobs" | "establishments";
  readonly reference: string | null;
}

/** What is computed, before disclosure; sizes are in thousandths. */
interface DifferenceResult {
  readonly breaks: readonly SeriesBreak[];
  readonly paths: DifferencePaths;
}

/** The computation on the run card of a difference. */
export async function differenceBetween(
  effects: Effects,
  { region, industry, measure, ...deliveries }: DifferenceParameters,
): Promise<DifferenceResult> {
  const compared = await comparedDeliveries(effects, deliveries);
  const { earlier, later } = compared;
  const [then, now] = await Promise.all(
    [earlier, later].map((one) => columnsAsDelivered(effects, one)),
  );
  const { comparisons } = effects.register;
  const found = await comparisons.found(compared);
  const under =
    industry === null
      ? undefined
      : codesUnder(industry, [
          [then, earlier],
          [now, later],
        ]);
  const paths = await comparisons.paths(compared, {
    region: region ?? undefined,
    codes: under && {
      earlier: under.each[0],
      // Codes are written as now; where the scheme is one, those that are gone keep their place.
      now:
        found.schemesDiffer || !codesAgree(earlier.scheme, later.scheme)
          ? under.each[1]
          : under.all,
      later: under.each[1],
    },
    owners: await ownersOfBoth(effects, compared),
    inJobs: measure === "jobs",
    each: !then.enterprisesKnown && !now.enterprisesKnown,
    sizeRule: found.sizeRule !== undefined,
  });
  return { breaks: seriesBreaks(earlier, later, found), paths };
}

export const answerExplainDifference = answer(explainDifference, async (effects, input) => {
  const compared = await comparedDeliveries(effects, input, "kept");
  const { earlier, later, inputs } = compared;
  const [then, now] = await Promise.all(
    [earlier, later].map((one) => columnsAsDelivered(effects, one)),
  );
  const region =
    input.region === undefined ? null : now.regions[chosenRegion(now.regions, input.region)];
  const level =
    input.industry === undefined
      ? "division"
      : codesUnder(input.industry, [
          [then, earlier],
          [now, later],
        ]).level;
  const bothInJobs = earlier.sizeMeasure === "jobs" && later.sizeMeasure === "jobs";
  const parameters = {
    earlier: earlier.id,
    later: later.id,
    region: region?.id ?? null,
    industry: input.industry ?? null,
    measure: input.measure ?? (bothInJobs ? ("jobs" as const) : ("establishments" as const)),
    reference: compared.reference,
  };
  const { run: runId, result } = await run(
    effects,
    { question: explainDifference.name, parameters: { ...parameters }, seed: null, inputs },
    () => differenceBetween(effects, parameters),
  );
  const shown = await shownCounts(effects, compared, region?.id, level);
  const isShown =
    input.industry === undefined ? shown.total : shown.industry(input.industry) && shown.total;
  const grade = (delivery: Delivery, columns: EstablishmentColumns): FigureGrade | undefined => {
    const grades = sideGrades(delivery, columns, level, region?.id);
    return input.industry === undefined
      ? grades.total(parameters.measure)
      : grades.industry(input.industry, parameters.measure);
  };
  const account = shownAccount(result.paths, isShown, {
    minimumContributors: minimumContributors(effects.audience),
    unknownGroups: then.enterprisesKnown || now.enterprisesKnown ? "one" : "each",
  });
  const names = new Map([...then.regions, ...now.regions].map(({ id, name }) => [id, name]));
  const [label] =
    input.industry === undefined
      ? []
      : await effects.register.industryLabels(later, [input.industry]);
  return {
    run: runId,
    invented: earlier.invented || later.invented,
    earlier: momentOf(earlier),
    later: momentOf(later),
    region: region && { id: region.id, name: region.name },
    industry: input.industry === undefined ? null : { code: input.industry, label: label! },
    measure: parameters.measure,
    ...account,
    totalEarlier: graded(account.totalEarlier, grade(earlier, then)),
    totalLater: graded(account.totalLater, grade(later, now)),
    breaks: await namedBreaks(effects, compared, result.breaks, names),
  };
});

type Account = Pick<
  AnswerOf<typeof explainDifference>,
  "totalEarlier" | "totalLater" | "change" | "parts"
>;

/**
 * The account as an audience may see it. The parts add up to a difference that is
 * shown, so they are protected as one table with its total: what adds and what takes
 * away as cells of their own, by what each owner moves in them. Where too few
 * parts are left to hide one behind another, none is shown, those of nothing included:
 * they would say which part the difference is.
 */
export function shownAccount(
  paths: DifferencePaths,
  isShown: boolean,
  policy: Parameters<typeof suppress>[2],
): Account {
  const bytes = (values: readonly number[]): Uint8Array => Uint8Array.from(values);
  const changed = {
    before: Float64Array.from(paths.before),
    after: Float64Array.from(paths.after),
    asCoded: bytes(paths.asCoded),
    recoded: bytes(paths.recoded),
    moved: bytes(paths.moved),
    asNow: bytes(paths.asNow),
    cause: bytes(paths.cause),
  };
  const account = differenceAccount(changed);
  const { part, amount } = differenceSteps(changed);
  // A step of nothing is nobody's contribution.
  const taken = [...amount.keys()].filter((s) => amount[s] !== 0);
  const { state, totalIsPublished } = suppress(
    {
      cell: taken.map((s) => 2 * part[s] + (amount[s] < 0 ? 1 : 0)),
      group: taken.map((s) => paths.unit[s >> 2]),
      size: taken.map((s) => Math.abs(amount[s])),
    },
    2 * differenceParts.length,
    policy,
  );
  const shownIf = (value: number, may: boolean): Figure =>
    may ? figure(value / 1000) : suppressed;
  const cell = (value: number, c: number): Figure =>
    shownIf(value, isShown && totalIsPublished && (value === 0 || state[c] === "published"));
  return {
    totalEarlier: shownIf(account.earlier, isShown),
    totalLater: shownIf(account.later, isShown),
    change: shownIf(account.later - account.earlier, isShown),
    parts: differenceParts.map((name, p) => ({
      part: name,
      up: cell(account.up[p], 2 * p),
      down: cell(account.down[p] === 0 ? 0 : -account.down[p], 2 * p + 1),
    })),
  };
}
