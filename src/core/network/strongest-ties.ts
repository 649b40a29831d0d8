import type { Matrix } from "../matrix.ts";

/** Ties as columns, strongest first within the tree and then within the rest. */
export interface Ties {
  /** The end with the lower index. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
  /** How many of them, at the front, are the tree. */
  readonly tree: number;
}

/**
 * The ties to draw of a network in which everything is tied to everything: the
 * maximum spanning tree, which leaves nobody out and adds up to the most, and
 * the strongest of the rest. Where the network falls apart, a tree of each part.
 *
 * @param weights  nodes × nodes, symmetric; the half below the diagonal is read.
 *                 0, less, or NaN is no tie.
 * @param more     how many beyond the tree, at most
 * @returns        of ties that weigh the same the one between lower indices first
 *
 * Cost: O(nodes² · log nodes).
 * Source: Kruskal (1956), Proceedings of the AMS 7, 48–50; the picture after
 * Hidalgo, Klinger, Barabási & Hausmann (2007), Science 317, 482–487.
 *
 * @example strongestTies(matrix(3, 3, Float64Array.of(1, 3, 2, 3, 1, 1, 2, 1, 1)), 0).weight // [3, 2]
 */
export function strongestTies(weights: Matrix, more: number): Ties {
  const n = weights.rows;
  const pairs: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) if (weights.data[i * n + j] > 0) pairs.push(j * n + i);
  }
  const weightOf = (pair: number): number => weights.data[(pair % n) * n + Math.floor(pair / n)];
  pairs.sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const part = Uint32Array.from({ length: n }, (_, k) => k);
  const partOf = (node: number): number => {
    let at = node;
    while (part[at] !== at) {
      part[at] = part[part[at]];
      at = part[at];
    }
    return at;
  };
  const tree: number[] = [];
  const rest: number[] = [];
  for (const pair of pairs) {
    const [a, b] = [partOf(Math.floor(pair / n)), partOf(pair % n)];
    if (a !== b) {
      part[a] = b;
      tree.push(pair);
    } else if (rest.length < more) rest.push(pair);
  }
  const chosen = [...tree, ...rest];
  return {
    from: Uint32Array.from(chosen, (pair) => Math.floor(pair / n)),
    to: Uint32Array.from(chosen, (pair) => pair % n),
    weight: Float64Array.from(chosen, weightOf),
    tree: tree.length,
  };
}
