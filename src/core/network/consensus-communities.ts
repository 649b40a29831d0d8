import type { Graph } from "../graph.ts";
import type { Random } from "../random.ts";
import { leiden, type LeidenOptions } from "./leiden.ts";

export interface ConsensusOptions extends LeidenOptions {
  /** Divisions found per round, ≥ 1. */
  readonly runs?: number | undefined;
  /** τ, 0 to 1: an edge whose ends are together in a smaller share of the runs is dropped. */
  readonly threshold?: number | undefined;
  /** At most so many rounds. */
  readonly rounds?: number | undefined;
}

export interface ConsensusCommunities {
  /** Per node its community, numbered from 0 in the order of their first member. */
  readonly label: Uint32Array;
  /**
   * Per node, 0 to 1: the share of the fellow members of its community that were with it, on
   * average over the runs on the given graph; of a node alone, the share of runs that left it alone.
   */
  readonly stability: Float64Array;
  /** Whether the last round's runs all agreed on every edge that was left. */
  readonly agreed: boolean;
}

/**
 * Consensus communities: what many runs of Leiden have in common.
 *
 *     D_ij = share of the runs that put i and j together
 *
 * Each edge is weighted with its D, those below τ are dropped (a node that would
 * lose all keeps its strongest), and the runs are made again on what is left,
 * until they agree.
 *
 * Lancichinetti and Fortunato keep D of all pairs; here, of neighbours alone,
 * times the weight of their edge. So memory stays that of the graph, and every
 * community stays connected in it.
 *
 * @throws RangeError unless there is at least one run
 *
 * Cost: runs · rounds times `leiden`; 2 to 5 rounds are usual.
 * Source: Lancichinetti & Fortunato (2012), Scientific Reports 2, 336; neighbours
 * only after Tandon et al. (2019), Physical Review E 99, 042301.
 *
 * @example consensusCommunities(graph(4, Uint32Array.of(0, 2), Uint32Array.of(1, 3)), keyedRandom(1)).stability // [1, 1, 1, 1]
 */
export function consensusCommunities(
  graph: Graph,
  random: Random,
  options: ConsensusOptions = {},
): ConsensusCommunities {
  const { runs = 20, threshold = 0.5, rounds = 10 } = options;
  if (!(runs >= 1)) throw new RangeError(`consensus needs at least one run, got ${runs}`);
  const divisions = (of: Graph): Uint32Array[] =>
    Array.from({ length: runs }, () => leiden(of, random, options));
  const first = divisions(graph);
  let found = first;
  let left = graph;
  let together = togetherness(left, found);
  for (let round = 1; round < rounds && !isAgreed(together); round++) {
    left = agreedEdges(left, together, threshold);
    found = divisions(left);
    together = togetherness(left, found);
  }
  const [label] = found;
  return { label, stability: memberStability(label, first), agreed: isAgreed(together) };
}

/** Per entry of the graph the share of the divisions that put both ends together. */
function togetherness(
  { nodes, start, target }: Graph,
  divisions: readonly Uint32Array[],
): Float64Array {
  const together = new Float64Array(target.length);
  for (const label of divisions) {
    for (let n = 0; n < nodes; n++) {
      for (let k = start[n]; k < start[n + 1]; k++) {
        if (label[target[k]] === label[n]) together[k]++;
      }
    }
  }
  for (let k = 0; k < together.length; k++) together[k] /= divisions.length;
  return together;
}

const isAgreed = (together: Float64Array): boolean =>
  together.every((share) => share === 0 || share === 1);

/** The edges that enough divisions leave within a community, weighted with that share. */
function agreedEdges(
  { nodes, start, target, weight }: Graph,
  together: Float64Array,
  threshold: number,
): Graph {
  const strongest = new Int32Array(nodes).fill(-1);
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) {
      const best = strongest[n];
      if (together[k] > 0 && (best < 0 || together[k] > together[best])) strongest[n] = k;
    }
  }
  const hasOwn = (n: number): boolean => strongest[n] >= 0 && together[strongest[n]] >= threshold;
  const isStrongest = (n: number, other: number): boolean =>
    !hasOwn(n) && strongest[n] >= 0 && target[strongest[n]] === other;
  const from = new Uint32Array(nodes + 1);
  const kept = new Uint32Array(target.length);
  const shared = new Float64Array(target.length);
  let count = 0;
  for (let n = 0; n < nodes; n++) {
    for (let k = start[n]; k < start[n + 1]; k++) {
      const share = together[k];
      const stays = share > 0 && share >= threshold;
      if (!stays && !isStrongest(n, target[k]) && !isStrongest(target[k], n)) continue;
      kept[count] = target[k];
      shared[count++] = weight[k] * share;
    }
    from[n + 1] = count;
  }
  return { nodes, start: from, target: kept.slice(0, count), weight: shared.slice(0, count) };
}

/** How steadily each node was with the fellow members of its community. */
function memberStability(label: Uint32Array, divisions: readonly Uint32Array[]): Float64Array {
  const nodes = label.length;
  const size = new Uint32Array(nodes);
  const first = new Uint32Array(nodes + 1);
  for (const c of label) {
    size[c]++;
    first[c + 1]++;
  }
  for (let c = 0; c < nodes; c++) first[c + 1] += first[c];
  const next = first.slice();
  const member = new Uint32Array(nodes);
  label.forEach((c, n) => (member[next[c]++] = n));
  const stability = new Float64Array(nodes);
  const here = new Uint32Array(nodes); // members of the present community per label of the run
  const everywhere = new Uint32Array(nodes);
  for (const division of divisions) {
    everywhere.fill(0);
    for (const c of division) everywhere[c]++;
    for (let c = 0; c < nodes && size[c] > 0; c++) {
      const members = member.subarray(first[c], first[c + 1]);
      for (const n of members) here[division[n]]++;
      for (const n of members) {
        if (size[c] > 1) stability[n] += (here[division[n]] - 1) / (size[c] - 1);
        else if (everywhere[division[n]] === 1) stability[n]++;
      }
      for (const n of members) here[division[n]] = 0;
    }
  }
  return stability.map((sum) => sum / divisions.length);
}
