import type { Ends } from "../../core/complexity/complexity-interval.ts";
import type { Presences } from "../../core/specialization/presences.ts";
import { withWorkers } from "../platform/worker-pool.ts";

/** The one task of the thread. */
export interface ComplexityTask {
  readonly plants: Pick<Presences, "region" | "industry" | "size">;
  readonly regions: number;
  readonly industries: number;
  /** Regions × industries, 1 where a presence may count. */
  readonly mayCount: Uint8Array;
  readonly resamples: number;
}

/** Between what complexity lies, per region and per industry. */
export interface ComplexityEnds {
  readonly region: Ends;
  readonly industry: Ends;
}

/**
 * Intervals of complexity, from drawing companies anew; on a thread.
 *
 * @throws ClusterwerkError cancelled
 */
export function complexityEnds(task: ComplexityTask, signal: AbortSignal): Promise<ComplexityEnds> {
  const file = new URL("./complexity-thread.ts", import.meta.url);
  return withWorkers<ComplexityTask, ComplexityEnds, ComplexityEnds>(
    { file, birth: null, threads: 1 },
    signal,
    (pool) => pool.ask(task),
  );
}
