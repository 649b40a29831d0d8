import type { Clumping } from "./clumping.ts";
import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";
import { leaveOut } from "./leave-out.ts";
import type { Relatedness } from "./relatedness.ts";
import type { SearchOptions } from "./search-ground.ts";

/** A set of places and a set of industries with more companies than comparable places give. */
export interface Candidate {
  /** Ascending. */
  readonly places: Uint32Array;
  /** In the order the search named them: the clearest first. */
  readonly industries: Uint32Array;
  /** Evidence in nats, after paying for the choice of place and industries. */
  readonly score: number;
  readonly observed: number;
  readonly expected: number;
}

/** Footprints looked at closely, per place; seeds per footprint. */
const setsPerPlace = 5;
const seedsPerSet = 3;

/**
 * ln of the likelihood ratio of each cell, `excess` times the expectation
 * against the expectation itself, both negative binomial. The expectation is
 * that of the other places of the class, and how well they tell it adds to the
 * dispersion.
 *
 *     L = C ln ρ + (C + 1/φ) ln[(1 + φE) / (1 + φρE)]
 *
 * @returns places × industries
 */
export function cellEvidence(
  at: Expectation,
  clumping: Clumping,
  geo: Geography,
  urbanOf: Uint8Array,
  industries: number,
  excess: number,
): Float32Array {
  const evidence = new Float32Array(geo.places * industries);
  const lnExcess = Math.log(excess);
  for (let r = 0; r < geo.places; r++) {
    const c = urbanOf[r] * industries;
    const dispersion = geo.block[r] * industries;
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const margin = at.expected[k];
      if (margin <= 1e-9) continue;
      const count = at.counts[k];
      const e = leaveOut(margin, count, at.leverage[c + i]);
      const phi = clumping.dispersion[dispersion + i] + at.uncertainty[c + i];
      evidence[k] =
        count * lnExcess + (count + 1 / phi) * Math.log((1 + phi * e) / (1 + phi * excess * e));
    }
  }
  return evidence;
}

/**
 * The search itself: over footprints, the industries are named one after the
 * other, an industry being cheaper to name when it is related to those already
 * named; places are then dropped and added; overlapping finds yield to the best.
 *
 * The score of places S and industries i1, i2, ... is that of a code:
 *
 *     Σ_k [L_S(i_k) + ln ε(i_k | i_1..i_k−1)] + Σ_others ln[1 − ε + ε e^L] − ln(footprints)
 *
 * with L_S the summed evidence of an industry over S, capped, and ε the chance
 * that a cluster holding the named ones holds it too.
 *
 * Source: after Shabalin, Weigman, Perou & Nobel (2009), Annals of Applied
 * Statistics 3(3), 985–1012: alternate between rows and columns, and pay for
 * the number of submatrices there are.
 *
 * Cost: O(footprints · industries), then places · seeds · named · industries.
 */
