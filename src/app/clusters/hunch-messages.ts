import type { HunchTest } from "../../core/latent/hunch-test.ts";
import type { Hunch, HunchShuffle } from "../../core/latent/hunch.ts";
import type { Tally } from "../../core/latent/latent-cluster.ts";
import type { SearchBirth } from "./search-messages.ts";

/** What a hunch's thread is born with; it makes the search ready by itself. */
export interface HunchBirth extends SearchBirth {
  readonly hunch: Hunch;
}

/** One piece of work for a hunch's thread. */
export type HunchTask =
  | { readonly task: "shuffle"; readonly replicate: number }
  | { readonly task: "half"; readonly replicate: number }
  | {
      readonly task: "finish";
      readonly shuffles: readonly HunchShuffle[];
      readonly halves: readonly Tally[];
    };

export type HunchOutcome = HunchShuffle | Tally | HunchTest;
