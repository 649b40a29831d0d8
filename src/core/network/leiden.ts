import type { Graph } from "../graph.ts";
import type { Random } from "../random.ts";
import { connectedParts } from "./connected-parts.ts";
import { moveNodes } from "./move-nodes.ts";
import {
  type CommunityQuality,
  levelAbove,
  lowestLevel,
  type NetworkLevel,
} from "./network-level.ts";
import { numbered } from "./numbered.ts";
import { refinement } from "./refinement.ts";

export interface LeidenOptions extends CommunityQuality {
  /**
   * θ, > 0, in units of the mean weight of an edge: how freely refinement departs from the
   * largest gain.
   */
  readonly theta?: number | undefined;
  /** At most so many times over, each starting from what the last one found. */
  readonly iterations?: number | undefined;
}

/**
 * Leiden communities: groups of nodes with more ties among themselves than
 * expected, each of them connected.
 *
 * Three steps per level: local moving (`moveNodes`), splitting each community
 * into connected parts (`refinement`), and making the parts the nodes of the
 * level above, where those of one community start together. It ends at a level
 * where every community is one node, so one connected part.
 *
 * @returns  per node its community, numbered from 0 in the order of their first
 *           member; a node without ties is a community of its own
 *
 * Cost: O(nodes + edges) per level and iteration; local moving at the lowest
 * level dominates.
 * Source: Traag, Waltman & Van Eck (2019), Scientific Reports 9, 5233.
 *
 * @example leiden(graph(4, Uint32Array.of(0, 2), Uint32Array.of(1, 3)), keyedRandom(1)) // [0, 0, 1, 1]
 */
export function leiden(graph: Graph, random: Random, options: LeidenOptions = {}): Uint32Array {
  const { theta = 0.01, iterations = 10 } = options;
  const { level, expected } = lowestLevel(graph, options);
  let total = 0;
  for (let k = 0; k < graph.weight.length; k++) total += graph.weight[k];
  const freedom = (theta * total) / graph.weight.length;
  let label: Uint32Array = Uint32Array.from({ length: graph.nodes }, (_, n) => n);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const found = climbed(level, label, expected, freedom, random);
    const same = found.every((c, n) => c === label[n]);
    label = found;
    if (same) break;
  }
  return label;
}

/** One climb through the levels from a division of the lowest. */
function climbed(
  lowest: NetworkLevel,
  from: Uint32Array,
  expected: number,
  theta: number,
  random: Random,
): Uint32Array {
  let level = lowest;
  let label: Uint32Array = from.slice();
  const place = Uint32Array.from({ length: lowest.nodes }, (_, n) => n);
  for (;;) {
    moveNodes(level, label, expected, random);
    if (numbered(label).count === level.nodes) break;
    let part = numbered(refinement(level, label, expected, theta, random));
    // No node is well connected: the communities' connected parts go up as they are.
    if (part.count === level.nodes) part = numbered(connectedParts(level, label));
    if (part.count === level.nodes) break;
    const above = new Uint32Array(part.count);
    const first = new Int32Array(level.nodes).fill(-1);
    for (let n = 0; n < level.nodes; n++) {
      // A community keeps its number below that of nodes by taking its first part's.
      if (first[label[n]] < 0) first[label[n]] = part.label[n];
      above[part.label[n]] = first[label[n]];
    }
    for (let n = 0; n < place.length; n++) place[n] = part.label[place[n]];
    level = levelAbove(level, part.label, part.count);
    label = above;
  }
  return numbered(place).label;
}
