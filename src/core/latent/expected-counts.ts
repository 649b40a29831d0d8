import { slotKinds } from "./census.ts";
import { byClass } from "./class-ratio.ts";
import { tilt } from "./size-slope.ts";
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
