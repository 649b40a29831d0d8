/*
 * How often two 95 % intervals hold the true location quotient of a region whose
 * companies chose it each on their own: the one on companies, which the profile
 * shows, and the binomial one on jobs. The table of docs/methods/specialisation.md.
 *
 *     npm run bench -- coverage            1,000 economies per line, about a minute per ten lines
 *     ECONOMIES=100 npm run bench -- coverage
 */
import { coverage, type Knowing } from "../test/core/specialization/coverage.ts";

const economies = Number(process.env["ECONOMIES"] ?? 1000);
const pull = [1, 0.5, 3, 1, 2, 0.7, 1, 4, 1, 3];
const percent = (share: number): string => `${(100 * share).toPrecision(3)} %`.padStart(8);

console.log("tail chains knowing          companies     jobs  too high    false    found");
for (const knowing of ["every company", "jobs and counts", "jobs"] satisfies Knowing[]) {
  for (const tail of [1.1, 1.5, 2.5]) {
    for (const chains of knowing === "every company" ? [0, 0.3] : [0]) {
      const plan = { companies: 4000, regions: 20, chance: 0.05, pull, tail, chains };
      const found = coverage(plan, economies, 1, knowing);
      console.log(
        `${tail.toFixed(1)}  ${chains.toFixed(1)}    ${knowing.padEnd(16)}`,
        percent(found.companies),
        percent(found.jobs),
        ` ${percent(found.tooHigh)}`,
        percent(found.falselyDistinctive),
        percent(found.foundDistinctive),
      );
    }
  }
}
