import {
  binomialQuotientInterval,
  type Economy,
  type Establishments,
  keyedRandom,
  specialization,
} from "../../../src/core/index.ts";
import { type EconomyPlan, inventedEconomy } from "./invented-economy.ts";

export interface Coverage {
  /** Share of the intervals that hold the truth. */
  readonly companies: number;
  readonly jobs: number;
  /** Share whose lower end lies above the truth: the error that makes a false claim. */
  readonly tooHigh: number;
  /** Share of false `distinctive` verdicts among industries whose true quotient is at most 1. */
  readonly falselyDistinctive: number;
  /** Share of `distinctive` verdicts among industries whose true quotient is above 2. */
  readonly foundDistinctive: number;
}

/** What is known outside region 0: all of it, or a table of each industry's jobs (and companies). */
export type Knowing = "every company" | "jobs and counts" | "jobs";

/**
 * Over many invented economies: how often the interval of `specialization` and
 * `binomialQuotientInterval`, which takes each job for a draw of its own, hold
 * the true location quotients of region 0.
 */
export function coverage(
  plan: EconomyPlan,
  replicates: number,
  seed: number,
  knowing: Knowing = "every company",
): Coverage {
  let intervals = 0;
  let companies = 0;
  let jobs = 0;
  let tooHigh = 0;
  const verdicts = { low: 0, lowDistinctive: 0, high: 0, highDistinctive: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const { establishments, truth } = inventedEconomy(plan, keyedRandom(seed, replicate));
    const industries = truth.length;
    const { size: everywhere, presences } = tableOf(establishments, industries);
    const economy = knowing === "jobs" ? { size: everywhere } : { size: everywhere, presences };
    const found =
      knowing === "every company"
        ? specialization(establishments, { region: 0, industries })
        : specialization(regionAlone(establishments), { region: 0, industries, economy });
    const total = everywhere.reduce((a, b) => a + b, 0);
    truth.forEach((quotient, i) => {
      intervals++;
      if (found.low[i] <= quotient && quotient <= found.high[i]) companies++;
      if (found.low[i] > quotient) tooHigh++;
      const binomial = binomialQuotientInterval({
        here: found.size[i],
        region: found.total.size,
        industry: everywhere[i],
        total,
      });
      if (binomial.low <= quotient && quotient <= binomial.high) jobs++;
      if (quotient <= 1) {
        verdicts.low++;
        verdicts.lowDistinctive += found.distinctive[i];
      }
      if (quotient > 2) {
        verdicts.high++;
        verdicts.highDistinctive += found.distinctive[i];
      }
    });
  }
  return {
    companies: companies / intervals,
    jobs: jobs / intervals,
    tooHigh: tooHigh / intervals,
    falselyDistinctive: verdicts.lowDistinctive / verdicts.low,
    foundDistinctive: verdicts.highDistinctive / verdicts.high,
  };
}

function tableOf({ industry, size }: Establishments, industries: number): Required<Economy> {
  const table = { size: new Float64Array(industries), presences: new Float64Array(industries) };
  size.forEach((jobs, k) => {
    table.size[industry[k]] += jobs;
    table.presences[industry[k]]++;
  });
  return table;
}

function regionAlone({ region, industry, group, size }: Establishments): Establishments {
  const inside = (_: number, k: number): boolean => region[k] === 0;
  return {
    region: region.filter(inside),
    industry: industry.filter(inside),
    group: group.filter(inside),
    size: size.filter(inside),
  };
}
