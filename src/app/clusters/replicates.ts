import { Worker } from "node:worker_threads";
import type { Progress } from "../../contract/platform.ts";
import type { HalfReplicate } from "../../core/latent/half-replicate.ts";
import type { LatentCluster } from "../../core/latent/latent-cluster.ts";
import type { NullReplicate } from "../../core/latent/null-replicate.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { SearchBirth, SearchOutcome, SearchTask } from "./search-messages.ts";

/** Runs the shuffles and halves of a search on all cores. */
export interface Replicates {
  /**
   * @returns the clusters found, with their evidence; the same for the same
   *          birth whatever the number of threads
   * @throws ClusterwerkError cancelled
   */
  search(
    birth: SearchBirth,
    counts: { readonly shuffles: number; readonly halves: number },
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<LatentCluster[]>;
}

export function replicates(threads: number): Replicates {
  return {
    async search(birth, { shuffles, halves }, progress, signal) {
      if (signal.aborted) throw new ClusterwerkError("cancelled", "cancelled");
      const workers = Array.from(
        { length: Math.max(1, threads) },
        () => new Worker(new URL("./search-thread.ts", import.meta.url), { workerData: birth }),
      );
      let abort = (): void => {};
      const stopped = new Promise<never>((_, reject) => {
        abort = () => reject(new ClusterwerkError("cancelled", "cancelled"));
        signal.addEventListener("abort", abort);
        for (const worker of workers) worker.on("error", reject);
      });
      try {
        progress({ step: "shuffling", done: 0, total: shuffles });
        const nulls = await Promise.race([
          spread<NullReplicate>(workers, "null", shuffles, (done) =>
            progress({ step: "shuffling", done, total: shuffles }),
          ),
          stopped,
        ]);
        const halved = await Promise.race([
          spread<HalfReplicate>(workers, "half", halves, (done) =>
            progress({ step: "halving", done, total: halves }),
          ),
          stopped,
        ]);
        const finish = ask(workers[0], { task: "finish", nulls, halves: halved });
        return (await Promise.race([finish, stopped])) as LatentCluster[];
      } finally {
        signal.removeEventListener("abort", abort);
        stopped.catch(() => {});
        await Promise.all(workers.map((worker) => worker.terminate()));
      }
    },
  };
}

/** Each worker takes the next replicate as it finishes one; results keep the replicates' order. */
async function spread<T extends SearchOutcome>(
  workers: readonly Worker[],
  task: "null" | "half",
  count: number,
  counted: (done: number) => void,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  let done = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < count) {
        const replicate = next++;
        results[replicate] = (await ask(worker, { task, replicate })) as T;
        counted(++done);
      }
    }),
  );
  return results;
}

function ask(worker: Worker, task: SearchTask): Promise<SearchOutcome> {
  return new Promise((resolve) => {
    worker.once("message", resolve);
    worker.postMessage(task);
  });
}
