import type { Matrix } from "../matrix.ts";

/** A band that a whole curve leaves anywhere with no more than a given chance. */
export interface Envelope {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How many of all curves, the observed one among them, are at least as extreme. */
  readonly p: number;
}

/**
 * Global envelope: the band of simulated curves that an observed one would
 * leave, at any of its points, with a chance of at most alpha.
 *
 * At each point all curves, the observed one among them, are ranked from the
 * outside. The curve that touches the outermost rank most often is the most
 * extreme, ties decided by the next rank, and so on. The most extreme ones are
 * dropped until a share of alpha is used up; the band is the hull of the rest.
 * Without ties the observed curve leaves it exactly when p ≤ alpha.
 *
 * @param observed   one value per point
 * @param simulated  simulations × points
 * @param alpha      chance that the observed curve leaves the band although it is one of them
 * @returns          NaN everywhere when a value of any curve is NaN
 * @throws RangeError with fewer than 1/alpha − 1 simulations, which leave nothing to drop
 *
 * Cost: O(points · simulations · log(points · simulations)).
 * Source: Duranton & Overman (2005), Review of Economic Studies 72, 1077–1106, for dropping
 * whole curves; Myllymäki, Mrkvička, Grabarnik, Seijo & Hahn (2017), Journal of the Royal
 * Statistical Society B 79, 381–404, for the order that makes it exact.
 *
 * @example const four = matrix(4, 2, Float64Array.of(1, 2, 2, 1, 3, 3, 4, 4));
 *          globalEnvelope(Float64Array.of(9, 9), four, 0.2).high // [4, 4]
 */
export function globalEnvelope(observed: Float64Array, simulated: Matrix, alpha = 0.05): Envelope {
  const curves = simulated.rows + 1;
  // 0.05 of 20 curves is one, whatever the rounding.
  const allowed = alpha * curves + 1e-9;
  if (!(allowed >= 1)) {
    throw new RangeError(
      `an envelope at ${alpha} needs ${Math.ceil(1 / alpha - 1 - 1e-9)} simulations, got ${simulated.rows}`,
    );
  }
  const points = observed.length;
  const low = new Float64Array(points).fill(Number.NaN);
  const high = low.slice();
  const all = new Float64Array(curves * points);
  all.set(observed);
  all.set(simulated.data, points);
  if (all.some(Number.isNaN)) return { low, high, p: Number.NaN };
  const ranks = ranksFromOutside(all, curves, points);
  const compare = (a: number, b: number): number => {
    for (let k = 0; k < points; k++) {
      const difference = ranks[a * points + k] - ranks[b * points + k];
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const order = Uint32Array.from({ length: curves }, (_, c) => c).sort(
    (a, b) => compare(a, b) || a - b,
  );
  // From the least extreme: those as extreme as each other stay or go together.
  let p = 1;
  let extreme = curves;
  for (let at = curves - 1; at >= 0; at--) {
    if (at < curves - 1 && compare(order[at], order[at + 1]) !== 0) extreme = at + 1;
    const curve = order[at];
    if (curve === 0) p = extreme / curves;
    if (extreme <= allowed) continue;
    for (let k = 0; k < points; k++) {
      const value = all[curve * points + k];
      // Written so that the NaN of an empty band gives way.
      if (!(value >= low[k])) low[k] = value;
      if (!(value <= high[k])) high[k] = value;
    }
  }
  return { low, high, p };
}

/** Each curve's ranks, outermost 1 at each point, from the outermost on; equal values share a rank. */
function ranksFromOutside(all: Float64Array, curves: number, points: number): Float64Array {
  const ranks = new Float64Array(curves * points);
  const order = new Uint32Array(curves);
  for (let k = 0; k < points; k++) {
    for (let c = 0; c < curves; c++) order[c] = c;
    order.sort((a, b) => all[a * points + k] - all[b * points + k]);
    for (let from = 0, to = 0; from < curves; from = to) {
      const value = all[order[from] * points + k];
      while (to < curves && all[order[to] * points + k] === value) to++;
      const rank = (from + 1 + to) / 2;
      for (let at = from; at < to; at++) {
        ranks[order[at] * points + k] = Math.min(rank, curves + 1 - rank);
      }
    }
  }
  for (let c = 0; c < curves; c++) ranks.subarray(c * points, (c + 1) * points).sort();
  return ranks;
}
