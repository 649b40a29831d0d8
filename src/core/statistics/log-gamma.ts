/** Lanczos coefficients for g = 607/128 and 15 terms, as Godfrey computed them. */
const lanczos = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746,
  -0.4919138160976202, 3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5,
  0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
  8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
];

const halfLogTwoPi = 0.9189385332046728;

/**
 * Natural logarithm of the gamma function, for x > 0; NaN elsewhere.
 *
 *     ln Γ(x),  with Γ(n) = (n − 1)! for whole n
 *
 * Absolute error about 1e-14 · max(1, |ln Γ(x)|). Differences of large values
 * lose digits: probabilities are built from `stirlingError` instead.
 *
 * Cost: O(1). Source: Lanczos (1964), SIAM J. Numer. Anal. B 1, 86-96.
 *
 * @example Math.round(Math.exp(logGamma(5))) // 24
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = lanczos[0];
  for (let k = 1; k < lanczos.length; k++) sum += lanczos[k] / (shifted + k);
  const t = shifted + 607 / 128 + 0.5;
  return halfLogTwoPi + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * What Stirling's formula leaves out of ln n!, for real n > 0:
 *
 *     ln Γ(n + 1) − [ (n + ½) ln n − n + ½ ln 2π ]
 *
 * The part that matters when factorials of large numbers are divided, without
 * the large terms that cancel.
 *
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
export function stirlingError(n: number): number {
  if (n < 16) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
  const n2 = n * n;
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / n2) / n2) / n2) / n2) / n2) /
    n
  );
}

/**
 * Deviance part of a Poisson or binomial probability,
 *
 *     x ln(x / mean) + mean − x
 *
 * without cancellation when x is near its mean. Source: Loader (2000), as above.
 */
export function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) < 0.1 * (x + mean)) {
    const v = (x - mean) / (x + mean);
    let sum = (x - mean) * v;
    let term = 2 * x * v;
    const v2 = v * v;
    for (let k = 3; k < 2000; k += 2) {
      term *= v2;
      const next = sum + term / k;
      if (next === sum) return next;
      sum = next;
    }
    return sum;
  }
  return x * Math.log(x / mean) + mean - x;
}

/**
 * ln of the binomial probability C(n, x) p^x q^(n − x) for real 0 ≤ x ≤ n and
 * p + q = 1, both given so that neither loses digits. Relative error of the
 * probability about 1e-13. Source: Loader (2000), as above.
 */
export function logBinomial(x: number, n: number, p: number, q: number): number {
  if (!(x >= 0 && x <= n)) return Number.NEGATIVE_INFINITY;
  if (p === 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (q === 0) return x === n ? 0 : Number.NEGATIVE_INFINITY;
  if (n === 0) return 0;
  if (x === 0) return p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q);
  if (x === n) return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p);
  return (
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(n - x) -
    deviance(x, n * p) -
    deviance(n - x, n * q) +
    0.5 * Math.log(n / x / (n - x)) -
    halfLogTwoPi
  );
}

/** ln of the Poisson probability e^(−mean) mean^x / x! for real x ≥ 0. Source: Loader (2000). */
export function logPoisson(x: number, mean: number): number {
  if (!(x >= 0)) return Number.NEGATIVE_INFINITY;
  if (mean === 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (x === 0) return -mean;
  return -stirlingError(x) - deviance(x, mean) - 0.5 * Math.log(x) - halfLogTwoPi;
}
