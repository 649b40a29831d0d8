import type { Kinship } from "./kinship.ts";

/** How much a clear kin counts beside an industry's own evidence, from one nat on. */
const kinShare = 0.5;
/** Kin are started from too where they show this much, in nats. */
const leastEvidence = 1;

/**
 * Sets of industries worth climbing from: each of the industries that are clear
 * themselves or have clear kin, alone, and then with its kin that show
 * something. A set of many industries that each show little is not climbed to
 * one by one.
 *
 * @param wanted  industries started from, the most promising first
 *
 * Cost: O(industries · log industries + links).
 */
export function namingStarts(kin: Kinship, total: Float32Array, wanted: number): number[][] {
  const extra = (i: number): number => (total[i] > 1 ? kinShare * (total[i] - 1) : 0);
  const perClass = kin.classes.map(({ classOf, size }) => {
    const sum = new Float64Array(size.length);
    for (let i = 0; i < classOf.length; i++) if (classOf[i] >= 0) sum[classOf[i]] += extra(i);
    return sum;
  });
  const scored: { i: number; value: number }[] = [];
  for (let i = 0; i < total.length; i++) {
    if (total[i] < 0.5 || !kin.isPresent[i]) continue;
    let value = total[i];
    kin.classes.forEach(({ classOf }, c) => {
      value += perClass[c][classOf[i]] - extra(i);
    });
    for (const { start, target } of kin.links) {
      for (let k = start[i]; k < start[i + 1]; k++) value += extra(target[k]);
    }
    scored.push({ i, value });
  }
  scored.sort((a, b) => b.value - a.value || a.i - b.i);
  // Industries of one kindred start from the same set: once is enough.
  const sets = new Map<string, number[]>();
  for (const { i } of scored.slice(0, wanted)) {
    const kindred = [i, ...clearKin(kin, total, i)].sort((a, b) => a - b);
    for (const set of [[i], kindred]) sets.set(set.join(), set);
  }
  return [...sets.values()];
}

/** Kin of an industry, by class or by reference, that have evidence of their own. */
function clearKin(kin: Kinship, total: Float32Array, start: number): number[] {
  const akin = new Set<number>();
  for (const { classOf } of kin.classes) {
    for (let j = 0; j < classOf.length; j++) if (classOf[j] === classOf[start]) akin.add(j);
  }
  for (const { start: first, target } of kin.links) {
    for (let k = first[start]; k < first[start + 1]; k++) akin.add(target[k]);
  }
  akin.delete(start);
  return [...akin].filter((j) => total[j] >= leastEvidence);
}
