import type { Relatedness } from "./relatedness.ts";

/** Industries that a division's, a group's share is held to what lies above it by. */
const divisionPrior = 8;
const groupPrior = 8;
/** How far kinship by co-location is believed, beside the classification. */
const kinTrust = 0.25;
/** An industry belongs from this chance on. */
const belongsFrom = 0.5;
/** What named industries are taken to belong with at first. */
const firstBelief = 0.9;
const steps = 8;

/**
 * Which industries a cluster holds, once a search has found that there is one
 * here: each is judged by its own evidence and by how many of its kind belong.
 *
 *     b_i = 1 / (1 + e^−L_i (1/p_i − 1))       chance that it belongs
 *     d   = (Σ b_j + 8 m) / (n + 8)             of its division, itself left out
 *     g   = (Σ b_j + 8 d) / (n + 8)             of its group, itself left out
 *     p_i = 1 − (1 − g)(1 − k)                  k: its kinship to those that belong
 *
 * with L the evidence over the footprint, n the other industries of the class
 * and m what a cluster holds of all industries; eight rounds from the named ones
 * on. The search scores before this and is not helped by it.
 *
 * Source: empirical Bayes after Efron & Morris (1975), Journal of the American
 * Statistical Association 70, 311–319: shares of small classes are held to
 * those of the larger class they are part of.
 *
 * @param related  kinship, per block
 * @param isPresent  1 where the industry occurs at all
 * @param naming  industries a cluster is expected to hold
 * @returns a function of the evidence per industry, the block and the industries
 *   named so far, to the industries that belong, the clearest first
 *
 * @example
 * Of 300 industries ten make up a division, each a group of its own; L = 3 for
 * nine of them and 1 for the last; two are named. Round one: d = (1.8 + .19) / 17
 * = .12, so the others of L = 3 belong with .73; then d grows to about a half, and
 * the last belongs with .7. Alone in a division it would with .06.
 *
 * Cost: O(rounds · (industries + kin of those that belong)) a call.
 */
export function industryBelonging(
  related: Relatedness,
  industryGroup: Uint32Array,
  industryDivision: Uint32Array,
  isPresent: Uint8Array,
  naming: number,
): (total: Float32Array, block: number, named: readonly number[]) => number[] {
  const industries = isPresent.length;
  const groupSize = sums(industryGroup, isPresent);
  const divisionSize = sums(industryDivision, isPresent);
  const present = isPresent.reduce((sum, one) => sum + one, 0);
  const usual = Math.min(0.5, naming / Math.max(1, present));
  const belongs = new Float64Array(industries);
  const kin = new Float64Array(industries);

  return (total, block, named) => {
    belongs.fill(0);
    for (const i of named) belongs[i] = firstBelief;
    for (let step = 0; step < steps; step++) {
      const inGroup = sums(industryGroup, belongs);
      const inDivision = sums(industryDivision, belongs);
      kin.fill(0);
      let all = 0;
      for (let i = 0; i < industries; i++) {
        const b = belongs[i];
        if (b < 1e-4) continue;
        all += b;
        const row = block * industries + i;
        for (let k = related.start[row]; k < related.start[row + 1]; k++) {
          kin[related.target[k]] += b * related.weight[k];
        }
      }
      for (let i = 0; i < industries; i++) {
        if (!isPresent[i]) continue;
        const b = belongs[i];
        const group = industryGroup[i];
        const division = industryDivision[i];
        const d =
          (inDivision[division] - b + divisionPrior * usual) /
          (divisionSize[division] - 1 + divisionPrior);
        const g = (inGroup[group] - b + groupPrior * d) / (groupSize[group] - 1 + groupPrior);
        const k = Math.min(0.5, (kinTrust * naming * kin[i]) / Math.max(1, all));
        const p = Math.min(0.8, 1 - (1 - g) * (1 - k));
        belongs[i] = 1 / (1 + Math.exp(-total[i]) * (1 / p - 1));
      }
    }
    const found: number[] = [];
    for (let i = 0; i < industries; i++) {
      if (belongs[i] >= belongsFrom && total[i] > 0) found.push(i);
    }
    return found.sort((a, b) => total[b] - total[a] || a - b);
  };
}

/** Sum of values by class; classes numbered from 0. */
function sums(classOf: Uint32Array, values: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(classOf.reduce((most, c) => Math.max(most, c), 0) + 1);
  for (let i = 0; i < classOf.length; i++) sum[classOf[i]] += values[i];
  return sum;
}
