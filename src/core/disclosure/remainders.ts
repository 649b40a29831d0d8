import { type Dimension, leavesOf, nodes, type PublishedTable } from "./published-table.ts";
import type { Target } from "./move.ts";

/**
 * What a reader gets who takes from each published sum the parts that are
 * published: the parts that are hidden, added up. It is as good as printed.
 *
 * @param hides  whether a pair of nodes is hidden, or not published at all
 *
 * Cost: O(published cells · parts of a sum).
 */
export function* remainders(
  { rows, columns }: PublishedTable,
  hides: (row: number, column: number) => boolean,
): Generator<Target> {
  const take = function* (
    dimension: Dimension,
    across: Dimension,
    hidden: (sum: number, other: number) => boolean,
    target: (parts: Set<number>, other: Set<number>) => Target,
  ): Generator<Target> {
    const parts = dimension.sums.map((_, k) => partsOf(dimension, k));
    for (let other = 0; other < nodes(across); other++) {
      const leaves = new Set(Array.from(leavesOf(across, other)));
      for (let k = 0; k < dimension.sums.length; k++) {
        if (hidden(dimension.leaves + k, other)) continue;
        const kept = parts[k].filter((part) => hidden(part, other));
        if (kept.length < 2) continue;
        yield target(
          new Set(kept.flatMap((part) => Array.from(leavesOf(dimension, part)))),
          leaves,
        );
      }
    }
  };
  yield* take(rows, columns, hides, (parts, other) => ({ rows: parts, columns: other }));
  yield* take(
    columns,
    rows,
    (sum, other) => hides(other, sum),
    (parts, other) => ({ rows: other, columns: parts }),
  );
}

/** A sum as the largest disjoint sums and leaves it is made of. */
function partsOf(dimension: Dimension, k: number): number[] {
  const left = new Set(Array.from(dimension.sums[k]));
  const size = left.size;
  const smaller = dimension.sums
    .map((sum, j) => ({ node: dimension.leaves + j, sum }))
    .filter(({ sum }) => sum.length < size && left.has(sum[0]))
    .sort((a, b) => b.sum.length - a.sum.length || a.node - b.node);
  const parts: number[] = [];
  for (const { node, sum } of smaller) {
    if (!Array.from(sum).every((leaf) => left.has(leaf))) continue;
    for (let j = 0; j < sum.length; j++) left.delete(sum[j]);
    parts.push(node);
  }
  return [...parts, ...left];
}
