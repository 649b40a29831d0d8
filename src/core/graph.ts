/**
 * An undirected weighted graph as runs of neighbours: those of node `n` are
 * `target[start[n]]` up to, not including, `target[start[n + 1]]`, in rising
 * order, each once.
 */
export interface Graph {
  readonly nodes: number;
  /** nodes + 1 */
  readonly start: Uint32Array;
  /** two per edge */
  readonly target: Uint32Array;
  /** two per edge, > 0 */
  readonly weight: Float64Array;
}

/**
 * A graph from its edges. Edges given more than once, in either direction, add
 * up; an edge from a node to itself is left out.
 *
 * @param nodes         number of nodes
 * @param source        per edge one end
 * @param destination   per edge the other end
 * @param weight        per edge, > 0; 1 each when left out
 *
 * @throws RangeError when an edge names a node that is not there or weighs nothing
 *
 * Cost: O(nodes + edges · log degree).
 *
 * @example graph(3, Uint32Array.of(0, 1), Uint32Array.of(1, 2)).target // [1, 0, 2, 1]
 */
export function graph(
  nodes: number,
  source: Uint32Array,
  destination: Uint32Array,
  weight: Float64Array = new Float64Array(source.length).fill(1),
): Graph {
  if (source.length !== destination.length || source.length !== weight.length) {
    throw new RangeError(
      `edges need two ends and a weight, got ${source.length}, ${destination.length}, ${weight.length}`,
    );
  }
  const start = new Uint32Array(nodes + 1);
  for (let e = 0; e < source.length; e++) {
    if (source[e] >= nodes || destination[e] >= nodes || !(weight[e] > 0)) {
      throw new RangeError(
        `edge ${e} needs nodes below ${nodes} and a weight above 0, got ${source[e]}, ${destination[e]}, ${weight[e]}`,
      );
    }
    if (source[e] === destination[e]) continue;
    start[source[e] + 1]++;
    start[destination[e] + 1]++;
  }
  for (let n = 0; n < nodes; n++) start[n + 1] += start[n];
  const next = start.slice();
  const ends = new Uint32Array(start[nodes]);
  const edge = new Uint32Array(start[nodes]);
  for (let e = 0; e < source.length; e++) {
    if (source[e] === destination[e]) continue;
    edge[next[source[e]]] = e;
    ends[next[source[e]]++] = destination[e];
    edge[next[destination[e]]] = e;
    ends[next[destination[e]]++] = source[e];
  }
  return merged(nodes, start, ends, edge, weight);
}

/** Each node's neighbours in order, edges to the same one added up. */
function merged(
  nodes: number,
  start: Uint32Array,
  ends: Uint32Array,
  edge: Uint32Array,
  weight: Float64Array,
): Graph {
  const from = new Uint32Array(nodes + 1);
  const target = new Uint32Array(ends.length);
  const total = new Float64Array(ends.length);
  let count = 0;
  for (let n = 0; n < nodes; n++) {
    const order = Uint32Array.from({ length: start[n + 1] - start[n] }, (_, k) => start[n] + k);
    order.sort((a, b) => ends[a] - ends[b] || edge[a] - edge[b]);
    for (const k of order) {
      if (count > from[n] && target[count - 1] === ends[k]) {
        total[count - 1] += weight[edge[k]];
      } else {
        target[count] = ends[k];
        total[count++] = weight[edge[k]];
      }
    }
    from[n + 1] = count;
  }
  return { nodes, start: from, target: target.slice(0, count), weight: total.slice(0, count) };
}
