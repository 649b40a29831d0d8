import { hypergeometricTail } from "./hypergeometric-tail.ts";
import type { Bounds } from "./wilson-interval.ts";

/**
 * What a draw without replacement usually gives: the counts of marked things that
 * are left when at most half of what lies outside the level is cut off at each end.
 *
 *     low  = greatest x with P(X < x) ≤ (1 − level) / 2
 *     high = least x with P(X > x) ≤ (1 − level) / 2
 *
 * @param population  whole, ≥ 0
 * @param marked      whole, 0 to population
 * @param drawn       whole, 0 to population
 * @param level       between 0 and 1; the range holds at least so much
 * @returns           whole counts, low ≤ high; NaN where the numbers make no sense
 *
 * Cost: O(log(min(marked, drawn))) tails. Source: by definition, on `hypergeometricTail`.
 *
 * @example // Of four things two are marked and two drawn: 0, 1 or 2 with chances 1/6, 4/6, 1/6.
 *          hypergeometricRange(4, 2, 2, 0.6) // { low: 1, high: 1 }
 */
export function hypergeometricRange(
  population: number,
  marked: number,
  drawn: number,
  level = 0.95,
): Bounds {
  if (!(marked >= 0 && drawn >= 0 && marked <= population && drawn <= population)) {
    return { low: Number.NaN, high: Number.NaN };
  }
  const outside = (1 - level) / 2;
  const most = Math.min(marked, drawn);
  const atLeast = (x: number): number => hypergeometricTail(x, population, marked, drawn);
  // P(X < x) is what the other things leave: more than drawn − x of them unmarked.
  const below = (x: number): number =>
    hypergeometricTail(drawn - x + 1, population, population - marked, drawn);
  return {
    low: first(most + 1, (x) => below(x + 1) > outside),
    high: first(most + 1, (x) => atLeast(x + 1) <= outside),
  };
}

/** The least of 0, 1, ... below `count` for which a claim holds that holds from some point on. */
function first(count: number, holds: (x: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
