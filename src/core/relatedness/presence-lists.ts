import type { Matrix } from "../matrix.ts";

/**
 * Presences as runs of industries: those of region r are `industry[start[r]]` up
 * to, not including, `industry[start[r + 1]]`, in rising order.
 */
export interface PresenceLists {
  /** regions + 1 */
  readonly start: Uint32Array;
  readonly industry: Uint32Array;
  /** In how many industries each region is. */
  readonly diversity: Float64Array;
  /** In how many regions each industry is. */
  readonly ubiquity: Float64Array;
}

/** The presences (cells above 0) of regions × industries. Cost: O(regions · industries). */
export function presenceLists({ rows, cols, data }: Matrix): PresenceLists {
  const start = new Uint32Array(rows + 1);
  const industry = new Uint32Array(rows * cols);
  const diversity = new Float64Array(rows);
  const ubiquity = new Float64Array(cols);
  let count = 0;
  for (let r = 0, k = 0; r < rows; r++) {
    for (let i = 0; i < cols; i++, k++) {
      if (!(data[k] > 0)) continue;
      industry[count++] = i;
      diversity[r]++;
      ubiquity[i]++;
    }
    start[r + 1] = count;
  }
  return { start, industry: industry.slice(0, count), diversity, ubiquity };
}
