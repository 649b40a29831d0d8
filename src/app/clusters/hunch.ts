import type { testHunch } from "../../contract/hunch.ts";
import type { ParsedInputOf } from "../../contract/question.ts";
import type { HunchTest } from "../../core/latent/hunch-test.ts";
import { comparableMass } from "../../core/latent/comparable-mass.ts";
import { defaultSearchOptions } from "../../core/latent/search-ground.ts";
import type { Tally } from "../../core/latent/latent-cluster.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { workingLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { chosenRegion } from "../regions/chosen-region.ts";
import { outlinesInUse } from "../regions/outlines-in-use.ts";
import { regionMiddles } from "../regions/region-middles.ts";
import type { HunchResult, KeptHunch } from "./hunch-result.ts";
import { namedCompanies } from "./named-companies.ts";
import { type NamedIndustries, namedIndustries } from "./named-industries.ts";
import { relatedIndustries, relatednessOf, relatednessReferences } from "./related-industries.ts";
import type { SearchParameters } from "./search.ts";
import { type Ground, searchGroundOf } from "./search-ground-of.ts";

/** Half-samples behind the held-out excess, where something is sought. */
const halves = 20;

/** What is tested, in ids and codes of the delivery: words have been looked up. */
export interface HunchParameters extends SearchParameters {
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  readonly around: boolean;
  readonly companies: readonly string[];
}

/**
 * Looks up what people named.
 *
 * @throws ClusterwerkError unknown-industry, unknown-region, ambiguous-region,
 *         unknown-establishment, ambiguous-establishment, nothing-to-test
 */
export async function hunchParameters(
  effects: Effects,
  delivery: Delivery,
  input: ParsedInputOf<typeof testHunch>,
): Promise<{ parameters: HunchParameters; industries: NamedIndustries }> {
  const { register } = effects;
  if (input.industries.length + input.regions.length + input.companies.length === 0) {
    throw new ClusterwerkError("nothing-to-test", "nothing was named");
  }
  const columns = await effects.columns.of(delivery.id);
  const industries = await namedIndustries(register, delivery, columns, input.industries);
  const regions = input.regions.map(
    (text) => columns.regions[chosenRegion(columns.regions, text)].id,
  );
  const related = await relatednessReferences(register, delivery.scheme);
  return {
    industries,
    parameters: {
      delivery: delivery.id,
      industries: industries.codes,
      regions: [...new Set(regions)].sort(),
      around: input.around,
      companies: await namedCompanies(register, delivery.id, input.companies),
      reachKm: input.reachKm,
      seed: input.seed,
      shuffles: input.shuffles,
      minimumJobs: input.minimumJobs,
      includeLocalServices: input.includeLocalServices,
      relatedness: related.map(({ id }) => id),
    },
  };
}

/** The test of a hunch: down for columns and outlines, through core on all cores, and back. */
export async function hunched(effects: Effects, parameters: HunchParameters): Promise<HunchResult> {
  const { register } = effects;
  const delivery = await chosenDelivery(effects, parameters.delivery);
  const columns = await effects.columns.of(delivery.id);
  const middles = regionMiddles(columns, await outlinesInUse(effects));
  const level = workingLevel(delivery.scheme);
  const made = searchGroundOf(columns, delivery.scheme, level, middles, parameters);
  const companies = await companiesIn(effects, delivery, columns, made, parameters.companies);
  const named = settled(columns, made, parameters, companies.units);
  const related = await Promise.all(
    parameters.relatedness.map(async (id) =>
      relatedIndustries(relatednessOf(await register.references.relatedness(id)), made.codes),
    ),
  );
  const test = await effects.replicates.hunch(
    {
      ground: { ...made.ground, ...(related.length > 0 ? { relatedness: related } : {}) },
      options: { ...defaultSearchOptions, reachKm: parameters.reachKm },
      seed: parameters.seed,
      hunch: {
        places: Uint32Array.from(named.sought ? [] : named.places),
        industries: Uint32Array.from(named.industries),
        around: Uint32Array.from(named.sought ? named.places : []),
        companies: companies.ofTheirGroups,
      },
    },
    { shuffles: parameters.shuffles, halves: named.sought || named.open ? halves : 0 },
    effects.progress,
    effects.signal,
  );
  const mass = comparableMass(made.ground, defaultSearchOptions);
  return {
    delivery: delivery.id,
    leftOut: made.leftOut,
    enterprisesKnown: columns.enterprisesKnown,
    hardlyCompared: columns.regions.filter((_, r) => mass[r] < 1).map(({ id }) => id),
    sizesTold: columns.jobsAtLeast.some((jobs) => !Number.isNaN(jobs)),
    industriesLeftOut: parameters.industries.filter((code) => !made.codes.includes(code)),
    companiesLeftOut: companies.leftOut,
    farApart: test.sought === "places" ? [] : farApart(columns, made, test, parameters.reachKm),
    clusters: [kept(test, made, columns, companies.units)],
  };
}

interface NamedCompanies {
  /** Their establishments in the search, and all that is of their groups. */
  readonly units: ReadonlySet<number>;
  readonly ofTheirGroups: Uint32Array;
  readonly leftOut: readonly string[];
}

