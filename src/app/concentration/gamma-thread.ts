import { parentPort, workerData } from "node:worker_threads";
import { ellisonGlaeserInterval } from "../../core/concentration/ellison-glaeser-interval.ts";
import { ellisonGlaeserRange } from "../../core/concentration/ellison-glaeser-range.ts";
import { maurelSedillot } from "../../core/concentration/maurel-sedillot.ts";
import { keyedRandom } from "../../core/random.ts";
import type { GammaBirth, GammaOutcome, GammaTask } from "./gamma-messages.ts";

const { start, region, size, regions, seed } = workerData as GammaBirth;

/** Plants to throw for one industry: a large one is known well after fewer throws. */
const plantsToThrow = 2_000_000;
const [fewestThrows, mostThrows] = [199, 999];

parentPort!.on("message", (industry: GammaTask) => {
  parentPort!.postMessage(concentrationOf(industry));
});

/** The draws depend on seed and industry alone. */
function concentrationOf(industry: number): GammaOutcome {
  const [from, to] = [start[industry], start[industry + 1]];
  const plants = { region: region.subarray(from, to), size: size.subarray(from, to) };
  const throws = Math.min(
    mostThrows,
    Math.max(fewestThrows, Math.floor(plantsToThrow / Math.max(1, to - from))),
  );
  const { gamma, chance, p } = ellisonGlaeserRange(
    plants,
    regions,
    keyedRandom(seed, industry, 0),
    { throws },
  );
  return {
    gamma,
    maurelSedillot: maurelSedillot(plants, regions),
    interval: ellisonGlaeserInterval(plants, regions, keyedRandom(seed, industry, 1)),
    chance,
    p,
  };
}
