import { normalQuantile } from "./normal-quantile.ts";

/** Two ends of an interval, low ≤ high. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval of a share: the values p that the observed share does
 * not contradict, given the standard error the share has under p.
 *
 *     |share − p| ≤ z √( p (1 − p) / n )
 *
 * @param share  observed share, 0 to 1
 * @param n      number of independent draws behind it, > 0; need not be whole,
 *               so that an effective number may stand here
 * @param level  confidence level, between 0 and 1
 * @returns      shares within 0 and 1; NaN when `share` or `n` is out of bounds
 *
 * Cost: O(1). Source: Wilson (1927), JASA 22, 209-212.
 *
 * @example wilsonInterval(0.5, 10).low.toFixed(4) // "0.2366"
 */
export function wilsonInterval(share: number, n: number, level = 0.95): Bounds {
  if (!(share >= 0 && share <= 1 && n > 0)) return { low: Number.NaN, high: Number.NaN };
  const z = normalQuantile((1 + level) / 2);
  const z2 = (z * z) / n;
  const middle = share + z2 / 2;
  const half = Math.sqrt(z2 * (share * (1 - share) + z2 / 4));
  return {
    // Written as a product so that a small share keeps its digits.
    low: share === 0 ? 0 : (share * share) / (middle + half),
    high: share === 1 ? 1 : Math.min(1, (middle + half) / (1 + z2)),
  };
}
