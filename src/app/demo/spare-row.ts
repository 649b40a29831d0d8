import { below, type Random } from "../../core/random.ts";
import { servesNearby } from "./background.ts";
import type { CountryDraft } from "./country-draft.ts";
import { now, role } from "./establishment-rows.ts";
import { holdingClass } from "./industry-landscape.ts";

/**
 * An ordinary establishment from anywhere outside `places`, that may be given
 * another place and industry. With two jobs or more and fewer than 250, unless
 * `small`: then of any size below 5.
 */
export function spareRow(
  draft: CountryDraft,
  random: Random,
  places: readonly number[],
  small = false,
): number {
  const { rows } = draft;
  // Whoever asks has seen to it that there are enough; the count is a stop, not a rule.
  for (let k = 0; k < 100 * rows.newest; k++) {
    const row = below(random, rows.newest);
    if (isSpare(draft, row, places, small)) return row;
  }
  throw new RangeError(`no spare establishment among ${rows.newest}`);
}

/**
 * Whether at least twice as many establishments are spare as are `wanted`, so
 * that the places they come from keep most of theirs. Cost: O(rows) at most.
 */
export function enoughSpare(
  draft: CountryDraft,
  wanted: number,
  places: readonly number[],
  small = false,
): boolean {
  let spare = 0;
  for (let row = 0; row < draft.rows.newest && spare < 2 * wanted; row++) {
    if (isSpare(draft, row, places, small)) spare++;
  }
  return spare >= 2 * wanted;
}

function isSpare(
  { rows, industries }: CountryDraft,
  row: number,
  places: readonly number[],
  small: boolean,
): boolean {
  const [least, most] = small ? [0, 4] : [2, 249];
  const jobs = now(rows.jobs, row);
  if (rows.role[row] !== role.ordinary || jobs < least || jobs > most) return false;
  if (places.includes(now(rows.municipality, row))) return false;
  const { nace } = industries[rows.industry[row]];
  return small || (nace !== holdingClass && !servesNearby(nace));
}
