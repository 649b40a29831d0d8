import type { Matrix } from "../matrix.ts";
import { chanceEigenvalue } from "./chance-eigenvalue.ts";
import { type Eigenpair, leadingEigenpair } from "./leading-eigenpair.ts";
import { orderTurn } from "./order-turn.ts";
import { type PresenceLists, presenceLists } from "../relatedness/presence-lists.ts";
import { projection } from "./projection.ts";

export interface EconomicComplexity {
  /** Economic complexity index (ECI) of each region: mean 0, population sd 1. */
  readonly region: Float64Array;
  /** Product complexity index (PCI) of each industry, on the scale of the regions. */
  readonly industry: Float64Array;
  /**
   * What both were moved by: adding it gives back the eigenvector, in units of
   * the regions' sd. `complexityOutlook` needs it.
   */
  readonly centre: number;
  /** Second and third largest eigenvalue of the regions' matrix, 0 to 1; the largest is 1. */
  readonly eigenvalues: { readonly second: number; readonly third: number };
  /** Second less third: how clearly one order stands out. */
  readonly gap: number;
  /** What the second eigenvalue of presences that are placed at random stays below. */
  readonly chance: number;
  /**
   * How far, in radians, the order turns towards the third eigenvector when each
   * presence has one chance in ten not to be there: one standard deviation.
   */
  readonly turn: number;
  /**
   * Whether there is one order to speak of: the regions hang together, the second
   * eigenvalue lies above `chance`, and `turn` is at most half a right angle. It is
   * the least that is needed. Whether two regions can be told apart is for
   * `complexityInterval`.
   */
  readonly ordered: boolean;
}

/** The chance that a presence is not there, under which `turn` is taken. */
const error = 0.1;

/** Eigenvalues that differ by less are one. */
const hair = 1e-9;

/**
 * Economic complexity of regions and of industries, each the mean of the other
 * but for a factor: a region is complex that has complex industries, an industry
 * that is found in complex regions.
 *
 *     λ · E = D⁻¹ M U⁻¹ M′ E (second eigenvector),   K = U⁻¹ M′ E / λ
 *     region = (E − mean E) / sd E,   industry = (K − mean E) / sd E
 *
 * with D the regions' diversity and U the industries' ubiquity. Mean and
 * population sd are over the regions that have anything, so that `region` is the
 * mean of `industry` over what the region has (py-ecomplexity; others scale the
 * industries by themselves). Sign: diversity correlates with `region` from 0 up;
 * where it does not at all, the first region that is not in the middle is above it.
 *
 * @param present  regions × industries; present where above 0
 * @returns        NaN for a region that has nothing and an industry found nowhere,
 *                 and throughout where all regions have the same
 *
 * Cost: O(regions · industries + steps · presences), 10 to 30 steps.
 * Source: Hidalgo & Hausmann (2009), PNAS 106, 10570–10575; as an eigenvector
 * Mealy, Farmer & Teytelboym (2019), Science Advances 5, eaau1705; conventions
 * as py-ecomplexity.
 *
 * @example economicComplexity(matrix(2, 3, Float64Array.of(1, 1, 1, 1, 0, 0))).region // [1, -1]
 */
export function economicComplexity(present: Matrix): EconomicComplexity {
  const lists = presenceLists(present);
  const { second, third, turn } = eigenpairs(lists);
  const gap = second.value - third.value;
  const chance = chanceEigenvalue(lists);
  const isOne = second.value > Math.max(hair, chance) && second.value < 1 - hair;
  const { diversity } = lists;
  const raw = second.vector.map((x, r) =>
    second.value > hair ? x / Math.sqrt(diversity[r]) : Number.NaN,
  );
  for (let r = 0; r < raw.length; r++) if (diversity[r] === 0) raw[r] = Number.NaN;
  const there = raw.filter((x) => !Number.isNaN(x));
  const mean = there.reduce((sum, x) => sum + x, 0) / there.length;
  const sd = Math.sqrt(there.reduce((sum, x) => sum + (x - mean) ** 2, 0) / there.length);
  const scale = sd * signOf(raw, mean, diversity);
  const industry = industriesOf(raw, lists, second.value);
  return {
    region: raw.map((x) => (x - mean) / scale),
    industry: industry.map((x) => (x - mean) / scale),
    centre: mean / scale,
    eigenvalues: { second: second.value, third: third.value },
    gap,
    chance,
    turn,
    ordered: isOne && gap > hair && turn <= Math.PI / 4,
  };
}

/** Second and third eigenpair of A·A′; a value of 0 where there is none. */
function eigenpairs(lists: PresenceLists): { second: Eigenpair; third: Eigenpair; turn: number } {
  const regions = lists.diversity.length;
  const between = new Float64Array(lists.ubiquity.length);
  const there = projection(lists);
  const apply = (from: Float64Array, to: Float64Array): void => {
    there.toIndustries(from, between);
    there.toRegions(between, to);
  };
  const first = lists.diversity.map((d) => Math.sqrt(d / lists.industry.length));
  const second = leadingEigenpair(apply, regions, { besides: [first] });
  // Looked for anew, at right angles to the second, for one run of steps would find a repeated
  // eigenvalue once only. It serves to say how near it comes, so half the digits do.
  const third = leadingEigenpair(apply, regions, {
    besides: [first, second.vector],
    tolerance: 1e-6,
  });
  return {
    second: orNone(second),
    third: orNone(third),
    turn: orderTurn(lists, there, second, third, error),
  };
}

/** Rounding may leave a value of 0 just below it. */
const orNone = ({ value, vector }: Eigenpair): Eigenpair => ({
  value: value > 0 ? value : 0,
  vector,
});

function signOf(raw: Float64Array, mean: number, diversity: Float64Array): 1 | -1 {
  let along = 0;
  let size = 0;
  raw.forEach((x, r) => {
    if (Number.isNaN(x)) return;
    along += (x - mean) * diversity[r];
    size += Math.abs(x - mean) * diversity[r];
  });
  if (Math.abs(along) > 1e-12 * size) return along > 0 ? 1 : -1;
  return (raw.find((x) => Math.abs(x - mean) * diversity.length > hair) ?? mean + 1) > mean
    ? 1
    : -1;
}

/** Per industry the mean of the regions that have it, over λ. */
function industriesOf(raw: Float64Array, lists: PresenceLists, value: number): Float64Array {
  const { start, industry, ubiquity } = lists;
  const sum = new Float64Array(ubiquity.length);
  for (let r = 0; r < raw.length; r++) {
    for (let k = start[r]; k < start[r + 1]; k++) sum[industry[k]] += raw[r];
  }
  return sum.map((x, i) => x / ubiquity[i] / value);
}
