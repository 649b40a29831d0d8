import type { Candidate } from "./cluster-search.ts";
import { empiricalEvidence } from "./empirical-evidence.ts";
import type { HalfReplicate } from "./half-replicate.ts";
import type { NullReplicate } from "./null-replicate.ts";
import { observedRelatedness, type Prepared } from "./prepare-search.ts";
import { type Limit, verdictRule } from "./verdict-rule.ts";

/** A count beside what chance gives. */
export interface Tally {
  readonly observed: number;
  readonly expected: number;
}

/** A latent cluster with its evidence. Indices are those of the ground. */
export interface LatentCluster {
  readonly verdict: "strong" | "indication" | "hunch";
  readonly limits: readonly Limit[];
  readonly places: Uint32Array;
  /** The clearest first. */
  readonly industries: Uint32Array;
  /** Establishments of the ground: one per independent group, place and industry. */
  readonly members: Uint32Array;
  /** Per member, the share of half-searches that found its cell again; calibrated as it is. */
  readonly stability: Float64Array;
  readonly score: number;
  readonly q: number;
  readonly familyWise: number;
  /** Independent groups (an unknown one counts as its own), a group counted once in the whole cluster. */
  readonly observed: number;
  /** What comparable places give: the mean of the shuffles, and the middle 95 % of them. */
  readonly expected: number;
  readonly expectedInterval: {
    readonly low: number;
    readonly high: number;
    readonly level: number;
  };
  /** What the whole country's mix of industries gives. */
  readonly expectedCountry: number;
  readonly heldOut: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly level: number;
    /** Share of half-searches that found the cluster again. */
    readonly foundAgain: number;
  };
  /** Null where most establishments do not name their enterprise. */
  readonly independentGroups: number | null;
  readonly largestGroup: number;
  readonly withoutLargestGroup: Tally;
  readonly stackedShare: number;
  readonly perIndustry: readonly Tally[];
  readonly perPlace: readonly Tally[];
  /** Indices into `industries`; relatedness is the ratio to what an even spread would give, above 1. */
  readonly ties: readonly {
    readonly from: number;
    readonly to: number;
    readonly relatedness: number;
  }[];
}

/**
 * The final list: candidates weighed against shuffles and halves, the
 * strongest first. Verdicts follow `verdictRule`.
 *
 * Cost: O(candidates · (units + shuffles + halves · cells)).
 */
export function latentClusters(
  prepared: Prepared,
  candidates: readonly Candidate[],
  nulls: readonly NullReplicate[],
  halves: readonly HalfReplicate[],
): LatentCluster[] {
  const { q, familyWise } = empiricalEvidence(
    Float64Array.from(candidates, (c) => c.score),
    nulls.map((n) => n.scores),
  );
  const kin = observedRelatedness(prepared);
  return candidates.map((candidate, c) => {
    const { places, industries, score } = candidate;
    const members = membersOf(prepared, candidate);
    const held = heldOutExcess(halves, c);
    const counts = Float64Array.from(nulls, (n) => n.observed[c]).sort();
    const margins = tallies(prepared, candidate);
    const at = (share: number): number =>
      counts.length === 0 ? Number.NaN : counts[Math.round(share * (counts.length - 1))];
    const expected =
      counts.length === 0
        ? margins.expected
        : counts.reduce((sum, n) => sum + n, 0) / counts.length;
    const scale = margins.expected > 0 ? expected / margins.expected : 1;
    const groups = groupsOf(prepared, members);
    const stackedShare = members.length === 0 ? 0 : groups.stacked / members.length;
    const withoutLargestGroup = { observed: members.length - groups.largest, expected };
    const evidence = {
      familyWise: familyWise[c],
      q: q[c],
      heldOut: held,
      observed: groups.independent,
      expected,
      independentGroups: groups.independent,
      groupsKnown: prepared.groupsKnown,
      withoutLargestGroup,
      stackedShare,
      withoutStacked: {
        observed: members.length - groups.stacked,
        expected: Math.max(0, expected - margins.stackedExpected),
      },
    };
    const { verdict, limits } = verdictRule(evidence);
    return {
      verdict,
      limits,
      places,
      industries,
      members: members.map((u) => prepared.census.unit[u]),
      stability: stabilityOf(prepared, candidate, members, halves, c),
      score,
      q: q[c],
      familyWise: familyWise[c],
      observed: groups.independent,
      expected,
      expectedInterval: { low: at(0.025), high: at(0.975), level: 0.95 },
      expectedCountry: margins.country,
      heldOut: held,
      independentGroups: prepared.groupsKnown ? groups.independent : null,
      largestGroup: groups.largest,
      withoutLargestGroup,
      stackedShare,
      perIndustry: margins.perIndustry.map((t) => ({ ...t, expected: t.expected * scale })),
      perPlace: margins.perPlace.map((t) => ({ ...t, expected: t.expected * scale })),
      ties: tiesOf(prepared, kin, candidate),
    };
  });
}

/** Census units in the candidate's cells, in census order. */
function membersOf(prepared: Prepared, candidate: Candidate): Uint32Array {
  const inPlace = new Uint8Array(prepared.places);
  const inIndustry = new Uint8Array(prepared.industries);
  for (const r of candidate.places) inPlace[r] = 1;
  for (const i of candidate.industries) inIndustry[i] = 1;
  const { place, industry } = prepared.census;
  const members: number[] = [];
  for (let u = 0; u < place.length; u++) {
    if (inPlace[place[u]] && inIndustry[industry[u]]) members.push(u);
  }
  return Uint32Array.from(members);
}

