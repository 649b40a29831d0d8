import type { Matrix } from "../../core/matrix.ts";
import { coOccurrence } from "../../core/relatedness/co-occurrence.ts";
import { proximity } from "../../core/relatedness/proximity.ts";

/**
 * In how many regions an industry must be present for it to be said what it goes
 * along with. Of an industry found in two regions the proximity is 0, ½ or 1,
 * whatever is the case.
 */
export const leastRegions = 5;

/** Proximity of the industries of an economy; NaN of those found in too few regions to tell. */
export function industryProximity(present: Matrix): Matrix {
  const counts = coOccurrence(present);
  const n = counts.rows;
  const told = Array.from({ length: n }, (_, i) => counts.data[i * n + i] >= leastRegions);
  const { data } = proximity(counts);
  return {
    rows: n,
    cols: n,
    data: data.map((x, k) => (told[Math.floor(k / n)] && told[k % n] ? x : Number.NaN)),
  };
}
