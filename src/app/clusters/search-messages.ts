import type { HalfReplicate } from "../../core/latent/half-replicate.ts";
import type { LatentCluster } from "../../core/latent/latent-cluster.ts";
import type { NullReplicate } from "../../core/latent/null-replicate.ts";
import type { SearchGround, SearchOptions } from "../../core/latent/search-ground.ts";

/** What a search thread is born with; it makes the search ready by itself. */
export interface SearchBirth {
  readonly ground: SearchGround;
  readonly options: SearchOptions;
  readonly seed: number;
}

/** One piece of work for a search thread. */
export type SearchTask =
  | { readonly task: "null"; readonly replicate: number }
  | { readonly task: "half"; readonly replicate: number }
  | {
      readonly task: "finish";
      readonly nulls: readonly NullReplicate[];
      readonly halves: readonly HalfReplicate[];
    };

export type SearchOutcome = NullReplicate | HalfReplicate | LatentCluster[];
