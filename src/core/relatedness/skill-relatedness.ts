import { type Matrix, zeros } from "../matrix.ts";

/** How much more often than by chance workers go from one industry to another. */
export interface SkillRelatedness {
  /** From the row's to the column's industry: 1 as by chance, 0 never; SR. */
  readonly ratio: Matrix;
  /** The same from −1 (never) over 0 (as by chance) to below 1: (SR − 1)/(SR + 1). */
  readonly normalized: Matrix;
  /** The mean of both directions, symmetric; of the one that is known where one is not. */
  readonly symmetric: Matrix;
}

/**
 * Skill relatedness: workers change to where what they can is worth something, so
 * industries between which more of them move than chance would give need alike skills.
 *
 *     SR_ij = F_ij F_·· / (F_i· F_·j)
 *
 * Those who stay within an industry say nothing of another: the diagonal is left
 * out of every sum.
 *
 * @param flows  industries × industries, workers who went from the row's to the
 *               column's industry, ≥ 0; what stands on the diagonal is not read
 * @returns      three matrices, industries × industries, NaN on the diagonal, and
 *               where nobody left the one or nobody came to the other
 *
 * Cost: O(industries²).
 * Source: Neffke & Henning (2013), Strategic Management Journal 34, 297–316; Neffke,
 * Otto & Weyh (2017), Labour Economics 48, 1–13, for the scale from −1 to 1.
 *
 * @example skillRelatedness(matrix(3, 3, Float64Array.of(0, 3, 1, 3, 0, 1, 1, 1, 0))).ratio.data.slice(1, 3) // [1.875, 1.25]
 */
export function skillRelatedness(flows: Matrix): SkillRelatedness {
  const n = flows.rows;
  const left = new Float64Array(n);
  const came = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const moved = flows.data[i * n + j];
      left[i] += moved;
      came[j] += moved;
      total += moved;
    }
  }
  const ratio = zeros(n, n);
  const normalized = zeros(n, n);
  const symmetric = zeros(n, n);
  for (let i = 0, k = 0; i < n; i++) {
    for (let j = 0; j < n; j++, k++) {
      ratio.data[k] = i === j ? Number.NaN : (flows.data[k] * total) / (left[i] * came[j]);
      normalized.data[k] = (ratio.data[k] - 1) / (ratio.data[k] + 1);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const there = normalized.data[i * n + j];
      const back = normalized.data[j * n + i];
      const known = Number.isNaN(there) ? back : Number.isNaN(back) ? there : (there + back) / 2;
      symmetric.data[i * n + j] = known;
    }
  }
  return { ratio, normalized, symmetric };
}
