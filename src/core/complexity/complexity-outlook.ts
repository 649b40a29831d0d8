import { type Matrix, zeros } from "../matrix.ts";
import type { EconomicComplexity } from "./economic-complexity.ts";

export interface ComplexityOutlook {
  /** Complexity outlook index (COI) of each region: mean 0, population sd 1. */
  readonly index: Matrix["data"];
  /** Complexity outlook gain (COG): regions × industries, 0 where the industry is present. */
  readonly gain: Matrix;
}

/**
 * Complexity outlook: how much complex activity lies close to what a region has
 * (index), and how much closer an industry it lacks would bring what else it
 * lacks (gain).
 *
 *     index[r]   = z of Σ_i (1 − M[r,i]) ω[r,i] K[i]
 *     gain[r,i]  = (1 − M[r,i]) Σ_j (1 − M[r,j]) K[j] φ[j,i] / Σ_l φ[j,l]
 *
 * with K the industries' eigenvector in units of the regions' sd, not moved to
 * mean 0, and ω the density with the diagonal kept. The industry itself is among
 * the j (its φ is 1).
 *
 * @param present     regions × industries, 0 or 1
 * @param proximity   industries × industries, as `proximity` gives it
 * @param complexity  of the same presences
 * @returns           NaN in the index of a region that has nothing and in the gain
 *                    of an industry found nowhere
 *
 * Cost: O(regions · industries²).
 * Source: Hausmann, Hidalgo et al. (2014), The Atlas of Economic Complexity,
 * technical boxes; conventions as py-ecomplexity.
 *
 * @example const present = matrix(2, 3, Float64Array.of(1, 1, 1, 1, 0, 0)); complexityOutlook(present, proximity(coOccurrence(present)), economicComplexity(present)).index // [-1, 1]
 */
export function complexityOutlook(
  present: Matrix,
  proximity: Matrix,
  complexity: EconomicComplexity,
): ComplexityOutlook {
  const { rows, cols } = present;
  const eigenvector = complexity.industry.map((x) => x + complexity.centre);
  const known = Array.from({ length: cols }, (_, i) => i).filter(
    (i) => !Number.isNaN(eigenvector[i]),
  );
  const around = new Float64Array(cols);
  for (const i of known) for (const j of known) around[i] += proximity.data[i * cols + j];
  const outlook = new Float64Array(rows).fill(Number.NaN);
  const gain = zeros(rows, cols);
  for (let r = 0; r < rows; r++) {
    const of = r * cols;
    const empty = Number.isNaN(complexity.region[r]);
    if (!empty) outlook[r] = 0;
    for (let i = 0; i < cols; i++) {
      if (empty || Number.isNaN(eigenvector[i])) gain.data[of + i] = Number.NaN;
    }
    if (empty) continue;
    for (const j of known) {
      if (present.data[of + j] > 0) continue;
      const row = j * cols;
      const weight = eigenvector[j] / around[j];
      let near = 0;
      for (const i of known) {
        if (present.data[of + i] > 0) near += proximity.data[row + i];
        else gain.data[of + i] += weight * proximity.data[row + i];
      }
      outlook[r] += weight * near;
    }
  }
  return { index: standardised(outlook), gain };
}

function standardised(values: Float64Array): Float64Array {
  const there = values.filter((x) => !Number.isNaN(x));
  const mean = there.reduce((sum, x) => sum + x, 0) / there.length;
  const sd = Math.sqrt(there.reduce((sum, x) => sum + (x - mean) ** 2, 0) / there.length);
  return values.map((x) => (x - mean) / sd);
}