export function clusterSearch(
  at: Expectation,
  evidence: Float32Array,
  clumping: Clumping,
  related: Relatedness,
  geo: Geography,
  industries: number,
  options: SearchOptions,
): Candidate[] {
  let present = 0;
  for (let i = 0; i < industries; i++) if (at.total[i] > 0) present++;
  if (present === 0) return [];
  const cap = options.industryCap;
  const naming = options.expectedIndustries;
  const evenChance = Math.min(0.3, naming / present);
  const soft = softTable(evenChance, cap);
  const sum = new Float32Array(industries);

  const evidenceOf = (places: ArrayLike<number>): Float32Array => {
    sum.fill(0);
    for (let p = 0; p < places.length; p++) {
      const row = places[p] * industries;
      for (let i = 0; i < industries; i++) sum[i] += evidence[row + i];
    }
    for (let i = 0; i < industries; i++) if (sum[i] > cap) sum[i] = cap;
    return sum;
  };
  const baseOf = (total: Float32Array): number => {
    let base = 0;
    for (let i = 0; i < industries; i++) base += soft(total[i]);
    return base;
  };

  // First pass: every footprint, industries unrelated.
  const sets = geo.setStart.length - 1;
  const base = new Float64Array(sets);
  const setsOf: number[][] = Array.from({ length: geo.places }, () => []);
  for (let s = 0; s < sets; s++) {
    const places = geo.setPlace.subarray(geo.setStart[s], geo.setStart[s + 1]);
    base[s] = baseOf(evidenceOf(places));
    for (const p of places) setsOf[p].push(s);
  }
  const chosen = new Set<number>();
  for (const list of setsOf) {
    list.sort((a, b) => base[b] - base[a] || a - b);
    for (const s of list.slice(0, setsPerPlace)) chosen.add(s);
  }

  const lnSets = Math.log(Math.max(1, sets));
  const namer = industryNamer(related, industries, present, naming);
  const price = (places: number[], total: Float32Array, one: Naming): Find => {
    const calm = calmness(at, clumping, geo, industries, places, one.industries);
    let score = one.score - lnSets;
    for (let k = 0; k < one.industries.length; k++) {
      const evidenceHere = total[one.industries[k]];
      score -= softened(one.chance[k], evidenceHere) - softened(one.chance[k], calm * evidenceHere);
    }
    return { places, industries: one.industries, score };
  };

  const found: Find[] = [];
  for (const s of chosen) {
    const places = [...geo.setPlace.subarray(geo.setStart[s], geo.setStart[s + 1])];
    const block = geo.block[places[0]];
    const total = evidenceOf(places).slice();
    const even = evenNaming(total, evenChance, base[s]);
    if (even.industries.length > 1) found.push(price(places, total, even));
    for (const first of seeds(total, related, block, industries, present, naming, seedsPerSet)) {
      const one = namer(total, first, block);
      if (one.industries.length > 1) found.push(price(places, total, one));
    }
  }
  found.sort((a, b) => b.score - a.score);

  // Places are dropped and added around the best finds.
  const refined: Find[] = [];
  for (const start of distinct(found, industries, 3 * options.maximumCandidates)) {
    let best = start;
    for (let round = 0; round < 3; round++) {
      const moved = movePlaces(best, evidence, geo, industries, options.maximumPlaces);
      if (!moved) break;
      const total = evidenceOf(moved).slice();
      const namings = [
        evenNaming(total, evenChance, baseOf(total)),
        namer(total, best.industries[0], geo.block[moved[0]]),
      ];
      let better: Find | undefined;
      for (const one of namings) {
        if (one.industries.length < 2) continue;
        const priced = price(moved, total, one);
        if (priced.score > (better?.score ?? best.score)) better = priced;
      }
      if (!better) break;
      best = better;
    }
    refined.push(best);
  }
  refined.sort((a, b) => b.score - a.score);
  const result: Candidate[] = [];
  for (const one of distinct(refined, industries, refined.length)) {
    let observed = 0;
    let expected = 0;
    for (const r of one.places) {
      for (const i of one.industries) {
        observed += at.counts[r * industries + i];
        expected += at.expected[r * industries + i];
      }
    }
    if (observed < options.minimumExcess * expected) continue;
    result.push({
      places: Uint32Array.from(one.places),
      industries: Uint32Array.from(one.industries),
      score: one.score,
      observed,
      expected,
    });
    if (result.length >= options.maximumCandidates) break;
  }
  return result;
}

interface Find {
  readonly places: number[];
  readonly industries: number[];
  readonly score: number;
}

/** Named industries, the chance at which each was named, and what the naming scores. */
interface Naming {
  readonly industries: number[];
  readonly chance: number[];
  readonly score: number;
}

/** ln(1 − ε + ε e^L): what an industry adds that belongs with chance ε. */
function softened(chance: number, evidence: number): number {
  return Math.log(1 - chance + chance * Math.exp(evidence));
}

/** Industries more likely in than out when all are equally likely beforehand. */
function evenNaming(total: Float32Array, chance: number, score: number): Naming {
  const bar = Math.log((1 - chance) / chance);
  const named: number[] = [];
  for (let i = 0; i < total.length; i++) if (total[i] > bar) named.push(i);
  named.sort((a, b) => total[b] - total[a] || a - b);
  return { industries: named, chance: named.map(() => chance), score };
}

