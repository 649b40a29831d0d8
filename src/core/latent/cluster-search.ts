import { calmness } from "./calmness.ts";
import type { Candidate, Find } from "./candidate.ts";
import { type ClassModel, classModel } from "./class-model.ts";
import type { Clumping } from "./clumping.ts";
import { distinct } from "./distinct-finds.ts";
import type { Expectation } from "./expected-counts.ts";
import { movePlaces } from "./footprint-moves.ts";
import type { Geography } from "./geography.ts";
import { industryBelonging } from "./industry-belonging.ts";
import { evenNaming, industryNamer, type Naming, seeds } from "./industry-naming.ts";
import type { Relatedness } from "./relatedness.ts";
import type { SearchOptions } from "./search-ground.ts";
import { softened, softIndex, softTable } from "./soft-table.ts";

/** Footprints looked at closely, per place and in the whole country; seeds per footprint. */
const setsPerPlace = 5;
const mostSets = 600;
const seedsPerSet = 3;
/** Finds that came to share more than this once settled are one. */
const sameShare = 2 / 3;
/** Candidates kept in a country of very many places, so that each large one has its own. */
const mostCandidates = 200;

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
 * that a cluster holding the named ones holds it too. Beside it stand beliefs
 * that a cluster draws on a few classes of the classification (`classModel`);
 * the best one counts, and choosing among them is paid for.
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
  classifications: readonly [division: Uint32Array, group: Uint32Array],
): Candidate[] {
  const isPresent = Uint8Array.from(at.total, (n) => (n > 0 ? 1 : 0));
  const present = isPresent.reduce((sum, one) => sum + one, 0);
  if (present === 0) return [];
  const cap = options.industryCap;
  const naming = options.expectedIndustries;
  const most = Math.max(options.maximumCandidates, Math.min(mostCandidates, geo.places / 3));
  const evenChance = Math.min(0.3, naming / present);
  const soft = softTable(evenChance, cap);
  const models = classifications.map((classOf) => classModel(classOf, isPresent, cap));
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
    for (let i = 0; i < industries; i++) base += soft[softIndex(total[i])];
    return base;
  };

  // First pass: every footprint, whatever belief about kinship suits it best.
  const sets = geo.setStart.length - 1;
  const base = new Float64Array(sets);
  const setsOf: number[][] = Array.from({ length: geo.places }, () => []);
  for (let s = 0; s < sets; s++) {
    const places = geo.setPlace.subarray(geo.setStart[s], geo.setStart[s + 1]);
    const total = evidenceOf(places);
    base[s] = Math.max(baseOf(total), ...models.map((model) => model.score(total)));
    for (const p of places) setsOf[p].push(s);
  }
  const closest = new Set<number>();
  for (const list of setsOf) {
    list.sort((a, b) => base[b] - base[a] || a - b);
    for (const s of list.slice(0, setsPerPlace)) closest.add(s);
  }
  // Kept in the order they came in, so that the bound alone changes nothing where it does not bind.
  const bar = [...closest].map((s) => base[s]).sort((a, b) => b - a)[mostSets - 1] ?? -Infinity;
  const chosen = [...closest].filter((s) => base[s] >= bar);

  // What choosing among footprints and beliefs about kinship costs.
  const lnChoices = Math.log(Math.max(1, sets)) + Math.log(models.length + 2);
  const namer = industryNamer(related, industries, present, naming);
  const price = (places: number[], total: Float32Array, one: Naming): Find => {
    const calm = calmness(at, clumping, geo, industries, places, one.industries);
    let score = one.score - lnChoices;
    for (let k = 0; k < one.industries.length; k++) {
      const evidenceHere = total[one.industries[k]];
      score -= softened(one.chance[k], evidenceHere) - softened(one.chance[k], calm * evidenceHere);
    }
    return { places, industries: one.industries, score };
  };

  const priceByClasses = (places: number[], total: Float32Array): Find[] =>
    models.flatMap((model: ClassModel) => {
      const named = model.named(total);
      if (named.length < 2) return [];
      const calm = calmness(at, clumping, geo, industries, places, named);
      const calmed = total.slice();
      for (const i of named) calmed[i] *= calm;
      return [{ places, industries: named, score: model.score(calmed) - lnChoices }];
    });

  const found: Find[] = [];
  for (const s of chosen) {
    const places = [...geo.setPlace.subarray(geo.setStart[s], geo.setStart[s + 1])];
    const block = geo.block[places[0]];
    const total = evidenceOf(places).slice();
    found.push(...priceByClasses(places, total));
    const even = evenNaming(total, evenChance, baseOf(total));
    if (even.industries.length > 1) found.push(price(places, total, even));
    for (const first of seeds(total, related, block, industries, present, naming, seedsPerSet)) {
      const one = namer(total, first, block);
      if (one.industries.length > 1) found.push(price(places, total, one));
    }
  }
  found.sort((a, b) => b.score - a.score);

  // Places are dropped and added around the best finds.
  const refined: Find[] = [];
  for (const start of distinct(found, industries, 3 * most)) {
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
      const finds = namings
        .filter((one) => one.industries.length > 1)
        .map((one) => price(moved, total, one));
      for (const priced of [...priceByClasses(moved, total), ...finds]) {
        if (priced.score > (better?.score ?? best.score)) better = priced;
      }
      if (!better) break;
      best = better;
    }
    refined.push(best);
  }
  refined.sort((a, b) => b.score - a.score);

  // Who belongs is judged anew for each, now that the search has settled on it.
  const [division, group] = classifications;
  const belonging = industryBelonging(related, group, division, isPresent, naming);
  const completed = (find: Find): Find => {
    let one = find;
    for (let round = 0; round < 3; round++) {
      const named = belonging(evidenceOf(one.places), geo.block[one.places[0]], one.industries);
      if (named.length < 2) break;
      one = { ...one, industries: named };
      const moved = movePlaces(one, evidence, geo, industries, options.maximumPlaces);
      if (!moved) break;
      one = { ...one, places: moved };
    }
    return one;
  };
  const result: Candidate[] = [];
  const settled = distinct(refined, industries, refined.length).map(completed);
  for (const one of distinct(settled, industries, settled.length, sameShare)) {
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
    if (result.length >= most) break;
  }
  return result;
}
