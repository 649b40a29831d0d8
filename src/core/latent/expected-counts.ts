import { slotKinds } from "./census.ts";

/** Which units count, as parallel arrays; a census, a shuffle of it, or half of it. */
export interface Sample {
  readonly place: Uint32Array;
  readonly industry: Uint32Array;
  readonly slot: Uint8Array;
}

/** Classes of urban density: the class of each place, and their number. */
export interface UrbanClasses {
  readonly of: Uint8Array;
  readonly classes: number;
}

/**
 * Counts and what comparable places give, places × industries. `share` is the
 * place's part of its class: expected / classTotal.
 */
export interface Expectation {
  readonly counts: Float32Array;
  readonly expected: Float32Array;
  /** Urban classes × industries. */
  readonly classTotal: Float32Array;
  /** Industry totals. */
  readonly total: Float64Array;
  /** Units per place. */
  readonly size: Float64Array;
  /** Slope on ln(place size) within a class, per industry. */
  readonly slope: Float64Array;
  /** ln(place size) about its class's mean. */
  readonly lnSize: Float64Array;
}

/** Prior standard deviation of the slope: urban sorting within a class is mild. */
const slopeDeviation = 0.3;

/**
 * Classes of places alike in urban density, read from their number of units:
 * cut where equal shares of all units lie, yet never fewer than four places.
 *
 * @example urbanClasses(Float64Array.of(1, 1, 1, 1, 9, 9, 9, 9), 2).of // [1,1,1,1,0,0,0,0]
 */
export function urbanClasses(size: Float64Array, wanted: number): UrbanClasses {
  const places = size.length;
  const order = Uint32Array.from(size.keys()).sort((a, b) => size[b] - size[a] || a - b);
  const all = size.reduce((sum, n) => sum + n, 0);
  const fewest = Math.max(4, Math.floor(places / 40));
  const of = new Uint8Array(places);
  let current = 0;
  let inside = 0;
  let units = 0;
  for (let k = 0; k < places; k++) {
    const left = places - k;
    if (
      inside >= fewest &&
      left >= fewest &&
      current < wanted - 1 &&
      units >= ((current + 1) * all) / wanted &&
      size[order[k]] < size[order[k - 1]]
    ) {
      current++;
      inside = 0;
    }
    of[order[k]] = current;
    inside++;
    units += size[order[k]];
  }
  return { of, classes: current + 1 };
}

/**
 * Expected units per place and industry, were the units of each stratum
 * (urban class × size class × kind of site) dealt out over its slots:
 *
 *     E[r,i] = Σ_k slots[r,k] · units[class(r),k,i] / slots[class(r),k]
 *
 * tilted by a shrunken slope on ln(place size), so that sorting within a
 * class is no excess. Class totals are kept.
 *
 * Cost: O(units + places · industries · slot kinds in use).
 */
export function expectation(
  sample: Sample,
  places: number,
  industries: number,
  urban: UrbanClasses,
): Expectation {
  const { place, industry, slot } = sample;
  const n = place.length;
  const counts = new Float32Array(places * industries);
  const slots = new Float64Array(places * slotKinds);
  const strata = urban.classes * slotKinds;
  const stratumSlots = new Float64Array(strata);
  const stratumUnits = new Float32Array(strata * industries);
  const classTotal = new Float32Array(urban.classes * industries);
  const total = new Float64Array(industries);
  for (let u = 0; u < n; u++) {
    const r = place[u];
    const i = industry[u];
    const stratum = urban.of[r] * slotKinds + slot[u];
    counts[r * industries + i]++;
    slots[r * slotKinds + slot[u]]++;
    stratumSlots[stratum]++;
    stratumUnits[stratum * industries + i]++;
    classTotal[urban.of[r] * industries + i]++;
    total[i]++;
  }
  const expected = new Float32Array(places * industries);
  const size = new Float64Array(places);
  for (let r = 0; r < places; r++) {
    const row = r * industries;
    for (let k = 0; k < slotKinds; k++) {
      const own = slots[r * slotKinds + k];
      if (own === 0) continue;
      size[r] += own;
      const stratum = urban.of[r] * slotKinds + k;
      const part = own / stratumSlots[stratum];
      const units = stratum * industries;
      for (let i = 0; i < industries; i++) expected[row + i] += part * stratumUnits[units + i];
    }
  }
  const lnSize = centredLnSize(size, urban);
  const slope = tilt(counts, expected, classTotal, lnSize, urban, industries);
  return { counts, expected, classTotal, total, size, slope, lnSize };
}

function centredLnSize(size: Float64Array, urban: UrbanClasses): Float64Array {
  const sum = new Float64Array(urban.classes);
  const weight = new Float64Array(urban.classes);
  for (let r = 0; r < size.length; r++) {
    sum[urban.of[r]] += size[r] * Math.log(size[r] + 1);
    weight[urban.of[r]] += size[r];
  }
  return size.map((n, r) => Math.log(n + 1) - sum[urban.of[r]] / Math.max(1, weight[urban.of[r]]));
}

/** One Newton step of a Poisson regression with a normal prior; changes `expected` in place. */
function tilt(
  counts: Float32Array,
  expected: Float32Array,
  classTotal: Float32Array,
  lnSize: Float64Array,
  urban: UrbanClasses,
  industries: number,
): Float64Array {
  const places = lnSize.length;
  const gradient = new Float64Array(industries);
  const information = new Float64Array(industries).fill(1 / (slopeDeviation * slopeDeviation));
  for (let r = 0; r < places; r++) {
    const x = Math.max(-1.5, Math.min(1.5, lnSize[r]));
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      gradient[i] += (counts[k] - expected[k]) * x;
      information[i] += expected[k] * (1 + 0.5 * expected[k]) * x * x;
    }
  }
  const slope = gradient.map((g, i) => Math.max(-0.6, Math.min(0.6, g / information[i])));
  const tilted = new Float32Array(urban.classes * industries);
  for (let r = 0; r < places; r++) {
    const x = Math.max(-1.5, Math.min(1.5, lnSize[r]));
    for (let i = 0, k = r * industries, c = urban.of[r] * industries; i < industries; i++, k++) {
      // exp to second order: |slope · x| stays below 1
      const step = slope[i] * x;
      expected[k] *= 1 + step + 0.5 * step * step;
      tilted[c + i] += expected[k];
    }
  }
  for (let r = 0; r < places; r++) {
    for (let i = 0, k = r * industries, c = urban.of[r] * industries; i < industries; i++, k++) {
      if (tilted[c + i] > 0) expected[k] *= classTotal[c + i] / tilted[c + i];
    }
  }
  return slope;
}
