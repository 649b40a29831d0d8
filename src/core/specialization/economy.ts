import type { Presences } from "./presences.ts";

/**
 * What a region is compared with, per industry: the whole economy, the region
 * itself included.
 */
export interface Economy {
  /** Size of each industry, in the unit of the establishments' sizes. */
  readonly size: Float64Array;
  /**
   * Presences of each industry: independent companies counted once per region,
   * or, where a reference table knows no companies, its establishments. Left
   * out where nothing is known; the test on numbers of groups then says NaN.
   */
  readonly presences?: Float64Array;
}

/** An economy with what the interval needs: how many equal companies each industry amounts to. */
export interface MeasuredEconomy {
  readonly size: Float64Array;
  readonly presences: Float64Array;
  /** Σ of squared sizes of the presences of each industry. */
  readonly squares: Float64Array;
}

/**
 * The economy that a delivery covers wholly. Presences of unknown groups weigh
 * in `size` and `squares` and are not counted in `presences`.
 *
 * Cost: O(presences). Source: none needed, counts and sums.
 *
 * @example const all = {
 *            region: Uint32Array.of(0, 0, 1), industry: Uint32Array.of(0, 0, 0),
 *            group: Int32Array.of(4, 5, 5), establishments: Uint32Array.of(1, 1, 1),
 *            size: Float64Array.of(20, 30, 50),
 *          };
 *          economyOf(all, 1).squares // [20 ** 2 + 30 ** 2 + 50 ** 2]
 */
export function economyOf(all: Presences, industries: number): MeasuredEconomy {
  const size = new Float64Array(industries);
  const squares = new Float64Array(industries);
  const count = new Float64Array(industries);
  for (let k = 0; k < all.size.length; k++) {
    const i = all.industry[k];
    size[i] += all.size[k];
    squares[i] += all.size[k] ** 2;
    if (all.group[k] >= 0) count[i]++;
  }
  return { size, presences: count, squares };
}

/**
 * A reference economy, whose single companies are not known. The sizes of the
 * companies that the delivery has stand for those it has not: an industry's
 * squares are its size times the size of the company that its average job is in,
 *
 *     squares[i] = size[i] · typical[i],   typical[i] = Σ size² / Σ size
 *
 * over the delivery's companies of industry i. Few companies say little about
 * the large ones that are elsewhere. So `typical` is drawn towards that of all
 * industries together, as if three more companies had that; and where the
 * reference counts companies and theirs are larger on average than the
 * delivery's, it is stretched by the square of that ratio. Coverage with and
 * without such counts stands in docs/methods/specialisation.md.
 *
 * @throws RangeError when the reference has not one size per industry
 *
 * Cost: O(presences + industries). Source: our own; docs/methods/specialisation.md.
 *
 * @example const all = {
 *            region: Uint32Array.of(0, 0, 1), industry: Uint32Array.of(0, 0, 0),
 *            group: Int32Array.of(4, 5, 5), establishments: Uint32Array.of(1, 1, 1),
 *            size: Float64Array.of(20, 30, 50),
 *          };
 *          referenceEconomy({ size: Float64Array.of(200) }, all, 1).squares // [200 * 38]
 */
export function referenceEconomy(
  reference: Economy,
  all: Presences,
  industries: number,
): MeasuredEconomy {
  const counts = reference.presences ?? new Float64Array(industries).fill(Number.NaN);
  if (reference.size.length !== industries || counts.length !== industries) {
    throw new RangeError(
      `reference needs ${industries} industries, got ${reference.size.length} sizes and ${counts.length} counts`,
    );
  }
  const seen = economyOf(all, industries);
  const sized = new Float64Array(industries);
  for (let k = 0; k < all.size.length; k++) if (all.size[k] > 0) sized[all.industry[k]]++;
  let size = 0;
  let square = 0;
  for (let i = 0; i < industries; i++) {
    size += seen.size[i];
    square += seen.squares[i];
  }
  const usual = square / size;
  const prior = 3;
  const squares = reference.size.map((everywhere, i) => {
    if (!(sized[i] > 0)) return everywhere * usual;
    const own = seen.squares[i] / seen.size[i];
    const typical = (sized[i] * own + prior * usual) / (sized[i] + prior);
    const larger = everywhere / counts[i] / (seen.size[i] / sized[i]);
    return everywhere * typical * (larger > 1 ? larger ** 2 : 1);
  });
  return { size: reference.size, presences: counts, squares };
}
