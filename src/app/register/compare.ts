import { compare } from "../../contract/compare.ts";
import type { AnswerOf } from "../../contract/question.ts";
import type { ComparisonFound } from "../../data/register/comparison/comparisons.ts";
import {
  type ChangeCounts,
  changeCountNames,
  comparisonBounds,
  matchKinds,
} from "../../domain/comparison.ts";
import type { FigureGrade } from "../../domain/figure-grade.ts";
import { figure, graded, suppressed, type Figure } from "../../domain/figure.ts";
import { codesAgree, industryAt, type IndustryLevel } from "../../domain/industry-scheme.ts";
import { answer, type Effects } from "../answer.ts";
import { isKept, run, type RunRequest } from "../platform/run.ts";
import { chosenRegion } from "../regions/chosen-region.ts";
import {
  columnsAsDelivered,
  comparedDeliveries,
  momentOf,
  type ComparedDeliveries,
} from "./compared-deliveries.ts";
import { sideGrades } from "./side-grades.ts";
import { shownCounts } from "./shown-counts.ts";
import { namedBreaks, seriesBreaks } from "./series-breaks.ts";

interface CompareParameters {
  readonly earlier: string;
  readonly later: string;
  readonly region: string | null;
  readonly level: IndustryLevel;
  readonly minimumChange: number;
  readonly reference: string | null;
}

/** What is computed, before disclosure. The list of establishments itself is named by its hash. */
interface CompareResult {
  readonly found: ComparisonFound;
  readonly total: ChangeCounts | null;
  readonly regions: readonly ChangeCounts[];
  readonly industries: readonly ChangeCounts[];
}

/** The computation on the run card of a comparison. */
export async function changesBetween(
  effects: Effects,
  parameters: CompareParameters,
): Promise<CompareResult> {
  const compared = await comparedDeliveries(effects, parameters);
  const { comparisons } = effects.register;
  const region = parameters.region ?? undefined;
  const found = await comparisons.found(compared, {
    signal: effects.signal,
    onStep: (done) => effects.progress({ step: "counting", done, total: null }),
  });
  const [total] = await comparisons.counts(compared, "all", region);
  return {
    found,
    total: total ?? null,
    regions: await comparisons.counts(compared, "region"),
    industries: atLevel(
      await comparisons.counts(compared, "industry", region),
      compared,
      parameters.level,
    ),
  };
}

/** Counts of full codes added up to a level; a code of its own scheme that has no such level stands under none. */
function atLevel(
  counts: readonly ChangeCounts[],
  { later }: ComparedDeliveries,
  level: IndustryLevel,
): ChangeCounts[] {
  const sums = new Map<string | null, Record<string, number>>();
  for (const { code, ...of } of counts) {
    const at = code === null ? null : (industryAt(code, later.scheme, level) ?? null);
    const sum = sums.get(at) ?? {};
    for (const [name, count] of Object.entries(of)) sum[name] = (sum[name] ?? 0) + count;
    sums.set(at, sum);
  }
  const order = (code: string | null): string => code ?? "\uffff";
  return [...sums]
    .map(([code, of]) => ({ ...of, code }) as ChangeCounts)
    .sort((a, b) => (order(a.code) < order(b.code) ? -1 : 1));
}

/** The comparison that is asked for, and its run. */
async function asked(
  effects: Effects,
  input: Parameters<Parameters<typeof answer<typeof compare>>[1]>[1],
): Promise<{
  compared: ComparedDeliveries;
  region: { id: string; name: string } | null;
  parameters: CompareParameters;
  request: RunRequest;
}> {
  const compared = await comparedDeliveries(effects, input, "kept");
  const columns = await columnsAsDelivered(effects, compared.later);
  const region =
    input.region === undefined
      ? null
      : columns.regions[chosenRegion(columns.regions, input.region)];
  const parameters = {
    earlier: compared.earlier.id,
    later: compared.later.id,
    region: region?.id ?? null,
    level: input.level ?? ("division" as const),
    minimumChange: input.minimumChange,
    reference: compared.reference,
  };
  return {
    compared,
    region,
    parameters,
    request: {
      question: compare.name,
      parameters: { ...parameters },
      seed: null,
      inputs: compared.inputs,
    },
  };
}