function groupsOf(
  prepared: Prepared,
  members: Uint32Array,
): { independent: number; largest: number; stacked: number } {
  const { group, slot } = prepared.census;
  const sizes = new Map<number, number>();
  let alone = 0;
  let stacked = 0;
  for (const u of members) {
    if (group[u] < 0) alone++;
    else sizes.set(group[u], (sizes.get(group[u]) ?? 0) + 1);
    if (slot[u] % 2 === 1) stacked++;
  }
  let largest = alone > 0 ? 1 : 0;
  for (const n of sizes.values()) largest = Math.max(largest, n);
  return { independent: alone + sizes.size, largest, stacked };
}

function tallies(prepared: Prepared, candidate: Candidate) {
  const { observed: at, industries, census } = prepared;
  const { places: footprint, industries: named } = candidate;
  let expected = 0;
  let country = 0;
  const perIndustry = Array.from(named, () => ({ observed: 0, expected: 0 }));
  const perPlace = Array.from(footprint, () => ({ observed: 0, expected: 0 }));
  for (let p = 0; p < footprint.length; p++) {
    for (let k = 0; k < named.length; k++) {
      const cell = footprint[p] * industries + named[k];
      expected += at.expected[cell];
      country += (at.size[footprint[p]] * at.total[named[k]]) / census.place.length;
      perIndustry[k].observed += at.counts[cell];
      perIndustry[k].expected += at.expected[cell];
      perPlace[p].observed += at.counts[cell];
      perPlace[p].expected += at.expected[cell];
    }
  }
  // What stacked addresses alone would give: their slots here, filled as elsewhere in their stratum.
  const slotsHere = new Map<number, number>();
  const slotsAll = new Map<number, number>();
  const named_ = new Set(named);
  const here = new Set(footprint);
  const unitsAll = new Map<number, number>();
  for (let u = 0; u < census.place.length; u++) {
    if (census.slot[u] % 2 === 0) continue;
    const stratum = census.slot[u];
    slotsAll.set(stratum, (slotsAll.get(stratum) ?? 0) + 1);
    if (here.has(census.place[u])) slotsHere.set(stratum, (slotsHere.get(stratum) ?? 0) + 1);
    if (named_.has(census.industry[u])) unitsAll.set(stratum, (unitsAll.get(stratum) ?? 0) + 1);
  }
  let stackedExpected = 0;
  for (const [stratum, slots] of slotsHere) {
    stackedExpected += (slots * (unitsAll.get(stratum) ?? 0)) / slotsAll.get(stratum)!;
  }
  return { expected, country, perIndustry, perPlace, stackedExpected };
}

/**
 * Mean held-out excess over the halves that found the cluster again, with the
 * 95 % interval of a Poisson count of the mean size (Byar's form): the halves
 * overlap, so their number does not narrow it.
 */
function heldOutExcess(halves: readonly HalfReplicate[], c: number): LatentCluster["heldOut"] {
  let found = 0;
  let observed = 0;
  let expected = 0;
  for (const half of halves) {
    if (!half.found[c]) continue;
    found++;
    observed += half.observed[c];
    expected += half.expected[c];
  }
  const foundAgain = halves.length === 0 ? 0 : found / halves.length;
  if (found === 0 || expected <= 0) {
    return { value: Number.NaN, low: Number.NaN, high: Number.NaN, level: 0.95, foundAgain };
  }
  const o = observed / found;
  const e = expected / found;
  const low = o > 0 ? o * (1 - 1 / (9 * o) - 1.96 / (3 * Math.sqrt(o))) ** 3 : 0;
  const high = (o + 1) * (1 - 1 / (9 * (o + 1)) + 1.96 / (3 * Math.sqrt(o + 1))) ** 3;
  return { value: o / e, low: Math.max(0, low) / e, high: high / e, level: 0.95, foundAgain };
}

function stabilityOf(
  prepared: Prepared,
  candidate: Candidate,
  members: Uint32Array,
  halves: readonly HalfReplicate[],
  c: number,
): Float64Array {
  const row = new Map(Array.from(candidate.places, (r, k) => [r, k]));
  const column = new Map(Array.from(candidate.industries, (i, k) => [i, k]));
  return Float64Array.from(members, (u) => {
    const cell =
      row.get(prepared.census.place[u])! * candidate.industries.length +
      column.get(prepared.census.industry[u])!;
    let held = 0;
    for (const half of halves) held += half.holds[c][cell];
    return halves.length === 0 ? Number.NaN : held / halves.length;
  });
}

function tiesOf(
  prepared: Prepared,
  kin: ReturnType<typeof observedRelatedness>,
  candidate: Candidate,
): LatentCluster["ties"] {
  const block = prepared.geography.block[candidate.places[0]];
  const index = new Map(Array.from(candidate.industries, (i, k) => [i, k]));
  const strength = new Map<number, number>();
  const named = candidate.industries.length;
  let present = 0;
  for (const t of prepared.observed.total) if (t > 0) present++;
  for (const j of candidate.industries) {
    const row = block * prepared.industries + j;
    for (let k = kin.start[row]; k < kin.start[row + 1]; k++) {
      const to = index.get(kin.target[k]);
      if (to === undefined) continue;
      const from = index.get(j)!;
      const key = Math.min(from, to) * named + Math.max(from, to);
      const ratio = (kin.weight[k] / kin.even) * present;
      strength.set(key, Math.max(strength.get(key) ?? 0, ratio));
    }
  }
  const ties: { from: number; to: number; relatedness: number }[] = [];
  for (const [key, relatedness] of strength) {
    if (relatedness > 1) ties.push({ from: Math.floor(key / named), to: key % named, relatedness });
  }
  return ties.sort((a, b) => b.relatedness - a.relatedness || a.from - b.from || a.to - b.to);
}
