import type { CountryDraft } from "./country-draft.ts";
import { year } from "./establishment-rows.ts";

/**
 * Gives a plant so many jobs that the location quotient of its division in
 * its town, by jobs, is `wanted`, or as near as a plant can bring it that is
 * no larger than the rest of the town. Cost: O(rows).
 */
export function settlePlant(draft: CountryDraft, plant: number, wanted: number): void {
  const { rows, industries } = draft;
  const division = industries[rows.coded[plant]].division;
  const town = rows.municipality[2 * plant + year.newest];
  makeOthersSmall(draft, plant, town);
  let [all, inTown, inDivision, inBoth] = [0, 0, 0, 0];
  for (let row = 0; row < rows.newest; row++) {
    if (row === plant) continue;
    const jobs = rows.jobs[2 * row + year.newest];
    const here = rows.municipality[2 * row + year.newest] === town;
    const alike = industries[rows.coded[row]].division === division;
    all += jobs;
    if (here) inTown += jobs;
    if (alike) inDivision += jobs;
    if (here && alike) inBoth += jobs;
  }
  const quotient = (jobs: number): number =>
    (inBoth + jobs) / (inTown + jobs) / ((inDivision + jobs) / (all + jobs));
  let jobs = 1;
  while (jobs < inTown && quotient(jobs) < wanted) jobs++;
  rows.jobs[2 * plant + year.newest] = jobs;
  rows.jobs[2 * plant + year.earlier] = Math.round(jobs * 0.97);
}

/** Leaves the plant the only large establishment of its division in the town. */
function makeOthersSmall({ rows, industries }: CountryDraft, plant: number, town: number): void {
  const { division } = industries[rows.coded[plant]];
  for (let row = 0; row < rows.count; row++) {
    const here = rows.municipality[2 * row + year.newest] === town;
    if (row === plant || !here || industries[rows.coded[row]].division !== division) continue;
    for (const when of [2 * row, 2 * row + 1]) rows.jobs[when] = Math.min(rows.jobs[when], 4);
  }
}
