import type { Random } from "../random.ts";

/**
 * A draw from the gamma distribution of mean 1 and the given variance.
 *
 * Source: Marsaglia & Tsang (2000), ACM TOMS 26(3), 363–372.
 */
export function gammaDraw(variance: number, random: Random): number {
  if (variance <= 0) return 1;
  const shape = 1 / variance;
  const boosted = shape < 1 ? shape + 1 : shape;
  const d = boosted - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(random);
    const t = 1 + c * x;
    if (t <= 0) continue;
    const v = t * t * t;
    const u = random();
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
      const draw = (d * v) / shape;
      return shape < 1 ? draw * random() ** (1 / shape) : draw;
    }
  }
}

/** A draw from the standard normal distribution (Marsaglia's polar method, one of the pair). */
export function normalDraw(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}
