import { logRegularizedGamma } from "./regularized-gamma.ts";

/**
 * Quantile of the standard normal distribution: the z with P(Z ≤ z) = p.
 *
 * @param p  0 to 1; NaN elsewhere
 *
 * Found by Newton's method on the tail itself, from Hastings' approximation;
 * about 13 good digits. Cost: O(1), some microseconds.
 *
 * @example normalQuantile(0.5) // 0
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const target = Math.log(p);
  const t = Math.sqrt(-2 * target);
  // Abramowitz & Stegun 26.2.23, good to 4.5e-4.
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let k = 0; k < 8; k++) {
    const tail = logRegularizedGamma(0.5, (z * z) / 2).above - Math.LN2;
    const density = -(z * z) / 2 - 0.9189385332046728;
    const step = (tail - target) * Math.exp(tail - density);
    z += step;
    if (Math.abs(step) < 1e-15 * Math.abs(z)) break;
  }
  return -z;
}
