import { slotKinds } from "./census.ts";
import type { UrbanClasses } from "./urban-classes.ts";

/** Which units count, as parallel arrays; a census, a shuffle of it, or half of it. */
export interface Sample {
  readonly place: Uint32Array;
  readonly industry: Uint32Array;
  readonly slot: Uint8Array;
}

/** Counts and what comparable places give, places × industries, and what that rests on. */
export interface Expectation {
  readonly counts: Float32Array;
  readonly expected: Float32Array;
  /** Industry totals. */
  readonly total: Float64Array;
  /** Units per place. */
  readonly size: Float64Array;
  /** Urban classes × industries: what one more company in the class adds, per company expected in a place. */
  readonly leverage: Float32Array;
  /** Urban classes × industries: relative variance of the expectation. */
  readonly uncertainty: Float32Array;
}

/** Prior standard deviation of an industry's slope on ln(place size). */
const slopeDeviation = 0.4;
/** Newton steps for the slope; three settle it. */
const slopeSteps = 3;
/** Places are taken together for the slope when ln(size) differs by less. */
const lnSizeStep = 0.1;
/** Clumping assumed while the pooled one is not yet known. */
const firstDispersion = 0.3;

/**
 * Expected units per place and industry under comparable places:
 *
 *     E[r,i] = Σ_k slots[r,k] · units[k,i] / slots[k]     same sizes and kinds of site
 *              × (size of r)^β_i                          the industry's liking for large towns
 *              × ratio[class(r), i]                       what its urban class shows beyond that
 *
 * scaled so that the industry's total is kept. The slope β is a Poisson
 * regression with a normal prior of deviation .4. The class ratio is shrunken
 * to 1 as far as clumping and chance can explain it: with M the class's total
 * under slope alone, g = m / (m + 1/σ²), m = M / (1 + φ M Σ s²), s the places'
 * parts of M, and σ² the variance of true ratios over all classes and
 * industries, by moments.
 *
 * Cost: O(units + places · industries · slot kinds in use).
 */
export function expectation(
  sample: Sample,
  places: number,
  industries: number,
  urban: UrbanClasses,
): Expectation {
  const { counts, expected, size, total } = bySlots(sample, places, industries);
  tilt(counts, expected, total, size, industries);
  const { leverage, uncertainty } = byClass(counts, expected, total, urban, industries);
  return { counts, expected, total, size, leverage, uncertainty };
}

/** Units dealt out over the slots of the country by size class and kind of site. */
function bySlots(
  sample: Sample,
  places: number,
  industries: number,
): { counts: Float32Array; expected: Float32Array; size: Float64Array; total: Float64Array } {
  const { place, industry, slot } = sample;
  const counts = new Float32Array(places * industries);
  const expected = new Float32Array(places * industries);
  const slots = new Float64Array(places * slotKinds);
  const kindSlots = new Float64Array(slotKinds);
  const kindUnits = new Float64Array(slotKinds * industries);
  const total = new Float64Array(industries);
  const size = new Float64Array(places);
  for (let u = 0; u < place.length; u++) {
    const r = place[u];
    const i = industry[u];
    counts[r * industries + i]++;
    slots[r * slotKinds + slot[u]]++;
    kindSlots[slot[u]]++;
    kindUnits[slot[u] * industries + i]++;
    total[i]++;
    size[r]++;
  }
  for (let r = 0; r < places; r++) {
    for (let k = 0; k < slotKinds; k++) {
      const own = slots[r * slotKinds + k];
      if (own === 0) continue;
      const part = own / kindSlots[k];
      for (let i = 0, c = r * industries, u = k * industries; i < industries; i++, c++, u++) {
        expected[c] += part * kindUnits[u];
      }
    }
  }
  return { counts, expected, size, total };
}

