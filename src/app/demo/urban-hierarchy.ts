import { keyedRandom } from "../../core/random.ts";
import { normalDraw, oneOf } from "./draws.ts";
import { type Land, siteDistanceKm } from "./invented-land.ts";

/** How the establishments of a country are spread over its municipalities. */
export interface UrbanHierarchy {
  /** Share of the country's establishments; adds up to 1. */
  readonly share: Float64Array;
  /** From 1, countryside, to 5, the large cities. */
  readonly urbanClass: Uint8Array;
  /** Municipalities from the largest to the smallest. */
  readonly byRank: Uint16Array;
}

/** Up to which share of the ranks each class reaches, from class 5 down. */
const classReach = [0.05, 0.17, 0.4, 0.7, 1];

/**
 * Sizes by the law of Zipf and Mandelbrot, share ~ 1 / (rank + 1.8)^0.95. The
 * largest are cities far from one another, about one in twelve; places near a
 * city are larger than places far from one.
 */
export function urbanHierarchy(land: Land, seed: number): UrbanHierarchy {
  const random = keyedRandom(seed, 5);
  const count = land.x.length;
  const cities = spreadCities(land, Math.max(1, Math.ceil(count / 12)), random);
  const rankOf = new Map(cities.map((city, rank) => [city, rank]));
  const pull = Float64Array.from({ length: count }, (_, m) => {
    const rank = rankOf.get(m);
    if (rank !== undefined) return 1000 - rank;
    const nearest = Math.min(...cities.map((city) => siteDistanceKm(land, m, city)));
    return -nearest / 12 + 0.9 * normalDraw(random);
  });
  const byRank = Uint16Array.from({ length: count }, (_, m) => m).sort((a, b) => pull[b] - pull[a]);
  const share = new Float64Array(count);
  const urbanClass = new Uint8Array(count);
  let sum = 0;
  for (const [rank, m] of byRank.entries()) {
    share[m] = (rank + 2.8) ** -0.95;
    sum += share[m];
    urbanClass[m] = 5 - classReach.findIndex((reach) => rank < Math.max(1, reach * count));
  }
  return { share: share.map((one) => one / sum), urbanClass, byRank };
}

/** The first city near the middle, each next one among those farthest from the others. */
function spreadCities(land: Land, wanted: number, random: () => number): number[] {
  const count = land.x.length;
  const distance = (m: number): number => Math.hypot(land.x[m], land.y[m]);
  const all = Array.from({ length: count }, (_, m) => m);
  const cities = [all.reduce((best, m) => (distance(m) < distance(best) ? m : best), 0)];
  // Distance to the nearest city so far, and to the shore of the same order: cities avoid the rim.
  const far = Float64Array.from(all, (m) => siteDistanceKm(land, m, cities[0]));
  const inland = all.map((m) => land.neighbours[m].length);
  while (cities.length < wanted) {
    const order = all
      .filter((m) => far[m] > 0)
      .sort((a, b) => far[b] * (1 + inland[b] / 4) - far[a] * (1 + inland[a] / 4));
    const city = oneOf(random, order.slice(0, Math.max(1, Math.ceil(count / 60))));
    cities.push(city);
    for (const m of all) far[m] = Math.min(far[m], siteDistanceKm(land, m, city));
  }
  return cities;
}

/** `total` divided by `share`, in whole numbers that add up to it (largest remainders). */
export function wholeParts(total: number, share: Float64Array): Uint32Array {
  const parts = Uint32Array.from(share, (one) => Math.floor(one * total));
  const left = total - parts.reduce((sum, one) => sum + one, 0);
  const order = Array.from(share.keys()).sort(
    (a, b) => ((share[b] * total) % 1) - ((share[a] * total) % 1) || a - b,
  );
  for (const m of order.slice(0, left)) parts[m]++;
  return parts;
}
