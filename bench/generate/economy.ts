import { keyedRandom } from "../../src/core/index.ts";

/** The sizes that goals are stated for: a province, a country, a continent. */
export const sizes = {
  S: { regions: 40, industries: 600, establishments: 50_000 },
  M: { regions: 400, industries: 900, establishments: 2_000_000 },
  L: { regions: 1_500, industries: 900, establishments: 30_000_000 },
} as const;
export type Size = keyof typeof sizes;

export interface Establishment {
  readonly region: number;
  readonly industry: number;
  readonly jobs: number;
}

/** Industries that settle in each other's company, and in so many regions each. */
const themes = 30;
const homes = 0.08;

/**
 * An invented economy, one establishment after the other: regions of Zipf's
 * sizes, industries of uneven sizes, thirty themes of related industries that
 * are four times as common in the regions that are home to them, simpler
 * industries everywhere and harder ones in large regions. Sizes are Pareto's
 * with exponent 1.1, at most 5,000 jobs. The same seed gives the same.
 */
export function* economy(size: Size, seed = 1): Generator<Establishment> {
  const { regions, industries, establishments } = sizes[size];
  const random = keyedRandom(seed, regions, industries);
  const theme = Uint32Array.from({ length: industries }, () => Math.floor(random() * themes));
  const home = Uint8Array.from({ length: regions * themes }, () => Number(random() < homes));
  const common = Float64Array.from({ length: industries }, () => 0.05 + random() ** 3);
  const regionUpTo = sums(Float64Array.from({ length: regions }, (_, r) => 1 / (r + 10)));
  const industryUpTo = sums(common);
  for (let k = 0; k < establishments; k++) {
    const region = at(regionUpTo, random());
    let industry: number;
    do {
      industry = at(industryUpTo, random());
      // Drawn until accepted: the harder an industry, the larger the region it needs.
    } while (random() > fit(region / regions, industry / industries, isHome(region, industry)));
    yield { region, industry, jobs: Math.min(5000, Math.ceil(random() ** (-1 / 1.1))) };
  }
  function isHome(region: number, industry: number): boolean {
    return home[region * themes + theme[industry]] === 1;
  }
}

const fit = (small: number, hard: number, atHome: boolean): number =>
  (atHome ? 1 : 0.25) / (1 + Math.exp(4 * (small + hard - 1.2)));

function sums(weights: Float64Array): Float64Array {
  let total = 0;
  const upTo = weights.map((weight) => (total += weight));
  return upTo.map((sum) => sum / total);
}

/** The first place whose sum is above x. */
function at(upTo: Float64Array, x: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle] > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
