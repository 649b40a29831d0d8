import { topShare } from "../../domain/relatedness-kind.ts";
import type { Kind } from "./all-kinds.ts";

/**
 * How unusual it is to be among the most related in so many kinds: entry t is the share
 * of all pairs that are so in t of the counted kinds or more. It is taken from the pairs
 * themselves, since the kinds hang together and no dice say how much.
 *
 * Cost: O(kinds · pairs).
 */
export function sharesOfTop(kinds: readonly Kind[]): Float64Array {
  const counted = kinds.filter((kind) => kind.counted);
  const pairs = counted[0]?.value.length ?? 0;
  const top = new Uint8Array(pairs);
  for (const { value, sorted } of counted) {
    const least = leastOfTop(sorted);
    for (let pair = 0; pair < pairs; pair++) if (value[pair] >= least) top[pair]++;
  }
  const shares = new Float64Array(counted.length + 1);
  for (const count of top) shares[count] += 1 / pairs;
  for (let t = counted.length - 1; t >= 0; t--) shares[t] += shares[t + 1];
  return shares;
}

/** The least value that at most a tenth of all reach; infinity where too many share the greatest. */
function leastOfTop(sorted: Float64Array): number {
  const n = sorted.length;
  let from = n - Math.floor(topShare * n);
  // Equal values stand or fall together.
  while (from > 0 && from < n && sorted[from] === sorted[from - 1]) from++;
  return from < n ? sorted[from] : Number.POSITIVE_INFINITY;
}
