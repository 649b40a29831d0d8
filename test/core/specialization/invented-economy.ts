import type { Establishments, Random } from "../../../src/core/index.ts";

export interface InventedEconomy {
  readonly establishments: Establishments;
  /** The location quotients of region 0 that the chances of settling there imply. */
  readonly truth: Float64Array;
}

export interface EconomyPlan {
  /** Tail of company sizes: P(size > s) = s^(−tail). */
  readonly tail: number;
  readonly companies: number;
  readonly regions: number;
  /** Chance of an average company to settle in region 0. */
  readonly chance: number;
  /** How many times likelier a company of each industry is to settle there. */
  readonly pull: readonly number[];
  /** Share of the companies that are branches of one of a few chains. */
  readonly chains?: number;
}

/**
 * An economy in which companies of very unequal size choose a region each on
 * their own. What region 0 ends up with is chance; `truth` is what it would
 * have on average over all such economies with these companies.
 */
export function inventedEconomy(plan: EconomyPlan, random: Random): InventedEconomy {
  const { companies, regions, pull } = plan;
  const region = new Uint32Array(companies);
  const industry = new Int32Array(companies);
  const group = new Int32Array(companies);
  const size = new Float64Array(companies);
  const everywhere = new Float64Array(pull.length);
  for (let k = 0; k < companies; k++) {
    // Later industries are smaller: the k-th has 1/k of the first.
    let at = 0;
    for (let rest = random() * harmonic(pull.length); at < pull.length - 1; at++) {
      rest -= 1 / (at + 1);
      if (rest < 0) break;
    }
    industry[k] = at;
    group[k] = random() < (plan.chains ?? 0) ? Math.floor(random() * 20) : 100 + k;
    size[k] = Math.min(5000, Math.floor((1 - random()) ** (-1 / plan.tail)));
    region[k] = random() < plan.chance * pull[at] ? 0 : 1 + Math.floor(random() * (regions - 1));
    everywhere[at] += size[k];
  }
  const expected = pull.reduce((sum, times, i) => sum + times * everywhere[i], 0);
  const total = everywhere.reduce((a, b) => a + b, 0);
  return {
    establishments: { region, industry, group, size },
    truth: Float64Array.from(pull, (times) => (times * total) / expected),
  };
}

function harmonic(n: number): number {
  let sum = 0;
  for (let k = 1; k <= n; k++) sum += 1 / k;
  return sum;
}
