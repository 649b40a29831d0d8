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
 * Cost: O(nodes + edges).
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
  const degree = new Uint32Array(nodes + 1);
  for (let e = 0; e < source.length; e++) {
    if (source[e] >= nodes || destination[e] >= nodes || !(weight[e] > 0)) {
      throw new RangeError(
        `edge ${e} needs nodes below ${nodes} and a weight above 0, got ${source[e]}, ${destination[e]}, ${weight[e]}`,
      );
    }
    if (source[e] === destination[e]) continue;
    degree[source[e] + 1]++;
    degree[destination[e] + 1]++;
  }
  for (let n = 0; n < nodes; n++) degree[n + 1] += degree[n];
  const next = degree.slice();
  const ends = new Uint32Array(degree[nodes]);
  const amount = new Float64Array(degree[nodes]);
  for (let e = 0; e < source.length; e++) {
    const a = source[e];
    const b = destination[e];
    if (a === b) continue;
    amount[next[a]] = weight[e];
    ends[next[a]++] = b;
    amount[next[b]] = weight[e];
    ends[next[b]++] = a;
  }
  return merged(inOrder(nodes, degree, ends, amount));
}

/**
 * Each node's neighbours in rising order, equals in the order they came. Handing
 * every entry over to its other end, nodes in order, does it: what a node
 * receives comes from lower nodes first.
 */
function inOrder(
  nodes: number,
  start: Uint32Array,
  ends: Uint32Array,
  amount: Float64Array,
): Graph {
  const next = start.slice();
  const target = new Uint32Array(ends.length);
  const weight = new Float64Array(ends.length);
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) {
      const at = next[ends[k]]++;
      target[at] = n;
      weight[at] = amount[k];
    }
  }
  return { nodes, start, target, weight };
}

/** Edges to the same neighbour added up. */
function merged({ nodes, start, target, weight }: Graph): Graph {
  const from = new Uint32Array(nodes + 1);
  let count = 0;
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) {
      if (count > from[n] && target[count - 1] === target[k]) {
        weight[count - 1] += weight[k];
      } else {
        target[count] = target[k];
        weight[count++] = weight[k];
      }
    }
    from[n + 1] = count;
  }
  return { nodes, start: from, target: target.slice(0, count), weight: weight.slice(0, count) };
}
