/**
 * What the other places tell of a cell: its expectation with its own count
 * taken out, by the usual leave-one-out step of a linear fit.
 *
 *     E₋ = E − h (C − E) / (1 − h),   h = E · leverage
 *
 * @param leverage  what one more company adds to the expectation, per company expected
 *
 * Cost: O(1). Source: Cook & Weisberg (1982), Residuals and Influence in Regression, ch. 2.
 *
 * @example // h = .2, and 2 − .2 · 4 / .8 = 1
 *          leaveOut(2, 6, 0.1) // 1
 */
export function leaveOut(expected: number, count: number, leverage: number): number {
  const h = Math.min(0.8, expected * leverage);
  return Math.max(0.05 * expected, expected - (h * (count - expected)) / (1 - h));
}
