import * as fc from "fast-check";
import { type Graph, graph } from "../../../src/core/index.ts";

export type Edge = readonly [number, number, number?];

export function graphOf(nodes: number, edges: readonly Edge[]): Graph {
  return graph(
    nodes,
    Uint32Array.from(edges, ([a]) => a),
    Uint32Array.from(edges, ([, b]) => b),
    Float64Array.from(edges, ([, , w = 1]) => w),
  );
}

/** Up to `most` nodes and three times as many edges, weights 1 to 9. */
export const anyGraphOf = (most: number): fc.Arbitrary<Graph> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: most }),
      fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1), fc.integer({ min: 1, max: 9 })), {
        maxLength: 3 * most,
      }),
    )
    .map(([nodes, edges]) =>
      graphOf(
        nodes,
        edges.filter(([a, b]) => a < nodes && b < nodes),
      ),
    );

/** The graph as a square table of weights. */
export function table({ nodes, start, target, weight }: Graph): number[][] {
  const a = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => 0));
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) a[n][target[k]] = weight[k];
  }
  return a;
}

export const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);
