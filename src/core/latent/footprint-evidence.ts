/**
 * Evidence of each industry over a footprint: what speaks for it, `cap` nats at
 * most so that no single industry makes a cluster, and all that speaks against
 * it. Were the cap on the sum, a place that shows nothing of an industry clear
 * elsewhere would cost nothing.
 *
 * @param evidence  places × industries, of `cellEvidence`
 * @param into      industries; overwritten
 * @param against   industries; overwritten
 * @returns `into`
 *
 * @example // 9 and −2 nats in two places, capped at 7: 5
 *          footprintEvidence(Float32Array.of(9, -2), [0, 1], 7, new Float32Array(1), new Float32Array(1))[0]
 *
 * Cost: O(places · industries).
 */
export function footprintEvidence(
  evidence: Float32Array,
  places: ArrayLike<number>,
  cap: number,
  into: Float32Array,
  against: Float32Array,
): Float32Array {
  const industries = into.length;
  into.fill(0);
  against.fill(0);
  for (let p = 0; p < places.length; p++) {
    const row = places[p] * industries;
    for (let i = 0; i < industries; i++) {
      const e = evidence[row + i];
      if (e > 0) into[i] += e;
      else against[i] += e;
    }
  }
  for (let i = 0; i < industries; i++) into[i] = Math.min(cap, into[i]) + against[i];
  return into;
}
