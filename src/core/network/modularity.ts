import type { Graph } from "../graph.ts";

/**
 * Modularity of a division into communities: how much more of the weight lies
 * within them than if the same strengths were joined at random.
 *
 *     Q = Σ_c [ W_c / W − γ (S_c / 2W)² ]
 *
 * W is the weight of all edges, W_c of those within c, S_c the sum of strengths in c.
 *
 * @param label       per node the index of its community
 * @param resolution  γ, > 0; above 1 favours smaller communities
 * @returns           at most 1; NaN in a graph without edges
 *
 * @throws RangeError when `label` does not name one community per node
 *
 * Cost: O(nodes + edges). Source: Newman & Girvan (2004), Physical Review E 69, 026113.
 *
 * @example modularity(graph(4, Uint32Array.of(0, 2), Uint32Array.of(1, 3)), Uint32Array.of(0, 0, 1, 1)) // 0.5
 */
export function modularity(
  { nodes, start, target, weight }: Graph,
  label: Uint32Array,
  resolution = 1,
): number {
  if (label.length !== nodes) {
    throw new RangeError(`modularity needs ${nodes} labels, got ${label.length}`);
  }
  const communities = label.reduce((most, c) => Math.max(most, c + 1), 0);
  const strength = new Float64Array(communities);
  let within = 0; // twice the weight within communities
  let total = 0; // twice the weight of all edges
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) {
      strength[label[n]] += weight[k];
      total += weight[k];
      if (label[target[k]] === label[n]) within += weight[k];
    }
  }
  let expected = 0;
  for (const s of strength) expected += (s / total) ** 2;
  return within / total - resolution * expected;
}
