import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";
import { leaveOut } from "./leave-out.ts";
import type { UrbanClasses } from "./urban-classes.ts";

/**
 * Ordinary clumping of single industries: the variance φ of the place effects
 * that multiply an industry's expectation, so that counts vary as E + φE².
 * blocks × industries, each learnt outside the block and its reach: a cluster
 * does not raise the bar it is measured by.
 */
export interface Clumping {
  readonly dispersion: Float32Array;
  /** Standard deviation of what is not known of each: what is shrunken to the pool varies more in truth. */
  readonly deviation: Float32Array;
  /** Pooled over industries, per block. */
  readonly pooled: Float64Array;
}

/** Clumping is taken as at least this: no register is pure chance. */
const leastDispersion = 0.02;
/** Prior spread of an industry's dispersion about the pooled one, as a share of it. */
const spread = 0.6;
/** Dispersion that the weights are made for. */
const usualDispersion = 0.4;

/**
 * Moment estimate of φ per industry, weighted by its precision and shrunk to
 * the pooled one.
 *
 *     φ = Σ_r E² [(C − E)² − E − uE²] / V  ÷  Σ_r E⁴ / V
 *
 * E is the leave-one-out expectation, u its relative variance and V about the
 * variance of (C − E)²; gamma effects have heavy fourth moments, hence the 5.
 *
 * Cost: O(places · industries).
 */
export function clumping(
  at: Expectation,
  urban: UrbanClasses,
  geo: Geography,
  industries: number,
): Clumping {
  const { places, blocks } = geo;
  const { counts, expected } = at;
  const excess = new Float64Array((blocks + 1) * industries);
  const weight = new Float64Array((blocks + 1) * industries);
  const left: number[] = [];
  for (let r = 0; r < places; r++) {
    const c = urban.of[r] * industries;
    left.length = 0;
    for (let b = 0; b < blocks; b++) if (geo.around[b * places + r]) left.push(b);
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const margin = expected[k];
      if (margin <= 1e-9) continue;
      const e = leaveOut(margin, counts[k], at.leverage[c + i]);
      // Weights from the margin: those from the left-out expectation would favour high counts.
      const s = margin * (1 + usualDispersion * margin);
      const precision = (margin * margin) / (s + 5 * s * s);
      const d = counts[k] - e;
      const x = precision * (d * d - e - at.uncertainty[c + i] * margin * margin);
      const w = precision * margin * margin;
      excess[i] += x;
      weight[i] += w;
      for (const b of left) {
        excess[(b + 1) * industries + i] += x;
        weight[(b + 1) * industries + i] += w;
      }
    }
  }
  const dispersion = new Float32Array(blocks * industries);
  const deviation = new Float32Array(blocks * industries);
  const pooled = new Float64Array(blocks);
  for (let b = 0; b < blocks; b++) {
    const o = (b + 1) * industries;
    let sum = 0;
    let all = 0;
    for (let i = 0; i < industries; i++) {
      sum += excess[i] - excess[o + i];
      all += weight[i] - weight[o + i];
    }
    // Where reach spans the country nothing lies outside: then the pool of all industries serves.
    const usable = all > industries / 4;
    if (!usable) {
      sum = 0;
      all = 0;
      for (let i = 0; i < industries; i++) {
        sum += excess[i];
        all += weight[i];
      }
    }
    pooled[b] = Math.max(leastDispersion, all > 0 ? sum / all : 0);
    const prior = 1 / (spread * pooled[b] + 0.05) ** 2;
    for (let i = 0; i < industries; i++) {
      const own = usable ? excess[i] - excess[o + i] : 0;
      const precision = usable ? weight[i] - weight[o + i] : 0;
      const shrunk = (own + prior * pooled[b]) / (precision + prior);
      dispersion[b * industries + i] = Math.max(leastDispersion, Math.min(2, shrunk));
      deviation[b * industries + i] = 1 / Math.sqrt(precision + prior);
    }
  }
  return { dispersion, deviation, pooled };
}
