import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Size } from "./planar.ts";
import type { Dot } from "./spread-stacked.ts";

export interface NetworkNode {
  readonly key: string;
  /** Pixels. */
  readonly radius: number;
}

/** A tie between two nodes, by their place in the list; strength between 0 and 1. */
export interface NetworkTie {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

interface Moving extends SimulationNodeDatum {
  key: string;
  radius: number;
}

const steps = 300;

/**
 * Where the nodes of a network lie: ties pull, nodes push, everything stays on
 * the sheet. The same network on the same sheet always looks the same.
 *
 * Cost: O(steps · nodes · log nodes); tens of nodes take milliseconds.
 */
export function networkLayout(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  { width, height }: Size,
): Dot[] {
  const moving: Moving[] = nodes.map(({ key, radius }) => ({ key, radius }));
  const links: SimulationLinkDatum<Moving>[] = ties.map(({ from, to }) => ({
    source: from,
    target: to,
  }));
  const room = Math.sqrt((width * height) / Math.max(1, nodes.length));
  forceSimulation(moving)
    .randomSource(fixedDice())
    .force(
      "ties",
      forceLink(links)
        .distance(room * 0.9)
        .strength((_, index) => 0.1 + 0.5 * (ties[index]?.strength ?? 0)),
    )
    .force("push", forceManyBody().strength(-room * 6))
    .force(
      "apart",
      forceCollide<Moving>((node) => node.radius + 18),
    )
    .force("x", forceX(width / 2).strength(0.06))
    .force("y", forceY(height / 2).strength(0.12))
    .stop()
    .tick(steps);
  // Names stand under their nodes and need some room at the edges.
  return moving.map((node) => ({
    key: node.key,
    x: between(node.x ?? width / 2, node.radius + 40, width - node.radius - 40),
    y: between(node.y ?? height / 2, node.radius + 12, height - node.radius - 24),
  }));
}

const between = (value: number, low: number, high: number) =>
  low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);

/** A linear congruential sequence with a fixed start: only to part nodes that lie on one spot. */
function fixedDice(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
