import { type Matrix, zeros } from "../matrix.ts";
import { below, type Random } from "../random.ts";
import { comparativeAdvantage } from "../relatedness/comparative-advantage.ts";
import type { Presences } from "../specialization/presences.ts";
import { quantile } from "../statistics/quantile.ts";
import { type EconomicComplexity, economicComplexity } from "./economic-complexity.ts";

export interface ComplexityIntervalOptions {
  readonly regions: number;
  readonly industries: number;
  readonly random: Random;
  /** Regions × industries, 1 where a presence may count; all may when left out. */
  readonly mayCount?: Uint8Array | undefined;
  readonly resamples?: number;
  /** Which part of the resamples lies between the ends. */
  readonly level?: number;
}

/** Ends per region or per industry; NaN where fewer than half of the resamples have a figure. */
export interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface ComplexityInterval {
  /** As measured, without resampling. */
  readonly complexity: EconomicComplexity;
  readonly region: Ends;
  readonly industry: Ends;
  /**
   * Per resample the correlation of its regions with those measured, 0 to 1: near
   * 1 the order stands, near 0 another eigenvector has taken its place.
   */
  readonly agreement: Float64Array;
}

/**
 * How far economic complexity depends on which companies happen to be there:
 * percentile intervals from drawing as many presences as there are, with
 * replacement, and computing presence (LQ ≥ 1) and complexity anew each time.
 *
 * What is drawn is a *presence*, all that one enterprise group has of an
 * industry in a region, with its size. A plant of 500 jobs is one decision; to
 * draw jobs, as a multinomial on head counts would, makes 500 of it and an
 * interval many times too narrow. A cell that rests on one plant is without it
 * in 37 of 100 resamples, as it should be.
 *
 * An eigenvector has no sign of its own, so each resample's is that of its
 * correlation with the regions as measured. It is not otherwise turned towards
 * them: where two eigenvalues lie close the order itself turns, which is what
 * the interval is to show.
 *
 * A resample can lose an industry from a region, never bring one; so resampled
 * regions are less diverse, and the figure measured may lie outside its ends.
 *
 * @param plants  as `presences` gives them; size ≥ 0
 *
 * Cost: O(resamples · (presences + regions · industries)).
 * Source: Efron (1979), Annals of Statistics 7, 1–26; the unit after Guimarães,
 * Figueiredo & Woodward (2009), Journal of Regional Science 49.
 *
 * @example complexityInterval({ region: Uint32Array.of(0, 0, 1), industry: Uint32Array.of(0, 1, 0), size: Float64Array.of(1, 1, 1) }, { regions: 2, industries: 2, random: keyedRandom(1) }).complexity.region // [1, -1]
 */
export function complexityInterval(
  plants: Pick<Presences, "region" | "industry" | "size">,
  options: ComplexityIntervalOptions,
): ComplexityInterval {
  const { regions, industries, random, mayCount, resamples = 200, level = 0.9 } = options;
  const count = plants.size.length;
  const drawn = (pick: (k: number) => number): Matrix => {
    const jobs = zeros(regions, industries);
    for (let k = 0; k < count; k++) {
      const plant = pick(k);
      jobs.data[plants.region[plant] * industries + plants.industry[plant]] += plants.size[plant];
    }
    const present = comparativeAdvantage(jobs);
    mayCount?.forEach((may, cell) => {
      if (may === 0) present.data[cell] = 0;
    });
    return present;
  };
  const complexity = economicComplexity(drawn((k) => k));
  const region = zeros(regions, resamples);
  const industry = zeros(industries, resamples);
  const agreement = new Float64Array(resamples);
  for (let s = 0; s < resamples; s++) {
    const found = economicComplexity(drawn(() => below(random, count)));
    const along = correlation(found.region, complexity.region);
    agreement[s] = Math.abs(along);
    const sign = along < 0 ? -1 : 1;
    for (let r = 0; r < regions; r++) region.data[r * resamples + s] = sign * found.region[r];
    for (let i = 0; i < industries; i++) {
      industry.data[i * resamples + s] = sign * found.industry[i];
    }
  }
  return { complexity, region: ends(region, level), industry: ends(industry, level), agreement };
}

/** Of two columns, over the rows where both have a figure. */
function correlation(a: Float64Array, b: Float64Array): number {
  let [n, sumA, sumB, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    if (Number.isNaN(a[k]) || Number.isNaN(b[k])) continue;
    n++;
    sumA += a[k];
    sumB += b[k];
    aa += a[k] * a[k];
    bb += b[k] * b[k];
    ab += a[k] * b[k];
  }
  return (ab - (sumA * sumB) / n) / Math.sqrt((aa - sumA ** 2 / n) * (bb - sumB ** 2 / n));
}

function ends({ rows, cols, data }: Matrix, level: number): Ends {
  const low = new Float64Array(rows).fill(Number.NaN);
  const high = new Float64Array(rows).fill(Number.NaN);
  for (let k = 0; k < rows; k++) {
    const values = data.subarray(k * cols, (k + 1) * cols).filter((x) => !Number.isNaN(x));
    if (2 * values.length < cols) continue;
    low[k] = quantile(values, (1 - level) / 2);
    high[k] = quantile(values, (1 + level) / 2);
  }
  return { low, high };
}
