import { slotKinds } from "./census.ts";
import { expectation } from "./expected-counts.ts";
import type { Prepared } from "./prepared.ts";

/**
 * The same search without some companies and all that is of their groups: their
 * sites are gone, and what is expected is learnt from the others. What single
 * industries and kin do all over the country is left as it was learnt.
 *
 * @param companies  establishments of the ground
 *
 * Cost: O(units + places · industries).
 * Source: our own; docs/methods/hunch.md.
 * Example: none, it takes a whole country; test/core/latent/hunch.test.ts has one.
 */
export function withoutCompanies(prepared: Prepared, companies: Uint32Array): Prepared {
  const { census, places, industries, urban } = prepared;
  const gone = new Set(companies);
  const groups = new Set<number>();
  for (let u = 0; u < census.unit.length; u++) {
    if (gone.has(census.unit[u]) && census.group[u] >= 0) groups.add(census.group[u]);
  }
  const kept = Uint32Array.from(census.unit.keys()).filter(
    (u) => !gone.has(census.unit[u]) && !groups.has(census.group[u]),
  );
  const left = {
    place: kept.map((u) => census.place[u]),
    industry: kept.map((u) => census.industry[u]),
    group: Int32Array.from(kept, (u) => census.group[u]),
    slot: Uint8Array.from(kept, (u) => census.slot[u]),
    unit: kept.map((u) => census.unit[u]),
  };
  const stratumStart = new Uint32Array(slotKinds + 1);
  for (const slot of left.slot) stratumStart[slot + 1]++;
  for (let s = 0; s < slotKinds; s++) stratumStart[s + 1] += stratumStart[s];
  // A census is in the order of its slots, so the units of each follow one another.
  const stratumOrder = Uint32Array.from(left.unit.keys());
  return {
    ...prepared,
    census: left,
    stratumOrder,
    stratumStart,
    observed: expectation(left, places, industries, urban),
  };
}