async function companiesIn(
  { register }: Effects,
  delivery: Delivery,
  columns: EstablishmentColumns,
  { rows }: Ground,
  companies: readonly string[],
): Promise<NamedCompanies> {
  const unitOf = new Map(Array.from(rows, (row, unit) => [row, unit]));
  const found = companies.length > 0 ? await register.rowsOf(delivery.id, companies) : [];
  const units = new Set(found.flatMap((row) => unitOf.get(row ?? -1) ?? []));
  const groups = new Set(found.flatMap((row) => (row === undefined ? [] : columns.group[row])));
  groups.delete(-1);
  return {
    units,
    ofTheirGroups: Uint32Array.from(rows.keys()).filter(
      (unit) => units.has(unit) || groups.has(columns.group[rows[unit]]),
    ),
    leftOut: companies.filter((_, k) => !unitOf.has(found[k] ?? -1)),
  };
}

/**
 * Which cells are meant. Industries that are not named are those of the
 * companies named, and so are the places.
 */
function settled(
  columns: EstablishmentColumns,
  { ground, codes }: Ground,
  { industries, regions, around }: HunchParameters,
  units: ReadonlySet<number>,
): { places: number[]; industries: number[]; sought: boolean; open: boolean } {
  const indices =
    industries.length > 0
      ? industries.map((code) => codes.indexOf(code)).filter((index) => index >= 0)
      : [...new Set([...units].map((unit) => ground.unitIndustry[unit]))];
  const places =
    regions.length > 0
      ? regions.map((id) => columns.regions.findIndex((region) => region.id === id))
      : [...new Set([...units].map((unit) => ground.unitPlace[unit]))];
  const nothing = industries.length > 0 ? indices.length === 0 : places.length === 0;
  if (nothing) {
    throw new ClusterwerkError("nothing-to-test", "nothing named is in the search", {
      industries: industries.length > 0 ? [...industries] : ["–"],
    });
  }
  const ascending = (list: number[]): number[] => list.sort((a, b) => a - b);
  return {
    places: ascending(places),
    industries: ascending(indices),
    sought: indices.length > 0 && (places.length === 0 || around),
    open: indices.length === 0,
  };
}

/** Places of a hunch that lie out of reach of another; none where the places are unknown. */
function farApart(
  columns: EstablishmentColumns,
  { ground: { placeX, placeY } }: Ground,
  { places }: HunchTest,
  reachKm: number,
): string[] {
  return Array.from(places)
    .filter((a) =>
      places.some((b) => Math.hypot(placeX[a] - placeX[b], placeY[a] - placeY[b]) > reachKm),
    )
    .map((place) => columns.regions[place].id);
}

/** A test with codes for indices. Without coordinates it cannot be called strong. */
function kept(
  test: HunchTest,
  { ground, codes, rows }: Ground,
  columns: EstablishmentColumns,
  named: ReadonlySet<number>,
): KeptHunch {
  const placed = test.places.every((place) => !Number.isNaN(ground.placeX[place]));
  const region = (place: number): string => columns.regions[place].id;
  const known = <T extends { readonly value: number }>(ratio: T | null): T | null =>
    ratio === null || !Number.isFinite(ratio.value) ? null : ratio;
  // JSON knows no infinity: where a shuffle holds nothing to name, it stands with the lowest that does.
  const finite = test.compared.shuffles.filter((score) => Number.isFinite(score));
  const floor = finite.length > 0 ? finite[0] : 0;
  const plain = ({ observed, expected }: Tally): Tally => ({ observed, expected });
  const rowIndex = new Map(Array.from(test.places, (place, k) => [place, k]));
  const columnIndex = new Map(Array.from(test.industries, (industry, k) => [industry, k]));
  const capped = !placed && test.verdict === "strong";
  return {
    verdict: capped ? "indication" : test.verdict,
    limits:
      placed || test.verdict === "against" ? test.limits : [...test.limits, "locations-unknown"],
    sought: test.sought,
    observed: test.observed,
    expected: test.expected,
    expectedLow: test.expectedInterval.low,
    expectedHigh: test.expectedInterval.high,
    expectedCountry: test.expectedCountry,
    p: test.p,
    resolution: test.resolution,
    excess: known(test.excess),
    measure: test.compared.measure,
    compared: Math.max(floor, test.compared.observed),
    shuffles: Array.from(test.compared.shuffles, (score) => Math.max(floor, score)),
    enterprises: test.independentGroups,
    withoutLargestGroup: test.withoutLargestGroup,
    stackedShare: test.stackedShare,
    withoutStacked: test.withoutStacked,
    others: test.others,
    heldOut: known(test.heldOut),
    regions: Array.from(test.places, region),
    perRegion: test.perPlace,
    industries: Array.from(test.industries, (industry) => codes[industry]),
    perIndustry: test.perIndustry,
    ties: test.ties,
    nearbyIndustries: test.neighbours.industries.map(({ industry, ...tally }) => ({
      industry: codes[industry],
      ...plain(tally),
    })),
    nearbyRegions: test.neighbours.places.map(({ place, ...tally }) => ({
      region: region(place),
      ...plain(tally),
    })),
    members: Array.from(test.members, (unit) => ({
      row: rows[unit],
      region: rowIndex.get(ground.unitPlace[unit])!,
      industry: columnIndex.get(ground.unitIndustry[unit])!,
      named: named.has(unit),
    })),
  };
}
