import { cellIsSafe, type DisclosurePolicy } from "./cell-is-safe.ts";

/** Contributions to the cells of a one-way table whose total is published too. */
export interface Contributions {
  /** Row k adds to this cell. */
  readonly cell: ArrayLike<number>;
  /** Who adds it: the enterprise group; −1 where unknown. */
  readonly group: ArrayLike<number>;
  /** What it adds, ≥ 0; NaN where unknown. */
  readonly size: ArrayLike<number>;
}

/** What becomes of each cell. */
export const disclosureStates = ["published", "primary", "secondary"] as const;
export type DisclosureState = (typeof disclosureStates)[number];

export interface Suppression {
  /** Per cell: unsafe by itself (primary), or hidden so that another cannot be worked out. */
  readonly state: readonly DisclosureState[];
  /** False where even the total would give a hidden cell away. */
  readonly totalIsPublished: boolean;
}

/**
 * Which cells of a table to hide, so that no hidden cell can be worked out from
 * the total and the cells that are shown.
 *
 * Cells that are unsafe by themselves are hidden first. The reader can then
 * subtract what is shown from the total and learns the sum of all hidden cells
 * as if it were printed. So that sum must be a safe cell, made of at least two
 * cells, and leave every unsafe cell room: the others together must amount to
 * at least `roomPercent` percent of it. Until that is so, one more safe cell is hidden:
 * the smallest that suffices, else the largest there is. A zero cell hides
 * nothing and is always shown. Of equals the first is taken.
 *
 * @param cells   number of cells
 * @param policy  `roomPercent` is 10 where nothing is said
 *
 * Cost: O(contributions · log + hidden cells · contributions).
 * Source: Handbook on Statistical Disclosure Control, ch. 4 (feasibility interval).
 *
 * @example suppress({ cell: [0, 0, 0, 1, 2, 2, 2], group: [1, 2, 3, 4, 5, 6, 7], size: [9, 9, 9, 5, 2, 2, 2] }, 3).state // ["published", "primary", "secondary"]
 */
export function suppress(
  contributions: Contributions,
  cells: number,
  policy: DisclosurePolicy = {},
): Suppression {
  const { roomPercent = 10 } = policy;
  const content = contributorsByCell(contributions, cells, policy);
  const value = content.map(sum);
  const state = content.map<DisclosureState>((of) =>
    cellIsSafe(Float64Array.from(of.values()), policy) ? "published" : "primary",
  );
  const hidden = state.flatMap((s, c) => (s === "primary" ? [c] : []));
  if (hidden.length === 0) return { state, totalIsPublished: true };

  const union = new Map<number, number>();
  for (const c of hidden) merge(union, content[c]);
  const candidates = [...content.keys()]
    .filter((c) => state[c] === "published" && value[c] > 0)
    .sort((a, b) => value[a] - value[b] || a - b);
  const suffices = (with_: number | undefined): boolean => {
    const chosen = with_ === undefined ? hidden : [...hidden, with_];
    if (chosen.length < 2) return false;
    const all = new Map(union);
    if (with_ !== undefined) merge(all, content[with_]);
    let total = 0;
    for (const c of chosen) total += value[c];
    return (
      chosen.every(
        (c) => state[c] !== "primary" || total - value[c] >= (roomPercent / 100) * value[c],
      ) && cellIsSafe(Float64Array.from(all.values()), policy)
    );
  };
  while (!suffices(undefined)) {
    if (candidates.length === 0) return { state, totalIsPublished: false };
    const enough = candidates.findIndex((c) => suffices(c));
    const [next] = candidates.splice(enough >= 0 ? enough : candidates.length - 1, 1);
    hidden.push(next);
    merge(union, content[next]);
    state[next] = "secondary";
  }
  return { state, totalIsPublished: true };
}

/** Per cell what each independent contributor adds to it. */
function contributorsByCell(
  { cell, group, size }: Contributions,
  cells: number,
  { unknownGroups = "one" }: DisclosurePolicy,
): Map<number, number>[] {
  const content = Array.from({ length: cells }, () => new Map<number, number>());
  for (let k = 0; k < cell.length; k++) {
    const known = group[k] >= 0;
    const who = known ? group[k] : unknownGroups === "one" ? -1 : -2 - k;
    const of = content[cell[k]];
    const adds = Number.isNaN(size[k]) ? 0 : size[k];
    of.set(who, (of.get(who) ?? 0) + adds);
  }
  return content;
}

function merge(into: Map<number, number>, from: Map<number, number>): void {
  for (const [who, adds] of from) into.set(who, (into.get(who) ?? 0) + adds);
}

function sum(of: Map<number, number>): number {
  let total = 0;
  for (const adds of of.values()) total += adds;
  return total;
}
