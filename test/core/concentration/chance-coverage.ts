import {
  ellisonGlaeserInterval,
  ellisonGlaeserRange,
  kDensityBands,
  type KDensityOptions,
  keyedRandom,
  type Points,
  type Random,
} from "../../../src/core/index.ts";

/** How often bands are left by plants that settle by chance. */
export interface BandCoverage {
  /** Left at any distance. */
  readonly global: number;
  /** Left at one distance chosen beforehand, the middle one. */
  readonly local: number;
  /** Left at any distance, although the local band promises one alone. */
  readonly localAnywhere: number;
  readonly localised: number;
  readonly dispersed: number;
}

/** Sites half in towns of very unequal size, half scattered, on a square of side 100. */
export function townsAndCountry(n: number, random: Random): Points {
  const towns = Array.from({ length: 12 }, () => [100 * random(), 100 * random()] as const);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const town = towns[Math.floor(12 * random() ** 2)];
    const inTown = random() < 0.5;
    x[k] = inTown ? town[0] + 4 * (random() + random() - 1) : 100 * random();
    y[k] = inTown ? town[1] + 4 * (random() + random() - 1) : 100 * random();
  }
  return { x, y };
}

/** Over many industries of `plants` plants that take sites by chance. */
export function bandCoverage(
  replicates: number,
  seed: number,
  { plants = 25, options = {} }: { plants?: number; options?: KDensityOptions } = {},
): BandCoverage {
  const distances = Float64Array.from({ length: 21 }, (_, k) => k);
  const sites = townsAndCountry(400, keyedRandom(seed));
  const left = { global: 0, local: 0, localAnywhere: 0, localised: 0, dispersed: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const random = keyedRandom(seed, replicate);
    const urn = Array.from(sites.x.keys(), (k) => [random(), k] as const);
    const industry = Uint32Array.from(
      urn.sort((a, b) => a[0] - b[0]).slice(0, plants),
      ([, site]) => site,
    );
    const found = kDensityBands(sites, industry, distances, random, { bins: 512, ...options });
    if (found.global.side.some((side) => side !== 0)) left.global++;
    if (found.local.side[10] !== 0) left.local++;
    if (found.local.side.some((side) => side !== 0)) left.localAnywhere++;
    if (found.verdict === "localised") left.localised++;
    if (found.verdict === "dispersed") left.dispersed++;
  }
  return {
    global: left.global / replicates,
    local: left.local / replicates,
    localAnywhere: left.localAnywhere / replicates,
    localised: left.localised / replicates,
    dispersed: left.dispersed / replicates,
  };
}

/** How Ellison and Glaeser's γ fares over industries whose truth is known. */
export interface GammaCoverage {
  /** Share of intervals that hold the γ that such plants have on average. */
  readonly interval: number;
  /** The same of another interval, to set beside it. */
  readonly other: number;
  /** Share of industries with p ≤ 0.05. */
  readonly significant: number;
  /** Share with γ above .05, the fixed bound for "highly concentrated". */
  readonly above: number;
}

/**
 * Industries of plants with Pareto sizes, each settling by itself: in region m
 * with a chance in proportion to its jobs, times `pull` in every fifth region.
 */
export function gammaCoverage(
  replicates: number,
  seed: number,
  { plants, tail, pull }: { plants: number; tail: number; pull: number },
  another: (
    plants: { region: Uint32Array; size: Float64Array },
    regions: Float64Array,
  ) => { low: number; high: number } = () => ({ low: Number.NaN, high: Number.NaN }),
): GammaCoverage {
  const regions = Float64Array.from({ length: 20 }, (_, m) => 100 + 30 * m);
  const chance = regions.map((jobs, m) => (m % 5 === 0 ? pull * jobs : jobs));
  const all = chance.reduce((a, b) => a + b);
  const jobs = regions.reduce((a, b) => a + b);
  const counts = { interval: 0, other: 0, significant: 0, above: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const random = keyedRandom(seed, replicate);
    const size = Float64Array.from({ length: plants }, () =>
      Math.min(500, (1 - random()) ** (-1 / tail)),
    );
    const region = Uint32Array.from({ length: plants }, () => {
      let left = random() * all;
      const m = chance.findIndex((weight) => (left -= weight) < 0);
      return m < 0 ? regions.length - 1 : m;
    });
    const { low, high } = ellisonGlaeserInterval({ region, size }, regions, random);
    const { gamma, p } = ellisonGlaeserRange({ region, size }, regions, random, { throws: 199 });
    const truth = expectedGamma(
      chance.map((weight) => weight / all),
      regions.map((x) => x / jobs),
      size,
    );
    const beside = another({ region, size }, regions);
    if (low <= truth && truth <= high) counts.interval++;
    if (beside.low <= truth && truth <= beside.high) counts.other++;
    if (p <= 0.05) counts.significant++;
    if (gamma > 0.05) counts.above++;
  }
  return {
    interval: counts.interval / replicates,
    other: counts.other / replicates,
    significant: counts.significant / replicates,
    above: counts.above / replicates,
  };
}

/** The mean of γ over places, sizes held: E G = Σ (p − x)² + H (1 − Σ p²). */
function expectedGamma(chance: Float64Array, share: Float64Array, size: Float64Array): number {
  const industry = size.reduce((a, b) => a + b);
  const h = size.reduce((sum, z) => sum + (z / industry) ** 2, 0);
  const apart = chance.reduce((sum, p, m) => sum + (p - share[m]) ** 2, 0);
  const spread = 1 - chance.reduce((sum, p) => sum + p * p, 0);
  const room = 1 - share.reduce((sum, x) => sum + x * x, 0);
  return (apart + h * spread - room * h) / (room * (1 - h));
}
