import { concentration } from "../../contract/concentration.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { type Figure, figure, graded, suppressed } from "../../domain/figure.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import { answer, type Effects } from "../answer.ts";
import { isKept, run, type RunRequest } from "../platform/run.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { chosenIndustry } from "../relatedness/chosen-industry.ts";
import { concentrations, type ConcentrationResult } from "./concentrations.ts";
import { gradeOfAll } from "../regions/figure-grades.ts";
import { sizeOf } from "../regions/shown-industries.ts";
import { distances, type DistancesResult, type IndustryDistances } from "./distances.ts";
import { type IndustryGrades, industryGrades } from "./industry-grades.ts";
import { type ShownInCountry, shownInCountry } from "./shown-in-country.ts";

type Answer = AnswerOf<typeof concentration>;
type Row = Answer["industries"][number];

interface Asked {
  readonly delivery: Delivery;
  readonly columns: EstablishmentColumns;
  readonly level: IndustryLevel;
  readonly country: RunRequest & { readonly parameters: ConcentrationParameters };
  /** Of one industry; undefined where all are asked for. */
  readonly one: (RunRequest & { readonly parameters: IndustryDistances & ForCard }) | undefined;
}

type ForCard = Record<string, unknown>;
type ConcentrationParameters = Parameters<typeof concentrations>[1] & ForCard;

/** What a computation on a run card is about: one industry's distances, or all industries. */
export function concentrated(
  effects: Effects,
  parameters: Parameters<typeof concentrations>[1] | IndustryDistances,
): Promise<ConcentrationResult | DistancesResult> {
  return "industry" in parameters
    ? distances(effects, parameters)
    : concentrations(effects, parameters);
}

async function requests(
  effects: Effects,
  input: ParsedInputOf<typeof concentration>,
): Promise<Asked> {
  const delivery = await chosenDelivery(effects, input.delivery, "kept");
  const columns = await effects.columns.of(delivery.id);
  const chosen =
    input.industry === undefined
      ? undefined
      : chosenIndustry(columns, delivery.scheme, input.industry);
  const level = chosen?.level ?? input.level ?? "division";
  const { seed, longestKm } = input;
  const about = {
    question: concentration.name,
    seed,
    inputs: [{ kind: "delivery" as const, id: delivery.id, hash: delivery.hash }],
  };
  const parameters = { delivery: delivery.id, level, seed };
  return {
    delivery,
    columns,
    level,
    country: { ...about, parameters },
    one: chosen && {
      ...about,
      parameters: { ...parameters, industry: chosen.code, longestKm },
    },
  };
}

/**
 * Two runs: one of all industries, the same for whoever asks, and one of the distances
 * of an industry. An industry asked for gets its γ and its q from the first.
 */
export const answerConcentration = answer(
  concentration,
  async (effects, input) => {
    const { delivery, columns, level, country, one } = await requests(effects, input);
    const made = await run(effects, country, () => concentrations(effects, country.parameters));
    const apart = one && (await run(effects, one, () => distances(effects, one.parameters)));
    const visible = shownInCountry(effects.audience, delivery, columns, level);
    const code = one?.parameters.industry;
    const rows = made.result.industries.filter((row) => code === undefined || row.code === code);
    const grades = industryGrades(delivery, columns, level);
    const labels = await effects.register.industryLabels(
      delivery,
      rows.map((row) => row.code),
    );
    return {
      run: made.run,
      delivery: delivery.id,
      invented: delivery.invented,
      scheme: delivery.scheme,
      level,
      sizeMeasure: delivery.sizeMeasure,
      countingUnit: columns.countingUnit,
      regions: columns.regions.length,
      grade: gradeOfAll(columns, sizeOf(delivery.sizeMeasure, columns)),
      industries: rows
        .map((row, k) => ({
          industry: { code: row.code, label: labels[k] },
          ...shownRow(row, visible, columns.enterprisesKnown, grades),
        }))
        .sort(byGamma),
      distances:
        apart && one
          ? shownDistances(apart.run, apart.result, one.parameters.longestKm, visible.has(code!))
          : null,
    };
  },
  async (effects, input) => {
    const { country, one } = await requests(effects, input);
    return (await isKept(effects, country)) && (one === undefined || (await isKept(effects, one)));
  },
);

function shownRow(
  row: ConcentrationResult["industries"][number],
  visible: ShownInCountry,
  enterprisesKnown: boolean,
  grades: IndustryGrades,
): Omit<Row, "industry"> {
  const isShown = visible.has(row.code);
  const may = (value: Figure): Figure => (isShown ? value : suppressed);
  const { size, establishments } = grades(row.code);
  const told = (value: number | null): Figure =>
    may(figure(value ?? Number.NaN, "estimated", undefined, "too-few"));
  return {
    establishments: may(graded(figure(row.establishments), establishments)),
    enterprises: may(
      figure(
        enterprisesKnown ? row.enterprises : Number.NaN,
        "counted",
        undefined,
        "not-delivered",
      ),
    ),
    gamma: may(
      graded(
        figure(
          row.gamma ?? Number.NaN,
          "estimated",
          row.interval ? { ...row.interval, level: 0.95 } : undefined,
          "too-few",
        ),
        size,
      ),
    ),
    maurelSedillot: told(row.maurelSedillot),
    chance: isShown && row.chance ? { ...row.chance, level: 0.95 } : null,
    p: told(row.p),
    q: told(row.q),
    concentrated: isShown && row.q !== null && row.q <= 0.05,
  };
}

function shownDistances(
  run: string,
  result: DistancesResult,
  longestKm: number,
  isShown: boolean,
): NonNullable<Answer["distances"]> {
  if (isShown) {
    const { plants, leftOut, curve, ...told } = result;
    return {
      run,
      longestKm,
      ...told,
      plants: figure(plants),
      leftOut: figure(leftOut),
      curve: [...curve],
    };
  }
  return {
    run,
    caveat: "suppressed",
    plants: suppressed,
    leftOut: suppressed,
    sites: result.sites,
    sampled: false,
    longestKm,
    bandwidthKm: null,
    simulations: result.simulations,
    p: null,
    verdict: null,
    curve: [],
  };
}

/** What is told from chance first, then by γ from high to low; what is not shown comes last. */
function byGamma(a: Row, b: Row): number {
  const rank = ({ gamma }: Row): number =>
    gamma.state === "value" ? gamma.value : Number.NEGATIVE_INFINITY;
  const [first, second] = [rank(a), rank(b)];
  return (
    Number(b.concentrated) - Number(a.concentrated) ||
    (first === second ? (a.industry.code < b.industry.code ? -1 : 1) : second - first)
  );
}
