import type { Candidate } from "./candidate.ts";
import type { HalfReplicate } from "./half-replicate.ts";
import type { Prepared } from "./prepared.ts";

/** Per member, the share of halves in which what was found again holds its cell; NaN without halves. */
export function foundAgainOf(
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
