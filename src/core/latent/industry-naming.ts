import type { Relatedness } from "./relatedness.ts";
import { softened } from "./soft-table.ts";

/** Named industries, the chance at which each was named, and what the naming scores. */
export interface Naming {
  readonly industries: number[];
  readonly chance: number[];
  readonly score: number;
}

/** Industries more likely in than out when all are equally likely beforehand. */
export function evenNaming(total: Float32Array, chance: number, score: number): Naming {
  const bar = Math.log((1 - chance) / chance);
  const named: number[] = [];
  for (let i = 0; i < total.length; i++) if (total[i] > bar) named.push(i);
  named.sort((a, b) => total[b] - total[a] || a - b);
  return { industries: named, chance: named.map(() => chance), score };
}

/** Names industries one after the other from a first one on, kin being cheaper. */
export function industryNamer(
  related: Relatedness,
  industries: number,
  present: number,
  naming: number,
): (total: Float32Array, first: number, block: number) => Naming {
  const kin = new Float32Array(industries);
  const inside = new Uint8Array(industries);
  const even = related.even / present;
  return (total, first, block) => {
    kin.fill(0);
    inside.fill(0);
    const named: number[] = [];
    const chances: number[] = [];
    const chanceOf = (i: number): number => Math.min(0.5, naming * (even + kin[i] / named.length));
    let score = 0;
    let next = first;
    let nextChance = 1 / present;
    for (;;) {
      named.push(next);
      chances.push(nextChance);
      inside[next] = 1;
      score +=
        named.length === 1 ? Math.log(nextChance) + total[next] : softened(nextChance, total[next]);
      const row = block * industries + next;
      for (let k = related.start[row]; k < related.start[row + 1]; k++) {
        kin[related.target[k]] += related.weight[k];
      }
      let best = -1;
      let bestGain = 0;
      for (let i = 0; i < industries; i++) {
        if (inside[i] || total[i] <= 0) continue;
        const chance = chanceOf(i);
        // A quick bound before the logarithm: even odds at chance 1/2.
        if (total[i] <= bestGain) continue;
        const gain = total[i] + Math.log(chance / (1 - chance));
        if (gain > bestGain) {
          bestGain = gain;
          best = i;
        }
      }
      if (best < 0) break;
      nextChance = chanceOf(best);
      next = best;
    }
    for (let i = 0; i < industries; i++) {
      if (!inside[i] && total[i] !== 0) score += softened(chanceOf(i), total[i]);
    }
    return { industries: named, chance: chances, score };
  };
}

/** The industries to start naming from: clear themselves, or with clear kin. */
export function seeds(
  total: Float32Array,
  related: Relatedness,
  block: number,
  industries: number,
  present: number,
  naming: number,
  wanted: number,
): number[] {
  const scored: { i: number; value: number }[] = [];
  for (let j = 0; j < industries; j++) {
    if (total[j] < 0.5) continue;
    let value = total[j];
    const row = block * industries + j;
    for (let k = related.start[row]; k < related.start[row + 1]; k++) {
      const x = total[related.target[k]];
      if (x <= 0) continue;
      const even = (naming * related.even) / present;
      const chance = Math.min(0.5, even + naming * related.weight[k]);
      const odds = Math.exp(x) - 1;
      value += Math.log((1 + chance * odds) / (1 + even * odds));
    }
    scored.push({ i: j, value });
  }
  scored.sort((a, b) => b.value - a.value || a.i - b.i);
  return scored.slice(0, wanted).map((s) => s.i);
}
