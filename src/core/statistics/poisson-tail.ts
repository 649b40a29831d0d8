import { logRegularizedGamma } from "./regularized-gamma.ts";

/**
 * ln P(X ≥ x) for a Poisson count X.
 *
 * @param x     a whole number
 * @param mean  ≥ 0
 * @returns     a logarithm, ≤ 0; about 12 good digits of the probability, however small
 *
 * Cost: O(√mean). Source: P(X ≥ x) = P(x, mean), DLMF 8.4.10.
 *
 * @example Math.exp(logPoissonTail(1, Math.log(2))) // 0.5
 */
export function logPoissonTail(x: number, mean: number): number {
  if (!(mean >= 0) || Number.isNaN(x)) return Number.NaN;
  return x <= 0 ? 0 : logRegularizedGamma(x, mean).below;
}

/** P(X ≥ x) for a Poisson count; see `logPoissonTail`. */
export function poissonTail(x: number, mean: number): number {
  return Math.exp(logPoissonTail(x, mean));
}
