import { logGamma } from "../statistics/log-gamma.ts";

/** Pairs of industries said to be kin, and what finding them together tells; tabled for naming. */
export interface KinLinks {
  /** Kin of industry `i` are `target[start[i]]` up to, not including, `target[start[i + 1]]`; kinship is mutual. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  /** ln of the ratio of likelihoods of l links among k industries, at k × `linkWidth` + l. */
  readonly lnRatio: Float64Array;
}

/** The most industries named in one cluster. */
export const mostNamed = 30;
export const linkWidth = (mostNamed * (mostNamed - 1)) / 2 + 1;

/** Kin kept per industry: the closest. */
const closestKin = 12;
/** Share of pairs in a cluster that are kin, as believed beforehand, and how many pairs that belief is worth. */
const expectedShare = 0.3;
const priorPairs = 4;

/**
 * The closest kin of each industry in a reference, and the ratio
 *
 *     ½ + ½ B(a + l, b + p − l) / [B(a, b) d^l (1 − d)^(p−l)],   a = 4 · .3,  b = 4 · .7
 *
 * for l links among the p = k (k − 1) / 2 pairs of k industries, where a share
 * d of all pairs is linked: with even odds kinship by this reference plays no
 * part in what makes a cluster, or it does and any share of its pairs may be
 * linked, .3 being likely. So a reference that has nothing to say costs ln 2
 * and no more, and how much it is believed is learnt cluster by cluster.
 *
 * @param reference  relatedness, industries × industries, ≥ 0
 * @param isPresent  1 where the industry occurs at all
 *
 * @example
 * A tenth of all pairs are linked; three industries, all three pairs linked:
 * B(4.2, 2.8) / (B(1.2, 2.8) · .001) = 70; ½ + 35: ln ratio 3.6. With none
 * linked: B(1.2, 5.8) / (B(1.2, 2.8) · .729) = .6; ln .8 = −.2.
 *
 * Cost: O(industries² log industries).
 */
export function kinLinks(reference: Float64Array, isPresent: Uint8Array): KinLinks {
  const industries = isPresent.length;
  const closest = Array.from({ length: industries }, (_, i) => {
    const kin: number[] = [];
    for (let j = 0; j < industries; j++) {
      if (j !== i && isPresent[j] && reference[i * industries + j] > 0) kin.push(j);
    }
    const row = i * industries;
    kin.sort((a, b) => reference[row + b] - reference[row + a] || a - b);
    return isPresent[i] ? kin.slice(0, closestKin) : [];
  });
  const kin = closest.map((list) => new Set(list));
  closest.forEach((list, i) => list.forEach((j) => kin[j].add(i)));
  const start = new Uint32Array(industries + 1);
  const target: number[] = [];
  kin.forEach((set, i) => {
    target.push(...[...set].sort((a, b) => a - b));
    start[i + 1] = target.length;
  });
  const present = isPresent.reduce((sum, one) => sum + one, 0);
  const density = target.length / Math.max(1, present * (present - 1));
  return { start, target: Uint32Array.from(target), lnRatio: lnRatios(density, present) };
}

function lnRatios(density: number, present: number): Float64Array {
  const d = Math.min(0.5, Math.max(1 / Math.max(2, present), density));
  const expected = Math.min(0.8, Math.max(expectedShare, 1.5 * d));
  const a = priorPairs * expected;
  const b = priorPairs * (1 - expected);
  const lnBeta = (x: number, y: number): number => logGamma(x) + logGamma(y) - logGamma(x + y);
  const none = lnBeta(a, b);
  const table = new Float64Array((mostNamed + 1) * linkWidth);
  for (let k = 0; k <= mostNamed; k++) {
    const pairs = (k * (k - 1)) / 2;
    for (let l = 0; l <= pairs; l++) {
      const ratio =
        lnBeta(a + l, b + pairs - l) - none - l * Math.log(d) - (pairs - l) * Math.log(1 - d);
      const top = Math.max(0, ratio);
      table[k * linkWidth + l] = top + Math.log(0.5 * Math.exp(-top) + 0.5 * Math.exp(ratio - top));
    }
  }
  return table;
}
