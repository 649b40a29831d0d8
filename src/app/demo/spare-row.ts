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
  const [least, most] = small ? [0, 4] : [2, 249];
  // A country always has many more of these than are asked for; the count is a stop, not a rule.
  for (let k = 0; k < 100 * rows.newest; k++) {
    const row = below(random, rows.newest);
    const jobs = now(rows.jobs, row);
    if (rows.role[row] !== role.ordinary || jobs < least || jobs > most) continue;
    if (places.includes(now(rows.municipality, row))) continue;
    const { nace } = draft.industries[rows.industry[row]];
    if (!small && (nace === holdingClass || servesNearby(nace))) continue;
    return row;
  }
  throw new RangeError(`no spare establishment among ${rows.newest}`);
}
