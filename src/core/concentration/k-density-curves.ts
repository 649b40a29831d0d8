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
 * @throws RangeError with no distance above 0, a site twice, or a site without coordinates
 *
 * Cost: O(sites · log sites).
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

/** The industry's own curve. */
export function observedKDensity(ground: KDensityGround): KDensity {
  return curve(ground, ground.places, ground.weight);
}

/**
 * The curve of as many sites drawn from all, none twice, the weights dealt anew
 * over them. It depends on the ground and the draws alone, so that simulations
 * keyed by their number are the same on whatever thread they fall.
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
