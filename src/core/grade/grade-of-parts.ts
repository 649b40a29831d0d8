/**
 * Grade of a figure from its parts: the best grade that all but a tolerated share of
 * the figure reaches.
 *
 *     grade = min { g : Σ share[p], p > g  ≤ tolerance }
 *
 * The parts worse than the grade are added up, rather than looked at one by one:
 * otherwise three parts of 9 % each would all go unseen, and a part could be split to
 * look better. So a figure never gets a worse grade by becoming better in any part.
 *
 * A tenth is tolerated where nothing is said: should that part be wrong by half, the
 * figure is wrong by 5 %, less than what two surveys of one register differ by.
 *
 * @param shares     share of each part, from the best to the worst, adding up to 1
 * @param tolerance  0 to 1
 * @returns          index of a part; −1 where the shares are NaN
 *
 * Cost: O(parts).
 * Source: our own rule.
 *
 * @example gradeOfParts([0.85, 0.05, 0.06, 0.04, 0]) // 1
 */
export function gradeOfParts(shares: ArrayLike<number>, tolerance = 0.1): number {
  let worse = 0;
  for (let grade = shares.length - 1; grade >= 0; grade--) {
    if (Number.isNaN(shares[grade])) return -1;
    worse += shares[grade];
    // Shares of a sum of many sizes add up to 1 but for their last digits.
    if (worse > tolerance + 1e-12) return grade;
  }
  return 0;
}
