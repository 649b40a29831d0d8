import { replicates } from "../../src/app/clusters/replicates.ts";
import { defaultSearchOptions } from "../../src/core/latent/search-ground.ts";
import { oracle } from "./oracle.ts";
import type { Kind } from "./plans.ts";
import { searchedCountry } from "./searched-country.ts";

/** A planted cluster, what one sees who is told where it is, and the find that comes nearest. */
export interface PlantedOutcome {
  readonly kinship: string;
  readonly companies: number;
  readonly excess: number;
  readonly oracleP: number;
  /** Best share of common members (Jaccard) among all finds, those above a hunch, and the strong. */
  readonly jaccard: number;
  readonly jaccardIndication: number;
  readonly jaccardStrong: number;
  readonly verdict: string;
  readonly q: number;
  readonly familyWise: number;
  /** Held-out excess of the nearest find; null where no half found it again. */
  readonly heldOut: number | null;
}

/** A find, and how much of it was planted. */
export interface FindOutcome {
  readonly verdict: string;
  readonly q: number;
  readonly familyWise: number;
  readonly observed: number;
  readonly expected: number;
  readonly heldOut: number | null;
  /** Share of its members that were planted. */
  readonly planted: number;
  /** Members by stability, in fifths from 0 to 1, and how many of each were planted. */
  readonly byStability: readonly { readonly members: number; readonly planted: number }[];
}

export interface TrialOutcome {
  readonly seed: number;
  readonly seconds: number;
  readonly planted: readonly PlantedOutcome[];
  /** Finds called strong or an indication, and the best scoring one. */
  readonly finds: readonly FindOutcome[];
}

/** How many shuffles, halves and threads a search has. */
export interface Effort {
  readonly shuffles: number;
  readonly halves: number;
  readonly threads: number;
}

/**
 * One country: planted, searched through the threads that the product searches
 * with, and compared with what was planted. The companies that stood in the
 * cells before count against the find.
 */
export async function trial(kind: Kind, seed: number, effort: Effort): Promise<TrialOutcome> {
  const started = performance.now();
  const { ground, establishment, truth } = searchedCountry(kind, seed);
  const found = await replicates(effort.threads).search(
    { ground, options: defaultSearchOptions, seed },
    effort,
    () => {},
    new AbortController().signal,
  );
  const members = found.map((f) => new Set(Array.from(f.members, (u) => establishment[u])));
  const everyone = new Set(truth.flatMap((cluster) => cluster.members));
  const known = (x: number): number | null => (Number.isNaN(x) ? null : x);
  return {
    seed,
    seconds: (performance.now() - started) / 1000,
    planted: truth.map((cluster) => {
      const seen = oracle(ground, cluster);
      const jaccard = members.map((set) => {
        const common = cluster.members.filter((e) => set.has(e)).length;
        return common / (set.size + cluster.members.length - common);
      });
      const best = (verdicts: readonly string[]): number =>
        Math.max(0, ...jaccard.filter((_, k) => verdicts.includes(found[k].verdict)));
      const nearest = jaccard.indexOf(Math.max(...jaccard));
      const near = nearest < 0 ? undefined : found[nearest];
      return {
        kinship: cluster.kinship,
        companies: cluster.members.length,
        excess: seen.observed / seen.expected,
        oracleP: seen.p,
        jaccard: best(["strong", "indication", "hunch"]),
        jaccardIndication: best(["strong", "indication"]),
        jaccardStrong: best(["strong"]),
        verdict: near?.verdict ?? "none",
        q: near?.q ?? 1,
        familyWise: near?.familyWise ?? 1,
        heldOut: near ? known(near.heldOut.value) : null,
      };
    }),
    finds: found
      .map((f, k) => ({
        verdict: f.verdict,
        q: f.q,
        familyWise: f.familyWise,
        observed: f.observed,
        expected: f.expected,
        heldOut: known(f.heldOut.value),
        planted: [...members[k]].filter((e) => everyone.has(e)).length / members[k].size,
        byStability: stabilityFifths(
          f.stability,
          Array.from(f.members, (u) => everyone.has(establishment[u])),
        ),
      }))
      .filter((f, k) => f.verdict !== "hunch" || k === 0),
  };
}

function stabilityFifths(
  stability: Float64Array,
  planted: readonly boolean[],
): FindOutcome["byStability"] {
  const fifths = Array.from({ length: 5 }, () => ({ members: 0, planted: 0 }));
  stability.forEach((share, m) => {
    if (Number.isNaN(share)) return;
    const fifth = fifths[Math.min(4, Math.floor(5 * share))];
    fifth.members++;
    if (planted[m]) fifth.planted++;
  });
  return fifths;
}
