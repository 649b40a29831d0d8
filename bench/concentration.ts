/*
 * What measures of concentration say where the truth is known: how often the
 * bands of K-density are left by plants that settle by chance, and how γ's
 * interval and its p fare. The tables of docs/methods/concentration.md.
 *
 *     npm run bench -- concentration                  1,000 industries per line, some minutes
 *     INDUSTRIES=100 npm run bench -- concentration
 */
import { ellisonGlaeser, quantile, type Random } from "../src/core/index.ts";
import { bandCoverage, gammaCoverage } from "../test/core/concentration/chance-coverage.ts";

const industries = Number(process.env["INDUSTRIES"] ?? 1000);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9);

/** The bootstrap that was not chosen: plants drawn with replacement. */
function bootstrap(
  plants: { region: Uint32Array; size: Float64Array },
  regions: Float64Array,
  random: Random,
): { low: number; high: number } {
  const n = plants.size.length;
  const gammas = Float64Array.from({ length: 199 }, () => {
    const drawn = Uint32Array.from({ length: n }, () => Math.floor(random() * n));
    const region = drawn.map((k) => plants.region[k]);
    const size = Float64Array.from(drawn, (k) => plants.size[k]);
    return ellisonGlaeser({ region, size }, regions).gamma;
  });
  return { low: quantile(gammas, 0.025), high: quantile(gammas, 0.975) };
}

console.log("K-density by chance, alpha 5 %, 199 simulations each");
console.log("plants    global  one distance  local anywhere  localised  dispersed");
for (const plants of [10, 25, 100]) {
  const found = bandCoverage(industries, 1, { plants, options: { simulations: 199 } });
  console.log(
    String(plants).padEnd(6),
    percent(found.global),
    percent(found.local).padStart(13),
    percent(found.localAnywhere).padStart(15),
    percent(found.localised).padStart(10),
    percent(found.dispersed).padStart(10),
  );
}
console.log("γ: plants  tail  pull  interval  bootstrap  p ≤ .05   γ > .05");
for (const pull of [1, 3, 10]) {
  for (const plants of [10, 30, 200]) {
    for (const tail of [1.1, 2.5]) {
      const found = gammaCoverage(industries, 1, { plants, tail, pull }, bootstrap);
      console.log(
        "  ",
        String(plants).padStart(7),
        tail.toFixed(1).padStart(5),
        String(pull).padStart(5),
        percent(found.interval),
        percent(found.bootstrap).padStart(10),
        percent(found.significant),
        percent(found.above),
      );
    }
  }
}
