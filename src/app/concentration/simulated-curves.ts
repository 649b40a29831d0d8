import type { Progress } from "../../contract/platform.ts";
import type { KDensity } from "../../core/concentration/k-density.ts";
import { type Matrix, matrix } from "../../core/matrix.ts";
import { sharedBetweenThreads } from "../platform/shared-between-threads.ts";
import { withWorkers } from "../platform/worker-pool.ts";
import type { CurveBirth, CurveOutcome, CurveTask } from "./curve-messages.ts";

export interface Curves {
  readonly observed: KDensity;
  /** Simulations × distances. */
  readonly simulated: Matrix;
}

/** As many simulations go to a thread at once. */
const batch = 10;

/**
 * The K-density of an industry and of as many sites drawn from all, on threads;
 * the same for the same birth whatever their number.
 *
 * @throws ClusterwerkError cancelled
 */
export function simulatedCurves(
  birth: CurveBirth,
  { simulations, threads }: { readonly simulations: number; readonly threads: number },
  progress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Curves> {
  const file = new URL("./curve-thread.ts", import.meta.url);
  const { x, y } = birth.sites;
  const sites = { x: sharedBetweenThreads(x), y: sharedBetweenThreads(y) };
  return withWorkers<CurveTask, CurveOutcome, Curves>(
    { file, birth: { ...birth, sites }, threads },
    signal,
    async (pool) => {
      progress({ step: "simulating", done: 0, total: simulations });
      const observed = await pool.ask({ task: "observed" });
      const tasks = Array.from({ length: Math.ceil(simulations / batch) }, (_, k) => ({
        task: "simulated" as const,
        from: k * batch,
        to: Math.min(simulations, (k + 1) * batch),
      }));
      const found = await pool.spread(tasks, (done) =>
        progress({
          step: "simulating",
          done: Math.min(simulations, done * batch),
          total: simulations,
        }),
      );
      const curves = new Float64Array(simulations * birth.distances.length);
      found.forEach(({ density }, k) =>
        curves.set(density, tasks[k].from * birth.distances.length),
      );
      return { observed, simulated: matrix(simulations, birth.distances.length, curves) };
    },
  );
}
