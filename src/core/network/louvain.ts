import type { Graph } from "../graph.ts";
import type { Random } from "../random.ts";
import { moveNodes } from "./move-nodes.ts";
import { type CommunityQuality, levelAbove, lowestLevel } from "./network-level.ts";
import { numbered } from "./numbered.ts";

/**
 * Louvain communities: nodes move to the neighbouring community they gain most
 * from, communities become nodes, and so on until nothing moves.
 *
 * A community can come out disconnected; see `leiden`.
 *
 * @returns  per node its community, numbered from 0 in the order of their first member
 *
 * Cost: O(nodes + edges) per level, some ten levels; local moving dominates.
 * Source: Blondel, Guillaume, Lambiotte & Lefebvre (2008), Journal of
 * Statistical Mechanics P10008.
 *
 * @example louvain(graph(4, Uint32Array.of(0, 2), Uint32Array.of(1, 3)), keyedRandom(1)) // [0, 0, 1, 1]
 */
export function louvain(graph: Graph, random: Random, quality: CommunityQuality = {}): Uint32Array {
  let { level, expected } = lowestLevel(graph, quality);
  let found: Uint32Array = Uint32Array.from({ length: graph.nodes }, (_, n) => n);
  for (;;) {
    const label = Uint32Array.from({ length: level.nodes }, (_, n) => n);
    moveNodes(level, label, expected, random);
    const part = numbered(label);
    if (part.count === level.nodes) return numbered(found).label;
    found = found.map((n) => part.label[n]);
    level = levelAbove(level, part.label, part.count);
  }
}
