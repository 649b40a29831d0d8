import { byName, comparableName } from "../../domain/region-id.ts";
import type { RegionRow, Regions } from "./questions.ts";

/** The regions that the map opens on; all where none are named. */
export function homeRegions(regions: Pick<Regions, "home" | "regions">): readonly RegionRow[] {
  if (regions.home.length === 0) return regions.regions;
  const home = new Set(regions.home);
  return regions.regions.filter((region) => home.has(region.id));
}

/**
 * The sum of a figure over regions; `exact` is false where some region's
 * figure is suppressed or unknown, and the sum is then "at least".
 */
export function totalOf(
  regions: readonly RegionRow[],
  figure: "establishments" | "jobs",
): { readonly sum: number; readonly exact: boolean } {
  let sum = 0;
  let exact = true;
  for (const region of regions) {
    const { [figure]: part } = region;
    if (part.state === "value") sum += part.value;
    else exact = false;
  }
  return { sum, exact };
}

/** Regions whose name holds the words, however they are spelled, by name. */
export function regionsLike(regions: readonly RegionRow[], text: string): readonly RegionRow[] {
  const wanted = comparableName(text);
  return regions.filter((region) => comparableName(region.name).includes(wanted)).toSorted(byName);
}
