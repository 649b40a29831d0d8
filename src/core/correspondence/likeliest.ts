import type { Correspondence } from "./correspondence.ts";

/**
 * The target that most of each source becomes; of equal parts the first. For
 * what cannot be divided, such as a company, where everything else about it is
 * unknown: the choice is wrong least often, and always the same.
 *
 * @returns a target per source; −1 where it becomes nothing
 *
 * Cost: O(parts).
 * Source: our own; docs/decisions/codes-converted-on-reading.md.
 *
 * @example likeliest(correspondence(2, 2, { from: [0, 0], to: [0, 1], weight: [0.4, 0.6] })) // [1, -1]
 */
export function likeliest(by: Correspondence): Int32Array {
  return Int32Array.from({ length: by.start.length - 1 }, (_, s) => {
    let best = -1;
    for (let k = by.start[s]; k < by.start[s + 1]; k++) {
      if (best < 0 || by.weight[k] > by.weight[best]) best = k;
    }
    return best < 0 ? -1 : by.target[best];
  });
}