/** Names industries one after the other from a first one on, kin being cheaper. */
function industryNamer(
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

/** Trust that industries vary independently before the country is asked: that of an estimate with a standard error of .3. */
const calmPrior = 1 / 0.3 ** 2;

/**
 * How calmly a set of industries behaves together elsewhere: the variance that
 * independent industries would give a sum of this size, over the variance that
 * the country shows outside the candidate's block, at most 1. What
 * coagglomerates nationally is restless, and its excess says less.
 *
 * Cost: O(places · named).
 */
function calmness(
  at: Expectation,
  clumping: Clumping,
  geo: Geography,
  industries: number,
  places: readonly number[],
  named: readonly number[],
): number {
  const block = geo.block[places[0]];
  let here = 0;
  let clumps = 0;
  for (const r of places) {
    for (const i of named) {
      const e = at.expected[r * industries + i];
      here += e;
      clumps += clumping.dispersion[block * industries + i] * e * e;
    }
  }
  if (here <= 0) return 1;
  const alone = clumps / (here * here);
  let excess = 0;
  let weight = 0;
  for (let r = 0; r < geo.places; r++) {
    if (geo.around[block * geo.places + r]) continue;
    let d = 0;
    let e = 0;
    for (const i of named) {
      d += at.counts[r * industries + i] - at.expected[r * industries + i];
      e += at.expected[r * industries + i];
    }
    if (e <= 0) continue;
    const spread = e * (1 + alone * e);
    const precision = (e * e) / (spread + 5 * spread * spread);
    excess += precision * (d * d - e);
    weight += precision * e * e;
  }
  const prior = calmPrior;
  const together = Math.max(0, (excess + prior * alone) / (weight + prior));
  return Math.min(1, (1 + alone * here) / (1 + together * here));
}

/** ln(1 − ε + ε e^L) as a table over L in [−20, cap], to 1/64 nat. */
function softTable(chance: number, cap: number): (total: number) => number {
  const low = -20;
  const steps = Math.ceil((cap - low) * 64) + 2;
  const table = new Float64Array(steps);
  for (let k = 0; k < steps; k++) {
    table[k] = Math.log(1 - chance + chance * Math.exp(low + k / 64));
  }
  return (total) => (total <= low ? table[0] : table[((total - low) * 64 + 0.5) | 0]);
}

/** The industries to start naming from: clear themselves, or with clear kin. */
function seeds(
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

/** Drops places whose named industries speak against it, adds near ones where they speak for it. */
function movePlaces(
  from: { places: number[]; industries: number[] },
  evidence: Float32Array,
  geo: Geography,
  industries: number,
  maximumPlaces: number,
): number[] | undefined {
  const speak = (r: number): number => {
    let value = 0;
    for (const i of from.industries) value += evidence[r * industries + i];
    return value;
  };
  const kept = from.places.filter((r) => from.places.length === 1 || speak(r) > 0);
  if (kept.length === 0) return undefined;
  const near = (r: number): Uint32Array =>
    geo.nearTarget.subarray(geo.nearStart[r], geo.nearStart[r + 1]);
  const options: { r: number; value: number }[] = [];
  for (const q of near(kept[0])) {
    if (kept.includes(q)) continue;
    const value = speak(q);
    if (value > 1) options.push({ r: q, value });
  }
  options.sort((a, b) => b.value - a.value || a.r - b.r);
  const places = [...kept];
  for (const { r } of options) {
    if (places.length >= maximumPlaces) break;
    if (places.every((p) => near(p).includes(r))) places.push(r);
  }
  places.sort((a, b) => a - b);
  return places.join() === from.places.join() ? undefined : places;
}

/** The best of those that share cells: a find yields when a third of the smaller one is taken. */
function distinct<F extends { places: number[]; industries: number[] }>(
  sorted: readonly F[],
  industries: number,
  wanted: number,
): F[] {
  const kept: F[] = [];
  const owner = new Map<number, number[]>();
  for (const one of sorted) {
    if (kept.length >= wanted) break;
    const shared = new Map<number, number>();
    for (const r of one.places) {
      for (const i of one.industries) {
        for (const k of owner.get(r * industries + i) ?? []) {
          shared.set(k, (shared.get(k) ?? 0) + 1);
        }
      }
    }
    const cells = one.places.length * one.industries.length;
    let free = true;
    for (const [k, count] of shared) {
      const other = kept[k].places.length * kept[k].industries.length;
      if (count * 3 > Math.min(cells, other)) free = false;
    }
    if (!free) continue;
    for (const r of one.places) {
      for (const i of one.industries) {
        const cell = r * industries + i;
        const list = owner.get(cell);
        if (list) list.push(kept.length);
        else owner.set(cell, [kept.length]);
      }
    }
    kept.push(one);
  }
  return kept;
}
