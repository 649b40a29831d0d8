import { below, keyedWords, type Random, shuffle } from "../random.ts";
import type { Sample } from "./expected-counts.ts";
import { gammaDraw, normalDraw } from "./gamma-draw.ts";
import { kinEffectDraw } from "./kin-effects.ts";
import type { Prepared } from "./prepared.ts";

/** Swaps proposed per unit after the shuffle; the weights are mild, so few are enough. */
const sweeps = 8;
/** Neighbouring sites that swap with sites equally far off: mostly of one place, whose weights stay at hand. */
const run = 64;

/**
 * A country without clusters, as like the observed one as can be: the labels
 * (industry and group) are shuffled over the sites of each stratum (size class
 * × kind of site), so that sites, municipal counts and industry totals stay;
 * then swaps, accepted by Metropolis's rule, bring in what comparable places
 * give (size and urban class), ordinary clumping of single industries, what kin
 * share everywhere, and other place effects that industries share.
 *
 * Cost: O(units · sweeps + places · industries).
 */
export function nullSample(prepared: Prepared, random: Random): Sample & { group: Int32Array } {
  const { census, stratumOrder, stratumStart, industries } = prepared;
  const units = stratumOrder.length;
  const label = stratumOrder.slice();
  const strata = stratumStart.length - 1;
  for (let s = 0; s < strata; s++) shuffle(label, random, stratumStart[s], stratumStart[s + 1]);
  const weight = placeWeights(prepared, random);
  // Site k: its place's row of weights in 2k, the industry now there in 2k + 1; side by side, as
  // most of the time goes into fetching both for a site drawn at random.
  const site = new Uint32Array(2 * units);
  for (let k = 0; k < units; k++) {
    site[2 * k] = census.place[stratumOrder[k]] * industries;
    site[2 * k + 1] = census.industry[label[k]];
  }
  const words = new Uint32Array(4096);
  const fill = keyedWords(below(random, 2 ** 32), below(random, 2 ** 32));
  let drawn = words.length;
  for (let s = 0; s < strata; s++) {
    const start = stratumStart[s];
    const end = stratumStart[s + 1];
    const count = end - start;
    if (count < 2) continue;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      for (let first = start; first < end; first += run) {
        if (drawn + run >= words.length) {
          fill(words);
          drawn = 0;
        }
        // Labels lie at random, so any other site is as good as one drawn for each.
        const off = 1 + Math.floor((words[drawn++] / 2 ** 32) * (count - 1));
        const last = Math.min(end, first + run);
        for (let a = first; a < last; a++) {
          const b = a + off < end ? a + off : a + off - count;
          const ra = site[2 * a];
          const rb = site[2 * b];
          if (ra === rb) continue;
          const ia = site[2 * a + 1];
          const ib = site[2 * b + 1];
          if (ia === ib) continue;
          const now = weight[ra + ia] * weight[rb + ib];
          const then = weight[ra + ib] * weight[rb + ia];
          if (then < now && words[drawn++] * now >= then * 2 ** 32) continue;
          site[2 * a + 1] = ib;
          site[2 * b + 1] = ia;
          const kept = label[a];
          label[a] = label[b];
          label[b] = kept;
        }
      }
    }
  }
  const industry = new Uint32Array(units);
  const group = new Int32Array(units);
  for (let k = 0; k < units; k++) {
    industry[stratumOrder[k]] = site[2 * k + 1];
    group[stratumOrder[k]] = census.group[label[k]];
  }
  return { place: census.place, slot: census.slot, industry, group };
}

/** Places whose residuals are mixed into the shared effects of one. */
const mixed = 8;

/**
 * Weights of places per industry, places × industries: clumping × what kin
 * share × other shared effects × sorting. The other shared effects of a place
 * are a random mixture of the residuals of places like it in size, so that
 * industries vary together as they do in the country, wherever that is.
 */
function placeWeights(prepared: Prepared, random: Random): Float32Array {
  const { places, industries, clumping, geography, shared, observed, kin, kinEffects } = prepared;
  const weight = new Float32Array(places * industries);
  const effect = new Float64Array(industries);
  const ofKin = new Float64Array(industries);
  const drawOfKin = kinEffectDraw(kin, kinEffects, random);
  const explained =
    kinEffects.ofClasses.reduce((a, b) => a + b, 0) + kinEffects.ofLinks.reduce((a, b) => a + b, 0);
  // Estimates are calmer than the truth they stand for: each shuffle draws what it may be.
  const drawn = Float64Array.from({ length: industries }, (_, i) =>
    gammaDraw((clumping.deviation[i] / clumping.dispersion[i]) ** 2, random),
  );
  const scale = Math.sqrt(shared.strength / mixed);
  const window = Math.min(places, 24);
  for (let r = 0; r < places; r++) {
    effect.fill(0);
    drawOfKin(ofKin);
    if (shared.strength > 0) {
      const from = Math.max(0, Math.min(places - window, shared.rank[r] - (window >> 1)));
      for (let k = 0; k < mixed; k++) {
        const row = shared.bySize[from + below(random, window)] * industries;
        const g = scale * normalDraw(random);
        for (let i = 0; i < industries; i++) effect[i] += g * shared.residual[row + i];
      }
    }
    const dispersion = geography.block[r] * industries;
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const own =
        drawn[i] * clumping.dispersion[dispersion + i] -
        shared.strength * shared.meanSquare[i] -
        explained;
      const usual = observed.size[r] > 0 ? observed.expected[k] / observed.size[r] : 0;
      weight[k] =
        Math.max(1e-4, gammaDraw(Math.max(0, own), random)) *
        Math.max(0.05, 1 + effect[i]) *
        ofKin[i] *
        (usual + 1e-9);
    }
  }
  return weight;
}
