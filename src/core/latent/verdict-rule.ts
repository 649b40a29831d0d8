/** Why a verdict is not higher; the names that the contract uses. */
export type Limit =
  | "q"
  | "held-out"
  | "enterprises-few"
  | "enterprises-unknown"
  | "one-group"
  | "locations-unknown"
  | "stacked";

/** What the rule looks at. */
export interface Evidence {
  /** Chance that a country without clusters shows any cluster scoring as high. */
  readonly familyWise: number;
  /** Expected share of false ones among all clusters scoring as high. */
  readonly q: number;
  /** Observed over expected on the half it was not chosen on; NaN where never found again. */
  readonly heldOut: { readonly value: number; readonly low: number; readonly foundAgain: number };
  readonly observed: number;
  readonly expected: number;
  readonly independentGroups: number;
  readonly groupsKnown: boolean;
  readonly withoutLargestGroup: { readonly observed: number; readonly expected: number };
  /** Share of its companies at stacked addresses, and the count without them. */
  readonly stackedShare: number;
  readonly withoutStacked: { readonly observed: number; readonly expected: number };
}

/** At most this share of countries without clusters shows any cluster called strong. */
export const statedRate = 0.05;

/**
 * Bounds of the rule. Both levels are stricter than what is stated: habits that
 * a country is too small to show are not in its shuffles either. At a
 * family-wise level of .05 somewhat more countries than that raised an alarm,
 * and of the finds with a q of .1 to .2 most were false.
 */
export const verdictBounds = {
  strongFamilyWise: 0.01,
  indicationQ: 0.1,
  strongGroups: 8,
  indicationGroups: 5,
  excess: 1.5,
  strongFoundAgain: 0.5,
  stackedShare: 1 / 3,
} as const;

/**
 * The verdict on a latent cluster.
 *
 * **strong**: the chance that a country without clusters shows any as strong
 * is at most 1 % by the shuffles (`familyWise` ≤ .01); found again in at least half of the
 * half-samples, with a held-out excess whose 95 % interval lies above 1; at
 * least 8 independent groups; an excess of 1.5 or more left without the
 * largest group; not owed to stacked addresses.
 *
 * **indication**: of all clusters scoring as high at most one in ten is
 * expected to be false by the shuffles (`q` ≤ .1), held-out excess above 1, at least 5
 * independent groups, not owed to one group or to stacked addresses.
 *
 * **hunch**: anything else that the search brings up; and everything, where
 * the register does not tell which establishments belong together.
 *
 * `limits` names each condition of the next higher verdict that is not met.
 *
 * Cost: O(1). Source: our own rule; docs/methods/latent-clusters.md.
 *
 * @example const evidence = {
 *            familyWise: 0.01, q: 0.01, heldOut: { value: 2, low: 1.4, foundAgain: 0.9 },
 *            observed: 9, expected: 3, independentGroups: 9, groupsKnown: true,
 *            withoutLargestGroup: { observed: 8, expected: 3 },
 *            stackedShare: 0, withoutStacked: { observed: 9, expected: 3 },
 *          };
 *          verdictRule({ ...evidence, independentGroups: 7 }) // { verdict: "indication", limits: ["enterprises-few"] }
 */
export function verdictRule(e: Evidence): {
  verdict: "strong" | "indication" | "hunch";
  limits: Limit[];
} {
  const b = verdictBounds;
  const shared: Limit[] = [];
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
  const forIndication: Limit[] = [...shared];
  if (!(e.q <= b.indicationQ)) forIndication.unshift("q");
  if (!(e.heldOut.value > 1)) forIndication.push("held-out");
  if (e.independentGroups < b.indicationGroups) forIndication.push("enterprises-few");
  if (forIndication.length > 0) return { verdict: "hunch", limits: forIndication };

  const forStrong: Limit[] = [];
  if (!(e.familyWise <= b.strongFamilyWise)) forStrong.push("q");
  if (!(e.heldOut.low > 1) || e.heldOut.foundAgain < b.strongFoundAgain) forStrong.push("held-out");
  if (e.independentGroups < b.strongGroups) forStrong.push("enterprises-few");
  return { verdict: forStrong.length > 0 ? "indication" : "strong", limits: forStrong };
}
