import { below, type Random, shuffle } from "../random.ts";
import type { NetworkLevel } from "./network-level.ts";

/**
 * Local moving: nodes join the neighbouring community they gain most from, until
 * the queue is empty. All wait in it in random order; a move calls back those
 * neighbours outside the new community for whom it may have made another
 * community better than their own.
 *
 *     gain of n in C = ties of n to C − expected · mass_n · mass_C
 *
 * @param label     per node its community, below the number of nodes; is changed
 * @param expected  ties expected per unit of both masses
 *
 * Cost: O(edges of the nodes that are visited); each node is visited at least once.
 * Source: Traag, Waltman & Van Eck (2019), Scientific Reports 9, 5233, MoveNodesFast. Theirs
 * calls back every such neighbour; to keep count of how much each one's choice
 * was better than the next best saves a third of the visits.
 */
export function moveNodes(
  { nodes, start, target, weight, mass }: NetworkLevel,
  label: Uint32Array,
  expected: number,
  random: Random,
): void {
  const total = new Float64Array(nodes);
  const members = new Uint32Array(nodes);
  let widest = 0;
  let scale = 0;
  for (let n = 0; n < nodes; n++) {
    total[label[n]] += mass[n];
    members[label[n]]++;
    if (start[n + 1] - start[n] > widest) widest = start[n + 1] - start[n];
  }
  for (let k = 0; k < weight.length; k++) if (weight[k] > scale) scale = weight[k];
  // Sums that are equal on paper differ in the last digits; that is no gain.
  const least = 1e-11 * scale;
  const empty = new Uint32Array(nodes);
  let empties = 0;
  for (let c = 0; c < nodes; c++) if (members[c] === 0) empty[empties++] = c;

  const queue = new Uint32Array(nodes);
  for (let n = 0; n < nodes; n++) queue[n] = n;
  shuffle(queue, random);
  const waits = new Uint8Array(nodes).fill(1);
  const ties = new Float64Array(nodes);
  const touched = new Uint32Array(widest);
  // By how much the community of a node was better than the next best, as far as ties go.
  const lead = new Float64Array(nodes);
  let head = 0;
  let tail = 0;
  let waiting = nodes;
  while (waiting > 0) {
    const n = queue[head];
    if (++head === nodes) head = 0;
    waiting--;
    waits[n] = 0;
    const from = start[n];
    const to = start[n + 1];
    const own = label[n];
    let count = 0;
    for (let k = from; k < to; k++) {
      const c = label[target[k]];
      if (ties[c] === 0) touched[count++] = c;
      ties[c] += weight[k];
    }
    const demands = expected * mass[n];
    let best = own;
    let gain = ties[own] - demands * (total[own] - mass[n]) + least;
    let second = 0;
    if (gain < 0 && members[own] > 1) {
      second = gain;
      best = empty[empties - 1];
      gain = 0;
    }
    // Among equal communities the first one met wins: any of them may be first.
    let t = count > 1 ? below(random, count) : 0;
    for (let met = 0; met < count; met++) {
      const c = touched[t];
      if (++t === count) t = 0;
      const found = ties[c] - demands * total[c];
      ties[c] = 0;
      if (c === own) continue;
      if (found > gain) {
        second = gain;
        best = c;
        gain = found;
      } else if (found > second) {
        second = found;
      }
    }
    lead[n] = gain - second;
    if (best === own) continue;
    if (members[best]++ === 0) empties--;
    if (--members[own] === 0) empty[empties++] = own;
    total[own] -= mass[n];
    total[best] += mass[n];
    label[n] = best;
    for (let k = from; k < to; k++) {
      const other = target[k];
      const c = label[other];
      if (c === best) {
        lead[other] += weight[k];
        continue;
      }
      lead[other] -= c === own ? 2 * weight[k] : weight[k];
      if (waits[other] === 1 || lead[other] > 0) continue;
      waits[other] = 1;
      queue[tail] = other;
      if (++tail === nodes) tail = 0;
      waiting++;
    }
  }
}
