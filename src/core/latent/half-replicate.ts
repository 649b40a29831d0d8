import { below, keyedRandom } from "../random.ts";
import type { Candidate } from "./candidate.ts";
import { expectation, type Sample } from "./expected-counts.ts";
import { searchSample } from "./prepare-search.ts";
import type { Prepared } from "./prepared.ts";

/** What one split says of each candidate given, in their order. */
export interface HalfReplicate {
  /** Whether the search on the first half found it again. */
  readonly found: Uint8Array;
  /** Companies of the second half in the cells found on the first, and what chance gives there; 0 where not found. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /**
   * Per candidate, one flag per cell (its places × its industries, row after
   * row): whether what was found again holds it.
   */
  readonly holds: readonly Uint8Array[];
}

const halfStream = 0x68616c66;
/** A find of the half counts as the same cluster from this share of common cells on. */
const sameFrom = 0.15;

/**
 * Splits the enterprise groups at random into two halves, searches the first,
 * and measures on the second what was found: it has not been chosen there, so
 * it does not flatter.
 *
 * Cost: that of one search on half of the units.
 * Source: our own; docs/methods/latent-clusters.md.
 * Example: none, it takes a whole country; test/core/latent/search.test.ts has one.
 */
export function halfReplicate(
  prepared: Prepared,
  candidates: readonly Candidate[],
  seed: number,
  replicate: number,
): HalfReplicate {
  const { census, places, industries, urban } = prepared;
  const random = keyedRandom(halfStream, seed, replicate);
  const units = census.place.length;
  // The side of a group is a hash of it, so that all its units fall on one without a table of groups.
  const key = below(random, 2 ** 32);
  const sideOf = (group: number): number => {
    let z = (group ^ key) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) & 1;
  };
  const ofSide = [new Uint32Array(units), new Uint32Array(units)];
  const size = [0, 0];
  for (let u = 0; u < units; u++) {
    const group = census.group[u];
    const side = group >= 0 ? sideOf(group) : below(random, 2);
    ofSide[side][size[side]++] = u;
  }
  const [first, second] = ofSide.map((list, side) => list.subarray(0, size[side]));
  const found = searchSample(prepared, part(prepared, first)).candidates;
  const other = expectation(part(prepared, second), places, industries, urban);

  const again = new Uint8Array(candidates.length);
  const observed = new Float64Array(candidates.length);
  const expected = new Float64Array(candidates.length);
  const holds = candidates.map((candidate, c) => {
    const flags = new Uint8Array(candidate.places.length * candidate.industries.length);
    const match = bestMatch(candidate, found, prepared);
    if (!match) return flags;
    again[c] = 1;
    for (const r of match.places) {
      for (const i of match.industries) {
        observed[c] += other.counts[r * industries + i];
        expected[c] += other.expected[r * industries + i];
      }
    }
    for (let p = 0, k = 0; p < candidate.places.length; p++) {
      const inPlace = match.places.includes(candidate.places[p]);
      for (let i = 0; i < candidate.industries.length; i++, k++) {
        if (inPlace && match.industries.includes(candidate.industries[i])) flags[k] = 1;
      }
    }
    return flags;
  });
  return { found: again, observed, expected, holds };
}

function part({ census }: Prepared, units: Uint32Array): Sample {
  const place = new Uint32Array(units.length);
  const industry = new Uint32Array(units.length);
  const slot = new Uint8Array(units.length);
  for (let k = 0; k < units.length; k++) {
    place[k] = census.place[units[k]];
    industry[k] = census.industry[units[k]];
    slot[k] = census.slot[units[k]];
  }
  return { place, industry, slot };
}

/** The find that shares most companies (Jaccard over the observed companies of the cells). */
function bestMatch(
  candidate: Candidate,
  found: readonly Candidate[],
  prepared: Prepared,
): Candidate | undefined {
  const { counts } = prepared.observed;
  const { industries } = prepared;
  const mass = (c: Candidate): number => {
    let sum = 0;
    for (const r of c.places) for (const i of c.industries) sum += counts[r * industries + i];
    return sum;
  };
  const own = mass(candidate);
  let best: Candidate | undefined;
  let most = sameFrom;
  for (const other of found) {
    let common = 0;
    for (const r of other.places) {
      if (!candidate.places.includes(r)) continue;
      for (const i of other.industries) {
        if (candidate.industries.includes(i)) common += counts[r * industries + i];
      }
    }
    if (common === 0) continue;
    const jaccard = common / (own + mass(other) - common);
    if (jaccard >= most) {
      most = jaccard;
      best = other;
    }
  }
  return best;
}
