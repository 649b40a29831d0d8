import { type Matrix, zeros } from "../matrix.ts";
import { normalQuantile } from "../statistics/normal-quantile.ts";
import { upperTriangle } from "./upper-triangle.ts";
import { apartFromStanding } from "./apart-from-standing.ts";

/** How kinds of relatedness place each pair of industries, and how far they agree. */
export interface RelatednessAgreement {
  /**
   * Kinds × pairs (in the order of `placeOfPair`), 0 to 1: the share of the kind's
   * known pairs that are less related, those as related counting half; NaN where
   * the kind does not know the pair.
   */
  readonly percentile: Matrix;
  /** Per kind the pairs it knows. */
  readonly knownPairs: Uint32Array;
  /** Per pair the kinds that know it. */
  readonly known: Uint8Array;
  /** Per pair the kinds that place it among their most related. */
  readonly top: Uint8Array;
  /** Kinds × pairs, 1 where the kind does. */
  readonly isTop: Uint8Array;
  /** Kinds × kinds, −1 to 1: Spearman's correlation over the pairs that both know. */
  readonly rankCorrelation: Matrix;
  /**
   * Pearson's correlation of the ranks as normal scores, once the general standing of
   * each industry is taken out: whether two kinds agree on *which* partners stand out,
   * and not only on which industries are related to everything.
   */
  readonly partnerCorrelation: Matrix;
}

/**
 * Agreement of several kinds of relatedness on every pair of industries, by rank,
 * since the kinds share no scale.
 *
 * A pair is among a kind's most related when at most `topShare` of the kind's pairs
 * are as related as it or more. So a kind with many equal values (every pair of one
 * section, every pair without flows) never calls more than that share of its pairs
 * most related, and may call none so.
 *
 * @param kinds  industries × industries each, all of one size, symmetric, higher is
 *               more related, NaN where unknown; read above the diagonal only
 * @param topShare  the part of its pairs that a kind may call most related
 * @returns      correlations are NaN where fewer than three pairs are known to both,
 *               or a kind has them all equal
 *
 * Cost: O(kinds · pairs · log pairs + kinds² · pairs), and 9 bytes per kind and pair.
 * Source: Spearman (1904), American Journal of Psychology 15, 72–101;
 * for normal scores van der Waerden (1952), Indagationes Mathematicae 55, 453–458.
 *
 * @example relatednessAgreement([matrix(3, 3, Float64Array.of(0, 5, 1, 5, 0, 3, 1, 3, 0))]).percentile.data // [5/6, 1/6, 0.5]
 */
export function relatednessAgreement(
  kinds: readonly Matrix[],
  { topShare = 0.1 }: { readonly topShare?: number } = {},
): RelatednessAgreement {
  const industries = kinds[0]?.rows ?? 0;
  const pairs = (industries * (industries - 1)) / 2;
  const percentile = zeros(kinds.length, pairs);
  const isTop = new Uint8Array(kinds.length * pairs);
  const known = new Uint8Array(pairs);
  const top = new Uint8Array(pairs);
  const values = kinds.map((kind) => upperTriangle(kind));
  const orders = values.map((value) => orderOf(value));
  orders.forEach((order, k) => {
    const row = percentile.data.subarray(k * pairs, (k + 1) * pairs).fill(Number.NaN);
    eachTie(values[k], order, (from, to) => {
      const isHigh = order.length - from <= topShare * order.length;
      for (let at = from; at < to; at++) {
        const pair = order[at];
        row[pair] = (from + to) / 2 / order.length;
        known[pair]++;
        if (!isHigh) continue;
        isTop[k * pairs + pair] = 1;
        top[pair]++;
      }
    });
  });
  const rankCorrelation = zeros(kinds.length, kinds.length);
  const partnerCorrelation = zeros(kinds.length, kinds.length);
  const apart = kinds.map((_, k) => {
    const places = percentile.data.subarray(k * pairs, (k + 1) * pairs);
    // Standings add up on a scale without ends; on that of ranks their sum would bend.
    return apartFromStanding(places.map(normalQuantile), industries);
  });
  for (let a = 0; a < kinds.length; a++) {
    for (let b = 0; b <= a; b++) {
      const ranks = correlation(
        ranksAmong(values[a], orders[a], values[b]),
        ranksAmong(values[b], orders[b], values[a]),
      );
      const partners = correlation(apart[a], apart[b]);
      for (const cell of [a * kinds.length + b, b * kinds.length + a]) {
        rankCorrelation.data[cell] = ranks;
        partnerCorrelation.data[cell] = partners;
      }
    }
  }
  return {
    percentile,
    knownPairs: Uint32Array.from(orders, (order) => order.length),
    known,
    top,
    isTop,
    rankCorrelation,
    partnerCorrelation,
  };
}

/** The known pairs from the least to the most related. */
function orderOf(value: Float64Array): Uint32Array {
  return Uint32Array.from(value.keys())
    .filter((pair) => !Number.isNaN(value[pair]))
    .sort((x, y) => value[x] - value[y]);
}

/** Calls with each run of equal values in an order: from, up to and not including. */
function eachTie(
  value: Float64Array,
  order: Uint32Array,
  call: (from: number, to: number) => void,
): void {
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && value[order[to]] === value[order[from]]) to++;
    call(from, to);
  }
}

/** Mean ranks among the pairs that another kind knows too; NaN for the others. */
function ranksAmong(value: Float64Array, order: Uint32Array, other: Float64Array): Float64Array {
  const rank = new Float64Array(value.length).fill(Number.NaN);
  const both = order.filter((pair) => !Number.isNaN(other[pair]));
  eachTie(value, both, (from, to) => {
    for (let at = from; at < to; at++) rank[both[at]] = (from + to - 1) / 2;
  });
  return rank;
}

/** Pearson's correlation over what both know. */
function correlation(x: Float64Array, y: Float64Array): number {
  let n = 0;
  let meanX = 0;
  let meanY = 0;
  for (let k = 0; k < x.length; k++) {
    if (Number.isNaN(x[k]) || Number.isNaN(y[k])) continue;
    n++;
    meanX += x[k];
    meanY += y[k];
  }
  meanX /= n;
  meanY /= n;
  let [xx, yy, xy] = [0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    if (Number.isNaN(x[k]) || Number.isNaN(y[k])) continue;
    xx += (x[k] - meanX) ** 2;
    yy += (y[k] - meanY) ** 2;
    xy += (x[k] - meanX) * (y[k] - meanY);
  }
  // Equal but for rounding is equal: then there is nothing to correlate.
  if (n < 3 || !(xx > 1e-18 * n) || !(yy > 1e-18 * n)) return Number.NaN;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
