import { below, type Random, shuffle } from "../random.ts";
import { binnedKDensity } from "./binned-k-density.ts";
import type { KDensity, Points } from "./k-density.ts";
import { pairHistogram } from "./pair-histogram.ts";
import { type SiteStrips, siteStrips } from "./site-strips.ts";

/** An industry among all sites, made ready for one K-density curve after another. */
export interface KDensityGround {
  readonly strips: SiteStrips;
  /** Places of the industry in the strips, rising. */
  readonly places: Uint32Array;
  /** One per place; undefined where plants do not weigh. */
  readonly weight: Float64Array | undefined;
  readonly distances: Float64Array;
  readonly reach: number;
  readonly bins: number;
  /** Products of weights over all pairs, also of those that are never met. */
  readonly total: number;
}

/**
 * An industry made ready for K-density; see `kDensityBands` for what is asked.
 *
 * @param sites      where all plants are, of every industry, in the unit of the distances
 * @param industry   which of the sites are the industry's, each once
 * @param distances  where the density is asked for, ≥ 0
 * @param weight     one per plant, ≥ 0; 1 each when left out
 * @param bins       nodes between 0 and twice the longest distance
 * @returns          the sites in strips, and what every curve has in common
 * @throws RangeError with no distance above 0, a site twice, or a site without coordinates
 *
 * Cost: O(sites · log sites).
 * Source: Duranton & Overman (2005), Review of Economic Studies 72, 1077–1106.
 *
 * @example const line = { x: Float64Array.of(0, 1, 3), y: Float64Array.of(0, 0, 0) };
 *          kDensityGround(line, Uint32Array.of(0, 2), Float64Array.of(0, 2), {}).total // 1
 */
export function kDensityGround(
  sites: Points,
  industry: Uint32Array,
  distances: Float64Array,
  { weight, bins = 4096 }: { readonly weight?: Float64Array | undefined; readonly bins?: number },
): KDensityGround {
  const reach = 2 * distances.reduce((a, b) => Math.max(a, b), 0);
  if (!(reach > 0)) throw new RangeError("K-density needs a distance above 0");
  if (new Set(industry).size < industry.length) {
    throw new RangeError("K-density needs each site of the industry once");
  }
  const strips = siteStrips(sites, reach);
  const order = Uint32Array.from(industry.keys()).sort(
    (a, b) => strips.rank[industry[a]] - strips.rank[industry[b]],
  );
  return {
    strips,
    places: Uint32Array.from(order, (k) => strips.rank[industry[k]]),
    weight: weight && Float64Array.from(order, (k) => weight[k]),
    distances,
    reach,
    bins,
    total: productsOfPairs(weight ?? new Float64Array(industry.length).fill(1)),
  };
}

/**
 * The industry's own curve, distances gathered in bins; `kDensity` is its definition.
 *
 * @param ground  the industry among all sites, as `kDensityGround` makes it
 * @returns       per distance; NaN where there is no bandwidth
 *
 * Cost: O(pairs within twice the longest distance + bins · distances).
 * Source: Duranton & Overman (2005), Review of Economic Studies 72, 1077–1106.
 *
 * @example const line = { x: Float64Array.of(0, 4), y: Float64Array.of(0, 0) };
 *          observedKDensity(kDensityGround(line, Uint32Array.of(0, 1), Float64Array.of(0, 9), {})).bandwidth // NaN
 */
export function observedKDensity(ground: KDensityGround): KDensity {
  return curve(ground, ground.places, ground.weight);
}

/**
 * The curve of as many sites drawn from all, none twice, the weights dealt anew
 * over them. It depends on the ground and the draws alone, so that simulations
 * keyed by their number are the same on whatever thread they fall.
 *
 * @param ground  the industry among all sites, as `kDensityGround` makes it
 * @param random  where the draws come from
 * @returns       per distance; NaN where there is no bandwidth
 *
 * Cost: O(pairs within twice the longest distance + bins · distances + plants · log plants).
 * Source: Duranton & Overman (2005), Review of Economic Studies 72, 1077–1106.
 * Example: none by hand, since it draws; the page on concentration has one of the bands.
 */
export function simulatedKDensity(ground: KDensityGround, random: Random): Float64Array {
  const places = drawn(ground.strips.x.length, ground.places.length, random);
  const dealt = ground.weight?.slice();
  if (dealt) shuffle(dealt, random);
  return curve(ground, places, dealt).density;
}

function curve(
  { strips, distances, reach, bins, total }: KDensityGround,
  places: Uint32Array,
  weight: Float64Array | undefined,
): KDensity {
  const gathered = pairHistogram(strips, places, reach, bins, weight);
  return binnedKDensity(gathered, distances, reach / bins, bins, total);
}

/** n of so many sites without putting back, in rising order: each swap with one that is left. */
function drawn(sites: number, n: number, random: Random): Uint32Array {
  // Only what was moved is written down: an urn of all sites would cost more than the draws.
  const moved = new Map<number, number>();
  const places = new Uint32Array(n);
  for (let k = 0; k < n; k++) {
    const other = k + below(random, sites - k);
    places[k] = moved.get(other) ?? other;
    moved.set(other, moved.get(k) ?? k);
  }
  return places.sort();
}

/** Σ_{i<j} w_i w_j. */
function productsOfPairs(weight: Float64Array): number {
  let before = 0;
  let products = 0;
  for (const w of weight) {
    products += w * before;
    before += w;
  }
  return products;
}
