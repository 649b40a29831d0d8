import { correspondence, type Correspondence } from "./correspondence.ts";

/**
 * Two correspondences one after the other: what becomes of the sources of the
 * first in the targets of the second. A part that the second makes nothing of
 * is left out, and the others of its source then stand for the whole: what is
 * known of a source decides about all of it.
 *
 * @throws RangeError when the second does not start where the first ends
 *
 * Cost: O(parts of the first · parts each becomes · log).
 * Source: none needed, the product of the tables of weights.
 *
 * @example composed(
 *            correspondence(1, 2, { from: [0, 0], to: [0, 1], weight: [0.5, 0.5] }),
 *            correspondence(2, 1, { from: [0, 1], to: [0, 0], weight: [1, 1] }),
 *          ).weight // [1]
 */
export function composed(first: Correspondence, second: Correspondence): Correspondence {
  const between = second.start.length - 1;
  if (first.targets !== between) {
    throw new RangeError(`needed ${first.targets} sources in the second, got ${between}`);
  }
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  for (let s = 0; s + 1 < first.start.length; s++) {
    const parts = new Map<number, number>();
    let total = 0;
    for (let k = first.start[s]; k < first.start[s + 1]; k++) {
      const middle = first.target[k];
      for (let m = second.start[middle]; m < second.start[middle + 1]; m++) {
        const part = first.weight[k] * second.weight[m];
        parts.set(second.target[m], (parts.get(second.target[m]) ?? 0) + part);
        total += part;
      }
    }
    for (const [target, part] of parts) {
      from.push(s);
      to.push(target);
      weight.push(part / total);
    }
  }
  return correspondence(first.start.length - 1, second.targets, { from, to, weight });
}
