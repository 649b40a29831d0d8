import { comparableMass } from "../../core/latent/comparable-mass.ts";
import type { LatentCluster } from "../../core/latent/latent-cluster.ts";
import { defaultSearchOptions } from "../../core/latent/search-ground.ts";
import { statedRate } from "../../core/latent/verdict-rule.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { workingLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { type Conversion, readIn } from "../register/code-conversion.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { outlinesInUse } from "../regions/outlines-in-use.ts";
import { regionMiddles } from "../regions/region-middles.ts";
import { relatedIndustries, relatednessOf } from "./related-industries.ts";
import { searchGroundOf, type Ground } from "./search-ground-of.ts";
import type { FoundCluster, SearchResult } from "./search-result.ts";

/** Half-samples behind the held-out excess and the stability of members. */
const halves = 20;

export interface SearchParameters {
  readonly delivery: string;
  readonly reachKm: number;
  readonly seed: number;
  readonly shuffles: number;
  readonly minimumJobs: number;
  readonly includeLocalServices: boolean;
  /** References that say which industries are related. */
  readonly relatedness: readonly string[];
  /** Null where codes are as delivered. */
  readonly conversion?: Conversion | null;
}

/**
 * The search of a whole delivery: down for its columns and outlines, through
 * core on all cores, and back with codes and rows for indices.
 */
export async function searched(
  effects: Effects,
  parameters: SearchParameters,
): Promise<SearchResult> {
  const { conversion = null } = parameters;
  const delivered = await chosenDelivery(effects, parameters.delivery);
  const level = workingLevel(conversion?.scheme ?? delivered.scheme);
  const { delivery, columns } = await readIn(
    effects.register,
    delivered,
    await effects.columns.of(delivered.id),
    conversion,
    level,
  );
  const middles = regionMiddles(columns, await outlinesInUse(effects));
  const made = searchGroundOf(columns, delivery.scheme, level, middles, parameters);
  const related = await Promise.all(
    parameters.relatedness.map(async (id) =>
      relatedIndustries(
        relatednessOf(await effects.register.references.relatedness(id)),
        made.codes,
      ),
    ),
  );
  const clusters = await effects.replicates.search(
    {
      ground: { ...made.ground, ...(related.length > 0 ? { relatedness: related } : {}) },
      options: { ...defaultSearchOptions, reachKm: parameters.reachKm },
      seed: parameters.seed,
    },
    { shuffles: parameters.shuffles, halves },
    effects.progress,
    effects.signal,
  );
  const mass = comparableMass(made.ground, defaultSearchOptions);
  const located = !made.ground.placeX.every((x) => Number.isNaN(x));
  return {
    delivery: delivery.id,
    scheme: delivery.scheme,
    level,
    establishments: made.rows.length,
    leftOut: made.leftOut,
    enterprisesKnown: columns.enterprisesKnown,
    locations: precisionOf(columns, made.rows),
    reach: located ? "kilometres" : "same-area",
    hardlyCompared: columns.regions.filter((_, r) => mass[r] < 1).map(({ id }) => id),
    shuffles: parameters.shuffles,
    statedRate,
    clusters: clusters.map((cluster) => named(cluster, made, columns)),
  };
}

/** How precisely most of some rows are located. */
export function precisionOf(
  columns: EstablishmentColumns,
  rows: Uint32Array,
): "address" | "area" | "unknown" {
  const counts = [0, 0, 0];
  for (const row of rows) counts[columns.precision[row]]++;
  if (counts[2] * 2 > rows.length) return "address";
  return (counts[1] + counts[2]) * 2 > rows.length ? "area" : "unknown";
}

/** A cluster with codes for indices. Without coordinates it cannot be called strong. */
function named(
  cluster: LatentCluster,
  { ground, codes, rows }: Ground,
  columns: EstablishmentColumns,
): FoundCluster {
  const placed = cluster.places.every((place) => !Number.isNaN(ground.placeX[place]));
  const { heldOut } = cluster;
  const regionIndex = new Map(Array.from(cluster.places, (place, k) => [place, k]));
  const industryIndex = new Map(Array.from(cluster.industries, (industry, k) => [industry, k]));
  return {
    verdict: !placed && cluster.verdict === "strong" ? "indication" : cluster.verdict,
    limits: placed ? cluster.limits : [...cluster.limits, "locations-unknown"],
    score: cluster.score,
    q: cluster.q,
    familyWise: cluster.familyWise,
    observed: cluster.observed,
    expected: cluster.expected,
    expectedLow: cluster.expectedInterval.low,
    expectedHigh: cluster.expectedInterval.high,
    expectedCountry: cluster.expectedCountry,
    expectedCountryLow: cluster.expectedCountryInterval.low,
    expectedCountryHigh: cluster.expectedCountryInterval.high,
    shuffled: [...cluster.shuffled],
    heldOut: Number.isNaN(heldOut.value)
      ? null
      : { value: heldOut.value, low: heldOut.low, high: heldOut.high },
    withoutLargestGroup: cluster.withoutLargestGroup,
    enterprises: cluster.independentGroups,
    regions: Array.from(cluster.places, (place) => columns.regions[place].id),
    perRegion: cluster.perPlace,
    industries: Array.from(cluster.industries, (industry) => codes[industry]),
    perIndustry: cluster.perIndustry,
    ties: cluster.ties,
    members: Array.from(cluster.members, (unit, k) => ({
      row: rows[unit],
      region: regionIndex.get(ground.unitPlace[unit])!,
      industry: industryIndex.get(ground.unitIndustry[unit])!,
      foundAgain: known(cluster.foundAgain[k]),
      stability: known(cluster.stability[k]),
    })),
  };
}

const known = (x: number): number | null => (Number.isNaN(x) ? null : x);
