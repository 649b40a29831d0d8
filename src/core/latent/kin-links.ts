/** Which industries are akin by a reference, and how likely each is to go along with another. */
export interface KinLinks {
  /** Kin of industry `i` are `target[start[i]]` up to, not including, `target[start[i + 1]]`; kinship is mutual. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  /** Share of what goes along with `i` that each kin makes up: of a row, 1 in all. */
  readonly weight: Float64Array;
}

/** Kin kept per industry: the closest, and those it is among the closest of. */
const closestKin = 12;

/**
 * The closest kin of each industry in a reference.
 *
 * @param reference  relatedness, industries × industries, ≥ 0
 * @param isPresent  1 where the industry occurs at all
 *
 * @example
 * A is akin to B by 3 and to C by 1, B and C are not akin: of what goes along
 * with A, B makes up ¾; with B goes A alone.
 *
 * Cost: O(industries² log industries).
 */
export function kinLinks(reference: Float64Array, isPresent: Uint8Array): KinLinks {
  const industries = isPresent.length;
  const kin = Array.from({ length: industries }, () => new Set<number>());
  for (let i = 0; i < industries; i++) {
    if (!isPresent[i]) continue;
    const row = i * industries;
    const related: number[] = [];
    for (let j = 0; j < industries; j++) {
      if (j !== i && isPresent[j] && reference[row + j] > 0) related.push(j);
    }
    related.sort((a, b) => reference[row + b] - reference[row + a] || a - b);
    for (const j of related.slice(0, closestKin)) {
      kin[i].add(j);
      kin[j].add(i);
    }
  }
  const start = new Uint32Array(industries + 1);
  const target: number[] = [];
  const weight: number[] = [];
  kin.forEach((set, i) => {
    const row = [...set].sort((a, b) => a - b);
    const values = row.map((j) => reference[i * industries + j]);
    const sum = values.reduce((a, b) => a + b, 0);
    target.push(...row);
    weight.push(...values.map((value) => value / sum));
    start[i + 1] = target.length;
  });
  return { start, target: Uint32Array.from(target), weight: Float64Array.from(weight) };
}
