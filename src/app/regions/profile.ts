import { profile } from "../../contract/regions.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { CountingUnit } from "../../domain/counting-unit.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { figure, graded, suppressed, type Figure } from "../../domain/figure.ts";
import type { EconomyPart, IndustryLevel, IndustryScheme } from "../../domain/industry-scheme.ts";
import { answer, type Effects } from "../answer.ts";
import { run } from "../platform/run.ts";
import { referenceInputs } from "../platform/run-inputs.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import {
  conversionTo,
  convertedLevel,
  readIn,
  schemesInReach,
} from "../register/code-conversion.ts";
import { labelsIn } from "../register/labels-in.ts";
import { convertedMark } from "../register/converted-mark.ts";
import { carriedAreas } from "./carried-areas.ts";
import { regionAsked } from "./chosen-region.ts";
import { profileGrades } from "./profile-grades.ts";
import type { ProfileResult } from "./profile-result.ts";
import { profiled } from "./profiled.ts";
import { shownConverted } from "./shown-converted.ts";
import { type ShownIndustries, shownIndustries, sizeOf } from "./shown-industries.ts";

/** The profile as this audience may see it. */
export async function shownProfile(
  effects: Effects,
  input: ParsedInputOf<typeof profile>,
): Promise<AnswerOf<typeof profile>> {
  const delivery = await chosenDelivery(effects, input.delivery, "kept");
  const columns = await effects.columns.of(delivery.id);
  const index = regionAsked(columns, input.region);
  const region = columns.regions[index];
  const level = input.level ?? "division";
  const { within } = input;
  if (within !== "all" && delivery.scheme === "other") {
    // Nothing tells which codes of an unknown scheme serve people nearby.
    throw new ClusterwerkError("invalid-input", "an unknown scheme has no traded part", {
      problem: [{ at: "within", kind: "choice", wanted: "all" }],
    });
  }
  const way =
    input.scheme === undefined
      ? null
      : await conversionTo(effects.register, delivery.scheme, input.scheme);
  if (way && within !== "all") {
    throw new ClusterwerkError("invalid-input", "a part of converted codes", {
      problem: [{ at: "within", kind: "choice", wanted: "all" }],
    });
  }
  const parameters = {
    delivery: delivery.id,
    region: region.id,
    level,
    within,
    against: input.against ?? null,
    conversion: way?.conversion ?? null,
  };
  const read = await readIn(effects.register, delivery, columns, parameters.conversion, level);
  const made = await run(
    effects,
    {
      question: profile.name,
      parameters,
      seed: null,
      inputs: [
        { kind: "delivery", id: delivery.id, hash: delivery.hash },
        ...(await referenceInputs(effects.register, "region-industry", read.delivery.scheme)),
        ...(way?.references ?? []).map(({ id, hash }) => ({
          kind: "reference" as const,
          id,
          hash,
        })),
      ],
    },
    () => profiled(effects, parameters),
  );
  const own = shownIndustries(effects, delivery, columns, index, { level, within });
  const visible = read.converted
    ? shownConverted(
        columns,
        index,
        sizeOf(delivery.sizeMeasure, columns),
        { scheme: delivery.scheme, shown: own },
        level,
        convertedLevel(read.converted, level),
        minimumContributors(effects.audience),
      )
    : own;
  const { countingUnit } = columns;
  const carried = carriedAreas(effects, columns, region.id);
  const grades = profileGrades(read.columns, read.delivery, index, { level, within });
  const about = {
    delivery: read.delivery,
    region,
    level,
    within,
    countingUnit,
    carried,
    grades,
    converted:
      way && read.converted
        ? convertedMark(delivery, columns, way.references, read.converted)
        : null,
    readableIn: await schemesInReach(effects.register, delivery.scheme),
  };
  return shown(effects, made, about, visible);
}

export const answerProfile = answer(profile, shownProfile);

