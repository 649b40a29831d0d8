import { profile } from "../../contract/regions.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import type { Caveat } from "../../core/specialization/verdict.ts";
import { specialization } from "../../core/specialization/specialization.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { CountingUnit } from "../../domain/counting-unit.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { figure, graded, suppressed, type Figure } from "../../domain/figure.ts";
import type { EconomyPart, IndustryLevel } from "../../domain/industry-scheme.ts";
import { answer, type Effects } from "../answer.ts";
import { run } from "../platform/run.ts";
import { referenceInputs } from "../platform/run-inputs.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { carriedAreas } from "./carried-areas.ts";
import { chosenRegion, regionAsked } from "./chosen-region.ts";
import { industriesAtLevel } from "./industries-at-level.ts";
import { comparedWith } from "./compared-with.ts";
import { profileGrades } from "./profile-grades.ts";
import { type ShownIndustries, shownIndustries, sizeOf } from "./shown-industries.ts";

export interface ProfileParameters {
  readonly delivery: string;
  readonly region: string;
  readonly level: IndustryLevel;
  readonly within: EconomyPart;
  /** Null where the delivery decides; see `comparedWith`. */
  readonly against: "delivery" | "reference" | null;
}

/** What is computed of a region, before disclosure; null stands for NaN. */
interface ProfileResult {
  readonly denominator: "delivery" | "reference" | "none";
  readonly enterprisesKnown: boolean;
  readonly total: { establishments: number; groups: number; jobs: number | null };
  readonly industries: readonly {
    readonly code: string;
    readonly establishments: number;
    readonly groups: number;
    readonly jobs: number | null;
    readonly share: number | null;
    readonly locationQuotient: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly expectedGroups: number | null;
    readonly expectedLow: number | null;
    readonly expectedHigh: number | null;
    readonly q: number | null;
    readonly largestShare: number | null;
    readonly caveat: Caveat | "enterprises-unknown";
  }[];
}

/** The computation on a profile's run card. */
export async function profiled(
  effects: Effects,
  { delivery: id, region: regionId, level, within, against }: ProfileParameters,
): Promise<ProfileResult> {
  const delivery = await chosenDelivery(effects, id);
  const columns = await effects.columns.of(id);
  const region = chosenRegion(columns.regions, regionId);
  const { codes, industry } = industriesAtLevel(columns, delivery.scheme, level, within);
  const size = sizeOf(delivery.sizeMeasure, columns);
  const { denominator, economy } = await comparedWith(effects, delivery, columns, codes, {
    level,
    within,
    against,
  });
  const found = specialization(
    { region: columns.region, industry, group: columns.group, size },
    {
      region,
      industries: typeof economy === "string" ? codes.length : economy.size.length,
      economy,
    },
  );
  const jobs = jobsByIndustry(columns, region, industry, codes.length);
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    denominator,
    enterprisesKnown: columns.enterprisesKnown,
    total: {
      establishments: found.total.establishments,
      groups: found.total.groups,
      jobs: orNull(jobs.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0)),
    },
    industries: codes.flatMap((code, i) =>
      found.establishments[i] === 0
        ? []
        : [
            {
              code,
              establishments: found.establishments[i],
              groups: found.groups[i],
              jobs: orNull(jobs[i]),
              share: orNull(found.share[i]),
              locationQuotient: orNull(found.locationQuotient[i]),
              low: orNull(found.low[i]),
              high: orNull(found.high[i]),
              expectedGroups: columns.enterprisesKnown ? orNull(found.expectedGroups[i]) : null,
              expectedLow: orNull(found.expectedLow[i]),
              expectedHigh: orNull(found.expectedHigh[i]),
              q: columns.enterprisesKnown ? orNull(found.q[i]) : null,
              largestShare: orNull(found.largestShare[i]),
              caveat:
                !columns.enterprisesKnown && found.locationQuotient[i] > 1
                  ? ("enterprises-unknown" as const)
                  : found.caveat[i],
            },
          ],
    ),
  };
}

/** Jobs in one region per industry; NaN where none of its establishments tells. */
function jobsByIndustry(
  columns: EstablishmentColumns,
  region: number,
  industry: Int32Array,
  industries: number,
): Float64Array {
  const jobs = new Float64Array(industries).fill(Number.NaN);
  for (let k = 0; k < columns.count; k++) {
    const i = industry[k];
    if (columns.region[k] !== region || i < 0 || Number.isNaN(columns.jobs[k])) continue;
    jobs[i] = (Number.isNaN(jobs[i]) ? 0 : jobs[i]) + columns.jobs[k];
  }
  return jobs;
}

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
  const parameters = {
    delivery: delivery.id,
    region: region.id,
    level,
    within,
    against: input.against ?? null,
  };
  const made = await run(
    effects,
    {
      question: profile.name,
      parameters,
      seed: null,
      inputs: [
        { kind: "delivery", id: delivery.id, hash: delivery.hash },
        ...(await referenceInputs(effects.register, "region-industry", delivery.scheme)),
      ],
    },
    () => profiled(effects, parameters),
  );
  const visible = shownIndustries(effects, delivery, columns, index, { level, within });
  const { countingUnit } = columns;
  const carried = carriedAreas(effects, columns, region.id);
  const grades = profileGrades(columns, delivery, index, { level, within });
  const about = { delivery, region, level, within, countingUnit, carried, grades };
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
  },
  visible: ShownIndustries,
): Promise<AnswerOf<typeof profile>> {
  const { delivery, region, level, within, grades } = about;
  const labels = await effects.register.industryLabels(
    delivery,
    result.industries.map((one) => one.code),
  );
  const total = (value: Figure): Figure => (visible.total ? value : suppressed);
  const quality = result.enterprisesKnown ? "counted" : "partial";
  const industries = result.industries.map((one, k) => {
    const may = (value: Figure): Figure => (visible.has(one.code) ? value : suppressed);
    const grade = grades.of(one.code);
    // A share beside a size gives the total away, and so do a quotient and its q.
    const told = visible.has(one.code) && visible.total;
    const mayOfTotal = (value: Figure): Figure => (told ? value : suppressed);
    const quotientQuality = result.denominator === "reference" ? "partial" : "estimated";
    return {
      industry: { code: one.code, label: labels[k] },
      establishments: may(graded(figure(one.establishments), grade.establishments)),
      enterprises: may(
        figure(
          result.enterprisesKnown ? one.groups : Number.NaN,
          quality,
          undefined,
          "not-delivered",
        ),
      ),
      jobs: may(
        graded(figure(one.jobs ?? Number.NaN, "counted", undefined, "not-delivered"), grade.jobs),
      ),
      share: mayOfTotal(graded(figure(one.share ?? Number.NaN), grade.size)),
      locationQuotient: mayOfTotal(
        graded(
          figure(
            one.locationQuotient ?? Number.NaN,
            quotientQuality,
            one.low === null || one.high === null
              ? undefined
              : { low: one.low, high: one.high, level: 0.95 },
          ),
          grade.size,
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
