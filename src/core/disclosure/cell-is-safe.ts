/**
 * When a figure may be published. It is passed in by whoever publishes and kept
 * on the server: its numbers would let a reader sharpen a guess.
 */
export interface DisclosurePolicy {
  /** Independent contributors at least. */
  readonly minimumContributors?: number;
  /**
   * The p % rule: unsafe where the second largest contributor could work out the
   * largest to within `pPercent` percent.
   */
  readonly pPercent?: number | undefined;
  /** Dominance: unsafe where the `contributors` largest hold more than `percent` of the cell. */
  readonly dominance?: { readonly contributors: number; readonly percent: number } | undefined;
  /**
   * How establishments of an unknown group count: all together as one
   * contributor, since they may be one company, or each by itself.
   */
  readonly unknownGroups?: "one" | "each";
  /**
   * How far from its value a hidden cell must look possible to a reader who
   * subtracts, in percent of that value; see `suppress`.
   */
  readonly roomPercent?: number;
  /** The same in units of the figure, where that is more: 1 for counts, which a reader knows to be whole. */
  readonly roomAtLeast?: number;
  /** Whether figures are whole numbers and readers know it: room is then made whole too. */
  readonly whole?: boolean;
}

/**
 * Whether a cell may be published.
 *
 *     minimum    number of contributors ≥ minimumContributors
 *     p %        X − x₁ − x₂ ≥ (p / 100) · x₁
 *     dominance  x₁ + … + xₙ ≤ (k / 100) · X
 *
 * with X the sum and x₁ ≥ x₂ ≥ … the contributions.
 *
 * @param contributions  one per independent contributor, in any order, ≥ 0; one
 *                       that adds nothing to the figure hides nobody and is not counted
 * @param policy         three contributors and no further rule where nothing is said
 * @returns              an empty cell is safe: it is published as zero
 *
 * Cost: O(n log n).
 * Source: Hundepool et al., Handbook on Statistical Disclosure Control, ch. 4.
 *
 * @example cellIsSafe(Float64Array.of(500, 20)) // false
 */
export function cellIsSafe(contributions: Float64Array, policy: DisclosurePolicy = {}): boolean {
  const { minimumContributors = 3, pPercent, dominance } = policy;
  if (contributions.length === 0) return true;
  const sizes = contributions.filter((x) => x > 0).sort();
  if (sizes.length < minimumContributors) return false;
  let total = 0;
  for (const size of sizes) total += size;
  const largest = sizes.at(-1) ?? 0;
  const second = sizes.at(-2) ?? 0;
  if (pPercent !== undefined && total - largest - second < (pPercent / 100) * largest) return false;
  if (dominance) {
    let top = 0;
    for (const size of sizes.subarray(Math.max(0, sizes.length - dominance.contributors))) {
      top += size;
    }
    if (top > (dominance.percent / 100) * total) return false;
  }
  return true;
}
