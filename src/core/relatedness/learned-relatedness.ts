import { type Matrix, matrix, zeros } from "../matrix.ts";
import { type Random, shuffle } from "../random.ts";
import { coagglomeration } from "./coagglomeration.ts";
import { coLocation } from "./co-location.ts";
import { correlationOf, errorOf, pairMoments, type PairMoments } from "./pair-moments.ts";
import { ridgeWeights } from "./ridge-weights.ts";
import { standardizedKinds } from "./standardized-kinds.ts";

export interface LearnedRelatednessOptions {
  /** What the kinds are to foretell: co-location apart from urbanity, or coagglomeration. */
  readonly target?: "co-location" | "coagglomeration";
  /** Times that the regions are split into halves; each half learns once and judges once. */
  readonly splits?: number;
  /** Parts of a half that the penalty is chosen over. */
  readonly folds?: number;
  /** Penalties tried, on kinds of standard deviation 1. */
  readonly penalties?: readonly number[];
}

/** How well something foretells the target on regions it has not seen. */
export interface Foretold {
  /** Pearson's correlation over pairs, the mean over all halves. */
  readonly correlation: number;
  /** 1 − squared error / variance, the mean over all halves; below 0 is worse than the mean. */
  readonly explained: number;
}

export interface LearnedRelatedness {
  /** Per kind its weight on a standard deviation of the kind, ≥ 0: mean over the halves. */
  readonly weight: Float64Array;
  /** Least and greatest weight over the halves. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** The penalty chosen in each half. */
  readonly penalty: Float64Array;
  readonly learned: Foretold;
  /** The plain mean of the standardised kinds, with one slope fitted. */
  readonly equalWeights: Foretold;
  /** Each kind by itself, with one slope fitted. */
  readonly alone: readonly Foretold[];
  /** Correlation of the target in one half with the target in the other. */
  readonly reliability: number;
  /** Industries × industries: the kinds summed by `weight`; NaN where no kind is known. */
  readonly combined: Matrix;
}

/**
 * One relatedness from several kinds, its weights learnt and judged on different
 * regions, none set by hand.
 *
 * Regions are split at random into halves. In the one, the target (how industries lie
 * together) is regressed over pairs on the standardised kinds, weights not below 0:
 *
 *     min Σ_p (y_p − a − Σ_k w_k x_kp − Σ_k v_k u_kp)² / P + λ (Σ w² + Σ v²),  w ≥ 0
 *
 * with u_kp = 1 where kind k does not know pair p and x_kp the kind's mean (0) there,
 * so that not knowing is neither likeness nor unlikeness. λ is the penalty that does
 * best when parts of this half foretell each other. The other half judges; then they
 * change places.
 *
 * The kinds must not come from `counts`: then the halves would know each other.
 * Pairs share industries, so their number says nothing of how sure a weight is; the
 * spread over halves says how much it owes to *which regions* taught it, and nothing
 * about another country.
 *
 * @param counts  regions × industries, jobs or establishments, ≥ 0
 * @param kinds   industries × industries each, symmetric, NaN where unknown
 * @param random  draws the halves and the parts
 * @throws RangeError with fewer than 20 regions or without kinds
 *
 * Cost: O(splits · folds · regions · industries² + splits · folds · kinds² · pairs).
 * Source: own; for the regression Hoerl & Kennard (1970), Technometrics 12, 55–67.
 *
 * Where nothing lies anywhere there is nothing to learn:
 *
 * @example learnedRelatedness(zeros(20, 3), [matrix(3, 3, Float64Array.of(0, 5, 1, 5, 0, 3, 1, 3, 0))], keyedRandom(1)).weight // [0]
 */
