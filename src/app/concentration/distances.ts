import { bandsAround } from "../../core/concentration/k-density-bands.ts";
import type { Points } from "../../core/concentration/k-density.ts";
import { keyedRandom, shuffle } from "../../core/random.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";
import { fewestPlants } from "./concentrations.ts";
import { contributors } from "./contributors.ts";
import { simulatedCurves } from "./simulated-curves.ts";

export interface IndustryDistances {
  readonly delivery: string;
  readonly level: IndustryLevel;
  readonly industry: string;
  readonly longestKm: number;
  readonly seed: number;
}

/** What is computed of one industry's distances, before disclosure; null stands for NaN. */
export interface DistancesResult {
  readonly caveat: "none" | "too-few" | "no-addresses";
  readonly plants: number;
  readonly leftOut: number;
  readonly sites: number;
  readonly sampled: boolean;
  readonly simulations: number;
  readonly bandwidthKm: number | null;
  readonly p: number | null;
  readonly verdict: "localised" | "dispersed" | "neither" | null;
  readonly curve: readonly {
    readonly km: number;
    readonly density: number;
    readonly local: { readonly low: number; readonly high: number };
    readonly global: { readonly low: number; readonly high: number };
    readonly side: number;
  }[];
}

const simulations = 999;
/** Distances that the curve is given at, beside 0. */
const steps = 50;
/** Of more plants a sample is taken: pairs grow with the square, and the curve hardly changes. */
const mostPlants = 10_000;
/** Coordinates of an address. Middles of areas would put many at a distance of nothing. */
const address = 2;
const kmPerDegree = 111.195;

/** The computation on a run card about one industry. */
export async function distances(
  effects: Effects,
  { delivery: id, level, industry: code, longestKm, seed }: IndustryDistances,
): Promise<DistancesResult> {
  const delivery = await chosenDelivery(effects, id);
  const columns = await effects.columns.of(id);
  const { codes, industry } = industriesAtLevel(columns, delivery.scheme, level);
  const wanted = codes.indexOf(code);
  const exact: number[] = [];
  const own: number[] = [];
  let all = 0;
  for (let k = 0; k < columns.count; k++) {
    if (industry[k] === wanted) all++;
    if (columns.precision[k] !== address || Number.isNaN(columns.longitude[k])) continue;
    if (industry[k] === wanted) own.push(exact.length);
    exact.push(k);
  }
  const plants = sampleOf(own, seed);
  const about = {
    plants: plants.length,
    leftOut: all - own.length,
    sites: exact.length,
    sampled: plants.length < own.length,
    simulations,
  };
  const enterprises = contributors(
    columns,
    industry.map((i, k) => (i === wanted && columns.precision[k] === address ? 0 : -1)),
    1,
  )[0];
  if (plants.length < fewestPlants || enterprises < fewestPlants) {
    const caveat = exact.length === 0 ? ("no-addresses" as const) : ("too-few" as const);
    return { caveat, ...about, bandwidthKm: null, p: null, verdict: null, curve: [] };
  }
  const asked = Float64Array.from({ length: steps + 1 }, (_, k) => (k * longestKm) / steps);
  const { observed, simulated } = await simulatedCurves(
    { sites: kilometres(columns, exact), industry: plants, distances: asked, seed },
    { simulations, threads: effects.threads },
    effects.progress,
    effects.signal,
  );
  const found = bandsAround(observed, simulated);
  const known = found.verdict !== undefined;
  return {
    caveat: known ? "none" : "too-few",
    ...about,
    bandwidthKm: known ? found.bandwidth : null,
    p: known ? found.p : null,
    verdict: found.verdict ?? null,
    curve: known
      ? Array.from(asked, (km, r) => ({
          km,
          density: found.density[r],
          local: { low: found.local.low[r], high: found.local.high[r] },
          global: { low: found.global.low[r], high: found.global.high[r] },
          side: found.global.side[r],
        }))
      : [],
  };
}

/** All, or as many as are enough, in the order they came. */
function sampleOf(plants: readonly number[], seed: number): Uint32Array {
  const all = Uint32Array.from(plants);
  if (all.length <= mostPlants) return all;
  // A key of three words is none of a simulation's.
  shuffle(all, keyedRandom(seed, 0, 0));
  return all.slice(0, mostPlants).sort();
}

/** Kilometres around the middle of the sites: an even projection, good to 1 % within a country. */
function kilometres(columns: EstablishmentColumns, rows: readonly number[]): Points {
  const middle = rows.reduce((sum, k) => sum + columns.latitude[k], 0) / rows.length;
  const shrink = Math.cos((middle * Math.PI) / 180);
  return {
    x: Float64Array.from(rows, (k) => columns.longitude[k] * kmPerDegree * shrink),
    y: Float64Array.from(rows, (k) => columns.latitude[k] * kmPerDegree),
  };
}
