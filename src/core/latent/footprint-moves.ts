import type { Geography } from "./geography.ts";

/**
 * Footprints one step from a given one: a place less, or one more that is
 * within reach of all and whose cells of the named industries speak for it.
 *
 * Cost: O(near places · places · named).
 */
export function footprintMoves(
  from: { readonly places: readonly number[]; readonly industries: readonly number[] },
  evidence: Float32Array,
  geo: Geography,
  industries: number,
  maximumPlaces: number,
): number[][] {
  const { places } = from;
  const moves: number[][] = [];
  if (places.length > 1) for (const r of places) moves.push(places.filter((q) => q !== r));
  if (places.length >= maximumPlaces) return moves;
  const near = (r: number): Uint32Array =>
    geo.nearTarget.subarray(geo.nearStart[r], geo.nearStart[r + 1]);
  for (const q of near(places[0])) {
    if (places.includes(q)) continue;
    let value = 0;
    for (const i of from.industries) value += evidence[q * industries + i];
    if (value <= 0 || !places.every((p) => near(p).includes(q))) continue;
    moves.push([...places, q].sort((a, b) => a - b));
  }
  return moves;
}
