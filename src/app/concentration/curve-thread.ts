import { parentPort, workerData } from "node:worker_threads";
import {
  kDensityGround,
  observedKDensity,
  simulatedKDensity,
} from "../../core/concentration/k-density-curves.ts";
import { keyedRandom } from "../../core/random.ts";
import type { CurveBirth, CurveOutcome, CurveTask } from "./curve-messages.ts";

/*
 * A thread that computes curves. Its draws depend on seed and the simulation's
 * number alone.
 */
const { sites, industry, distances, seed } = workerData as CurveBirth;
const ground = kDensityGround(sites, industry, distances, {});

parentPort!.on("message", (asked: CurveTask) => {
  parentPort!.postMessage(
    asked.task === "observed" ? observedKDensity(ground) : simulated(asked.from, asked.to),
  );
});

function simulated(from: number, to: number): CurveOutcome {
  const density = new Float64Array((to - from) * distances.length);
  for (let s = from; s < to; s++) {
    density.set(simulatedKDensity(ground, keyedRandom(seed, s)), (s - from) * distances.length);
  }
  return { density, bandwidth: Number.NaN };
}
