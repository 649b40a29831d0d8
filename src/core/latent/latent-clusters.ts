import type { Candidate } from "./candidate.ts";
import { groupsOf, membersOf, tallies } from "./cluster-tallies.ts";
import { tiesOf } from "./cluster-ties.ts";
import { empiricalEvidence } from "./empirical-evidence.ts";
import type { HalfReplicate } from "./half-replicate.ts";
import { heldOutExcess } from "./held-out-excess.ts";
import type { LatentCluster } from "./latent-cluster.ts";
import { memberChance } from "./member-chance.ts";
import { foundAgainOf } from "./member-stability.ts";
import type { NullReplicate } from "./null-replicate.ts";
import { observedRelatedness } from "./prepare-search.ts";
import type { Prepared } from "./prepared.ts";
import { verdictRule } from "./verdict-rule.ts";
import { hypergeometricRange } from "../statistics/hypergeometric-range.ts";
import type { Bounds } from "../statistics/wilson-interval.ts";

/**
 * The final list: candidates weighed against shuffles and halves, the
 * strongest first. Verdicts follow `verdictRule`.
 *
 * Cost: O(candidates · (units + shuffles + halves · cells)).
 * Source: our own; docs/methods/latent-clusters.md.
 * Example: none, it takes a whole country; test/core/latent/search.test.ts has one.
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
    const foundAgain = foundAgainOf(prepared, candidate, members, halves, c);
    return {
      verdict,
      limits,
      places,
      industries,
      members: members.map((u) => prepared.census.unit[u]),
      foundAgain,
      stability: foundAgain.map((share) =>
        memberChance({ foundAgain: share, q: q[c], observed: groups.independent, expected }),
      ),
      score,
      q: q[c],
      familyWise: familyWise[c],
      observed: groups.independent,
      expected,
      expectedInterval: { low: at(0.025), high: at(0.975), level: 0.95 },
      shuffled: counts,
      expectedCountry: margins.country,
      expectedCountryInterval: { ...countryRange(prepared, candidate), level: 0.95 },
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

/** Units in the cells if those of the footprint were drawn from the whole country's, whatever their kind. */
function countryRange(prepared: Prepared, { places, industries }: Candidate): Bounds {
  const { size, total } = prepared.observed;
  const sum = (of: ArrayLike<number>, at: Uint32Array): number => at.reduce((n, k) => n + of[k], 0);
  return hypergeometricRange(
    prepared.census.place.length,
    sum(total, industries),
    sum(size, places),
  );
}
