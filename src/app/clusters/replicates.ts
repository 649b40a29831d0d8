import type { Progress } from "../../contract/platform.ts";
import type { HalfReplicate } from "../../core/latent/half-replicate.ts";
import type { HunchTest } from "../../core/latent/hunch-test.ts";
import type { HunchShuffle } from "../../core/latent/hunch.ts";
import type { LatentCluster, Tally } from "../../core/latent/latent-cluster.ts";
import type { NullReplicate } from "../../core/latent/null-replicate.ts";
import type { HunchBirth, HunchOutcome, HunchTask } from "./hunch-messages.ts";
import type { SearchBirth, SearchOutcome, SearchTask } from "./search-messages.ts";
import { withWorkers } from "../platform/worker-pool.ts";

interface Counts {
  readonly shuffles: number;
  readonly halves: number;
}

/** Runs the shuffles and halves of a search, or of a hunch, on all cores. */
export interface Replicates {
  /**
   * @returns the clusters found, with their evidence; the same for the same
   *          birth whatever the number of threads
   * @throws ClusterwerkError cancelled
   */
  search(
    birth: SearchBirth,
    counts: Counts,
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<LatentCluster[]>;
  /**
   * @returns a hunch with its evidence, likewise
   * @throws ClusterwerkError cancelled
   */
  hunch(
    birth: HunchBirth,
    counts: Counts,
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<HunchTest>;
}

export function replicates(threads: number): Replicates {
  return {
    search(birth, { shuffles, halves }, progress, signal) {
      const file = new URL("./search-thread.ts", import.meta.url);
      return withWorkers<SearchTask, SearchOutcome, LatentCluster[]>(
        { file, birth, threads },
        signal,
        async (pool) => {
          progress({ step: "shuffling", done: 0, total: shuffles });
          const nulls = await pool.spread(
            numbered("null", shuffles),
            told(progress, "shuffling", shuffles),
          );
          const halved = await pool.spread(
            numbered("half", halves),
            told(progress, "halving", halves),
          );
          return (await pool.ask({
            task: "finish",
            nulls: nulls as NullReplicate[],
            halves: halved as HalfReplicate[],
          })) as LatentCluster[];
        },
      );
    },
    hunch(birth, { shuffles, halves }, progress, signal) {
      const file = new URL("./hunch-thread.ts", import.meta.url);
      return withWorkers<HunchTask, HunchOutcome, HunchTest>(
        { file, birth, threads },
        signal,
        async (pool) => {
          progress({ step: "shuffling", done: 0, total: shuffles });
          const shuffled = await pool.spread(
            numbered("shuffle", shuffles),
            told(progress, "shuffling", shuffles),
          );
          const halved = await pool.spread(
            numbered("half", halves),
            told(progress, "halving", halves),
          );
          return (await pool.ask({
            task: "finish",
            shuffles: shuffled as HunchShuffle[],
            halves: halved as Tally[],
          })) as HunchTest;
        },
      );
    },
  };
}

const numbered = <Name extends string>(task: Name, count: number) =>
  Array.from({ length: count }, (_, replicate) => ({ task, replicate }));

const told =
  (progress: (progress: Progress) => void, step: Progress["step"], total: number) =>
  (done: number): void =>
    progress({ step, done, total });
