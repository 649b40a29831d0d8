import { replicates } from "../../src/app/clusters/replicates.ts";
import { likelyChance } from "../../src/domain/verdict.ts";
import { defaultSearchOptions } from "../../src/core/latent/search-ground.ts";
import { baselines, type Pointed } from "./baselines.ts";
import { roundWindows } from "./kulldorff-scan.ts";
import { oracle } from "./oracle.ts";
import type { Kind } from "./plans.ts";
import type { Searched } from "./searched.ts";
import { searchedCountry } from "./searched-country.ts";
import type { Telling } from "./telling.ts";

/** A planted cluster, what one sees who is told where it is, and the find that comes nearest. */
export interface PlantedOutcome {
  readonly kinship: string;
  readonly companies: number;
  readonly industries: number;
  readonly places: number;
  /** As planted. */
  readonly excess: number;
  /** What one sees who is told places and industries, chose nothing, and pays for nothing. */
  readonly oracleP: number;
  /** The same p, paid for by one who is told every theme and must look for the place and the theme. */
  readonly toldScanP: number;
  /** Best share of common members (Jaccard) among all finds, those above a hunch, and the strong. */
  readonly jaccard: number;
  readonly jaccardIndication: number;
  readonly jaccardStrong: number;
  readonly verdict: string;
  readonly q: number;
  readonly familyWise: number;
  /** Held-out excess of the nearest find; null where no half found it again. */
  readonly heldOut: number | null;
  /** The best Jaccard of each simpler method. */
  readonly baselines: Readonly<Record<string, number>>;
}

/** What a simpler method pointed at in a country, and how much of it was planted. */
export interface BaselineOutcome {
  readonly pointed: number;
  /** Those of which a third or more of the companies was planted. */
  readonly right: number;
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
  /** Members by stability, in fifths from 0 to 1: how many, the sum of it, and how many were planted. */
  readonly byStability: readonly {
    readonly members: number;
    readonly stability: number;
    readonly planted: number;
  }[];
}

export interface TrialOutcome {
  readonly seed: number;
  readonly seconds: number;
  readonly planted: readonly PlantedOutcome[];
  /** Finds that are shown as more than "probably chance", and the best scoring one. */
  readonly finds: readonly FindOutcome[];
  readonly baselines: Readonly<Record<string, BaselineOutcome>>;
}

/** How many shuffles, halves and threads a search has. */
export interface Effort {
  readonly shuffles: number;
  readonly halves: number;
  readonly threads: number;
  /** Whether the simpler methods run beside it. */
  readonly baselines: boolean;
}

/**
 * One country: planted, searched through the threads that the product searches
 * with, and compared with what was planted. The companies that stood in the
 * cells before count against the find.
 */
export async function trial(
  kind: Kind,
  telling: Telling,
  seed: number,
  effort: Effort,
): Promise<TrialOutcome> {
  const started = performance.now();
  const searched = searchedCountry(kind, telling, seed);
  const { ground, establishment, themes, truth } = searched;
  const found = await replicates(effort.threads).search(
    { ground, options: defaultSearchOptions, seed },
    effort,
    () => {},
    new AbortController().signal,
  );
  const members = found.map((f) => new Set(Array.from(f.members, (u) => establishment[u])));
  const everyone = new Set(truth.flatMap((cluster) => cluster.members));
  const known = (x: number): number | null => (Number.isNaN(x) ? null : x);
  const windows = roundWindows(ground.placeX, ground.placeY, defaultSearchOptions.reachKm).length;
  const simpler = Object.entries(effort.baselines ? baselines(ground, seed) : {}).map(
    ([name, pointed]) => [name, pointed.map((set) => companiesOf(searched, set))] as const,
  );
  return {
    seed,
    seconds: (performance.now() - started) / 1000,
    planted: truth.map((cluster) => {
      const seen = oracle(ground, cluster);
      const alike = (set: ReadonlySet<number>): number => {
        const common = cluster.members.filter((e) => set.has(e)).length;
        return common / (set.size + cluster.members.length - common);
      };
      const jaccard = members.map(alike);
      const best = (verdicts: readonly string[]): number =>
        Math.max(0, ...jaccard.filter((_, k) => verdicts.includes(found[k].verdict)));
      const nearest = jaccard.indexOf(Math.max(...jaccard));
      const near = nearest < 0 ? undefined : found[nearest];
      return {
        kinship: cluster.kinship,
        companies: cluster.members.length,
        industries: cluster.industries.length,
        places: cluster.places.length,
        excess: cluster.excess,
        oracleP: seen.p,
        toldScanP: Math.min(1, seen.p * windows * themes),
        jaccard: best(["strong", "indication", "hunch"]),
        jaccardIndication: best(["strong", "indication"]),
        jaccardStrong: best(["strong"]),
        verdict: near?.verdict ?? "none",
        q: near?.q ?? 1,
        familyWise: near?.familyWise ?? 1,
        heldOut: near ? known(near.heldOut.value) : null,
        baselines: Object.fromEntries(
          simpler.map(([name, sets]) => [name, Math.max(0, ...sets.map(alike))]),
        ),
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
      .filter((f, k) => !likelyChance(f.q) || k === 0),
    baselines: Object.fromEntries(
      simpler.map(([name, sets]) => [
        name,
        {
          pointed: sets.length,
          right: sets.filter(
            (set) => [...set].filter((e) => everyone.has(e)).length >= set.size / 3,
          ).length,
        },
      ]),
    ),
  };
}

/** The establishments of the given industries in the given places. */
function companiesOf({ ground, establishment }: Searched, set: Pointed): Set<number> {
  const places = new Set(set.places);
  const industries = new Set(set.industries);
  const found = new Set<number>();
  for (let u = 0; u < establishment.length; u++) {
    if (places.has(ground.unitPlace[u]) && industries.has(ground.unitIndustry[u])) {
      found.add(establishment[u]);
    }
  }
  return found;
}

function stabilityFifths(
  stability: Float64Array,
  planted: readonly boolean[],
): FindOutcome["byStability"] {
  const fifths = Array.from({ length: 5 }, () => ({
    members: 0,
    stability: 0,
    planted: 0,
  }));
  stability.forEach((share, m) => {
    if (Number.isNaN(share)) return;
    const fifth = fifths[Math.min(4, Math.floor(5 * share))];
    fifth.members++;
    fifth.stability += share;
    if (planted[m]) fifth.planted++;
  });
  return fifths;
}
