import { industrySpace } from "../../contract/industry-space.ts";
import type { AnswerOf } from "../../contract/question.ts";
import { relatednessDensity } from "../../core/relatedness/relatedness-density.ts";
import { zeros } from "../../core/matrix.ts";
import type { Bounds } from "../../core/statistics/wilson-interval.ts";
import { figure, type Figure, gradeOf, type Interval, type Quality } from "../../domain/figure.ts";
import { isUnclassified } from "../../domain/industry-scheme.ts";
import { answer } from "../answer.ts";
import { minimumContributors } from "../platform/disclosure-policy.ts";
import { run } from "../platform/run.ts";
import { referenceInputs } from "../platform/run-inputs.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { regionCaveat } from "./complexity-caveat.ts";
import { industriesAtLevel } from "./industries-at-level.ts";
import { type GroundParameters, industryGround, type IndustryGround } from "./industry-ground.ts";
import { industryProximity, leastRegions } from "./industry-proximity.ts";
import { shownProfile } from "./profile.ts";

type Space = AnswerOf<typeof industrySpace>;
type Profile = Awaited<ReturnType<typeof shownProfile>>;

/**
 * The region's part rests on its profile as this audience may see it, so that
 * what is hidden there is hidden here; see `industryGround` for the country's.
 */
export const answerIndustrySpace = answer(industrySpace, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery, "kept");
  const level = input.level ?? "division";
  const [membership] = await effects.register.references.memberships(
    delivery.referenceDate ?? undefined,
  );
  const parameters: GroundParameters = {
    delivery: delivery.id,
    level,
    minimumContributors: minimumContributors(effects.audience),
    resamples: 100,
    membership: membership?.reference ?? null,
  };
  const made = await run(
    effects,
    {
      question: industrySpace.name,
      parameters: { ...parameters },
      seed: 1,
      inputs: [
        { kind: "delivery", id: delivery.id, hash: delivery.hash },
        ...(await referenceInputs(effects.register, "region-industry", delivery.scheme)),
        ...(await referenceInputs(effects.register, "area-membership")).filter(
          ({ id }) => id === parameters.membership,
        ),
      ],
    },
    () => industryGround(effects, parameters),
  );
  const ground = made.result;
  const seen = await shownProfile(effects, {
    region: input.region,
    delivery: delivery.id,
    level,
    within: "all",
  });
  const columns = await effects.columns.of(delivery.id);
  const delivered = industriesAtLevel(columns, delivery.scheme, level).codes;
  const codes = [...new Set([...ground.codes, ...delivered])]
    .filter((code) => !isUnclassified(code, delivery.scheme))
    .sort();
  const labels = await effects.register.industryLabels(delivery, codes);
  const own = ownIndustries(codes, seen);
  const density = densityAround(ground, own);
  const here = columns.regions.findIndex(({ id }) => id === seen.region.id);
  const ends = ground.complexity.ends?.regions[here];
  const { markets } = ground.complexity;
  const market = markets?.of[here];
  const complexity =
    market === undefined
      ? complexityHere(ground, seen, own, ends)
      : complexityOfMarket(ground, market, await effects.register.references.areaNames());
  const pci = shownComplexity(ground);
  const quality = qualityOf(ground);
  return {
    run: made.run,
    delivery: delivery.id,
    invented: delivery.invented,
    region: seen.region,
    level,
    scheme: delivery.scheme,
    sizeMeasure: delivery.sizeMeasure,
    ground: ground.ground,
    regions: ground.present.length,
    grade: gradeOf(delivery.sizeMeasure === "jobs" ? seen.jobs : seen.establishments) ?? null,
    industries: codes.map((code, k) => ({
      industry: { code, label: labels[k] },
      ...own.get(code)!,
      density: figure(density.get(code) ?? Number.NaN, quality, undefined, "too-few"),
      complexity: figure(
        pci.get(code)?.value ?? Number.NaN,
        quality,
        levelled(pci.get(code)?.bounds),
        "too-few",
      ),
    })),
    ties: ground.ties.map(({ from, to, ...tie }) => ({
      from: ground.codes[from],
      to: ground.codes[to],
      ...tie,
    })),
    complexity,
  };
});

/** Against a reference another source tells of the country than of the region. */
const qualityOf = ({ ground }: IndustryGround): Quality =>
  ground === "reference" ? "partial" : "estimated";

/** Bounds of the level that `complexityInterval` gives them. */
const levelled = (bounds: Bounds | null | undefined): Interval | undefined =>
  bounds ? { ...bounds, level: 0.9 } : undefined;

type Own = Pick<
  Space["industries"][number],
  "establishments" | "enterprises" | "jobs" | "locationQuotient" | "present"
>;

