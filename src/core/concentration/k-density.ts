import { silvermanBandwidth } from "./silverman-bandwidth.ts";

/** Points on a plane, in one unit of length. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Density of the distances between plants, and the bandwidth that smoothed it. */
export interface KDensity {
  /** One per distance asked for, per unit of length. */
  readonly density: Float64Array;
  readonly bandwidth: number;
}

/**
 * K-density: how common each distance is between pairs of plants, smoothed.
 *
 *     K(r) = Σ_{i<j} w_i w_j [φ((r − d_ij)/h) + φ((r + d_ij)/h)] / (h Σ_{i<j} w_i w_j)
 *
 * with d the distance of a pair, φ the normal density, and h Silverman's
 * bandwidth of the distances up to twice the longest one asked for. The second
 * φ folds back what smoothing would put below 0. All pairs count in the divisor,
 * however far apart. This is the definition, with each pair by itself;
 * `kDensityBands` bins the distances.
 *
 * @param points     one per plant, in the unit of the distances
 * @param distances  where the density is asked for, ≥ 0
 * @param weight     one per plant, ≥ 0, for instance jobs; 1 each when left out.
 *                   The bandwidth does not see weights
 * @returns          ≥ 0; over all distances it integrates to 1; NaN where there is no bandwidth
 *
 * Cost: O(pairs · (log pairs + distances)); some 32 bytes for each pair.
 * Source: Duranton & Overman (2005), Review of Economic Studies 72, 1077–1106.
 *
 * @example const line = { x: Float64Array.of(0, 1, 3), y: Float64Array.of(0, 0, 0) };
 *          kDensity(line, Float64Array.of(0, 2)).bandwidth // 0.9 * (1 / 1.34) / 3 ** 0.2
 */
export function kDensity(
  points: Points,
  distances: Float64Array,
  weight: Float64Array = new Float64Array(points.x.length).fill(1),
): KDensity {
  const reach = 2 * distances.reduce((a, b) => Math.max(a, b), 0);
  const n = points.x.length;
  const apart = new Float64Array((n * (n - 1)) / 2);
  const both = new Float64Array(apart.length);
  let pair = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++, pair++) {
      apart[pair] = Math.hypot(points.x[i] - points.x[j], points.y[i] - points.y[j]);
      both[pair] = weight[i] * weight[j];
      total += both[pair];
    }
  }
  const bandwidth = silvermanBandwidth(apart.filter((d) => d <= reach));
  const scale = 1 / (bandwidth * total * Math.sqrt(2 * Math.PI));
  const density = distances.map((r) => {
    let sum = 0;
    for (let k = 0; k < pair; k++) {
      const from = (r - apart[k]) / bandwidth;
      const folded = (r + apart[k]) / bandwidth;
      sum += both[k] * (Math.exp(-(from * from) / 2) + Math.exp(-(folded * folded) / 2));
    }
    return sum * scale;
  });
  return { density, bandwidth };
}
