import { logPoissonTail } from "./poisson-tail.ts";
import { logRegularizedBeta } from "./regularized-beta.ts";

/**
 * ln P(X ≥ x) for a negative binomial count: a Poisson count whose mean itself
 * varies, as companies do where local clumping is ordinary.
 *
 *     variance = mean + dispersion · mean²
 *
 * @param x           a whole number
 * @param mean        ≥ 0
 * @param dispersion  ≥ 0; at 0 the count is Poisson
 * @returns           a logarithm, ≤ 0; about 12 good digits of the probability
 *
 * Cost: O(√x). Source: P(X ≥ x) = I_{1−p}(x, r) with r = 1/dispersion and
 * p = r/(r + mean), DLMF 8.17.24 and Johnson, Kemp & Kotz (2005) 5.31.
 *
 * @example Math.exp(logNegativeBinomialTail(1, 1, 1)) // 0.5
 */
export function logNegativeBinomialTail(x: number, mean: number, dispersion: number): number {
  if (!(mean >= 0 && dispersion >= 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (dispersion === 0) return logPoissonTail(x, mean);
  const spread = dispersion * mean;
  return logRegularizedBeta(x, 1 / dispersion, spread / (1 + spread), 1 / (1 + spread)).below;
}

/** P(X ≥ x) for a negative binomial count; see `logNegativeBinomialTail`. */
export function negativeBinomialTail(x: number, mean: number, dispersion: number): number {
  return Math.exp(logNegativeBinomialTail(x, mean, dispersion));
}
