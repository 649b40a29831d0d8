import type { Graph } from "../graph.ts";

/** Burt's measures of brokerage, one figure per node. */
export interface StructuralHoles {
  /** How much a node's contacts are all each other's: low for a broker; NaN for a node alone. */
  readonly constraint: Float64Array;
  /** Contacts less what is redundant among them: 1 to the number of contacts; NaN for a node alone. */
  readonly effectiveSize: Float64Array;
}

/**
 * Structural holes: who connects people who are otherwise not connected.
 *
 *     p_ij = a_ij / Σ_k a_ik
 *     constraint_i    = Σ_j (p_ij + Σ_q p_iq p_qj)²
 *     effectiveSize_i = Σ_j (1 − Σ_q p_iq m_jq),   m_jq = a_jq / max_k a_jk
 *
 * j and q run over the contacts of i; q is not j. In a directed network a_ij is
 * the sum of both directions, which is what `graph` makes of them.
 *
 * Cost: O(Σ over edges of the degree of the further end).
 * Source: Burt (1992), Structural Holes, ch. 2; as igraph and networkx compute it.
 *
 * @example structuralHoles(graph(3, Uint32Array.of(0, 0), Uint32Array.of(1, 2))).constraint // [0.5, 1, 1]
 */
export function structuralHoles({ nodes, start, target, weight }: Graph): StructuralHoles {
  const strength = new Float64Array(nodes);
  const strongest = new Float64Array(nodes);
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) {
      strength[n] += weight[k];
      if (weight[k] > strongest[n]) strongest[n] = weight[k];
    }
  }
  const constraint = new Float64Array(nodes);
  const effectiveSize = new Float64Array(nodes);
  // What the present node invests in each of its contacts; 0 for everyone else.
  const invests = new Float64Array(nodes);
  const around = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) {
    const from = start[i];
    const to = start[i + 1];
    if (from === to) {
      constraint[i] = Number.NaN;
      effectiveSize[i] = Number.NaN;
      continue;
    }
    for (let k = from; k < to; k++) {
      invests[target[k]] = weight[k] / strength[i];
      around[target[k]] = 0;
    }
    for (let k = from; k < to; k++) {
      const q = target[k];
      let redundant = 0;
      for (let l = start[q]; l < start[q + 1]; l++) {
        const j = target[l];
        if (invests[j] === 0) continue;
        around[j] += invests[q] * (weight[l] / strength[q]);
        redundant += invests[j] * (weight[l] / strongest[q]);
      }
      effectiveSize[i] += 1 - redundant;
    }
    for (let k = from; k < to; k++) {
      const j = target[k];
      constraint[i] += (invests[j] + around[j]) ** 2;
    }
    for (let k = from; k < to; k++) invests[target[k]] = 0;
  }
  return { constraint, effectiveSize };
}
