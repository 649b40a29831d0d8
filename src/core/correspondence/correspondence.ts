/**
 * How things of one list become things of another, as runs of parts: source
 * `s` becomes `target[start[s]]` up to, not including, `target[start[s + 1]]`,
 * each for its weight. A source without parts becomes nothing that is known.
 */
export interface Correspondence {
  readonly targets: number;
  /** sources + 1 */
  readonly start: Uint32Array;
  /** Ascending within a source, each once. */
  readonly target: Uint32Array;
  /** > 0; those of a source add up to 1. */
  readonly weight: Float64Array;
}

/** Link k says that `weight[k]` of source `from[k]` becomes target `to[k]`; NaN where not told. */
export interface Links {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** How far told weights may be from adding up to one: they come rounded. */
const slack = 0.01;

/**
 * A correspondence from its links. Where the weights of a source are not told,
 * what its told weights leave of 1 goes to the others in equal parts. Told
 * weights that are rounded are brought to add up to 1 exactly; links of weight
 * 0 are left out.
 *
 * @param sources  number of sources
 * @param targets  number of targets
 *
 * @throws RangeError when weights of a source do not add up to 1 within 0.01, when
 *         a weight is negative, or when a pair is linked twice
 *
 * Cost: O(links · log).
 * Source: after Eurostat (2008), NACE Rev. 2, ch. 5 (correspondence tables).
 *
 * @example correspondence(2, 3, { from: [0, 1, 1], to: [0, 1, 2], weight: [NaN, NaN, NaN] }).weight
 *          // [1, 0.5, 0.5]
 */
export function correspondence(sources: number, targets: number, links: Links): Correspondence {
  const order = Array.from({ length: links.from.length }, (_, k) => k).sort(
    (a, b) => links.from[a] - links.from[b] || links.to[a] - links.to[b],
  );
  const start = new Uint32Array(sources + 1);
  const target: number[] = [];
  const weight: number[] = [];
  for (let s = 0, at = 0; s < sources; s++) {
    const first = at;
    let told = 0;
    let untold = 0;
    for (; at < order.length && links.from[order[at]] === s; at++) {
      const k = order[at];
      if (at > first && links.to[k] === links.to[order[at - 1]]) {
        throw new RangeError(`source ${s} is linked to target ${links.to[k]} twice`);
      }
      if (Number.isNaN(links.weight[k])) untold++;
      else if (links.weight[k] < 0)
        throw new RangeError(`weight ${links.weight[k]} of source ${s}`);
      else told += links.weight[k];
    }
    const right = untold > 0 ? told < 1 + slack : at === first || Math.abs(told - 1) <= slack;
    if (!right) throw new RangeError(`weights of source ${s} need to add up to 1, got ${told}`);
    const scale = untold > 0 ? Math.max(1, told) : told;
    const part = Math.max(0, 1 - told) / untold;
    for (let link = first; link < at; link++) {
      const k = order[link];
      const share = Number.isNaN(links.weight[k]) ? part : links.weight[k] / scale;
      if (!(share > 0)) continue;
      target.push(links.to[k]);
      weight.push(share);
    }
    start[s + 1] = target.length;
  }
  return {
    targets,
    start,
    target: Uint32Array.from(target),
    weight: Float64Array.from(weight),
  };
}
