import { type Matrix, zeros } from "../matrix.ts";
import type { Random } from "../random.ts";
import { globalEnvelope } from "./global-envelope.ts";
import type { KDensity, Points } from "./k-density.ts";
import { kDensityGround, observedKDensity, simulatedKDensity } from "./k-density-curves.ts";
import { localBand } from "./local-band.ts";

/** One industry's K-density beside what chance gives, per distance and over all. */
export interface KDensityBands extends KDensity {
  readonly local: DistanceBand;
  readonly global: DistanceBand;
  /** Of the whole curve, two-sided: the global band at `alpha` is left when it is at most that. */
  readonly p: number;
  /**
   * By the global band: localised where the curve rises above it at any distance,
   * else dispersed where it falls below it; undefined where nothing can be told.
   */
  readonly verdict: "localised" | "dispersed" | "neither" | undefined;
}

/** A band, and where the curve leaves it. */
export interface DistanceBand {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Per distance 1 where localised (above), −1 where dispersed (below), 0 within. */
  readonly side: Int8Array;
}

export interface KDensityOptions {
  /** One per plant, ≥ 0; 1 each when left out. They are dealt anew over the drawn sites. */
  readonly weight?: Float64Array | undefined;
  readonly simulations?: number;
  readonly alpha?: number;
  /** Nodes between 0 and twice the longest distance. */
  readonly bins?: number;
}

/**
 * K-density of an industry, with the bands of plants that settle anywhere a
 * plant is: each simulation draws as many sites from all sites, none twice.
 *
 * The local band holds at one distance that was chosen beforehand; the global
 * one holds over all of them at once, see `globalEnvelope`. Each curve, the
 * observed one too, has the bandwidth of its own distances, so that by chance
 * all are alike.
 *
 * Distances are gathered at nodes s = 2 · longest / bins apart. That moves a
 * curve by at most s² / (10 h³) at the same bandwidth h, and h itself by about
 * a part in `bins`.
 *
 * @param sites      where all plants are, of every industry, in the unit of the distances
 * @param industry   which of the sites are the industry's, each once
 * @param distances  where the density is asked for, ≥ 0
 * @param random     where the draws come from
 * @param options    weights, number of simulations, alpha, bins
 * @returns          per distance; NaN and no verdict where a curve has no bandwidth
 * @throws RangeError with no distance above 0, a site twice, or fewer than 2/alpha − 1 simulations
 *
 * Cost: O(simulations · (pairs within 2 · longest + bins · distances)), and once O(sites · log sites).
 * Source: Duranton & Overman (2005), Review of Economic Studies 72, 1077–1106.
 * Example: none by hand, since it draws; the page on concentration has one.
 */
export function kDensityBands(
  sites: Points,
  industry: Uint32Array,
  distances: Float64Array,
  random: Random,
  options: KDensityOptions = {},
): KDensityBands {
  const { simulations = 999, alpha = 0.05 } = options;
  const ground = kDensityGround(sites, industry, distances, options);
  const simulated = zeros(simulations, distances.length);
  for (let s = 0; s < simulations; s++) {
    simulated.data.set(simulatedKDensity(ground, random), s * distances.length);
  }
  return bandsAround(observedKDensity(ground), simulated, alpha);
}

/**
 * An industry's curve beside simulated ones, wherever those were computed.
 *
 * @param observed   the industry's own curve
 * @param simulated  simulations × distances
 * @param alpha      chance that an industry without a pattern leaves the global band
 * @returns          per distance; NaN and no verdict where a curve has no bandwidth
 * @throws RangeError with fewer than 2/alpha − 1 simulations
 *
 * Cost: O(distances · simulations · log(distances · simulations)).
 * Source: Duranton & Overman (2005), Review of Economic Studies 72, 1077–1106.
 *
 * @example const higher = { density: Float64Array.of(9), bandwidth: 1 };
 *          bandsAround(higher, matrix(4, 1, Float64Array.of(1, 2, 3, 4)), 0.4).verdict // "localised"
 */
export function bandsAround(observed: KDensity, simulated: Matrix, alpha = 0.05): KDensityBands {
  const local = localBand(simulated, alpha);
  const global = globalEnvelope(observed.density, simulated, alpha);
  const told = withSides(global, observed.density);
  return {
    ...observed,
    local: withSides(local, observed.density),
    global: told,
    p: global.p,
    verdict: Number.isNaN(global.p) ? undefined : verdictOf(told.side),
  };
}

function withSides(
  { low, high }: { readonly low: Float64Array; readonly high: Float64Array },
  observed: Float64Array,
): DistanceBand {
  const side = Int8Array.from(observed, (k, r) => Number(k > high[r]) - Number(k < low[r]));
  return { low, high, side };
}

function verdictOf(side: Int8Array): "localised" | "dispersed" | "neither" {
  if (side.includes(1)) return "localised";
  return side.includes(-1) ? "dispersed" : "neither";
}
