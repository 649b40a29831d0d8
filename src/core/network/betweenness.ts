import type { Graph } from "../graph.ts";

/**
 * Betweenness: on how many shortest paths between others a node lies.
 *
 *     B_n = Σ over pairs s < t, both not n, of the share of shortest paths from s to t through n
 *
 * Each edge counts as one step, whatever its weight.
 *
 * @returns one per node, from 0 to (nodes − 1)(nodes − 2) / 2
 *
 * Cost: O(nodes · edges). Source: Brandes (2001), Journal of Mathematical Sociology 25, 163–177.
 *
 * @example betweenness(graph(3, Uint32Array.of(0, 1), Uint32Array.of(1, 2))) // [0, 1, 0]
 */
export function betweenness({ nodes, start, target }: Graph): Float64Array {
  const between = new Float64Array(nodes);
  const distance = new Int32Array(nodes);
  const paths = new Float64Array(nodes);
  const dependency = new Float64Array(nodes);
  const order = new Uint32Array(nodes);
  for (let source = 0; source < nodes; source++) {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const n = order[at];
      for (let k = start[n]; k < start[n + 1]; k++) {
        const next = target[k];
        if (distance[next] < 0) {
          distance[next] = distance[n] + 1;
          order[reached++] = next;
        }
        if (distance[next] === distance[n] + 1) paths[next] += paths[n];
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const n = order[at];
      for (let k = start[n]; k < start[n + 1]; k++) {
        const before = target[k];
        if (distance[before] === distance[n] - 1) {
          dependency[before] += (paths[before] / paths[n]) * (1 + dependency[n]);
        }
      }
      between[n] += dependency[n] / 2; // each pair is met from both its ends
    }
  }
  return between;
}
