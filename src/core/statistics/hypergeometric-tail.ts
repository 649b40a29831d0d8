import { logBinomial } from "./log-gamma.ts";

/**
 * ln P(X ≥ x), where X counts the marked among `drawn` things taken without
 * replacement from `population`, of which `marked` are marked. The exact test
 * of one cell of a two-way table whose margins are given.
 *
 * @param x           a whole number
 * @param population  whole, ≥ 0
 * @param marked      whole, 0 to population
 * @param drawn       whole, 0 to population
 * @returns           a logarithm, ≤ 0; about 12 good digits of the probability, however small
 *
 * Cost: O(standard deviation), at most O(min(marked, drawn)).
 * Source: the point probability from three binomials (Loader 2000), then its neighbours by ratio.
 *
 * @example Math.exp(logHypergeometricTail(2, 4, 2, 2)) // 0.16666666666666666
 */
export function logHypergeometricTail(
  x: number,
  population: number,
  marked: number,
  drawn: number,
): number {
  if (!(marked >= 0 && drawn >= 0 && marked <= population && drawn <= population)) {
    return Number.NaN;
  }
  if (Number.isNaN(x)) return Number.NaN;
  const least = Math.max(0, drawn + marked - population);
  const most = Math.min(marked, drawn);
  if (x <= least) return 0;
  if (x > most) return Number.NEGATIVE_INFINITY;
  const unmarked = population - marked;
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (population + 2));
  if (x > mode) {
    let term = 1;
    let sum = 1;
    for (let k = x; k < most && term > sum * 1e-17; k++) {
      term *= ((marked - k) * (drawn - k)) / ((k + 1) * (unmarked - drawn + k + 1));
      sum += term;
    }
    return Math.min(0, logPoint(x, population, marked, drawn) + Math.log(sum));
  }
  // Left of the mode the other tail is the small one.
  let term = 1;
  let sum = 1;
  for (let k = x - 1; k > least && term > sum * 1e-17; k--) {
    term *= (k * (unmarked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
    sum += term;
  }
  const below = Math.exp(logPoint(x - 1, population, marked, drawn)) * sum;
  return Math.log1p(-Math.min(1, below));
}

/** P(X ≥ x) when drawing without replacement; see `logHypergeometricTail`. */
export function hypergeometricTail(
  x: number,
  population: number,
  marked: number,
  drawn: number,
): number {
  return Math.exp(logHypergeometricTail(x, population, marked, drawn));
}

/** ln P(X = x). */
function logPoint(x: number, population: number, marked: number, drawn: number): number {
  const p = drawn / population;
  const q = (population - drawn) / population;
  return (
    logBinomial(x, marked, p, q) +
    logBinomial(drawn - x, population - marked, p, q) -
    logBinomial(drawn, population, p, q)
  );
}
