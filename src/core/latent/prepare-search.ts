import { census, slotKinds } from "./census.ts";
import { clumping } from "./clumping.ts";
import type { Candidate } from "./candidate.ts";
import { cellEvidence } from "./cell-evidence.ts";
import { clusterSearch } from "./cluster-search.ts";
import { type Expectation, expectation, type Sample } from "./expected-counts.ts";
import { geography } from "./geography.ts";
import { noKinEffects } from "./kin-effects.ts";
import { matchedKinEffects } from "./kin-effects-match.ts";
import { kinship } from "./kinship.ts";
import type { Prepared } from "./prepared.ts";
import { type Relatedness, relatedness, treeRelatedness } from "./relatedness.ts";
import type { SearchGround, SearchOptions } from "./search-ground.ts";
import { sharedEffects } from "./shared-effects.ts";
import { urbanClasses } from "./urban-classes.ts";

/**
 * Makes a ground ready for searching, once.
 *
 * Cost: O(units · log units + places² + places · industries).
 * Source: our own; docs/methods/latent-clusters.md.
 * Example: none, it takes a whole country; test/core/latent/search.test.ts has one.
 */
export function prepareSearch(ground: SearchGround, options: SearchOptions): Prepared {
  const { places, industries } = ground;
  const units = census(ground);
  const size = new Float64Array(places);
  for (const r of units.place) size[r]++;
  const urban = urbanClasses(size, options.urbanClasses);
  const geo = geography(ground, options.reachKm, options.maximumPlaces);
  const observed = expectation(units, places, industries, urban);
  const clumps = clumping(observed, urban, geo, industries);

  const strata = slotKinds;
  const stratumStart = new Uint32Array(strata + 1);
  const stratum = (u: number): number => units.slot[u];
  for (let u = 0; u < units.place.length; u++) stratumStart[stratum(u) + 1]++;
  for (let s = 0; s < strata; s++) stratumStart[s + 1] += stratumStart[s];
  const next = stratumStart.slice();
  const stratumOrder = new Uint32Array(units.place.length);
  for (let u = 0; u < units.place.length; u++) stratumOrder[next[stratum(u)]++] = u;

  let known = 0;
  for (const g of units.group) if (g >= 0) known++;
  const kin = kinship(
    observed.total,
    [ground.industryDivision, ground.industryGroup],
    ground.relatedness,
  );
  const prepared: Prepared = {
    options,
    places,
    industries,
    census: units,
    geography: geo,
    urban,
    stratumOrder,
    stratumStart,
    tree: treeRelatedness(ground.industryGroup, ground.industryDivision, observed.total),
    references: ground.relatedness ?? [],
    observed,
    clumping: clumps,
    shared: sharedEffects(observed, clumps, geo, industries),
    groupsKnown: known * 2 > units.group.length,
    kin,
    kinEffects: noKinEffects(kin),
  };
  return { ...prepared, kinEffects: matchedKinEffects(prepared) };
}

/** Relatedness as the observed country teaches it. */
export function observedRelatedness(prepared: Prepared): Relatedness {
  return relatedness(
    prepared.observed,
    prepared.clumping,
    prepared.geography,
    prepared.tree,
    prepared.industries,
    prepared.references,
  );
}

/**
 * The whole search on any sample of units: expectation, clumping and naming are
 * all learnt from that sample alone. Shuffles and halves go the same way as the
 * observed country.
 */
export function searchSample(
  prepared: Prepared,
  sample: Sample,
): { candidates: Candidate[]; at: Expectation } {
  const { places, industries, urban, geography: geo, options, kin } = prepared;
  const at = expectation(sample, places, industries, urban);
  const clumps = clumping(at, urban, geo, industries);
  const evidence = cellEvidence(at, clumps, geo, urban.of, industries, options.alternativeExcess);
  return { candidates: clusterSearch(at, evidence, kin, geo, options), at };
}

/**
 * The candidates of the observed country, the strongest first.
 *
 * Cost: that of one search.
 * Source: our own; docs/methods/latent-clusters.md.
 * Example: none, it takes a whole country; test/core/latent/search.test.ts has one.
 */
export function foundClusters(prepared: Prepared): Candidate[] {
  return searchSample(prepared, prepared.census).candidates;
}
