import type { KDensity } from "./k-density.ts";
import type { PairHistogram } from "./pair-histogram.ts";
import { bandwidthOf } from "./silverman-bandwidth.ts";

/**
 * K-density of gathered distances; see `kDensity`. Pairs beyond the reach were
 * gathered in part only, so with a bandwidth that is wide beside the longest
 * distance (few plants, far apart) the curve lies too low towards its end.
 *
 * @param step   between two nodes of the histogram
 * @param bins   nodes up to the reach
 * @param total  products of weights over all pairs, also those beyond reach
 */
export function binnedKDensity(
  { count, mass }: PairHistogram,
  distances: Float64Array,
  step: number,
  bins: number,
  total: number,
): KDensity {
  const bandwidth = step * bandwidthInSteps(count.subarray(0, bins + 1));
  if (Number.isNaN(bandwidth)) return { density: distances.map(() => Number.NaN), bandwidth };
  const scale = 1 / (bandwidth * total * Math.sqrt(2 * Math.PI));
  const narrow = step / bandwidth;
  const density = distances.map((r) => {
    const at = r / step;
    // Eight bandwidths away the normal density is 1e-14 of its height.
    const from = Math.max(0, Math.ceil(at - 8 / narrow));
    const to = Math.min(mass.length - 1, Math.floor(at + 8 / narrow));
    let sum = 0;
    for (let node = from; node <= to; node++) {
      if (mass[node] === 0) continue;
      const near = (at - node) * narrow;
      const folded = (at + node) * narrow;
      sum += mass[node] * (Math.exp(-(near * near) / 2) + Math.exp(-(folded * folded) / 2));
    }
    return sum * scale;
  });
  return { density, bandwidth };
}

/** Silverman's bandwidth of gathered distances, in steps. */
function bandwidthInSteps(count: Float64Array): number {
  let pairs = 0;
  let sum = 0;
  count.forEach((n, node) => {
    pairs += n;
    sum += n * node;
  });
  let squares = 0;
  count.forEach((n, node) => (squares += n * (node - sum / pairs) ** 2));
  const middle = quantileOf(count, pairs, 0.75) - quantileOf(count, pairs, 0.25);
  return bandwidthOf(pairs, Math.sqrt(squares / (pairs - 1)), middle);
}

/** Linear between order statistics, as `quantile`. */
function quantileOf(count: Float64Array, pairs: number, share: number): number {
  const at = Math.max(0, (pairs - 1) * share);
  const left = orderStatistic(count, Math.floor(at));
  return left + (at - Math.floor(at)) * (orderStatistic(count, Math.floor(at) + 1) - left);
}

/** Where the distance of this rank, from 0, lies: to within a step. */
function orderStatistic(count: Float64Array, rank: number): number {
  let below = 0;
  for (let node = 0; node < count.length; node++) {
    if (below + count[node] >= rank + 0.5) return node - 0.5 + (rank + 0.5 - below) / count[node];
    below += count[node];
  }
  return count.length - 1;
}
