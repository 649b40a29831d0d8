/** Why an industry is not distinctive of a region; `none` where it is. */
export type Caveat =
  | "none"
  | "few-enterprises"
  | "one-company"
  | "not-distinguishable"
  | "below-average";

/** What the verdict on one industry looks at. */
export interface VerdictEvidence {
  readonly locationQuotient: number;
  readonly low: number;
  readonly q: number;
  readonly groups: number;
  /** Establishments whose group is unknown. */
  readonly ungrouped: number;
  readonly largestShare: number;
  readonly quotientWithoutLargest: number;
}

/** How much is asked before an industry counts as distinctive. */
export interface VerdictRule {
  /** Independent groups at least. */
  readonly minimumGroups: number;
  /** Largest share one group may have, 0 to 1. */
  readonly largestShareCap: number;
  /** Largest false-discovery rate, 0 to 1. */
  readonly qCap: number;
}

/**
 * The verdict on one industry of a region: the first of these that holds.
 *
 * 1. `below-average`: the quotient is not above 1.
 * 2. `one-company`: it is owed to one company. Its largest group holds more
 *    than the cap, or more than half while without that group (here and in the
 *    economy) the quotient is not above 1.
 * 3. `few-enterprises`: fewer independent groups than asked, even if every
 *    establishment of an unknown group had one of its own.
 * 4. `not-distinguishable`: the interval reaches down to 1, q is above its cap,
 *    either is unknown, or too few groups are known: an unknown group never
 *    counts as an independent one.
 * 5. `none`: the industry is distinctive.
 *
 * Without a quotient there is nothing to distinguish: rule 4.
 *
 * Cost: O(1). Source: our own rule; docs/methods/specialisation.md.
 *
 * @example caveatOf({ locationQuotient: 6, low: 1.2, q: 0.01, groups: 3, ungrouped: 0, largestShare: 0.95, quotientWithoutLargest: 0.4 }) // "one-company"
 */
export function caveatOf(
  evidence: VerdictEvidence,
  rule: VerdictRule = { minimumGroups: 3, largestShareCap: 0.8, qCap: 0.05 },
): Caveat {
  const { locationQuotient, groups, largestShare, quotientWithoutLargest } = evidence;
  if (Number.isNaN(locationQuotient)) return "not-distinguishable";
  if (locationQuotient <= 1) return "below-average";
  const leans = largestShare > 0.5 && !(quotientWithoutLargest > 1);
  if (largestShare > rule.largestShareCap || leans) return "one-company";
  if (groups + evidence.ungrouped < rule.minimumGroups) return "few-enterprises";
  const told = evidence.low > 1 && evidence.q <= rule.qCap && groups >= rule.minimumGroups;
  return told ? "none" : "not-distinguishable";
}
