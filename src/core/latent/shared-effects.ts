import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";

/**
 * Mild national coagglomeration: place effects that the industries of one
 * factor share. `variance[f]` is that of a factor's effect, of mean 1;
 * `factorOf[i]` the factor of industry i, or −1.
 */
export interface SharedEffects {
  readonly factors: number;
  readonly factorOf: Int32Array;
  readonly variance: Float64Array;
}

/**
 * Variance of the effects that industries of one division share, from the
 * products of their excesses over all places, shrunk to the pooled variance.
 * The most extreme place of each division is left out, so that a true cluster
 * is not taken for a national habit.
 *
 *     τ = Σ_r [(Σ_i d)² − Σ_i d²] / Σ_r [(Σ_i E)² − Σ_i E²],   d = C − E
 *
 * Cost: O(places · industries).
 */
export function sharedEffects(
  at: Expectation,
  industryDivision: Uint32Array,
  geo: Geography,
  industries: number,
): SharedEffects {
  const index = new Map<number, number>();
  const factorOf = new Int32Array(industries);
  for (let i = 0; i < industries; i++) {
    const division = industryDivision[i];
    if (!index.has(division)) index.set(division, index.size);
    factorOf[i] = index.get(division)!;
  }
  const factors = index.size;
  const product = new Float64Array(factors);
  const weight = new Float64Array(factors);
  const largest = new Float64Array(factors);
  const largestWeight = new Float64Array(factors);
  const d = new Float64Array(factors);
  const dd = new Float64Array(factors);
  const e = new Float64Array(factors);
  const ee = new Float64Array(factors);
  for (let r = 0; r < geo.places; r++) {
    d.fill(0);
    dd.fill(0);
    e.fill(0);
    ee.fill(0);
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const f = factorOf[i];
      const excess = at.counts[k] - at.expected[k];
      d[f] += excess;
      dd[f] += excess * excess;
      e[f] += at.expected[k];
      ee[f] += at.expected[k] * at.expected[k];
    }
    for (let f = 0; f < factors; f++) {
      const scale = 1 / (1 + e[f] + 0.1 * e[f] * e[f]);
      const x = (d[f] * d[f] - dd[f]) * scale;
      const w = (e[f] * e[f] - ee[f]) * scale;
      product[f] += x;
      weight[f] += w;
      if (x > largest[f]) {
        largest[f] = x;
        largestWeight[f] = w;
      }
    }
  }
  let sum = 0;
  let all = 0;
  for (let f = 0; f < factors; f++) {
    sum += product[f] - largest[f];
    all += weight[f] - largestWeight[f];
  }
  const pooled = all > 0 ? Math.max(0, sum / all) : 0;
  const prior = factors > 0 ? (3 * all) / factors / 3 : 0;
  const variance = new Float64Array(factors);
  for (let f = 0; f < factors; f++) {
    const w = weight[f] - largestWeight[f];
    const shrunk = (product[f] - largest[f] + prior * pooled) / (w + prior || 1);
    variance[f] = Math.max(0, Math.min(1, shrunk));
  }
  return { factors, factorOf, variance };
}
