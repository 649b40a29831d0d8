import type { Tally } from "./latent-cluster.ts";
import type { Limit } from "./verdict-rule.ts";
import { verdictBounds } from "./verdict-rule.ts";

/** Why the verdict on a hunch is not higher. `chance`: too many shuffles show as much. */
export type HunchLimit = Exclude<Limit, "q"> | "chance" | "excess" | "others";

/** What the rule for a hunch looks at. */
export interface HunchEvidence {
  readonly p: number;
  /** Independent groups, and what shuffles give. */
  readonly observed: number;
  readonly expected: number;
  /** Lower end of the excess. */
  readonly excessLow: number;
  readonly groupsKnown: boolean;
  readonly withoutLargestGroup: Tally;
  readonly stackedShare: number;
  readonly withoutStacked: Tally;
  /** What is left, and its p, when the companies that the hunch was formed by take no part. */
  readonly others: (Tally & { readonly p: number }) | null;
  /** Where something was sought: the excess on the half it was not sought on, and its lower end. */
  readonly heldOut: { readonly value: number; readonly low: number } | null;
}

/** From this share of shuffles on that show as much, chance is not excluded. */
const indicationP = 0.05;

/**
 * The verdict on a hunch, in the words of the search. Nothing was chosen by the
 * data, or the shuffles chose the same way, so p takes the place of q and of the
 * family-wise p; the other conditions are those of `verdictRule`.
 *
 * **against**: no more than shuffles give, or nothing was found.
 *
 * **strong**: p ≤ .01; the whole interval of the excess above 1; at least 8
 * independent groups; 1.5 times the expected without the largest group and
 * without stacked addresses, which hold at most a third; where companies were
 * named, p ≤ .01 of the others alone; and where something was sought, a held-out
 * excess that lies above 1 with its whole interval.
 *
 * **indication**: p ≤ .05, of the others alone too where companies were named; at
 * least 5 independent groups; the same of groups and addresses; a held-out excess
 * above 1 where something was sought.
 *
 * **hunch**: more than shuffles give, and chance is not excluded; or the register
 * does not tell which establishments belong together.
 *
 * Cost: O(1). Source: our own rule; docs/methods/hunch.md.
 *
 * @example const evidence = {
 *            p: 0.004, observed: 23, expected: 9, excessLow: 1.4, groupsKnown: true,
 *            withoutLargestGroup: { observed: 22, expected: 9 },
 *            stackedShare: 0, withoutStacked: { observed: 23, expected: 9 },
 *            others: null, heldOut: null,
 *          };
 *          hunchVerdict({ ...evidence, p: 0.03 }) // { verdict: "indication", limits: ["chance"] }
 */
export function hunchVerdict(e: HunchEvidence): {
  verdict: "strong" | "indication" | "hunch" | "against";
  limits: HunchLimit[];
} {
  const b = verdictBounds;
  if (!(e.observed > e.expected)) return { verdict: "against", limits: [] };
  const shared: HunchLimit[] = [];
  if (!e.groupsKnown) shared.push("enterprises-unknown");
  if (e.withoutLargestGroup.observed < b.excess * e.withoutLargestGroup.expected) {
    shared.push("one-group");
  }
  if (
    e.stackedShare > b.stackedShare ||
    e.withoutStacked.observed < b.excess * e.withoutStacked.expected
  ) {
    shared.push("stacked");
  }
  const forIndication = [...shared];
  if (!(e.p <= indicationP)) forIndication.unshift("chance");
  if (e.others && !(e.others.p <= indicationP)) forIndication.push("others");
  if (e.heldOut && !(e.heldOut.value > 1)) forIndication.push("held-out");
  if (e.observed < b.indicationGroups) forIndication.push("enterprises-few");
  if (forIndication.length > 0) return { verdict: "hunch", limits: forIndication };

  const forStrong: HunchLimit[] = [];
  if (!(e.p <= b.strongFamilyWise)) forStrong.push("chance");
  if (!(e.excessLow > 1)) forStrong.push("excess");
  if (e.others && !(e.others.p <= b.strongFamilyWise)) forStrong.push("others");
  if (e.heldOut && !(e.heldOut.low > 1)) forStrong.push("held-out");
  if (e.observed < b.strongGroups) forStrong.push("enterprises-few");
  return { verdict: forStrong.length > 0 ? "indication" : "strong", limits: forStrong };
}
