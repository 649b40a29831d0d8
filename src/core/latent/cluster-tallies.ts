import type { Candidate } from "./candidate.ts";
import type { Prepared } from "./prepared.ts";

/** Census units in the candidate's cells, in census order. */
export function membersOf(prepared: Prepared, candidate: Candidate): Uint32Array {
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

/** Independent groups among members, the largest of them, and members at stacked addresses. */
export function groupsOf(
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

/** Counts beside expectations, per industry, per place and in all. */
export function tallies(prepared: Prepared, candidate: Candidate) {
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
