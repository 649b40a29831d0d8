/*
 * K-density of 10,000 plants with the bands of 1,000 simulations, against the
 * recorded time of dbmss (R), which no registry here carries: 8,141 s, itself
 * carried up from fewer. So the ratio is not one of times side by side. Ours
 * depends on the longest distance, since pairs beyond twice that are not met.
 *
 *     npm run bench -- k-density                        50 simulations, times 20; half a minute
 *     SIMULATIONS=1000 npm run bench -- k-density
 */
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
console.log(
  `10,000 plants of 40,000 sites, ${simulations} simulations carried over to 1,000, one thread`,
);
for (const longest of [25, 50, 150]) {
  const started = performance.now();
  const before = process.cpuUsage();
  kDensityBands(sites, industry, upTo(longest), keyedRandom(3), { simulations });
  // The observed curve costs as much as a simulated one; milliseconds of one are seconds of 1,000.
  const wall = (performance.now() - started) / (simulations + 1);
  const { user, system } = process.cpuUsage(before);
  const busy = (user + system) / 1000 / (simulations + 1);
  console.log(
    `up to ${String(longest).padStart(3)} km: ${wall.toFixed(1)} s for 1,000, of which ${busy.toFixed(1)} s on the processor; recorded dbmss ${recorded} s, ${(recorded / wall).toFixed(0)} and ${(recorded / busy).toFixed(0)} times`,
  );
}