/** Fits the slopes and applies them to `expected`, keeping industry totals. */
function tilt(
  counts: Float32Array,
  expected: Float32Array,
  total: Float64Array,
  size: Float64Array,
  industries: number,
): void {
  const places = size.length;
  let units = 0;
  let centre = 0;
  for (const n of size) {
    units += n;
    centre += n * Math.log(n + 1);
  }
  centre /= Math.max(1, units);
  // Places of like size share a bin, so that powers are taken per bin, not per cell.
  const binOf = new Int32Array(places);
  const bins = new Map<number, number>();
  const x: number[] = [];
  for (let r = 0; r < places; r++) {
    const step = Math.round((Math.log(size[r] + 1) - centre) / lnSizeStep);
    if (!bins.has(step)) {
      bins.set(step, x.length);
      x.push(Math.max(-4, Math.min(4, step * lnSizeStep)));
    }
    binOf[r] = bins.get(step)!;
  }
  const binCounts = new Float64Array(x.length * industries);
  const binExpected = new Float64Array(x.length * industries);
  for (let r = 0; r < places; r++) {
    const b = binOf[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) {
      binCounts[b + i] += counts[c];
      binExpected[b + i] += expected[c];
    }
  }
  const slope = new Float64Array(industries);
  const scale = new Float64Array(industries).fill(1);
  for (let i = 0; i < industries; i++) {
    if (total[i] === 0) continue;
    for (let step = 0; step <= slopeSteps; step++) {
      let sum = 0;
      let first = 0;
      let second = 0;
      let observed = 0;
      for (let b = 0, k = i; b < x.length; b++, k += industries) {
        const e = binExpected[k] * Math.exp(slope[i] * x[b]);
        sum += e;
        first += e * x[b];
        second += e * x[b] * x[b];
        observed += binCounts[k] * x[b];
      }
      scale[i] = sum > 0 ? total[i] / sum : 1;
      if (step === slopeSteps || sum <= 0) break;
      const mean = first / sum;
      const prior = 1 / (slopeDeviation * slopeDeviation);
      // Clumping makes each company tell less: information is discounted.
      const information = total[i] * (second / sum - mean * mean);
      const discount = 1 / (1 + (firstDispersion * total[i]) / places);
      const gradient = discount * (observed - total[i] * mean) - prior * slope[i];
      slope[i] += Math.max(-0.5, Math.min(0.5, gradient / (discount * information + prior)));
      slope[i] = Math.max(-1, Math.min(1, slope[i]));
    }
  }
  for (let b = 0, k = 0; b < x.length; b++) {
    for (let i = 0; i < industries; i++, k++) binExpected[k] = scale[i] * Math.exp(slope[i] * x[b]);
  }
  for (let r = 0; r < places; r++) {
    const b = binOf[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) expected[c] *= binExpected[b + i];
  }
}

/** Class ratios, shrunken, applied to `expected`, keeping industry totals. */
function byClass(
  counts: Float32Array,
  expected: Float32Array,
  total: Float64Array,
  urban: UrbanClasses,
  industries: number,
): { leverage: Float32Array; uncertainty: Float32Array } {
  const places = urban.of.length;
  const cells = urban.classes * industries;
  const observed = new Float64Array(cells);
  const model = new Float64Array(cells);
  const squares = new Float64Array(cells);
  let excess = 0;
  let weight = 0;
  for (let r = 0; r < places; r++) {
    const k = urban.of[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) {
      const e = expected[c];
      observed[k + i] += counts[c];
      model[k + i] += e;
      squares[k + i] += e * e;
      const d = counts[c] - e;
      if (e <= 1e-9) continue;
      const s = e * (1 + firstDispersion * e);
      const precision = (e * e) / (s + 5 * s * s);
      excess += precision * (d * d - e);
      weight += precision * e * e;
    }
  }
  const dispersion = weight > 0 ? Math.max(0, Math.min(2, excess / weight)) : 0;

  // How much true ratios vary, by moments over all classes and industries.
  let ratioExcess = 0;
  let ratioWeight = 0;
  for (let k = 0; k < cells; k++) {
    const m = model[k];
    if (m <= 1e-9) continue;
    const noise = 1 / m + (dispersion * squares[k]) / (m * m);
    const d = observed[k] / m - 1;
    const w = 1 / (noise * noise + 0.05 * noise);
    ratioExcess += w * (d * d - noise);
    ratioWeight += w;
  }
  const ratioVariance = ratioWeight > 0 ? Math.max(0.002, ratioExcess / ratioWeight) : 0.002;
  const prior = 1 / ratioVariance;

  const leverage = new Float32Array(cells);
  const uncertainty = new Float32Array(cells);
  const ratio = new Float64Array(cells);
  const sum = new Float64Array(industries);
  for (let c = 0, k = 0; c < urban.classes; c++) {
    for (let i = 0; i < industries; i++, k++) {
      const m = model[k];
      ratio[k] = 1;
      if (m <= 1e-9) continue;
      const information = m / (1 + (dispersion * squares[k]) / m);
      const trust = information / (information + prior);
      ratio[k] = 1 + trust * (observed[k] / m - 1);
      leverage[k] = trust / m + (1 - trust) / total[i];
      uncertainty[k] = 1 / (information + prior) + 1 / (total[i] + 1);
      sum[i] += ratio[k] * m;
    }
  }
  for (let r = 0; r < places; r++) {
    const k = urban.of[r] * industries;
    for (let i = 0, c = r * industries; i < industries; i++, c++) {
      if (sum[i] > 0) expected[c] *= (ratio[k + i] * total[i]) / sum[i];
    }
  }
  return { leverage, uncertainty };
}
