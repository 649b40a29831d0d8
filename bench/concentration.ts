/*
 * What measures of concentration say where the truth is known: how often the
 * bands of K-density are left by plants that settle by chance, and how γ's
 * interval and its p fare. The tables of docs/methods/concentration.md.
 *
 *     npm run bench -- concentration                  1,000 industries per line, some minutes
 *     INDUSTRIES=100 npm run bench -- concentration
 */
import { ellisonGlaeser } from "../src/core/index.ts";
import { bandCoverage, gammaCoverage } from "../test/core/concentration/chance-coverage.ts";

const industries = Number(process.env["INDUSTRIES"] ?? 1000);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9);

/** The interval that was not chosen: each plant left out once (the jackknife). */
function leavingOut(
  { region, size }: { region: Uint32Array; size: Float64Array },
  regions: Float64Array,
): { low: number; high: number } {
  const { gamma } = ellisonGlaeser({ region, size }, regions);
  const n = size.length;
  const without = Float64Array.from(size, (_, k) => {
    const rest = size.slice();
    rest[k] = 0;
    return ellisonGlaeser({ region, size: rest }, regions).gamma;
  });
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = 1.959963984540054 * Math.sqrt(((n - 1) / n) * squares);
  return { low: gamma - half, high: gamma + half };
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
console.log("γ: plants  tail  pull  interval  leave out  p ≤ .05   γ > .05");
for (const pull of [1, 3, 10]) {
  for (const plants of [5, 10, 30, 200]) {
    for (const tail of [1.1, 2.5]) {
      const found = gammaCoverage(industries, 1, { plants, tail, pull }, leavingOut);
      console.log(
        "  ",
        String(plants).padStart(7),
        tail.toFixed(1).padStart(5),
        String(pull).padStart(5),
        percent(found.interval),
        percent(found.other).padStart(10),
        percent(found.significant),
        percent(found.above),
      );
    }
  }
}
