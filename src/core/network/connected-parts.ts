import type { Graph } from "../graph.ts";

/**
 * The connected parts of each community: nodes that reach each other without
 * leaving it.
 *
 * @param label  per node its community; all 0 gives the components of the graph
 * @returns      per node its part, numbered from 0 in the order of their first member
 *
 * Cost: O(nodes + edges). Source: depth-first search, Tarjan (1972), SIAM Journal on Computing 1(2), 146–160.
 *
 * @example connectedParts(graph(3, Uint32Array.of(0), Uint32Array.of(2)), Uint32Array.of(0, 0, 0)) // [0, 1, 0]
 */
export function connectedParts({ nodes, start, target }: Graph, label: Uint32Array): Uint32Array {
  const part = new Int32Array(nodes).fill(-1);
  const reached = new Uint32Array(nodes);
  let parts = 0;
  for (let first = 0; first < nodes; first++) {
    if (part[first] >= 0) continue;
    part[first] = parts;
    reached[0] = first;
    let count = 1;
    while (count > 0) {
      const n = reached[--count];
      for (let k = start[n]; k < start[n + 1]; k++) {
        const other = target[k];
        if (part[other] >= 0 || label[other] !== label[n]) continue;
        part[other] = parts;
        reached[count++] = other;
      }
    }
    parts++;
  }
  return Uint32Array.from(part);
}
