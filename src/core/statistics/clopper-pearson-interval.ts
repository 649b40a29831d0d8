import { logBinomialTail } from "./binomial-tail.ts";
import type { Bounds } from "./wilson-interval.ts";

/**
 * Clopper-Pearson interval of a share: exact, so never covering less than its
 * level, at the price of being wide.
 *
 * @param count  successes, whole, 0 to n
 * @param n      draws, whole, ≥ 1
 * @param level  confidence level, between 0 and 1
 * @returns      shares within 0 and 1; NaN when `count` or `n` is out of bounds
 *
 * Cost: O(√n), about 60 binomial tails per end.
 * Source: Clopper & Pearson (1934), Biometrika 26, 404-413.
 *
 * @example clopperPearsonInterval(0, 1).high.toFixed(6) // "0.975000"
 */
export function clopperPearsonInterval(count: number, n: number, level = 0.95): Bounds {
  if (!(n >= 1 && count >= 0 && count <= n)) return { low: Number.NaN, high: Number.NaN };
  const target = Math.log((1 - level) / 2);
  return {
    low: count === 0 ? 0 : root((p) => logBinomialTail(count, n, p) - target),
    high: count === n ? 1 : 1 - root((q) => logBinomialTail(n - count, n, q) - target),
  };
}

/** Where a rising function on (0, 1) crosses zero, by halving. */
function root(f: (p: number) => number): number {
  let low = 0;
  let high = 1;
  for (let k = 0; k < 1100 && high - low > 4e-16 * high; k++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
