import { below, type Random } from "../../src/core/random.ts";

/** Standard normal by Box and Muller. */
export function bell(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Gamma of mean 1 with the given coefficient of variation (Cheng 1977, boosted below shape 1). */
export function gammaEffect(cv: number, random: Random): number {
  if (cv <= 0) return 1;
  const shape = 1 / (cv * cv);
  const s = shape < 1 ? shape + 1 : shape;
  const a = Math.sqrt(2 * s - 1);
  for (;;) {
    const u = random();
    if (u <= 0 || u >= 1) continue;
    const v = Math.log(u / (1 - u)) / a;
    const x = s * Math.exp(v);
    if (s - Math.log(4) + (s + a) * v - x < Math.log(u * u * (1 - random()))) continue;
    return (shape < 1 ? x * random() ** (1 / shape) : x) / shape;
  }
}

export function between([low, high]: readonly [number, number], random: Random): number {
  return low + (high - low) * random();
}

export function wholeBetween([low, high]: readonly [number, number], random: Random): number {
  return low + below(random, high - low + 1);
}

/** Poisson by inversion, fine for small means. */
export function poissonDraw(mean: number, random: Random): number {
  let left = random();
  let term = Math.exp(-mean);
  let k = 0;
  while (left > term && k < 1000) {
    left -= term;
    k++;
    term *= mean / k;
  }
  return k;
}

/** An index drawn in proportion to the steps of an ascending cumulative array. */
export function pick(cumulative: Float64Array, random: Random): number {
  const at = random() * cumulative[cumulative.length - 1];
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function cumulate(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let k = 0; k < weights.length; k++) {
    sum += weights[k];
    sums[k] = sum;
  }
  return sums;
}

/** `count` different members of `from`. */
export function someOf<T>(from: readonly T[], count: number, random: Random): T[] {
  const pool = [...from];
  const taken: T[] = [];
  while (taken.length < count && pool.length > 0) {
    taken.push(pool.splice(below(random, pool.length), 1)[0]);
  }
  return taken;
}
