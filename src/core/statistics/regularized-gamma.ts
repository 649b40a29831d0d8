import { logPoisson } from "./log-gamma.ts";

/**
 * Logarithms of the regularised incomplete gamma functions.
 *
 *     P(a, x) = ∫₀ˣ t^(a−1) e^(−t) dt / Γ(a),   Q = 1 − P
 *
 * @param a  > 0
 * @param x  ≥ 0
 * @returns  ln P and ln Q, each with about 13 good digits of P or Q; NaN outside the bounds
 *
 * Cost: O(√max(a, x)) terms. Source: DLMF 8.11.4 (series) and 8.9.2 (continued fraction).
 *
 * @example Math.exp(logRegularizedGamma(1, Math.log(2)).below) // 0.5
 */
export function logRegularizedGamma(
  a: number,
  x: number,
): { readonly below: number; readonly above: number } {
  if (!(a > 0 && x >= 0)) return { below: Number.NaN, above: Number.NaN };
  if (x === 0) return { below: Number.NEGATIVE_INFINITY, above: 0 };
  const front = logPoisson(a, x); // x^a e^(−x) / Γ(a + 1)
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; k < 1_000_000; k++) {
      term *= x / (a + k);
      sum += term;
      if (term < sum * 1e-17) break;
    }
    const below = front + Math.log(sum);
    return { below, above: Math.log1p(-Math.exp(Math.min(below, 0))) };
  }
  const above = front + Math.log(a) + Math.log(fraction(a, x));
  return { below: Math.log1p(-Math.exp(Math.min(above, 0))), above };
}

/**
 * Regularised lower incomplete gamma function P(a, x), a probability; see `logRegularizedGamma`.
 *
 * @example regularizedGamma(1, Math.log(2)) // 0.5
 */
export function regularizedGamma(a: number, x: number): number {
  return Math.exp(logRegularizedGamma(a, x).below);
}

/** Γ(a, x) e^x x^(−a), by Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < 1_000_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return h;
}
