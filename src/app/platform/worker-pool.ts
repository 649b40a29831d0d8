import { Worker } from "node:worker_threads";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** Threads born alike, each working off one task after another. */
export interface WorkerPool<Task, Outcome> {
  /** One task, on the first thread. */
  ask(task: Task): Promise<Outcome>;
  /** Each thread takes the next task as it finishes one; outcomes keep the order of the tasks. */
  spread(tasks: readonly Task[], counted: (done: number) => void): Promise<Outcome[]>;
}

/**
 * Has work done on threads of a file, which end with it.
 *
 * @throws ClusterwerkError cancelled
 */
export async function withWorkers<Task, Outcome, Result>(
  { file, birth, threads }: { file: URL; birth: unknown; threads: number },
  signal: AbortSignal,
  work: (pool: WorkerPool<Task, Outcome>) => Promise<Result>,
): Promise<Result> {
  if (signal.aborted) throw new ClusterwerkError("cancelled", "cancelled");
  const workers = Array.from(
    { length: Math.max(1, threads) },
    () => new Worker(file, { workerData: birth }),
  );
  let abort = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    abort = () => reject(new ClusterwerkError("cancelled", "cancelled"));
    signal.addEventListener("abort", abort);
    for (const worker of workers) worker.on("error", reject);
  });
  const ask = (worker: Worker, task: Task): Promise<Outcome> =>
    new Promise((resolve) => {
      worker.once("message", resolve);
      worker.postMessage(task);
    });
  const pool: WorkerPool<Task, Outcome> = {
    ask: (task) => ask(workers[0], task),
    async spread(tasks, counted) {
      const outcomes: Outcome[] = [];
      let next = 0;
      let done = 0;
      await Promise.all(
        workers.map(async (worker) => {
          while (next < tasks.length) {
            const k = next++;
            outcomes[k] = await ask(worker, tasks[k]);
            counted(++done);
          }
        }),
      );
      return outcomes;
    },
  };
  try {
    return await Promise.race([work(pool), stopped]);
  } finally {
    signal.removeEventListener("abort", abort);
    stopped.catch(() => {});
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