async function shown(
  effects: Effects,
  { run: runId, result }: { run: string; result: ProfileResult },
  about: {
    delivery: Delivery;
    region: { readonly id: string; readonly name: string };
    level: IndustryLevel;
    within: EconomyPart;
    countingUnit: CountingUnit;
    carried: ReturnType<typeof carriedAreas>;
    grades: ReturnType<typeof profileGrades>;
    converted: ReturnType<typeof convertedMark> | null;
    readableIn: readonly IndustryScheme[];
  },
  visible: ShownIndustries,
): Promise<AnswerOf<typeof profile>> {
  const { delivery, region, level, within, grades, converted } = about;
  const codes = result.industries.map((one) => one.code);
  const own = { id: delivery.id, scheme: converted?.from ?? delivery.scheme };
  const labels = await labelsIn(effects.register, own, delivery.scheme, codes);
  const total = (value: Figure): Figure => (visible.total ? value : suppressed);
  const quality = result.enterprisesKnown ? "counted" : "partial";
  const sizeQuality = converted ? "estimated" : "counted";
  const industries = result.industries.map((one, k) => {
    const may = (value: Figure): Figure => (visible.has(one.code) ? value : suppressed);
    const grade = grades.of(one.code);
    // A share beside a size gives the total away, and so do a quotient and its q.
    const told = visible.has(one.code) && visible.total;
    const mayOfTotal = (value: Figure): Figure => (told ? value : suppressed);
    const quotientQuality = result.denominator === "reference" ? "partial" : "estimated";
    return {
      industry: { code: one.code, label: labels[k] },
      establishments: may(graded(figure(one.establishments, sizeQuality), grade?.establishments)),
      enterprises: may(
        figure(
          result.enterprisesKnown ? one.groups : Number.NaN,
          converted && result.enterprisesKnown ? "estimated" : quality,
          undefined,
          "not-delivered",
        ),
      ),
      jobs: may(
        graded(
          figure(one.jobs ?? Number.NaN, sizeQuality, undefined, "not-delivered"),
          grade?.jobs,
        ),
      ),
      share: mayOfTotal(graded(figure(one.share ?? Number.NaN, sizeQuality), grade?.size)),
      locationQuotient: mayOfTotal(
        graded(
          figure(
            one.locationQuotient ?? Number.NaN,
            quotientQuality,
            one.low === null || one.high === null
              ? undefined
              : { low: one.low, high: one.high, level: 0.95 },
          ),
          grade?.size,
        ),
      ),
      expectedEnterprises: mayOfTotal(
        figure(
          one.expectedGroups ?? Number.NaN,
          quotientQuality,
          {
            low: one.expectedLow ?? Number.NaN,
            high: one.expectedHigh ?? Number.NaN,
            level: 0.95,
          },
          "not-delivered",
        ),
      ),
      q: mayOfTotal(figure(one.q ?? Number.NaN, quotientQuality, undefined, "not-delivered")),
      largestShare: may(figure(one.largestShare ?? Number.NaN)),
      distinctive: told && one.caveat === "none",
      caveat: told ? one.caveat : ("suppressed" as const),
      ...(converted ? { divided: may(figure(one.divided ?? Number.NaN, "estimated")) } : {}),
    };
  });
  return {
    run: runId,
    delivery: delivery.id,
    invented: delivery.invented,
    region: { id: region.id, name: region.name },
    level,
    scheme: delivery.scheme,
    sizeMeasure: delivery.sizeMeasure,
    within,
    denominator: result.denominator,
    countingUnit: about.countingUnit,
    carried: about.carried,
    converted,
    readableIn: [...about.readableIn],
    establishments: total(graded(figure(result.total.establishments), grades.total.establishments)),
    enterprises: total(
      figure(
        result.enterprisesKnown ? result.total.groups : Number.NaN,
        quality,
        undefined,
        "not-delivered",
      ),
    ),
    jobs: total(
      graded(
        figure(result.total.jobs ?? Number.NaN, "counted", undefined, "not-delivered"),
        grades.total.jobs,
      ),
    ),
    industries: industries.sort(byDistinction),
  };
}

type Shown = AnswerOf<typeof profile>["industries"][number];

/** Distinctive first, then by quotient from high to low; what has no shown quotient comes last. */
function byDistinction(a: Shown, b: Shown): number {
  const rank = (one: Shown): number =>
    one.locationQuotient.state === "value" ? one.locationQuotient.value : -1;
  return (
    Number(b.distinctive) - Number(a.distinctive) ||
    rank(b) - rank(a) ||
    (a.industry.code < b.industry.code ? -1 : 1)
  );
}