export const answerCompare = answer(
  compare,
  async (effects, input) => {
    const { compared, region, parameters, request } = await asked(effects, input);
    const { run: runId, result } = await run(effects, request, () =>
      changesBetween(effects, parameters),
    );
    const { earlier, later } = compared;
    const shown = await shownCounts(effects, compared, region?.id, parameters.level);
    const names = new Map(
      [...shown.earlier.regions, ...shown.later.regions].map(({ id, name }) => [id, name]),
    );
    const codes = result.industries.flatMap(({ code }) => code ?? []);
    const labels = await effects.register.industryLabels(later, codes);
    const labelOf = new Map(codes.map((code, k) => [code, labels[k]]));
    const breaks = seriesBreaks(earlier, later, result.found);
    const pieces = breaks.flatMap((one) => one.pieces);
    const recoded = new Set(
      pieces.flatMap(({ about, from, to }) => (about === "region" ? [from, to] : [])),
    );
    const codesKept =
      codesAgree(earlier.scheme, later.scheme) && pieces.every(({ about }) => about !== "industry");
    const grades = {
      earlier: sideGrades(earlier, shown.earlier, parameters.level, region?.id),
      later: sideGrades(later, shown.later, parameters.level, region?.id),
    };
    return {
      run: runId,
      invented: earlier.invented || later.invented,
      earlier: momentOf(earlier),
      later: momentOf(later),
      region: region && { id: region.id, name: region.name },
      level: parameters.level,
      minimumChange: parameters.minimumChange,
      bounds: { ...comparisonBounds },
      breaks: await namedBreaks(effects, compared, breaks, names),
      matches: matchKinds.flatMap((match) =>
        result.found.matches[match] === undefined
          ? []
          : [{ match, establishments: result.found.matches[match] }],
      ),
      total: figures(result.total, shown.total, {
        earlier:
          region && recoded.has(region.id) ? undefined : grades.earlier.total("establishments"),
        later: grades.later.total("establishments"),
      }),
      regions: result.regions.map(({ code, ...counts }) => ({
        region: { id: code!, name: names.get(code!) ?? code! },
        // Jobs and grades are known per region as it was called, so not where regions were drawn anew.
        counts: figures(counts, shown.region(code!), {
          earlier: recoded.has(code) ? undefined : grades.earlier.region(code!, "establishments"),
          later: grades.later.region(code!, "establishments"),
        }),
        jobsEarlier: recoded.has(code)
          ? notTold
          : graded(shown.jobs("earlier", code!), grades.earlier.region(code!, "jobs")),
        jobsLater: graded(shown.jobs("later", code!), grades.later.region(code!, "jobs")),
      })),
      industries: result.industries.map(({ code, ...counts }) => ({
        industry: code === null ? null : { code, label: labelOf.get(code)! },
        // The same of industries whose codes were written otherwise.
        counts: figures(counts, shown.industry(code), {
          earlier:
            codesKept && code !== null
              ? grades.earlier.industry(code, "establishments")
              : undefined,
          later: code === null ? undefined : grades.later.industry(code, "establishments"),
        }),
      })),
    };
  },
  async (effects, input) => {
    const { compared, request } = await asked(effects, input);
    return effects.register.comparisons.has(compared) && (await isKept(effects, request));
  },
);

const notTold: Figure = { state: "undefined", reason: "not-delivered" };

type Counts = AnswerOf<typeof compare>["total"];

/** The counts as they may be shown; of what was there then and is there now, with what it rests on. */
function figures(
  counts: Partial<Omit<ChangeCounts, "code">> | null,
  isShown: boolean,
  grades: Readonly<Record<"earlier" | "later", FigureGrade | undefined>>,
): Counts {
  const shown = Object.fromEntries(
    changeCountNames.map((name) => [name, isShown ? figure(counts?.[name] ?? 0) : suppressed]),
  ) as Counts;
  return {
    ...shown,
    earlier: graded(shown.earlier, grades.earlier),
    later: graded(shown.later, grades.later),
  };
}
