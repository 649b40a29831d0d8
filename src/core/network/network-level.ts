import type { Graph } from "../graph.ts";

/**
 * A graph on its way to communities. Weight within a node, where it stands for
 * several, is left out: no move changes it, and its mass keeps count of it.
 */
export interface NetworkLevel extends Graph {
  /** Per node what its expected ties grow with: strength (modularity) or nodes in it (CPM). */
  readonly mass: Float64Array;
}

export interface CommunityQuality {
  /**
   * `modularity` counts ties beyond those expected from strengths; `cpm`, the
   * constant Potts model, beyond a density γ, and has no resolution limit.
   */
  readonly quality?: "modularity" | "cpm" | undefined;
  /** γ, > 0; higher favours smaller communities. Of CPM: the weight per pair of nodes a community needs. */
  readonly resolution?: number | undefined;
}

/** The lowest level, and the ties expected between two nodes per unit of both masses. */
export function lowestLevel(
  { nodes, start, target, weight }: Graph,
  { quality = "modularity", resolution = 1 }: CommunityQuality,
): { level: NetworkLevel; expected: number } {
  const strength = new Float64Array(nodes);
  let total = 0;
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) strength[n] += weight[k];
    total += strength[n];
  }
  const mass = quality === "cpm" ? new Float64Array(nodes).fill(1) : strength;
  const expected = quality === "cpm" ? resolution : total > 0 ? resolution / total : 0;
  return { level: { nodes, start, target, weight, mass }, expected };
}

/**
 * The level above: a node for each part, ties between parts added up.
 *
 * @param part   per node its part, from 0 to below `parts`, none of them empty
 *
 * Cost: O(nodes + edges).
 */
export function levelAbove(level: NetworkLevel, part: Uint32Array, parts: number): NetworkLevel {
  const first = new Uint32Array(parts + 1);
  for (let n = 0; n < level.nodes; n++) first[part[n] + 1]++;
  for (let p = 0; p < parts; p++) first[p + 1] += first[p];
  const next = first.slice();
  const member = new Uint32Array(level.nodes);
  for (let n = 0; n < level.nodes; n++) member[next[part[n]]++] = n;

  const start = new Uint32Array(parts + 1);
  const target = new Uint32Array(level.target.length);
  const weight = new Float64Array(level.target.length);
  const mass = new Float64Array(parts);
  // Where the present part's tie to another stands; anything before its start means nowhere yet.
  const place = new Int32Array(parts).fill(-1);
  let count = 0;
  for (let p = 0; p < parts; p++) {
    const from = count;
    for (let m = first[p]; m < first[p + 1]; m++) {
      const n = member[m];
      mass[p] += level.mass[n];
      for (let k = level.start[n]; k < level.start[n + 1]; k++) {
        const other = part[level.target[k]];
        if (other === p) continue;
        if (place[other] < from) {
          place[other] = count;
          target[count] = other;
          weight[count++] = level.weight[k];
        } else {
          weight[place[other]] += level.weight[k];
        }
      }
    }
    start[p + 1] = count;
  }
  return {
    nodes: parts,
    start,
    target: target.subarray(0, count),
    weight: weight.subarray(0, count),
    mass,
  };
}
