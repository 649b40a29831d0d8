import type { Matrix } from "../matrix.ts";
import { presenceLists } from "../relatedness/presence-lists.ts";

/** One figure per region and one per industry, each with mean 1 over those that are not empty. */
export interface Fitness {
  readonly region: Float64Array;
  readonly industry: Float64Array;
}

/**
 * Fitness of regions and complexity of industries: a region is fit by what it
 * has, an industry is complex when no unfit region has it.
 *
 *     F_r = Σ_i M[r,i] · Q_i,   Q_i = 1 / Σ_r M[r,i] / F_r,   each divided by its mean
 *
 * from F = Q = 1, so many times over. It is a stated number of rounds, not a
 * limit: on many matrices the least fit go on towards 0.
 *
 * @param present  regions × industries; present where above 0
 * @param rounds   20 as a rule; economiccomplexity's 20 iterations are 19 rounds,
 *                 for it counts the start as one
 * @returns        NaN for a region that has nothing and an industry found nowhere
 *
 * Cost: O(rounds · presences).
 * Source: Tacchella, Cristelli, Caldarelli, Gabrielli & Pietronero (2012),
 * Scientific Reports 2, 723.
 *
 * @example fitness(matrix(2, 2, Float64Array.of(1, 1, 0, 1)), 1).region // [4 / 3, 2 / 3]
 */
export function fitness(present: Matrix, rounds = 20): Fitness {
  const { start, industry: has, diversity, ubiquity } = presenceLists(present);
  let region = diversity.map((d) => (d > 0 ? 1 : Number.NaN));
  let industry = ubiquity.map((u) => (u > 0 ? 1 : Number.NaN));
  for (let round = 0; round < rounds; round++) {
    const fit = diversity.map((d) => (d > 0 ? 0 : Number.NaN));
    const burden = ubiquity.map((u) => (u > 0 ? 0 : Number.NaN));
    for (let r = 0; r < present.rows; r++) {
      for (let k = start[r]; k < start[r + 1]; k++) {
        fit[r] += industry[has[k]];
        burden[has[k]] += 1 / region[r];
      }
    }
    region = overItsMean(fit);
    industry = overItsMean(burden.map((sum) => 1 / sum));
  }
  return { region, industry };
}

function overItsMean(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return values.map((value) => value / (sum / count));
}
