import { logBinomial } from "./log-gamma.ts";

/**
 * Logarithms of the regularised incomplete beta function and its complement.
 *
 *     I_x(a, b) = ∫₀ˣ t^(a−1) (1−t)^(b−1) dt / B(a, b)
 *
 * @param a, b  > 0
 * @param x     0 to 1; `y` = 1 − x, given so that an x near 1 keeps its digits
 * @returns     ln I and ln (1 − I), each with about 13 good digits of I or 1 − I;
 *              NaN outside the bounds
 *
 * Cost: O(√max(a, b)) terms of the continued fraction.
 * Source: DLMF 8.17.22; Didonato & Morris (1992), ACM TOMS 18, 360-373.
 *
 * @example Math.exp(logRegularizedBeta(1, 1, 0.25).below) // 0.25
 */
export function logRegularizedBeta(
  a: number,
  b: number,
  x: number,
  y: number = 1 - x,
): { readonly below: number; readonly above: number } {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return { below: Number.NaN, above: Number.NaN };
  if (x === 0) return { below: Number.NEGATIVE_INFINITY, above: 0 };
  if (y === 0) return { below: 0, above: Number.NEGATIVE_INFINITY };
  // x^a y^b / B(a, b)
  const front = logBinomial(a, a + b, x, y) + Math.log(a) + Math.log(b) - Math.log(a + b);
  if (x <= (a + 1) / (a + b + 2)) {
    const below = front - Math.log(a) + Math.log(fraction(a, b, x));
    return { below, above: Math.log1p(-Math.exp(Math.min(below, 0))) };
  }
  const above = front - Math.log(b) + Math.log(fraction(b, a, y));
  return { below: Math.log1p(-Math.exp(Math.min(above, 0))), above };
}

/**
 * Regularised incomplete beta function I_x(a, b), a probability; see `logRegularizedBeta`.
 *
 * @example regularizedBeta(1, 1, 0.25) // 0.25
 */
export function regularizedBeta(a: number, b: number, x: number): number {
  return Math.exp(logRegularizedBeta(a, b, x).below);
}

/** The continued fraction of DLMF 8.17.22, by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    c = 1 + even / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    c = 1 + odd / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return h;
}
