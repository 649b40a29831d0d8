import type { Clumping } from "./clumping.ts";
import type { Expectation } from "./expected-counts.ts";
import { gammaDraw, normalDraw } from "./gamma-draw.ts";
import type { Geography } from "./geography.ts";
import type { Kinship } from "./kinship.ts";
import type { KinLinks } from "./kin-links.ts";
import type { Random } from "../random.ts";

/**
 * Variances of the place effects that kin share all over the country: one per
 * classification (what its classes share beyond what the wider ones do) and one
 * per reference.
 */
export interface KinEffects {
  readonly ofClasses: Float64Array;
  readonly ofLinks: Float64Array;
}

export const noKinEffects = (kin: Kinship): KinEffects => ({
  ofClasses: new Float64Array(kin.classes.length),
  ofLinks: new Float64Array(kin.links.length),
});

/** Residuals are held within these, in standard deviations: one true cluster is no national habit. */
const residualBound = 3;

/**
 * How much kin settle together, per source: the covariance of place effects
 * over all pairs of kin,
 *
 *     c = Σ_r Σ_pairs u_ri u_rj ÷ Σ_r Σ_pairs v_ri v_rj,   u = (C − E) / (1 + φE),  v = E / (1 + φE)
 *
 * Thousands of pairs speak together, so that even a mild habit shows. Pairs of a
 * wider class that are also of a narrower one count for the narrower alone.
 *
 * Source: the efficient score for a covariance of effects between negative
 * binomial counts; after Ellison & Glaeser's (1997) coagglomeration.
 *
 * Cost: O(places · (industries + links)).
 */
export function kinCovariance(
  at: Expectation,
  clumping: Clumping,
  geo: Geography,
  kin: Kinship,
): KinEffects {
  const industries = kin.isPresent.length;
  const u = new Float64Array(industries);
  const v = new Float64Array(industries);
  const tops = kin.classes.map(() => 0);
  const bottoms = kin.classes.map(() => 0);
  const linkTop = new Float64Array(kin.links.length);
  const linkBottom = new Float64Array(kin.links.length);
  const sumsOf = kin.classes.map(({ size }) => ({
    u: new Float64Array(size.length),
    v: new Float64Array(size.length),
  }));
  for (let r = 0; r < geo.places; r++) {
    const dispersion = geo.block[r] * industries;
    let uu = 0;
    let vv = 0;
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const e = at.expected[k];
      const shrink = 1 + clumping.dispersion[dispersion + i] * e;
      v[i] = e / shrink;
      const bound = residualBound * Math.sqrt(v[i]);
      u[i] = Math.max(-bound, Math.min(bound, (at.counts[k] - e) / shrink));
      uu += u[i] * u[i];
      vv += v[i] * v[i];
    }
    kin.classes.forEach(({ classOf }, c) => {
      const sums = sumsOf[c];
      sums.u.fill(0);
      sums.v.fill(0);
      for (let i = 0; i < industries; i++) {
        if (classOf[i] < 0) continue;
        sums.u[classOf[i]] += u[i];
        sums.v[classOf[i]] += v[i];
      }
      tops[c] += squares(sums.u) - uu;
      bottoms[c] += squares(sums.v) - vv;
    });
    kin.links.forEach(({ start, target }, s) => {
      for (let i = 0; i < industries; i++) {
        let kinU = 0;
        let kinV = 0;
        for (let k = start[i]; k < start[i + 1]; k++) {
          kinU += u[target[k]];
          kinV += v[target[k]];
        }
        linkTop[s] += u[i] * kinU;
        linkBottom[s] += v[i] * kinV;
      }
    });
  }
  const ratio = (top: number, bottom: number): number =>
    bottom > 0 ? Math.max(0, top / bottom) : 0;
  // From the widest on: each narrower class shares what the wider does, and something more.
  const ofClasses = Float64Array.from(kin.classes, (_, c) => {
    const last = c + 1 === kin.classes.length;
    return last
      ? ratio(tops[c], bottoms[c])
      : ratio(tops[c] - tops[c + 1], bottoms[c] - bottoms[c + 1]);
  });
  for (let c = ofClasses.length - 1; c > 0; c--) {
    ofClasses[c] = Math.max(0, ofClasses[c] - ofClasses[c - 1]);
  }
  return { ofClasses, ofLinks: linkTop.map((top, s) => ratio(top, linkBottom[s])) };
}

/** Makes a drawer of one place's effects on all industries, each of mean 1. */
export function kinEffectDraw(
  kin: Kinship,
  effects: KinEffects,
  random: Random,
): (into: Float64Array) => void {
  const industries = kin.isPresent.length;
  const perClass = kin.classes.map(({ size }) => new Float64Array(size.length));
  const own = new Float64Array(industries);
  return (into) => {
    into.fill(1);
    kin.classes.forEach(({ classOf }, c) => {
      if (effects.ofClasses[c] < leastVariance) return;
      const draws = perClass[c];
      for (let k = 0; k < draws.length; k++) draws[k] = gammaDraw(effects.ofClasses[c], random);
      for (let i = 0; i < industries; i++) if (classOf[i] >= 0) into[i] *= draws[classOf[i]];
    });
    kin.links.forEach((links, s) => {
      const variance = effects.ofLinks[s];
      if (variance < leastVariance) return;
      for (let i = 0; i < industries; i++) own[i] = normalDraw(random);
      for (let i = 0; i < industries; i++) {
        into[i] *= Math.exp(Math.sqrt(variance) * linkedDraw(links, own, i) - variance / 2);
      }
    });
  };
}

const leastVariance = 1e-4;

/** The draws of an industry and its kin together, of variance 1: kin of the same kin share most of it. */
function linkedDraw({ start, target }: KinLinks, own: Float64Array, i: number): number {
  let sum = own[i];
  for (let k = start[i]; k < start[i + 1]; k++) sum += own[target[k]];
  return sum / Math.sqrt(1 + start[i + 1] - start[i]);
}

function squares(values: Float64Array): number {
  let sum = 0;
  for (const x of values) sum += x * x;
  return sum;
}
