import { keyedRandom, type Random } from "../../core/random.ts";
import { type CountryDraft, leaveOut } from "./country-draft.ts";
import { oneOf, shuffled } from "./draws.ts";
import { now, role, setNow } from "./establishment-rows.ts";
import { industriesOf } from "./cluster-place.ts";
import { enoughSpare, spareRow } from "./spare-row.ts";

/** Things that look like a cluster and are none; null countries have them too. */

/** Divisions in which a single plant can rule a town. */
const plantClasses = "1051 1082 1712 2013 2016 2222 2410 2511 2822 2910 2932 3100".split(" ");

/** What stands at one address for its letterbox: holdings, advice, bookkeeping, odd finance. */
const letterboxClasses = "6421 6421 6421 7020 6920 6499 6619 6811 6820 8210 8299 7740 6422".split(
  " ",
);

/** Establishments that a town has at least beside its plant, and firms at least at one address. */
const leastTown = 20;
const leastCrowd = 12;

/**
 * One-plant towns, one in fifteen municipalities, and addresses with a crowd
 * of firms, one in twenty-five; not in `taken`.
 */
export function addArtefacts(draft: CountryDraft, taken: readonly number[]): void {
  const { municipalities, establishments, seed } = draft.options;
  const random = keyedRandom(seed, 9);
  const free = shuffled(
    random,
    [...draft.hierarchy.byRank].filter((m) => !taken.includes(m)),
  );
  const towns = free.filter((m) => draft.hierarchy.urbanClass[m] <= 2);
  const cities = free.filter((m) => draft.hierarchy.urbanClass[m] >= 3);
  const size = (m: number): number => draft.hierarchy.share[m] * establishments;

  const plants = Math.max(1, Math.round(municipalities / 15));
  for (let k = 0; k < plants; k++) {
    const m = towns[k];
    if (m === undefined || size(m) < leastTown || !enoughSpare(draft, 1, [m])) {
      leaveOut(draft, "one-plant-town");
      continue;
    }
    const jobs = Math.round(size(m) * 4 * (0.15 + 0.2 * random()));
    addPlant(draft, m, oneOf(random, plantClasses), Math.max(40, jobs), random);
  }
  const stacks = Math.max(1, Math.round(municipalities / 25));
  for (let k = 0; k < stacks; k++) {
    const m = cities[k];
    const firms = m === undefined ? 0 : Math.round(Math.min(30 + 80 * random(), size(m) / 4));
    if (firms < leastCrowd || !enoughSpare(draft, firms, [], true)) {
      leaveOut(draft, "stack");
      continue;
    }
    addStack(draft, m, firms, random);
  }
}

/** Puts one large plant into a municipality; the artefact's number. */
export function addPlant(
  draft: CountryDraft,
  municipality: number,
  nace: string,
  jobs: number,
  random: Random,
): number {
  const row = spareRow(draft, random, [municipality]);
  draft.rows.industry[row] = industriesOf(draft, [nace])[0];
  setNow(draft.rows.municipality, row, municipality);
  setNow(draft.rows.jobs, row, jobs);
  draft.rows.role[row] = role.plant;
  draft.artefacts.push({ kind: "one-plant-town", municipality, establishments: [row] });
  return draft.artefacts.length - 1;
}

/** Registers `firms` firms at one address, most of them very small; the artefact's number. */
export function addStack(
  draft: CountryDraft,
  municipality: number,
  firms: number,
  random: Random,
): number {
  const kinds = industriesOf(draft, letterboxClasses);
  const establishments: number[] = [];
  for (let k = 0; k < firms; k++) {
    const row = spareRow(draft, random, [], true);
    const industry = oneOf(random, kinds);
    draft.rows.industry[row] = industry;
    setNow(draft.rows.municipality, row, municipality);
    if (draft.industries[industry].nace !== "6421" && random() < 0.5) {
      setNow(draft.rows.jobs, row, Math.max(2, now(draft.rows.jobs, row)));
    }
    draft.rows.role[row] = role.stacked;
    establishments.push(row);
  }
  draft.artefacts.push({ kind: "stack", municipality, establishments });
  return draft.artefacts.length - 1;
}
