import type { Presences } from "./presences.ts";

/** Per industry: the companies smaller than the largest one the region has. */
export interface SmallerCompanies {
  /** Their size in the region and in the economy. */
  readonly here: Float64Array;
  readonly everywhere: Float64Array;
  /** Σ of their squared sizes in the economy. */
  readonly squares: Float64Array;
}

/**
 * What is left of each industry below the region's largest company in it.
 *
 * Walk down the economy's companies from the largest until the first one that
 * is in the region. Where the walk stops depends on the region; which of the
 * smaller companies it has does not. So they are a fair sample of what the
 * region attracts, free of the one large company it happened to get and of the
 * larger ones it happened not to get.
 *
 * Among equals the walk stops at the expected place of the first of the
 * region's `t` among the economy's `T` in random order, (T + 1) / (t + 1).
 *
 * @param largest  size of the region's largest presence of each industry
 *
 * Cost: O(presences + industries). Source: our own; docs/methods/specialisation.md.
 *
 * @example const all = {
 *            region: Uint32Array.of(0, 0, 1), industry: Uint32Array.of(0, 0, 0),
 *            group: Int32Array.of(4, 5, 5), establishments: Uint32Array.of(1, 1, 1),
 *            size: Float64Array.of(20, 30, 50),
 *          };
 *          smallerCompanies(all, 0, Float64Array.of(30)).here // [20]
 */
export function smallerCompanies(
  all: Presences,
  region: number,
  largest: Float64Array,
): SmallerCompanies {
  const here = new Float64Array(largest.length);
  const everywhere = new Float64Array(largest.length);
  const squares = new Float64Array(largest.length);
  const equalsHere = new Uint32Array(largest.length);
  const equals = new Uint32Array(largest.length);
  for (let k = 0; k < all.size.length; k++) {
    const i = all.industry[k];
    const size = all.size[k];
    const inside = all.region[k] === region;
    if (size < largest[i]) {
      everywhere[i] += size;
      squares[i] += size * size;
      if (inside) here[i] += size;
    } else if (size === largest[i] && size > 0) {
      equals[i]++;
      if (inside) equalsHere[i]++;
    }
  }
  for (let i = 0; i < largest.length; i++) {
    if (equalsHere[i] === 0) continue;
    const below = equals[i] - (equals[i] + 1) / (equalsHere[i] + 1);
    here[i] += (equalsHere[i] - 1) * largest[i];
    everywhere[i] += below * largest[i];
    squares[i] += below * largest[i] ** 2;
  }
  return { here, everywhere, squares };
}
