import { latent } from "../../contract/clusters.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import { cellIsSafe } from "../../core/disclosure/cell-is-safe.ts";
import type { EstablishmentColumns, EstablishmentDetails } from "../../domain/delivery.ts";
import { figure, graded, suppressed } from "../../domain/figure.ts";
import type { IndustryScheme } from "../../domain/industry-scheme.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Label } from "../../domain/reference.ts";
import { verdicts } from "../../domain/verdict.ts";
import { answer, type Effects } from "../answer.ts";
import {
  mayAnswer,
  minimumContributors,
  singleJobs,
  singleSizeClass,
} from "../platform/disclosure-policy.ts";
import { isKept, run, sha256, type RunRequest } from "../platform/run.ts";
import { referenceInputs } from "../platform/run-inputs.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { conversionTo, convertedCodes } from "../register/code-conversion.ts";
import { convertedMark } from "../register/converted-mark.ts";
import { labelsIn } from "../register/labels-in.ts";
import { nameFor } from "../register/name-for.ts";
import { carriedAreas } from "../regions/carried-areas.ts";
import { regionAsked } from "../regions/chosen-region.ts";
import { figureGrades } from "../regions/figure-grades.ts";
import { rowsOf } from "../regions/profile-grades.ts";
import { binned } from "./binned.ts";
import { clusterNames } from "./cluster-name.ts";
import { relatednessReferences } from "./related-industries.ts";
import { precisionOf, searched, type SearchParameters } from "./search.ts";
import type { FoundCluster, SearchResult } from "./search-result.ts";

type Latent = AnswerOf<typeof latent>;
type Cluster = Latent["clusters"][number];

async function request(
  effects: Effects,
  delivery: KeptDelivery,
  input: ParsedInputOf<typeof latent>,
): Promise<RunRequest & { parameters: SearchParameters & Record<string, unknown> }> {
  const { region: _, delivery: __, scheme, ...rest } = input;
  const way = await conversionAsked(effects, delivery, scheme);
  const related = await relatednessReferences(
    effects.register,
    way?.conversion.scheme ?? delivery.scheme,
  );
  return {
    question: latent.name,
    parameters: {
      delivery: delivery.id,
      ...rest,
      relatedness: related.map(({ id }) => id),
      ...(way ? { conversion: way.conversion } : {}),
    },
    seed: input.seed,
    inputs: [
      { kind: "delivery", id: delivery.id, hash: delivery.hash },
      ...(await referenceInputs(effects.register, "outlines")),
      ...[...related, ...(way?.references ?? [])].map(({ id, hash }) => ({
        kind: "reference" as const,
        id,
        hash,
      })),
    ],
  };
}

const conversionAsked = async (
  { register }: Effects,
  { scheme }: KeptDelivery,
  asked: ParsedInputOf<typeof latent>["scheme"],
) => (asked === undefined ? null : conversionTo(register, scheme, asked));

/** Found clusters of a run get an id from the run and their companies. */
const clusterIds = (result: SearchResult, runId: string): string[] =>
  result.clusters.map(
    (cluster) =>
      `c${sha256(`${runId} ${cluster.members.map((member) => member.row).join(" ")}`).slice(0, 12)}`,
  );

/**
 * One search per delivery and parameters; a region's answer is a view on it, so
 * neighbours see the same cluster and the same q.
 */
export const answerLatent = answer(
  latent,
  async (effects, input) => {
    const delivery = await chosenDelivery(effects, input.delivery, "kept");
    const columns = await effects.columns.of(delivery.id);
    const region = columns.regions[regionAsked(columns, input.region)];
    const asked = await request(effects, delivery, input);
    const made = await run(
      effects,
      asked,
      () => searched(effects, asked.parameters),
      (result, id) => clusterIds(result, id),
    );
    const { result } = made;
    const ids = clusterIds(result, made.run);
    const names = await namesOf(effects, delivery, columns, result);
    const here = result.clusters
      .map((found, k) => ({ found, id: ids[k], name: names[k] }))
      .filter(({ found }) => found.regions.includes(region.id))
      .sort(
        (a, b) =>
          verdicts.indexOf(a.found.verdict) - verdicts.indexOf(b.found.verdict) ||
          b.found.score - a.found.score,
      );
    const clusters: Cluster[] = [];
    for (const { found, id, name } of here) {
      clusters.push(await shownCluster(effects, delivery, columns, result.scheme, found, id, name));
    }
    const way = await conversionAsked(effects, delivery, input.scheme);
    const spanned = new Set(clusters.flatMap((cluster) => cluster.footprint).concat(region.id));
    return {
      run: made.run,
      delivery: delivery.id,
      invented: delivery.invented,
      region,
      scheme: result.scheme,
      ground: {
        establishments: result.establishments,
        leftOut: result.leftOut,
        enterprisesKnown: result.enterprisesKnown,
        countingUnit: columns.countingUnit,
        locations: result.locations,
        reach: result.reach,
        comparable: !result.hardlyCompared.includes(region.id),
        relatedness: asked.parameters.relatedness.length,
        shuffles: result.shuffles,
        statedRate: result.statedRate,
        carried: carriedAreas(effects, columns).filter(({ to }) =>
          to.some(({ id }) => spanned.has(id)),
        ),
        converted: way
          ? convertedMark(
              delivery,
              columns,
              way.references,
              await convertedCodes(effects.register, columns.industries, way.conversion),
            )
          : null,
      },
      regions: columns.regions.filter((one) => spanned.has(one.id)),
      clusters,
    };
  },
  async (effects, input) => {
    const delivery = await chosenDelivery(effects, input.delivery, "kept");
    const columns = await effects.columns.of(delivery.id);
    regionAsked(columns, input.region);
    return !mayAnswer(delivery) || isKept(effects, await request(effects, delivery, input));
  },
);

