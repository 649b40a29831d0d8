import type { HalfReplicate } from "./half-replicate.ts";
import type { LatentCluster } from "./latent-cluster.ts";

/**
 * Mean held-out excess over the halves that found the cluster again, with the
 * 95 % interval of a Poisson count of the mean size (Byar's form): the halves
 * overlap, so their number does not narrow it.
 */
export function heldOutExcess(
  halves: readonly HalfReplicate[],
  c: number,
): LatentCluster["heldOut"] {
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
