import { type PricedMove, roomAt, type Sought } from "./move.ts";
import type { TableGround } from "./table-ground.ts";

/** Rows and columns that are tried at each turn of a walk of six corners; the cheapest to hide come first. */
const turnsTried = 6;
/** Shares of what the sums above a corner cost that longer walks are sought with: a walk may leave them as they are. */
const sumsCounted = [0, 0.1, 0.4];
/** Rows and columns a longer walk is sought through. */
const settledMost = 200;

/**
 * A move through three rows and three columns that does all that is sought for
 * less than `limit`; undefined where none was found.
 *
 * Cost: O(seeds · turns⁴ · nodes above a leaf, squared).
 */
export function cheapestSixCorners(
  ground: TableGround,
  sought: Sought,
  limit: number,
): PricedMove | undefined {
  const { cells } = ground;
  const { target, sign, need } = sought;
  const fits = (cell: number, corner: 1 | -1): boolean => roomAt(sought, cell, corner) >= need;
  const turns = (
    line: readonly number[],
    leafOf: Int32Array,
    corner: 1 | -1,
    without: ReadonlySet<number>,
    besides = -1,
  ): number[] =>
    line
      .filter(
        (cell) => !without.has(leafOf[cell]) && leafOf[cell] !== besides && fits(cell, corner),
      )
      .sort((a, b) => ground.cornerCost(a, 0) - ground.cornerCost(b, 0) || a - b)
      .slice(0, turnsTried)
      .map((cell) => leafOf[cell]);
  let best: PricedMove | undefined;
  for (const seed of ground.seeds(target, (cell) => fits(cell, 1))) {
    const row = cells.row[seed];
    const column = cells.column[seed];
    const last = turns(cells.inColumn[column], cells.row, -1, target.rows);
    for (const second of turns(cells.inRow[row], cells.column, -1, target.columns)) {
      for (const middle of turns(cells.inColumn[second], cells.row, 1, target.rows)) {
        const third = turns(cells.inRow[middle], cells.column, -1, target.columns, second);
        for (const across of third) {
          for (const below of last) {
            if (below === middle) continue;
            const corner = ground.corner(below, across);
            if (corner === undefined || !fits(corner, 1)) continue;
            const walk = { rows: [row, middle, below], columns: [column, second, across] };
            const cost = ground.costOf(walk, limit);
            if (cost >= limit) continue;
            limit = cost;
            best = { move: { ...walk, amount: sign * need }, cost };
          }
        }
      }
    }
  }
  return best;
}

/**
 * The same for walks of any length, found as shortest ways from a cell's row
 * back to its column. A way's length counts each corner by itself, and what
 * sums above the corners cost only in part, since corners may cancel in them.
 *
 * Cost: O(seeds · settled · (settled + cells on a line)).
 */
export function cheapestWalk(
  ground: TableGround,
  sought: Sought,
  limit: number,
): PricedMove | undefined {
  let best: PricedMove | undefined;
  for (const seed of ground.seeds(
    sought.target,
    (cell) => roomAt(sought, cell, 1) >= sought.need,
  )) {
    for (const sums of sumsCounted) {
      const walk = shortestWay(ground, sought, seed, sums, limit);
      if (walk === undefined) continue;
      const cost = ground.costOf(walk, limit);
      if (cost >= limit) continue;
      limit = cost;
      best = { move: { ...walk, amount: sought.sign * sought.need }, cost };
    }
  }
  return best;
}

/** Dijkstra's shortest way over rows (0 to rows − 1) and columns (from there on), through cells outside the target. */
function shortestWay(
  ground: TableGround,
  sought: Sought,
  seed: number,
  sums: number,
  limit: number,
): { rows: number[]; columns: number[] } | undefined {
  const { row, column, inRow, inColumn } = ground.cells;
  const { target, need } = sought;
  const rows = ground.table.rows.leaves;
  const goal = rows + column[seed];
  const distance = new Map<number, number>([[row[seed], 0]]);
  const before = new Map<number, number>();
  const settled = new Set<number>();
  while (settled.size < settledMost) {
    let node = -1;
    let far = limit;
    for (const [each, length] of distance) {
      if (length < far && !settled.has(each)) [node, far] = [each, length];
    }
    if (node < 0 || node === goal) break;
    settled.add(node);
    const isRow = node < rows;
    for (const cell of isRow ? inRow[node] : inColumn[node - rows]) {
      const next = isRow ? rows + column[cell] : row[cell];
      if (settled.has(next)) continue;
      if (target.rows.has(row[cell]) && target.columns.has(column[cell])) continue;
      if (roomAt(sought, cell, isRow ? -1 : 1) < need) continue;
      const length = far + ground.cornerCost(cell, sums);
      if (length >= (distance.get(next) ?? Infinity)) continue;
      distance.set(next, length);
      before.set(next, node);
    }
  }
  if (!before.has(goal) || distance.get(goal)! >= limit) return undefined;
  const way: number[] = [];
  for (let node = before.get(goal); node !== undefined; node = before.get(node)) way.unshift(node);
  return {
    rows: way.filter((node) => node < rows),
    columns: [column[seed], ...way.flatMap((node) => (node < rows ? [] : node - rows))],
  };
}
