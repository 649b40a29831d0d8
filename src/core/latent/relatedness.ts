import type { Clumping } from "./clumping.ts";
import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";

/**
 * For each block and industry j, the industries that a cluster holding j is
 * likely to hold too: of row b × industries + j they are
 * `target[start[row]..start[row + 1])`, with `weight` the chance that the next
 * one named is it. What a row leaves of 1 is spread evenly over all industries.
 */
export interface Relatedness {
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float32Array;
  /** Part of each naming that is spread evenly. */
  readonly even: number;
}

/** Kept per industry of what is learnt from co-location. */
const learntNeighbours = 20;
/** A pair is called related by co-location at about this z; sets how sharply evidence counts. */
const relatedZ = 3;
/** Excesses enter between these, in standard deviations: one plant town is no proof of kinship. */
const lowestZ = 0.5;
const highestZ = 3;

/** Kinship in the classification: half a vote for the narrow class, half for the wide one. */
export function treeRelatedness(
  industryGroup: Uint32Array,
  industryDivision: Uint32Array,
  total: Float64Array,
): { target: number[][]; weight: number[][] } {
  const members = (classOf: Uint32Array): Map<number, number[]> => {
    const lists = new Map<number, number[]>();
    for (let i = 0; i < classOf.length; i++) {
      if (total[i] === 0) continue;
      const list = lists.get(classOf[i]);
      if (list) list.push(i);
      else lists.set(classOf[i], [i]);
    }
    return lists;
  };
  const groups = members(industryGroup);
  const divisions = members(industryDivision);
  const target: number[][] = [];
  const weight: number[][] = [];
  for (let j = 0; j < industryGroup.length; j++) {
    const votes = new Map<number, number>();
    for (const list of [groups.get(industryGroup[j]), divisions.get(industryDivision[j])]) {
      if (!list || list.length < 2) continue;
      const part = 0.5 / list.length;
      for (const i of list) if (i !== j) votes.set(i, (votes.get(i) ?? 0) + part);
    }
    target.push([...votes.keys()]);
    weight.push([...votes.values()]);
  }
  return { target, weight };
}

/**
 * Relatedness as a mixture of equal parts: even, the classification tree, and
 * what co-location across places teaches (and a reference, if there is one).
 * Co-location is that of excesses over comparable places, so that what merely
 * likes cities is not kin; places in the block and its reach play no part.
 *
 * A pair's z compares the sum of products of its excesses with what the totals
 * of places and industries give; exp(3z − 4.5) is the likelihood ratio of z
 * having mean 3 against 0, and the row's share of it is the weight.
 *
 * Cost: O(places · (industries above expectation)² + blocks · industries²).
 */
export function relatedness(
  at: Expectation,
  clumping: Clumping,
  geo: Geography,
  tree: { target: number[][]; weight: number[][] },
  industries: number,
  references: readonly Float64Array[],
): Relatedness {
  const { places, blocks } = geo;
  const parts = 3 + references.length;
  const votes = new Float32Array(industries);
  const startOf = new Uint32Array(blocks * industries + 1);
  const targets: number[] = [];
  const weights: number[] = [];

  // Sparse excesses, place after place.
  const rowStart = new Uint32Array(places + 1);
  const rowIndustry: number[] = [];
  const rowExcess: number[] = [];
  for (let r = 0; r < places; r++) {
    const dispersion = geo.block[r] * industries;
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const d = at.counts[k] - at.expected[k];
      if (d <= 0) continue;
      const e = at.expected[k];
      const z = d / Math.sqrt(e * (1 + clumping.dispersion[dispersion + i] * e) + 0.05);
      if (z > lowestZ) {
        rowIndustry.push(i);
        rowExcess.push(Math.min(highestZ, z));
      }
    }
    rowStart[r + 1] = rowIndustry.length;
  }
  const industryOf = Uint32Array.from(rowIndustry);
  const excess = Float32Array.from(rowExcess);
  const accumulate = (into: Float32Array, r: number, sign: number): void => {
    for (let a = rowStart[r]; a < rowStart[r + 1]; a++) {
      const base = industryOf[a] * industries;
      const x = sign * excess[a];
      for (let b = rowStart[r]; b < a; b++) into[base + industryOf[b]] += x * excess[b];
    }
  };
  const all = new Float32Array(industries * industries);
  for (let r = 0; r < places; r++) accumulate(all, r, 1);

  for (let b = 0; b < blocks; b++) {
    const products = b === blocks - 1 ? all : all.slice();
    const sum = new Float64Array(industries);
    const square = new Float64Array(industries);
    let sums = 0;
    let squares = 0;
    let rowSums = 0;
    let rowSquares = 0;
    let used = 0;
    for (let r = 0; r < places; r++) {
      if (geo.around[b * places + r]) {
        accumulate(products, r, -1);
        continue;
      }
      used++;
      let rowSum = 0;
      let rowSquare = 0;
      for (let a = rowStart[r]; a < rowStart[r + 1]; a++) {
        const x = excess[a];
        sum[industryOf[a]] += x;
        square[industryOf[a]] += x * x;
        rowSum += x;
        rowSquare += x * x;
      }
      sums += rowSum;
      squares += rowSquare;
      rowSums += rowSum * rowSum;
      rowSquares += rowSquare * rowSquare;
    }
    const meanScale = sums > 0 ? rowSums / (sums * sums) : 0;
    const varianceScale = squares > 0 ? rowSquares / (squares * squares) : 0;
    const trust = used / (used + 15);
    for (let j = 0; j < industries; j++) {
      const best: { i: number; ratio: number }[] = [];
      let odds = industries;
      if (square[j] > 0) {
        for (let i = 0; i < industries; i++) {
          if (i === j || square[i] === 0) continue;
          const product = i < j ? products[j * industries + i] : products[i * industries + j];
          if (product <= 0) continue;
          const variance = square[i] * square[j] * varianceScale + 1;
          const z = (trust * (product - sum[i] * sum[j] * meanScale)) / Math.sqrt(variance);
          if (z < 1.5) continue;
          const ratio = Math.exp(relatedZ * Math.min(4.5, z) - (relatedZ * relatedZ) / 2);
          odds += ratio;
          best.push({ i, ratio });
        }
      }
      best.sort((x, y) => y.ratio - x.ratio || x.i - y.i);
      votes.fill(0);
      const touched: number[] = [];
      const vote = (i: number, weight: number): void => {
        if (votes[i] === 0) touched.push(i);
        votes[i] += weight / parts;
      };
      for (const { i, ratio } of best.slice(0, learntNeighbours)) vote(i, ratio / odds);
      for (let t = 0; t < tree.target[j].length; t++) vote(tree.target[j][t], tree.weight[j][t]);
      for (const reference of references) {
        let row = 0;
        for (let i = 0; i < industries; i++) if (i !== j) row += reference[j * industries + i];
        for (let i = 0; row > 0 && i < industries; i++) {
          const w = i === j ? 0 : reference[j * industries + i] / row;
          if (w > 1 / industries) vote(i, w);
        }
      }
      touched.sort((x, y) => x - y);
      for (const i of touched) {
        targets.push(i);
        weights.push(votes[i]);
      }
      startOf[b * industries + j + 1] = targets.length;
    }
  }
  return {
    start: startOf,
    target: Uint32Array.from(targets),
    weight: Float32Array.from(weights),
    even: 1 / parts,
  };
}