export function learnedRelatedness(
  counts: Matrix,
  kinds: readonly Matrix[],
  random: Random,
  {
    target = "co-location",
    splits = 10,
    folds = 4,
    penalties = [0, 0.01, 0.1, 1, 10],
  }: LearnedRelatednessOptions = {},
): LearnedRelatedness {
  if (counts.rows < 20) throw new RangeError(`needed 20 regions to split, got ${counts.rows}`);
  if (kinds.length === 0) throw new RangeError("needed a kind of relatedness, got none");
  const predictors = standardizedKinds(kinds);
  const isFree = predictors.isFree;
  const momentsIn = (regions: Uint32Array): PairMoments =>
    pairMoments(predictors.columns, targetIn(counts, regions, target));

  const weights: Float64Array[] = [];
  const penalty: number[] = [];
  const learned: Foretold[] = [];
  const equal: Foretold[] = [];
  const alone: Foretold[][] = kinds.map(() => []);
  let reliability = 0;
  for (let split = 0; split < splits; split++) {
    const order = Uint32Array.from({ length: counts.rows }, (_, r) => r);
    shuffle(order, random);
    const halves = [order.subarray(0, counts.rows >> 1), order.subarray(counts.rows >> 1)];
    const targets = halves.map((half) => targetIn(counts, half, target));
    const moments = targets.map((one) => pairMoments(predictors.columns, one));
    reliability += targetCorrelation(targets[0], targets[1]) / splits;
    halves.forEach((half, h) => {
      const [own, other] = [moments[h], moments[1 - h]];
      const chosen = bestPenalty(half, folds, penalties, isFree, momentsIn);
      const weight = ridgeWeights(own, chosen, isFree);
      penalty.push(chosen);
      weights.push(weight);
      learned.push(foretold(weight, own, other));
      const plain = (share: (k: number) => number): Foretold => {
        const direction = weight.map((_, k) => (k < kinds.length ? share(k) : 0));
        return foretold(scaledTo(own, direction), own, other);
      };
      equal.push(plain(() => 1 / kinds.length));
      alone.forEach((list, kind) => list.push(plain((k) => (k === kind ? 1 : 0))));
    });
  }
  const perKind = (pick: (values: readonly number[]) => number): Float64Array =>
    Float64Array.from(kinds, (_, k) => pick(weights.map((weight) => weight[k])));
  const weight = perKind(mean);
  return {
    weight,
    lowest: perKind((values) => Math.min(...values)),
    highest: perKind((values) => Math.max(...values)),
    penalty: Float64Array.from(penalty),
    learned: meanOf(learned),
    equalWeights: meanOf(equal),
    alone: alone.map(meanOf),
    reliability,
    combined: combinedBy(weight, kinds, predictors.mean, predictors.deviation),
  };
}

/** The target of the pairs, from some of the regions. */
function targetIn(
  counts: Matrix,
  regions: Uint32Array,
  target: "co-location" | "coagglomeration",
): Matrix {
  const { cols, data } = counts;
  const some = zeros(regions.length, cols);
  regions.forEach((r, at) => some.data.set(data.subarray(r * cols, (r + 1) * cols), at * cols));
  return target === "co-location"
    ? coLocation(some, { urbanity: "partialled-out" })
    : coagglomeration(some);
}

/** The penalty with which parts of the regions foretell the other part best; of equals the first. */
function bestPenalty(
  regions: Uint32Array,
  folds: number,
  penalties: readonly number[],
  isFree: readonly boolean[],
  momentsIn: (regions: Uint32Array) => PairMoments,
): number {
  if (penalties.length === 1) return penalties[0];
  const score = new Float64Array(penalties.length);
  for (let fold = 0; fold < folds; fold++) {
    const own = momentsIn(regions.filter((_, at) => at % folds !== fold));
    const other = momentsIn(regions.filter((_, at) => at % folds === fold));
    penalties.forEach((penalty, p) => {
      const found = correlationOf(ridgeWeights(own, penalty, isFree), other);
      // Weights that are all 0 order nothing: the worst that can be.
      score[p] += Number.isNaN(found) ? -1 : found;
    });
  }
  return penalties[score.indexOf(Math.max(...score))];
}

/** The direction, as long as fits the target best. */
function scaledTo(own: PairMoments, direction: Float64Array): Float64Array {
  const n = direction.length;
  let square = 0;
  let product = 0;
  for (let a = 0; a < n; a++) {
    product += direction[a] * own.product[a];
    for (let b = 0; b < n; b++) square += direction[a] * direction[b] * own.square[a * n + b];
  }
  return direction.map((x) => (square > 0 ? (x * product) / square : 0));
}

const foretold = (weight: Float64Array, own: PairMoments, other: PairMoments): Foretold => ({
  correlation: correlationOf(weight, other),
  explained: 1 - errorOf(weight, own, other) / other.variance,
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

const meanOf = (list: readonly Foretold[]): Foretold => ({
  correlation: mean(list.map((one) => one.correlation)),
  explained: mean(list.map((one) => one.explained)),
});

function targetCorrelation(a: Matrix, b: Matrix): number {
  return correlationOf(
    Float64Array.of(1),
    pairMoments(standardizedKinds([a]).columns.slice(0, 1), b),
  );
}

function combinedBy(
  weight: Float64Array,
  kinds: readonly Matrix[],
  middle: Float64Array,
  deviation: Float64Array,
): Matrix {
  const n = kinds[0].rows;
  const data = new Float64Array(n * n);
  for (let cell = 0; cell < n * n; cell++) {
    let known = 0;
    for (let k = 0; k < kinds.length; k++) {
      const value = kinds[k].data[cell];
      if (Number.isNaN(value) || !(deviation[k] > 0)) continue;
      known++;
      data[cell] += (weight[k] * (value - middle[k])) / deviation[k];
    }
    if (known === 0) data[cell] = Number.NaN;
  }
  return matrix(n, n, data);
}
