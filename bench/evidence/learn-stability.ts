/*
 * Learns how likely a company of a find belongs, from invented countries of all
 * kinds, each kind weighing the same:
 *
 *     node bench/evidence/learn-stability.ts --from SEED --seeds N [--threads 2]
 *
 * Prints the coefficients that `memberChance` holds. A logistic regression, by
 * Newton's method, of whether a company was planted, on what `memberChance` sees.
 */
import { parseArgs } from "node:util";
import { replicates } from "../../src/app/clusters/replicates.ts";
import { chanceTraits } from "../../src/core/latent/member-chance.ts";
import { defaultSearchOptions } from "../../src/core/latent/search-ground.ts";
import { likelyChance } from "../../src/domain/verdict.ts";
import type { Kind } from "./plans.ts";
import { searchedCountry } from "./searched-country.ts";
import type { Telling } from "./telling.ts";

const { values } = parseArgs({
  options: {
    from: { type: "string", default: "700" },
    seeds: { type: "string", default: "10" },
    threads: { type: "string", default: "2" },
  },
});

const grounds: readonly (readonly [Kind, Telling])[] = [
  ["easy", "nothing"],
  ["easy", "planted"],
  ["easy", "families"],
  ["easy", "faulty"],
  ["middle", "families"],
  ["mixed", "nothing"],
  ["mixed", "families"],
  ["demo", "nothing"],
  ["demo-middle", "nothing"],
];

/** One company of a find: what is seen of it, and whether it was planted. */
interface Case {
  readonly traits: readonly number[];
  readonly planted: boolean;
  weight: number;
}

const cases: Case[] = [];
for (const [kind, telling] of grounds) {
  const own: Case[] = [];
  for (let seed = Number(values.from); seed < Number(values.from) + Number(values.seeds); seed++) {
    const { ground, establishment, truth } = searchedCountry(kind, telling, seed);
    const found = await replicates(Number(values.threads)).search(
      { ground, options: defaultSearchOptions, seed },
      { shuffles: 99, halves: 20 },
      () => {},
      new AbortController().signal,
    );
    const everyone = new Set(truth.flatMap((cluster) => cluster.members));
    for (const f of found) {
      if (likelyChance(f.q)) continue;
      f.members.forEach((u, m) => {
        const traits = chanceTraits({
          foundAgain: f.foundAgain[m],
          q: f.q,
          observed: f.observed,
          expected: f.expected,
        });
        own.push({ traits, planted: everyone.has(establishment[u]), weight: 1 });
      });
    }
    process.stderr.write(`\r${kind} ${telling} ${seed}   `);
  }
  for (const one of own) one.weight = 1000 / own.length;
  cases.push(...own);
}
process.stderr.write("\n");
console.log(logistic(cases).map((c) => c.toFixed(3)));

/** Coefficients of a weighted logistic regression. Cost: O(cases · traits²) a step. */
function logistic(of: readonly Case[]): number[] {
  const n = of[0].traits.length;
  const coefficients = nothing(n);
  for (let step = 0; step < 40; step++) {
    const slope = nothing(n);
    const curve = Array.from({ length: n }, (_, a) =>
      Array.from({ length: n }, (__, b) => (a === b ? 1e-6 : 0)),
    );
    for (const { traits, planted, weight } of of) {
      const p = 1 / (1 + Math.exp(-traits.reduce((sum, x, a) => sum + x * coefficients[a], 0)));
      for (let a = 0; a < n; a++) {
        slope[a] += weight * traits[a] * ((planted ? 1 : 0) - p);
        for (let b = 0; b < n; b++) curve[a][b] += weight * p * (1 - p) * traits[a] * traits[b];
      }
    }
    solve(curve, slope).forEach((d, a) => (coefficients[a] += d));
  }
  return coefficients;
}

/** n times nothing. */
function nothing(n: number): number[] {
  return Array.from({ length: n }, () => 0);
}

/** x of A x = b, by Gauss; A is positive definite. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  for (let k = 0; k < n; k++) {
    for (let r = k + 1; r < n; r++) {
      const f = a[r][k] / a[k][k];
      for (let c = k; c < n; c++) a[r][c] -= f * a[k][c];
      b[r] -= f * b[k];
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let c = k + 1; c < n; c++) b[k] -= a[k][c] * b[c];
    b[k] /= a[k][k];
  }
  return b;
}