/** The names of all clusters of a search, in their order. */
async function namesOf(
  { register }: Effects,
  delivery: KeptDelivery,
  { regions }: EstablishmentColumns,
  { clusters, scheme }: SearchResult,
): Promise<Label[]> {
  const codes = clusters.flatMap(({ industries }) => industries.slice(0, 2));
  const labels = await labelsIn(register, delivery, scheme, codes);
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]));
  return clusterNames(
    clusters.map(({ perRegion, regions: footprint }, k) => {
      const most = Math.max(...perRegion.map(({ observed }) => observed));
      const main = footprint[perRegion.findIndex(({ observed }) => observed === most)];
      return {
        industries: [labels[2 * k], labels[2 * k + 1]],
        place: regionNames.get(main) ?? main,
      };
    }),
  );
}

async function shownCluster(
  effects: Effects,
  delivery: KeptDelivery,
  columns: EstablishmentColumns,
  scheme: IndustryScheme,
  found: FoundCluster,
  id: string,
  name: Label,
): Promise<Cluster> {
  const rows = Uint32Array.from(found.members, (member) => member.row);
  const details = await effects.register.establishments(delivery.id, rows);
  const labels = await labelsIn(effects.register, delivery, scheme, found.industries);
  return {
    id,
    name,
    verdict: found.verdict,
    limits: [...found.limits],
    q: found.q,
    familyWise: found.familyWise,
    score: found.score,
    observed: found.observed,
    expected: found.expected,
    expectedInterval: { low: found.expectedLow, high: found.expectedHigh, level: 0.95 },
    distribution: binned(found.shuffled, true),
    expectedCountry: found.expectedCountry,
    expectedCountryInterval: {
      low: found.expectedCountryLow,
      high: found.expectedCountryHigh,
      level: 0.95,
    },
    heldOutExcess: found.heldOut
      ? figure(found.heldOut.value, "estimated", {
          low: found.heldOut.low,
          high: found.heldOut.high,
          level: 0.95,
        })
      : figure(Number.NaN, "estimated", undefined, "too-few"),
    withoutLargestGroup: { ...found.withoutLargestGroup },
    enterprises: found.enterprises,
    establishments: found.members.length,
    jobs: jobsOf(effects, columns, rows),
    footprint: [...found.regions],
    industries: found.industries.map((code, k) => ({
      code,
      label: labels[k],
      ...found.perIndustry[k],
    })),
    ties: found.ties.map((tie) => ({ ...tie })),
    members: found.members.map((member, k) =>
      shownMember(effects, delivery, found, member, details[k]),
    ),
    locationPrecision: precisionOf(columns, rows),
  };
}

/** Jobs of all members together; they rest on the companies listed, so the same floor holds. */
export function jobsOf(effects: Effects, columns: EstablishmentColumns, rows: Uint32Array) {
  const byGroup = new Map<number, number>();
  let known = 0;
  for (const row of rows) {
    const jobs = columns.jobs[row];
    if (Number.isNaN(jobs)) continue;
    known++;
    const group = columns.group[row] < 0 ? -1 - row : columns.group[row];
    byGroup.set(group, (byGroup.get(group) ?? 0) + jobs);
  }
  if (known === 0) return figure(Number.NaN, "counted", undefined, "not-delivered");
  const contributions = Float64Array.from(byGroup.values());
  const minimum = minimumContributors(effects.audience);
  if (!cellIsSafe(contributions, { minimumContributors: minimum })) return suppressed;
  const [grade] = figureGrades(
    rowsOf(columns, rows),
    new Int32Array(rows.length),
    1,
    Float64Array.from(rows, (row) => columns.jobs[row]),
    true,
  );
  const total = contributions.reduce((sum, jobs) => sum + jobs, 0);
  return graded(figure(total, known === rows.length ? "counted" : "partial"), grade);
}

/** A company of a cluster as an audience may see it, and why it belongs. */
export function shownMember(
  { audience }: Effects,
  delivery: KeptDelivery,
  found: Pick<FoundCluster, "regions" | "perRegion" | "industries" | "perIndustry" | "ties">,
  member: FoundCluster["members"][number],
  details: EstablishmentDetails,
): Cluster["members"][number] {
  const related = found.ties
    .filter((tie) => tie.from === member.industry || tie.to === member.industry)
    .slice(0, 3)
    .map((tie) => found.industries[tie.from === member.industry ? tie.to : tie.from]);
  return {
    row: details.row,
    establishment: details.establishment,
    ...nameFor(audience, delivery, details),
    region: found.regions[member.region],
    industry: found.industries[member.industry],
    jobs: singleJobs(audience, delivery, details),
    sizeClass: singleSizeClass(delivery, details),
    longitude: details.naturalPerson ? null : details.longitude,
    latitude: details.naturalPerson ? null : details.latitude,
    reasons: [
      { kind: "industry-concentrated", ...tally(found.perIndustry[member.industry]) },
      ...(related.length > 0 ? [{ kind: "related" as const, industries: related }] : []),
      { kind: "place", ...tally(found.perRegion[member.region]) },
    ],
    foundAgain: member.foundAgain,
    stability: member.stability,
  };
}

const tally = ({ observed, expected }: FoundCluster["perRegion"][number]) => ({
  observed,
  expected,
});
