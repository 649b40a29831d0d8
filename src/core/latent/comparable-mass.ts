import type { SearchGround, SearchOptions } from "./search-ground.ts";
import { urbanClasses } from "./urban-classes.ts";

/**
 * How much there is to compare each place with: the units of the other places
 * of its urban class over its own. Below 1 a place is hardly compared with
 * anything but itself, and a search that finds nothing there says little.
 * NaN for a place without units.
 *
 * @example
 * Places of 90, 10, 10, 10 units that make one class: 1/3 for the first, 11 for the others.
 *
 * Cost: O(units + places · log places).
 */
export function comparableMass(
  { places, unitPlace }: Pick<SearchGround, "places" | "unitPlace">,
  { urbanClasses: wanted }: Pick<SearchOptions, "urbanClasses">,
): Float64Array {
  const size = new Float64Array(places);
  for (const r of unitPlace) size[r]++;
  const { of, classes } = urbanClasses(size, wanted);
  const mass = new Float64Array(classes);
  for (let r = 0; r < places; r++) mass[of[r]] += size[r];
  return size.map((own, r) => (own > 0 ? (mass[of[r]] - own) / own : Number.NaN));
}
