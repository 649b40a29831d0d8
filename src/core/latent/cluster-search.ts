import type { Candidate, Find } from "./candidate.ts";
import { distinct } from "./distinct-finds.ts";
import type { Expectation } from "./expected-counts.ts";
import { footprintEvidence } from "./footprint-evidence.ts";
import { footprintMoves } from "./footprint-moves.ts";
import type { Geography } from "./geography.ts";
import { industryNamer, type Naming } from "./industry-naming.ts";
import type { Kinship } from "./kinship.ts";
import { namingStarts } from "./naming-starts.ts";
import type { SearchOptions } from "./search-ground.ts";
import { softIndex, softTable } from "./soft-table.ts";

/** Footprints looked at closely, per place and in the whole country; starts per footprint. */
const setsPerPlace = 5;
const mostSets = 600;
const startsPerSet = 3;
/** Places dropped or added, one a round. */
const mostMoves = 5;
/** Each place beyond the first is believed in less than a footprint without it, by so many nats. */
const placeCost = 1;
/** Candidates kept in a country of very many places, so that each large one has its own. */
const mostCandidates = 200;

/**
 * The search itself: over the footprints with most evidence, industries are
 * named from several starts, each alone and with its clear kin (`industryNamer`);
 * around the best finds a place is dropped or added as long as that makes the
 * whole likelier, industries being named anew each time; of those that are
 * largely the same the best stays. The score is the ln likelihood of the find,
 * less ln(number of footprints) and what its further places cost.
 *
 * Source: after Shabalin, Weigman, Perou & Nobel (2009), Annals of Applied
 * Statistics 3(3), 985–1012: alternate between rows and columns, and pay for
 * the number of submatrices there are.
 *
 * Cost: O(footprints · industries), then finds · moves · named · industries.
 */
export function clusterSearch(
  at: Expectation,
  evidence: Float32Array,
  kin: Kinship,
  geo: Geography,
  options: SearchOptions,
): Candidate[] {
  const industries = kin.isPresent.length;
  if (kin.present === 0) return [];
  const most = Math.max(options.maximumCandidates, Math.min(mostCandidates, geo.places / 3));
  const sets = geo.setStart.length - 1;
  const lnSets = Math.log(Math.max(1, sets));
  const namer = industryNamer(kin, options.expectedIndustries);
  const sum = new Float32Array(industries);
  const against = new Float32Array(industries);

  const evidenceOf = (places: ArrayLike<number>): Float32Array =>
    footprintEvidence(evidence, places, options.industryCap, sum, against);
  const findOf = (places: number[], one: Naming | undefined): Find | undefined =>
    one && one.industries.length > 1
      ? {
          places,
          industries: one.industries,
          score: one.score - lnSets - placeCost * (places.length - 1),
        }
      : undefined;

  const found: Find[] = [];
  for (const s of closestSets(evidenceOf, kin.present, geo, options)) {
    const places = [...geo.setPlace.subarray(geo.setStart[s], geo.setStart[s + 1])];
    evidenceOf(places);
    const seen = new Set<string>();
    const namedFrom = namer(sum);
    for (const start of namingStarts(kin, sum, startsPerSet)) {
      const find = findOf(places, namedFrom(start));
      if (!find || seen.has(find.industries.join())) continue;
      seen.add(find.industries.join());
      found.push(find);
    }
  }
  found.sort((a, b) => b.score - a.score);

  const settled = distinct(found, industries, 3 * most).map((find) => {
    let best = find;
    for (let move = 0; move < mostMoves; move++) {
      const before = best;
      for (const places of footprintMoves(
        before,
        evidence,
        geo,
        industries,
        options.maximumPlaces,
      )) {
        evidenceOf(places);
        const moved = findOf(places, namer(sum)(before.industries));
        if (moved && moved.score > best.score) best = moved;
      }
      if (best === before) break;
    }
    return best;
  });
  settled.sort((a, b) => b.score - a.score);

  const result: Candidate[] = [];
  for (const one of distinct(settled, industries, settled.length)) {
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

/** The footprints with most evidence when every industry is as likely as any other: a few of each place. */
function closestSets(
  evidenceOf: (places: ArrayLike<number>) => Float32Array,
  present: number,
  geo: Geography,
  options: SearchOptions,
): number[] {
  const soft = softTable(Math.min(0.3, options.expectedIndustries / present), options.industryCap);
  const sets = geo.setStart.length - 1;
  const base = new Float64Array(sets);
  const setsOf: number[][] = Array.from({ length: geo.places }, () => []);
  for (let s = 0; s < sets; s++) {
    const places = geo.setPlace.subarray(geo.setStart[s], geo.setStart[s + 1]);
    const total = evidenceOf(places);
    for (let i = 0; i < total.length; i++) base[s] += soft[softIndex(total[i])];
    for (const p of places) setsOf[p].push(s);
  }
  const closest = new Set<number>();
  for (const list of setsOf) {
    list.sort((a, b) => base[b] - base[a] || a - b);
    for (const s of list.slice(0, setsPerPlace)) closest.add(s);
  }
  // Kept in the order they came in, so that the bound alone changes nothing where it does not bind.
  const bar = [...closest].map((s) => base[s]).sort((a, b) => b - a)[mostSets - 1] ?? -Infinity;
  return [...closest].filter((s) => base[s] >= bar);
}
