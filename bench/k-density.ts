/*
 * K-density of 10,000 plants with the bands of 1,000 simulations, against the
 * recorded time of dbmss (R), which no registry here carries: 8,141 s, itself
 * carried up from fewer. So the ratio is not one of times side by side. Ours
 * depends on the longest distance, since pairs beyond twice that are not met.
 *
 *     npm run bench -- k-density                        50 simulations, times 20; half a minute
 *     SIMULATIONS=1000 npm run bench -- k-density
 */
import { availableParallelism } from "node:os";
import { simulatedCurves } from "../src/app/concentration/simulated-curves.ts";
import { kDensity, kDensityBands, keyedRandom } from "../src/core/index.ts";
import { townsAndCountry } from "../test/core/concentration/chance-coverage.ts";

const recorded = 8141;
const simulations = Math.max(39, Number(process.env["SIMULATIONS"] ?? 50));
const plants = 10_000;
// 300 by 300 km, half of the sites in twelve towns.
const square = townsAndCountry(40_000, keyedRandom(1));
const sites = { x: square.x.map((x) => 3 * x), y: square.y.map((y) => 3 * y) };
const upTo = (longest: number): Float64Array =>
  Float64Array.from({ length: 51 }, (_, k) => (k * longest) / 50);

// First that the results agree: 1,000 plants, each pair by itself.
const few = Uint32Array.from({ length: 1000 }, (_, k) => k);
const one = { simulations: 3, alpha: 0.5 };
const binned = kDensityBands(sites, few, upTo(50), keyedRandom(2), one);
const direct = kDensity({ x: sites.x.slice(0, 1000), y: sites.y.slice(0, 1000) }, upTo(50));
const peak = direct.density.reduce((a, b) => Math.max(a, b));
const off = direct.density.map((k, r) => Math.abs(k - binned.density[r]) / peak);
console.log(
  `1,000 plants up to 50 km: curve within ${off.reduce((a, b) => Math.max(a, b)).toExponential(1)} of the peak of the definition, bandwidth within ${Math.abs(binned.bandwidth / direct.bandwidth - 1).toExponential(1)}`,
);

const industry = Uint32Array.from({ length: plants }, (_, k) => k);
console.log(`10,000 plants of 40,000 sites, ${simulations} simulations carried over to 1,000`);
for (const threads of new Set([1, Math.min(2, availableParallelism())])) {
  for (const longest of [25, 50, 150]) {
    const signal = new AbortController().signal;
    const birth = { sites, industry, distances: upTo(longest), seed: 3 };
    // Threads start and make ready once, however many simulations there are.
    const timed = async (count: number): Promise<{ wall: number; busy: number }> => {
      const started = performance.now();
      const before = process.cpuUsage();
      await simulatedCurves(birth, { simulations: count, threads }, () => {}, signal);
      const { user, system } = process.cpuUsage(before);
      return { wall: performance.now() - started, busy: (user + system) / 1000 };
    };
    const start = await timed(0);
    const all = await timed(simulations);
    // Milliseconds of one are seconds of 1,000.
    const per1000 = (part: number, none: number): number =>
      (part - none) / simulations + none / 1000;
    const wall = per1000(all.wall, start.wall);
    const busy = per1000(all.busy, start.busy);
    console.log(
      `${threads} thread${threads === 1 ? "" : "s"}, up to ${String(longest).padStart(3)} km: ${wall.toFixed(1)} s for 1,000, ${busy.toFixed(1)} s on processors; recorded dbmss ${recorded} s, ${(recorded / wall).toFixed(0)} times`,
    );
  }
}
