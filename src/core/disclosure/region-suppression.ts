import type { Establishments } from "../specialization/presences.ts";
import type { DisclosurePolicy } from "./cell-is-safe.ts";
import { suppress, type Suppression } from "./suppress.ts";

/**
 * Which industries of a region are hidden when its table is published with its
 * total.
 *
 * What is derived from a hidden cell is hidden with it: establishments, groups,
 * share, quotient, interval, p and q. Where the total is hidden too, so are all
 * shares and quotients of the region. The largest group's share belongs to one
 * company, so it is safe in no cell, and a list sorted by a hidden figure gives
 * that figure away.
 *
 * The establishments, not the jobs, are protected where `size` is 1 each.
 *
 * @param industries  number of industries
 *
 * Cost: O(establishments), and `suppress` over those of the region.
 * Source: our own use of `suppress`.
 *
 * @example regionSuppression(
 *            { region: Uint32Array.of(0, 0), industry: Int32Array.of(0, 1),
 *              group: Int32Array.of(0, 1), size: Float64Array.of(4, 4) },
 *            { region: 0, industries: 2 },
 *          ).totalIsPublished // false
 */
export function regionSuppression(
  establishments: Establishments,
  options: {
    readonly region: number;
    readonly industries: number;
    readonly policy?: DisclosurePolicy;
  },
): Suppression {
  const cell: number[] = [];
  const group: number[] = [];
  const size: number[] = [];
  for (let k = 0; k < establishments.size.length; k++) {
    if (establishments.region[k] !== options.region || establishments.industry[k] < 0) continue;
    cell.push(establishments.industry[k]);
    group.push(establishments.group[k]);
    size.push(establishments.size[k]);
  }
  return suppress({ cell, group, size }, options.industries, options.policy);
}
