import { parentPort } from "node:worker_threads";
import { complexityInterval } from "../../core/complexity/complexity-interval.ts";
import { keyedRandom } from "../../core/random.ts";
import type { ComplexityTask } from "./complexity-ends.ts";

/* A hundred economies drawn anew take seconds: on a thread, so that the server goes on answering. */
parentPort!.on(
  "message",
  ({ plants, regions, industries, mayCount, resamples }: ComplexityTask) => {
    const { region, industry } = complexityInterval(plants, {
      regions,
      industries,
      mayCount,
      resamples,
      random: keyedRandom(1),
    });
    parentPort!.postMessage({ region, industry });
  },
);
