import { logRegularizedBeta } from "./regularized-beta.ts";

/**
 * ln P(X ≥ x) for a binomial count X of n draws with probability p.
 *
 * @param x  a whole number
 * @param n  a whole number ≥ 0
 * @param p  0 to 1
 * @returns  a logarithm, ≤ 0; about 12 good digits of the probability, however small
 *
 * Cost: O(√n). Source: P(X ≥ x) = I_p(x, n − x + 1), DLMF 8.17.5.
 *
 * @example Math.exp(logBinomialTail(2, 2, 0.5)) // 0.25
 */
export function logBinomialTail(x: number, n: number, p: number): number {
  if (!(n >= 0 && p >= 0 && p <= 1) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x > n) return Number.NEGATIVE_INFINITY;
  return logRegularizedBeta(x, n - x + 1, p).below;
}

/** P(X ≥ x) for a binomial count; see `logBinomialTail`. */
export function binomialTail(x: number, n: number, p: number): number {
  return Math.exp(logBinomialTail(x, n, p));
}
