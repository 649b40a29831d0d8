/** What the chance that a company belongs is read from. */
export interface MemberEvidence {
  /** Share of half-searches that found its place and industry again. */
  readonly foundAgain: number;
  /** Of the find it is in. */
  readonly q: number;
  readonly observed: number;
  readonly expected: number;
}

/** q below this counts as this: shuffles do not tell more. */
const leastQ = 0.005;
const mostExcess = 8;
/** Learnt by bench/evidence/learn-stability.ts; of 1, found again, ln q, ln excess, found again × ln q. */
const coefficients = [-4.943, -0.237, -0.566, 1.669, -0.299];

/** What the chance is a function of: 1, found again, ln q, ln excess, found again × ln q. */
export function chanceTraits({ foundAgain, q, observed, expected }: MemberEvidence): number[] {
  const lnQ = Math.log(Math.max(leastQ, q));
  const excess = expected > 0 ? observed / expected : mostExcess;
  const lnExcess = Math.log(Math.min(mostExcess, Math.max(1, excess)));
  return [1, foundAgain, lnQ, lnExcess, foundAgain * lnQ];
}

/**
 * The chance that a company of a find belongs to what makes it more than chance
 * and habit: that the find is real, that the company's place and industry are
 * in it, and that it is not one of those who would have been there anyway. A
 * logistic function of four things that the search says of it, learnt on
 * invented countries where the truth is known:
 *
 *     ln odds = a + b · s + c ln q + d ln(observed / expected) + e · s · ln q
 *
 * with s the share of half-searches that found its place and industry again.
 * Where a find is likely owed to chance (q large), s says nothing; noise that
 * stands out comes back in halves too.
 *
 * @returns 0 to 1; NaN where no halves were searched
 *
 * Cost: O(1). Source: logistic recalibration, Cox (1958), Biometrika 45(3/4),
 * 562–565; how well it holds on countries it has not seen stands in
 * docs/methods/latent-clusters.md.
 */
export function memberChance(evidence: MemberEvidence): number {
  const lnOdds = chanceTraits(evidence).reduce((sum, x, k) => sum + coefficients[k] * x, 0);
  return 1 / (1 + Math.exp(-lnOdds));
}
