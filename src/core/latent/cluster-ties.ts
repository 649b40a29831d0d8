import type { Candidate } from "./candidate.ts";
import type { LatentCluster } from "./latent-cluster.ts";
import type { Prepared } from "./prepared.ts";
import type { Relatedness } from "./relatedness.ts";

/** Pairs of the candidate's industries that are kin, the closest first. */
export function tiesOf(
  prepared: Prepared,
  kin: Relatedness,
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
