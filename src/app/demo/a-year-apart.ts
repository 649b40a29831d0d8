import { below, keyedRandom, type Random } from "../../core/random.ts";
import { mostJobs, ordinaryJobs } from "./background.ts";
import type { CountryDraft } from "./country-draft.ts";
import { normalDraw } from "./draws.ts";
import { role, year } from "./establishment-rows.ts";

/** Rows of last year's delivery that are gone today, as a share of today's. */
export const closedShare = 0.06;

/** Chance that an establishment of today was not there a year ago. */
const bornAlone = 0.082;
const bornWithOthers = 0.05;

/**
 * Goes back a year: takes away what was born since, adds what has closed, and
 * sets the jobs of then. Identifiers stay; moves are made with the places.
 */
export function stepBackAYear(draft: CountryDraft): void {
  const { rows, industries } = draft;
  const random = keyedRandom(draft.options.seed, 12);
  for (let row = 0; row < rows.newest; row++) {
    const jobs = rows.jobs[2 * row + year.newest];
    const born = random() < (jobs <= 1 ? bornAlone : bornWithOthers);
    rows.municipality[2 * row + year.earlier] = rows.municipality[2 * row + year.newest];
    if (born && rows.role[row] !== role.plant) continue;
    rows.present[2 * row + year.earlier] = 1;
    rows.jobs[2 * row + year.earlier] = jobsBefore(random, jobs);
  }
  const most = mostJobs(rows.newest);
  for (let row = rows.newest; row < rows.count; row++) {
    // A closed establishment looks like any ordinary one.
    let like = below(random, rows.newest);
    while (rows.role[like] !== role.ordinary) like = below(random, rows.newest);
    rows.industry[row] = rows.industry[like];
    const m = rows.municipality[2 * like + year.newest];
    rows.municipality[2 * row + year.earlier] = m;
    rows.municipality[2 * row + year.newest] = m;
    rows.present[2 * row + year.earlier] = 1;
    rows.jobs[2 * row + year.earlier] = Math.min(
      ordinaryJobs(random, industries[rows.industry[row]], most),
      ordinaryJobs(random, industries[rows.industry[row]], most),
    );
  }
}

function jobsBefore(random: Random, jobs: number): number {
  const luck = random();
  if (jobs === 0) return luck < 0.85 ? 0 : 1;
  if (jobs === 1) return luck < 0.95 ? 1 : luck < 0.99 ? 2 : 0;
  return Math.max(1, Math.round(jobs * Math.exp(0.12 * normalDraw(random) - 0.01)));
}
