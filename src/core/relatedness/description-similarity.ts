import { type Matrix, zeros } from "../matrix.ts";

/**
 * How often each term stands in each description, as runs: description `d` has
 * `count[k]` times `term[k]` for k from `start[d]` up to, not including,
 * `start[d + 1]`. A term may return within a run; its counts add up.
 */
export interface TermCounts {
  readonly terms: number;
  readonly start: Uint32Array;
  readonly term: Uint32Array;
  readonly count: Float64Array;
}

/**
 * How alike descriptions are in what they speak of: the cosine of their terms,
 * each weighed by how rare it is.
 *
 *     w_dt = n_dt (1 + ln((1 + N)/(1 + N_t))),   S_de = Σ_t w_dt w_et / √(Σ w_d² Σ w_e²)
 *
 * with n_dt how often term t stands in description d, N the number of
 * descriptions and N_t of those that hold t: the smoothed weight, by which a term
 * that stands everywhere still counts a little.
 *
 * @returns descriptions × descriptions, symmetric, 0 (no term in common) to 1;
 *          1 on the diagonal; NaN for a description without terms
 *
 * Cost: O(Σ_t N_t² + descriptions²), by an index of who holds which term.
 * Source: Salton & Buckley (1988), Information Processing & Management 24, 513–523;
 * the smoothing is that of scikit-learn's TfidfVectorizer.
 *
 * @example descriptionSimilarity({ terms: 2, start: Uint32Array.of(0, 1, 2), term: Uint32Array.of(0, 1), count: Float64Array.of(3, 1) }).data // [1, 0, 0, 1]
 */
export function descriptionSimilarity({ terms, start, term, count }: TermCounts): Matrix {
  const n = start.length - 1;
  const holders: Map<number, number>[] = Array.from({ length: terms }, () => new Map());
  for (let d = 0; d < n; d++) {
    for (let k = start[d]; k < start[d + 1]; k++) {
      if (count[k] === 0) continue;
      const held = holders[term[k]];
      held.set(d, (held.get(d) ?? 0) + count[k]);
    }
  }
  const similarity = zeros(n, n);
  const products = similarity.data;
  for (const held of holders) {
    const rarity = 1 + Math.log((1 + n) / (1 + held.size));
    const entries = [...held];
    for (const [d, inD] of entries) {
      for (const [e, inE] of entries) products[d * n + e] += inD * inE * rarity * rarity;
    }
  }
  const length = Float64Array.from({ length: n }, (_, d) => Math.sqrt(products[d * n + d]));
  for (let d = 0; d < n; d++) {
    for (let e = 0; e < n; e++) {
      const k = d * n + e;
      // Rounding must not carry a description past its own likeness to itself.
      products[k] =
        d === e && length[d] > 0 ? 1 : Math.min(1, products[k] / (length[d] * length[e]));
    }
  }
  return similarity;
}
