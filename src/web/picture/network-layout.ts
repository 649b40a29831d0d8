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

interface NetworkNode {
  readonly key: string;
  /** Pixels. */
  readonly radius: number;
}

/** A tie between two nodes, by their place in the list; strength between 0 and 1. */
interface NetworkTie {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

interface Moving extends SimulationNodeDatum {
  key: string;
  radius: number;
}

const steps = 300;

/** From so many nodes on there is no room for a name at each, and they may stand closer. */
const crowd = 30;

/**
 * Where the nodes of a network lie: ties pull, nodes push, and what lies outside
 * the sheet is drawn in, a crowd all together so that its shape stays. The same
 * network on the same sheet always looks the same.
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
  const crowded = nodes.length > crowd;
  forceSimulation(moving)
    .randomSource(fixedDice())
    .force(
      "ties",
      forceLink(links)
        .distance(room * (crowded ? 0.6 : 0.9))
        .strength((_, index) => 0.1 + 0.5 * (ties[index]?.strength ?? 0)),
    )
    .force("push", forceManyBody().strength(-room * (crowded ? 3 : 6)))
    .force(
      "apart",
      forceCollide<Moving>((node) => node.radius + (crowded ? 5 : 18)),
    )
    .force("x", forceX(width / 2).strength(0.06))
    .force("y", forceY(height / 2).strength(0.12))
    .stop()
    .tick(steps);
  if (crowded) drawIn(moving, { width, height });
  // Names stand under their nodes and need some room at the edges.
  return moving.map((node) => ({
    key: node.key,
    x: between(node.x ?? width / 2, node.radius + 40, width - node.radius - 40),
    y: between(node.y ?? height / 2, node.radius + 12, height - node.radius - 24),
  }));
}

/** Brings a crowd onto the sheet, each direction by as much as it takes. */
function drawIn(moving: readonly Moving[], { width, height }: Size): void {
  const shrunk = (values: readonly number[], length: number, margin: number): number[] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const scale = Math.min(1, (length - 2 * margin) / Math.max(1, high - low));
    return values.map((value) => length / 2 + (value - (low + high) / 2) * scale);
  };
  const x = shrunk(
    moving.map((node) => node.x!),
    width,
    52,
  );
  const y = shrunk(
    moving.map((node) => node.y!),
    height,
    36,
  );
  moving.forEach((node, k) => Object.assign(node, { x: x[k], y: y[k] }));
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
