import { type Random, shuffle } from "../random.ts";
import type { NetworkLevel } from "./network-level.ts";

/**
 * Refinement: the connected parts a community is made of. Each node starts
 * alone; in random order, those still alone and well connected to their
 * community join a well-connected part of it, with a chance that grows with the
 * gain,
 *
 *     Pr(part) ∝ exp(gain / θ), where gain ≥ 0; staying alone gains 0
 *
 * A set is well connected when its ties to the rest of its community are at
 * least those expected.
 *
 * @param label     per node its community, below the number of nodes
 * @param expected  ties expected per unit of both masses
 * @param theta     θ, > 0, in the unit of weights: near 0 the best part is taken
 * @returns         per node its part, named after one of its nodes
 *
 * Cost: O(nodes + edges). Source: Traag, Waltman & Van Eck (2019), Scientific
 * Reports 9, 5233, RefinePartition.
 */
export function refinement(
  { nodes, start, target, weight, mass }: NetworkLevel,
  label: Uint32Array,
  expected: number,
  theta: number,
  random: Random,
): Uint32Array {
  const community = new Float64Array(nodes);
  const outward = new Float64Array(nodes); // ties of a part to the rest of its community
  let widest = 0;
  for (let n = 0; n < nodes; n++) {
    const own = label[n];
    community[own] += mass[n];
    let within = 0;
    for (let k = start[n]; k < start[n + 1]; k++) {
      if (label[target[k]] === own) within += weight[k];
    }
    outward[n] = within;
    if (start[n + 1] - start[n] > widest) widest = start[n + 1] - start[n];
  }
  const part = new Uint32Array(nodes);
  for (let n = 0; n < nodes; n++) part[n] = n;
  const order = part.slice();
  shuffle(order, random);
  const total = mass.slice();
  const grown = new Uint8Array(nodes);
  const ties = new Float64Array(nodes);
  const touched = new Uint32Array(widest);
  const gains = new Float64Array(widest);
  for (let at = 0; at < nodes; at++) {
    const n = order[at];
    if (grown[n] === 1) continue;
    const own = label[n];
    const whole = community[own];
    const demands = expected * mass[n];
    if (outward[n] === 0 || outward[n] < demands * (whole - mass[n])) continue;
    let count = 0;
    for (let k = start[n]; k < start[n + 1]; k++) {
      if (label[target[k]] !== own) continue;
      const p = part[target[k]];
      if (ties[p] === 0) touched[count++] = p;
      ties[p] += weight[k];
    }
    let most = 0;
    for (let t = 0; t < count; t++) {
      const p = touched[t];
      const connected = outward[p] >= expected * total[p] * (whole - total[p]);
      gains[t] = connected ? ties[p] - demands * total[p] : -1;
      if (gains[t] > most) most = gains[t];
    }
    const chosen = drawn(gains, count, most, theta, random);
    if (chosen >= 0) {
      const p = touched[chosen];
      part[n] = p;
      total[p] += mass[n];
      outward[p] += outward[n] - 2 * ties[p];
      grown[p] = 1;
      grown[n] = 1;
    }
    for (let t = 0; t < count; t++) ties[touched[t]] = 0;
  }
  return part;
}

/** One of the gains that are not below 0, by chance; −1 is to stay alone. */
function drawn(
  gains: Float64Array,
  count: number,
  most: number,
  theta: number,
  random: Random,
): number {
  const alone = Math.exp(-most / theta);
  let sum = alone;
  for (let t = 0; t < count; t++) {
    if (gains[t] >= 0) sum += Math.exp((gains[t] - most) / theta);
  }
  let left = random() * sum;
  for (let t = 0; t < count; t++) {
    if (gains[t] < 0) continue;
    left -= Math.exp((gains[t] - most) / theta);
    if (left < 0) return t;
  }
  return -1;
}
