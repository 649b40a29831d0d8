/*
 * How much is hidden so that nothing unsafe can be worked out: beside the least
 * that suffices, on small tables with their sums, and on one table of 40 areas
 * by 60 industries in two hierarchies, where every room is proven. Against
 * readers, the cell suppression problem; the optimum is a mixed-integer
 * programme solved by HiGHS. The table of docs/methods/disclosure.md.
 *
 *     npm run bench -- suppression         200 tables, some minutes, nearly all of it HiGHS
 *     TABLES=20 npm run bench -- suppression
 */
import { secondarySuppression, suppressionProven } from "../src/core/index.ts";
import { leastCost } from "../test/core/disclosure/linear-programme.ts";
import { drawnHierarchy, drawnTable } from "../test/core/disclosure/published-tables.ts";

const tables = Number(process.env["TABLES"] ?? 200);
const policy = { minimumContributors: 3, pPercent: 20 };
const cost = (value: number): number => 1 + Math.log1p(value);

for (const halves of [false, true]) {
  const over: number[] = [];
  let [ours, least, time, solver] = [0, 0, 0, 0];
  for (let seed = 1000; seed < 1000 + tables / 2; seed++) {
    const drawn = drawnTable(seed, { rows: [4, 7], columns: [4, 7], halves });
    const begin = performance.now();
    const found = secondarySuppression(drawn.contributions, drawn.table, {
      policy,
      cost,
      against: "readers",
    });
    const between = performance.now();
    const optimum = leastCost(drawn, found.state, found.proof, cost);
    time += between - begin;
    solver += performance.now() - between;
    ours += found.cost;
    least += optimum;
    if (optimum > 0) over.push(found.cost / optimum);
  }
  over.sort((a, b) => a - b);
  console.log(
    `${halves ? "totals and halves" : "totals only"}: ${tables / 2} tables of 4-7 x 4-7; hidden cost ` +
      `${(ours / least).toFixed(3)} times the optimum together, median ${at(over, 0.5)}, nine of ten below ${at(over, 0.9)}, ` +
      `largest ${at(over, 1)}; ours ${(time / 1000).toFixed(1)} s, HiGHS ${(solver / 1000).toFixed(1)} s`,
  );
}

const { contributions, table } = drawnHierarchy(5, 40, 60);
for (const against of ["readers", "insiders"] as const) {
  const begin = performance.now();
  const { state, proof } = secondarySuppression(contributions, table, { policy, against });
  const took = performance.now() - begin;
  const count = (of: string): number => state.filter((each) => each === of).length;
  const short = proof.filter(({ reach, need }) => reach < need - 1e-9).length;
  const unproven = proof.filter((each) => !suppressionProven(each, contributions, table, state));
  console.log(
    `40 x 60 in two hierarchies against ${against}: ${state.length} cells, unsafe ${count("primary")}, ` +
      `hidden besides ${count("secondary")}; ${proof.length} rooms, ${unproven.length} not proven, ` +
      `${short} short; ${(took / 1000).toFixed(1)} s`,
  );
}

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(3);
}
