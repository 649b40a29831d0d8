import type { Presences } from "./presences.ts";

/** What one region has of each industry: element i of each array is industry i. */
export interface RegionIndustries {
  readonly establishments: Uint32Array;
  /** Establishments whose group is unknown, among those. */
  readonly ungrouped: Uint32Array;
  /** Independent groups; unknown ones do not count. */
  readonly groups: Uint32Array;
  /** Sum of sizes: jobs, or establishments. */
  readonly size: Float64Array;
  /** Size of the largest group; an establishment of an unknown group stands for itself. */
  readonly largest: Float64Array;
  /** The region as a whole; a group active in several industries counts once. */
  readonly total: {
    readonly establishments: number;
    readonly ungrouped: number;
    readonly groups: number;
    readonly size: number;
  };
}

/**
 * Counts, sizes and largest group per industry of one region.
 *
 * @param all  as `presences` gives them: those of one group lie together
 *
 * Cost: O(presences). Source: none needed, counts and sums.
 *
 * @example const all = {
 *            region: Uint32Array.of(0, 0, 1), industry: Uint32Array.of(0, 0, 0),
 *            group: Int32Array.of(4, 5, 5), establishments: Uint32Array.of(1, 1, 1),
 *            size: Float64Array.of(20, 30, 50),
 *          };
 *          regionIndustries(all, 0, 1).largest // [30]
 */
export function regionIndustries(
  all: Presences,
  region: number,
  industries: number,
): RegionIndustries {
  const establishments = new Uint32Array(industries);
  const ungrouped = new Uint32Array(industries);
  const groups = new Uint32Array(industries);
  const size = new Float64Array(industries);
  const largest = new Float64Array(industries);
  const total = { establishments: 0, ungrouped: 0, groups: 0, size: 0 };
  let previous = -1;
  for (let k = 0; k < all.size.length; k++) {
    if (all.region[k] !== region) continue;
    const i = all.industry[k];
    establishments[i] += all.establishments[k];
    size[i] += all.size[k];
    if (all.size[k] > largest[i]) largest[i] = all.size[k];
    total.establishments += all.establishments[k];
    total.size += all.size[k];
    if (all.group[k] < 0) {
      ungrouped[i] += all.establishments[k];
      total.ungrouped += all.establishments[k];
    } else {
      groups[i]++;
      if (all.group[k] !== previous) total.groups++;
      previous = all.group[k];
    }
  }
  return { establishments, ungrouped, groups, size, largest, total };
}
