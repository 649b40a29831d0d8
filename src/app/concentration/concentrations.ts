import { benjaminiHochberg } from "../../core/statistics/benjamini-hochberg.ts";
import type { Bounds } from "../../core/statistics/wilson-interval.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { type IndustryLevel, isUnclassified } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { sharedBetweenThreads } from "../platform/shared-between-threads.ts";
import { withWorkers } from "../platform/worker-pool.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { industriesAtLevel } from "../regions/industries-at-level.ts";
import { sizeOf } from "../regions/shown-industries.ts";
import { contributors } from "./contributors.ts";
import type { GammaBirth, GammaOutcome, GammaTask } from "./gamma-messages.ts";

export interface CountryConcentration {
  readonly delivery: string;
  readonly level: IndustryLevel;
  readonly seed: number;
}

/** What is computed of a country's industries, before disclosure; null stands for NaN. */
export interface ConcentrationResult {
  readonly industries: readonly {
    readonly code: string;
    readonly establishments: number;
    readonly enterprises: number;
    /** Whether there are plants and enterprises enough to say anything. */
    readonly isEnough: boolean;
    readonly gamma: number | null;
    readonly interval: Bounds | null;
    readonly maurelSedillot: number | null;
    readonly chance: Bounds | null;
    readonly p: number | null;
    readonly q: number | null;
  }[];
}

/**
 * Of fewer plants, or of plants of fewer independent enterprises, γ is not given: its
 * interval does not hold, and γ beside the number of jobs would say much about the size of
 * each plant to whoever knows one of them.
 */
export const fewestPlants = 10;

/** The computation on a run card about all industries. */
export async function concentrations(
  effects: Effects,
  { delivery: id, level, seed }: CountryConcentration,
): Promise<ConcentrationResult> {
  const delivery = await chosenDelivery(effects, id);
  const columns = await effects.columns.of(id);
  const { codes, industry } = industriesAtLevel(columns, delivery.scheme, level);
  const size = sizeOf(delivery.sizeMeasure, columns);
  const enterprises = contributors(columns, industry, codes.length);
  const establishments = new Uint32Array(codes.length);
  for (const i of industry) if (i >= 0) establishments[i]++;
  const birth = plantsOf(columns, industry, codes.length, size, seed);
  const asked = [...codes.keys()].filter((i) => !isUnclassified(codes[i], delivery.scheme));
  const isEnough = (i: number): boolean =>
    birth.start[i + 1] - birth.start[i] >= fewestPlants && enterprises[i] >= fewestPlants;
  const told = asked.filter(isEnough);
  const file = new URL("./gamma-thread.ts", import.meta.url);
  const outcomes = await withWorkers<GammaTask, GammaOutcome, GammaOutcome[]>(
    { file, birth, threads: effects.threads },
    effects.signal,
    (pool) => {
      // The largest first, so that no thread is left with one at the end.
      const order = told.toSorted(
        (a, b) => birth.start[b + 1] - birth.start[b] - (birth.start[a + 1] - birth.start[a]),
      );
      const total = order.length;
      effects.progress({ step: "counting", done: 0, total });
      return pool
        .spread(order, (done) => effects.progress({ step: "counting", done, total }))
        .then((found) => told.map((i) => found[order.indexOf(i)]));
    },
  );
  const q = benjaminiHochberg(Float64Array.from(outcomes, ({ p }) => p));
  const orNull = (value: number | undefined): number | null =>
    value !== undefined && Number.isFinite(value) ? value : null;
  const bounds = (of: Bounds | undefined): Bounds | null =>
    of && Number.isFinite(of.low) && Number.isFinite(of.high) ? of : null;
  const place = new Map(told.map((i, k) => [i, k]));
  return {
    industries: asked.map((i) => {
      const k = place.get(i) ?? -1;
      const found: GammaOutcome | undefined = outcomes[k];
      return {
        code: codes[i],
        establishments: establishments[i],
        enterprises: enterprises[i],
        isEnough: isEnough(i),
        gamma: orNull(found?.gamma),
        interval: bounds(found?.interval),
        maurelSedillot: orNull(found?.maurelSedillot),
        chance: bounds(found?.chance),
        p: orNull(found?.p),
        q: orNull(q[k]),
      };
    }),
  };
}

/** Plants of known size, one industry after another; a region's size is of all its plants. */
function plantsOf(
  columns: EstablishmentColumns,
  industry: Int32Array,
  industries: number,
  size: Float64Array,
  seed: number,
): GammaBirth {
  const start = new Uint32Array(industries + 1);
  const regions = new Float64Array(columns.regions.length);
  const counts = (k: number): boolean => industry[k] >= 0 && size[k] > 0;
  for (let k = 0; k < columns.count; k++) {
    if (size[k] > 0) regions[columns.region[k]] += size[k];
    if (counts(k)) start[industry[k] + 1]++;
  }
  for (let i = 0; i < industries; i++) start[i + 1] += start[i];
  const next = start.slice(0, industries);
  const region = sharedBetweenThreads(new Uint32Array(start[industries]));
  const sizes = sharedBetweenThreads(new Float64Array(start[industries]));
  for (let k = 0; k < columns.count; k++) {
    if (!counts(k)) continue;
    const place = next[industry[k]]++;
    region[place] = columns.region[k];
    sizes[place] = size[k];
  }
  return { start, region, size: sizes, regions, seed };
}