/** What the region has of each industry, as its profile shows it; nothing where that has no line. */
function ownIndustries(codes: readonly string[], seen: Profile): Map<string, Own> {
  const line = new Map(seen.industries.map((one) => [one.industry.code, one]));
  const none = figure(0);
  return new Map(
    codes.map((code) => {
      const one = line.get(code);
      if (!one) {
        const compared = seen.denominator !== "none";
        return [
          code,
          {
            establishments: none,
            enterprises: none,
            jobs: none,
            locationQuotient: compared ? none : figure(Number.NaN),
            present: compared ? false : null,
          },
        ];
      }
      const { establishments, enterprises, jobs, locationQuotient } = one;
      const present = locationQuotient.state === "value" ? locationQuotient.value >= 1 : null;
      return [code, { establishments, enterprises, jobs, locationQuotient, present }];
    }),
  );
}

/**
 * Density around each industry of the ground. An industry whose quotient is not
 * shown here is left out on both sides of the fraction: were it counted, as
 * many densities as there are industries would give away whether it is present.
 */
function densityAround(ground: IndustryGround, own: Map<string, Own>): Map<string, number> {
  const n = ground.codes.length;
  const present = zeros(ground.present.length, n);
  ground.present.forEach((industries, r) => {
    for (const i of industries) present.data[r * n + i] = 1;
  });
  const related = industryProximity(present);
  const here = zeros(1, n);
  ground.codes.forEach((code, i) => {
    const is = own.get(code)?.present ?? null;
    here.data[i] = Number(is === true);
    if (is === null) for (let k = i; k < n * n; k += n) related.data[k] = Number.NaN;
  });
  const density = relatednessDensity(here, related, { diagonal: "left-out" });
  return new Map(ground.codes.map((code, i) => [code, density.data[i]]));
}

/** The complexity of an industry found in a region or two is that of those regions, on a larger scale. */
function shownComplexity({
  codes,
  present,
  complexity,
}: IndustryGround): Map<string, { value: number; bounds: Bounds | null }> {
  const regions = new Uint32Array(codes.length);
  for (const industries of complexity.markets?.present ?? present) {
    for (const i of industries) regions[i]++;
  }
  return new Map(
    codes.flatMap((code, i) => {
      const value = complexity.industries[i] ?? null;
      return value === null || regions[i] < leastRegions
        ? []
        : [[code, { value, bounds: complexity.ends?.industries[i] ?? null }]];
    }),
  );
}

/** The region's complexity is the mean of what is seen to be present in it. */
function complexityHere(
  ground: IndustryGround,
  seen: Profile,
  own: Map<string, Own>,
  ends: Bounds | null | undefined,
): Space["complexity"] {
  const { codes, complexity } = ground;
  const { secondEigenvalue, thirdEigenvalue, chanceEigenvalue, turn } = complexity;
  const about = { secondEigenvalue, thirdEigenvalue, chanceEigenvalue, turn, of: null };
  const jobs = seen.jobs.state === "value" ? seen.jobs.value : undefined;
  const caveat = complexity.caveat === "none" ? regionCaveat(jobs) : complexity.caveat;
  const nothing: Figure = figure(Number.NaN, "estimated", undefined, "too-few");
  if (caveat !== "none") return { caveat, region: nothing, rank: null, ...about };
  const has = codes.flatMap((code, i) => {
    const value = complexity.industries[i];
    return own.get(code)?.present && value !== null ? [value] : [];
  });
  if (has.length === 0) return { caveat: "no-order", region: nothing, rank: null, ...about };
  const value = has.reduce((sum, one) => sum + one, 0) / has.length;
  // Its own figure among the regions' may differ from this in the last digits.
  const higher = complexity.regions.filter((other) => other !== null && other > value + 1e-9);
  const region = figure(value, qualityOf(ground), levelled(ends));
  return { caveat, region, rank: 1 + higher.length, ...about };
}

/** The complexity of the labour market that a region lies in, by the market's index. */
function complexityOfMarket(
  ground: IndustryGround,
  market: number,
  names: ReadonlyMap<string, string>,
): Space["complexity"] {
  const { caveat, regions, ends, markets, ...about } = ground.complexity;
  const { secondEigenvalue, thirdEigenvalue, chanceEigenvalue, turn } = about;
  const { ids } = markets!;
  const value = regions[market] ?? null;
  const higher = regions.filter(
    (other) => other !== null && value !== null && other > value + 1e-9,
  );
  return {
    caveat: value === null && caveat === "none" ? "no-order" : caveat,
    region: figure(
      value ?? Number.NaN,
      qualityOf(ground),
      levelled(ends?.regions[market]),
      "too-few",
    ),
    rank: value === null ? null : 1 + higher.length,
    of: { id: ids[market], name: names.get(ids[market]) ?? ids[market], among: ids.length },
    secondEigenvalue,
    thirdEigenvalue,
    chanceEigenvalue,
    turn,
  };
}
