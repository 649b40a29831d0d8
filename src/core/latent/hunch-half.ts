import { keyedRandom } from "../random.ts";
import type { Tally } from "./latent-cluster.ts";
import { expectation, type Sample } from "./expected-counts.ts";
import { hunchCells } from "./hunch-cells.ts";
import type { Hunch } from "./hunch.ts";
import type { Prepared } from "./prepared.ts";

const halfStream = 0x68686c66;

/**
 * Splits the enterprise groups at random in two, seeks on the first half what
 * the hunch leaves open, and counts on the second what was sought: it was not
 * chosen there, so it does not flatter.
 *
 * Cost: that of two expectations.
 * Source: our own; docs/methods/hunch.md.
 * Example: none, it takes a whole country; test/core/latent/hunch.test.ts has one.
 */
export function hunchHalf(
  prepared: Prepared,
  hunch: Hunch,
  seed: number,
  replicate: number,
): Tally {
  const { census, places, industries, urban } = prepared;
  const random = keyedRandom(halfStream, seed, replicate);
  const sideOf = new Map<number, boolean>();
  const isFirst = Array.from(census.group, (group) => {
    const side = sideOf.get(group) ?? random() < 0.5;
    if (group >= 0) sideOf.set(group, side);
    return side;
  });
  const half = (first: boolean): Sample => {
    const take = Uint32Array.from(census.place.keys()).filter((u) => isFirst[u] === first);
    return {
      place: take.map((u) => census.place[u]),
      industry: take.map((u) => census.industry[u]),
      slot: Uint8Array.from(take, (u) => census.slot[u]),
    };
  };
  const cells = hunchCells(prepared, hunch, half(true));
  const other = expectation(half(false), places, industries, urban);
  let observed = 0;
  let expected = 0;
  for (const r of cells.places) {
    for (const i of cells.industries) {
      observed += other.counts[r * industries + i];
      expected += other.expected[r * industries + i];
    }
  }
  return { observed, expected };
}
