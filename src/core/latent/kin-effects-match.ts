import { keyedRandom } from "../random.ts";
import { expectation } from "./expected-counts.ts";
import { type KinEffects, kinCovariance } from "./kin-effects.ts";
import { nullSample } from "./null-sample.ts";
import type { Prepared } from "./prepared.ts";

/** Its own stream, so that shuffles stay what they are. */
const matchStream = 0x6b696e73;
const rounds = 3;
const shufflesPerRound = 3;
/** A variance is not raised above this, nor by more than this a round. */
const mostVariance = 0.5;
const mostStep = 3;

/**
 * The place effects of kin at which shuffles show the covariance that the
 * country shows. What is measured falls short of what is drawn (expectations
 * take part of it, kin by reference share only part of theirs), so it is
 * measured on shuffles the same way, and the variances are scaled until both
 * agree.
 *
 * Source: indirect inference, Gourieroux, Monfort & Renault (1993), Journal of
 * Applied Econometrics 8(S1), S85–S118.
 *
 * Cost: that of nine shuffles.
 */
export function matchedKinEffects(prepared: Prepared): KinEffects {
  const { observed, clumping, geography, kin, places, industries, urban } = prepared;
  const shown = kinCovariance(observed, clumping, geography, kin);
  let effects = shown;
  for (let round = 0; round < rounds; round++) {
    const drawn = { ...prepared, kinEffects: effects };
    const of = Array.from({ length: shufflesPerRound }, (_, k) => {
      const sample = nullSample(drawn, keyedRandom(matchStream, round, k));
      return kinCovariance(
        expectation(sample, places, industries, urban),
        clumping,
        geography,
        kin,
      );
    });
    const match = (which: (one: KinEffects) => Float64Array): Float64Array =>
      which(effects).map((variance, s) => {
        const mean = of.reduce((sum, one) => sum + which(one)[s], 0) / shufflesPerRound;
        const step = Math.min(mostStep, which(shown)[s] / Math.max(1e-6, mean));
        return Math.min(mostVariance, variance * step);
      });
    effects = { ofClasses: match((one) => one.ofClasses), ofLinks: match((one) => one.ofLinks) };
  }
  return effects;
}
