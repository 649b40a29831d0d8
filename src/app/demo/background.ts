import { keyedRandom, type Random } from "../../core/random.ts";
import { clusterThemes } from "./cluster-themes.ts";
import { clumpDraw, jobsDraw, normalDraw, runningTotals, weightedDraw } from "./draws.ts";
import { type EstablishmentRows, setNow } from "./establishment-rows.ts";
import { holdingClass, type Industry } from "./industry-landscape.ts";
import { type UrbanHierarchy, wholeParts } from "./urban-hierarchy.ts";

/** How uneven ordinary life is, as coefficients of variation between comparable municipalities. */
export const unevenness = {
  /** A single industry that sells beyond its own town. */
  industry: 0.5,
  /** A single industry that serves those who live near. */
  localService: 0.25,
  /** All industries of one theme together; never more than `themeMost` times the usual. */
  theme: 0.2,
  themeMost: 1.5,
} as const;

/** Share of establishments where nobody works for the time being. */
const emptyShare = 0.01;
/** Scales the shares of one-person firms of the division table. */
const aloneScale = 0.95;

/**
 * Fills the rows of today with municipality, industry and jobs, as they are
 * where nothing was planted: cities draw services, the countryside farms and
 * factories, and single industries clump a little in each municipality.
 *
 * @param quiet  municipalities where nothing clumps at all
 */
export function fillBackground(
  rows: EstablishmentRows,
  hierarchy: UrbanHierarchy,
  industries: readonly Industry[],
  quiet: ReadonlySet<number>,
  seed: number,
): void {
  const parts = wholeParts(rows.newest, hierarchy.share);
  const lean = urbanLean(industries, seed);
  const themes = themeOf(industries);
  const most = mostJobs(rows.newest);
  let row = 0;
  for (const [m, size] of parts.entries()) {
    const random = keyedRandom(seed, 6, m);
    const themeLevel = clusterThemes.map(() =>
      Math.min(unevenness.themeMost, clumpDraw(random, unevenness.theme)),
    );
    const weights = industries.map((industry, i) => {
      const variation = servesNearby(industry.nace) ? unevenness.localService : unevenness.industry;
      const clump = clumpDraw(random, variation) * (themes[i] < 0 ? 1 : themeLevel[themes[i]]);
      return industry.weight * lean(hierarchy.urbanClass[m], i) * (quiet.has(m) ? 1 : clump);
    });
    const totals = runningTotals(weights);
    for (let k = 0; k < size; k++, row++) {
      const industry = weightedDraw(random, totals);
      rows.industry[row] = industry;
      setNow(rows.present, row, 1);
      setNow(rows.municipality, row, m);
      setNow(rows.jobs, row, ordinaryJobs(random, industries[industry], most));
    }
  }
}

/** Jobs at an ordinary establishment of an industry. */
export function ordinaryJobs(random: Random, industry: Industry, most: number): number {
  const luck = random();
  if (industry.nace === holdingClass) return luck < 0.8 ? 0 : 1;
  if (luck < emptyShare) return 0;
  if (luck < emptyShare + industry.division.alone * aloneScale) return 1;
  return jobsDraw(random, industry.division.tail, most);
}

/** The largest ordinary establishment in a country of this size. */
export function mostJobs(establishments: number): number {
  return Math.max(60, Math.min(3000, Math.round(establishments * 0.03)));
}

/** Shops, food service, schools, care, government, clubs, repair, hairdressers. */
export function servesNearby(nace: string): boolean {
  return /^(47|56|84|85|86|87|88|94|95|96)/.test(nace);
}

/** How much likelier an industry is in a municipality of an urban class (1 to 5) than on average. */
function urbanLean(
  industries: readonly Industry[],
  seed: number,
): (urbanClass: number, industry: number) => number {
  const random = keyedRandom(seed, 7);
  const own = Float64Array.from(industries, () => 0.25 * normalDraw(random));
  return (urbanClass, i) =>
    Math.exp((0.7 * industries[i].division.urbanity + own[i]) * ((urbanClass - 3) / 2));
}

/** The first theme that each industry occurs in, −1 for none. */
function themeOf(industries: readonly Industry[]): Int16Array {
  return Int16Array.from(industries, ({ nace }) =>
    clusterThemes.findIndex(({ classes }) => classes.includes(nace)),
  );
}
