import type { Points } from "./k-density.ts";

/** Strips are this many to the reach. */
export const stripsPerReach = 8;

/**
 * Sites in strips from south to north, each strip from west to east, so that
 * whoever is within reach of a site stands in few runs.
 */
export interface SiteStrips {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Per site in this order, which of the strips that hold anybody is its own. */
  readonly strip: Uint32Array;
  /** How high up each strip lies, in strips from the origin. */
  readonly level: Float64Array;
  /** Per site as given, its place in this order. */
  readonly rank: Uint32Array;
}

/**
 * Sites in strips an eighth of the reach high.
 *
 * @throws RangeError when a coordinate is not a number
 */
export function siteStrips({ x, y }: Points, reach: number): SiteStrips {
  const wrong = x.findIndex((_, k) => !Number.isFinite(x[k] + y[k]));
  if (wrong >= 0) {
    throw new RangeError(`site ${wrong} needs coordinates, got ${x[wrong]}, ${y[wrong]}`);
  }
  const floor = y.map((at) => Math.floor((stripsPerReach * at) / reach));
  const order = Uint32Array.from(x.keys()).sort(
    (a, b) => floor[a] - floor[b] || x[a] - x[b] || a - b,
  );
  const level = Float64Array.from(new Set(floor)).sort();
  const rank = new Uint32Array(x.length);
  const strip = new Uint32Array(x.length);
  let own = 0;
  order.forEach((site, place) => {
    rank[site] = place;
    while (level[own] < floor[site]) own++;
    strip[place] = own;
  });
  return {
    x: Float64Array.from(order, (site) => x[site]),
    y: Float64Array.from(order, (site) => y[site]),
    strip,
    level,
    rank,
  };
}
