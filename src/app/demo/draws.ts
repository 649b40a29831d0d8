import type { Random } from "../../core/random.ts";

/** Draws from the distributions that an invented country is made of. */

/** A draw from the normal distribution with mean 0 and standard deviation 1 (Box and Muller). */
export function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A draw from the gamma distribution with mean 1 and coefficient of variation
 * `variation`, at most 1: how many times over an industry happens to be in a place.
 *
 * Source: Marsaglia & Tsang (2000), ACM TOMS 26(3), 363–372.
 */
export function clumpDraw(random: Random, variation: number): number {
  const shape = 1 / (variation * variation);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}

/**
 * Jobs at an establishment of two persons or more: a Pareto tail from 2 on.
 * The lower `tail`, the more large ones.
 */
export function jobsDraw(random: Random, tail: number, most: number): number {
  return Math.min(most, Math.floor(2 * (1 - random()) ** (-1 / tail)));
}

/** Running totals of `weights`, for `weightedDraw`. */
export function runningTotals(weights: ArrayLike<number>): Float64Array {
  const totals = new Float64Array(weights.length);
  for (let k = 0, sum = 0; k < weights.length; k++) totals[k] = sum += weights[k];
  return totals;
}

/** A place in `totals`, each with a chance in proportion to its weight. Cost: O(log places). */
export function weightedDraw(random: Random, totals: Float64Array): number {
  const aim = random() * totals[totals.length - 1];
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (totals[middle] > aim) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One of `items`. */
export function oneOf<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)];
}

/** The items in another order; the argument stays as it is. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
