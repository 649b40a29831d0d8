import { type PricedMove, roomAt, type Sought } from "./move.ts";
import type { TableGround } from "./table-ground.ts";

/** Partners that are tried for a corner on each side; the nearest in the table come first. */
const partnersTried = 48;

/** Who makes up for a change on a line: the leaf, its cell on the line, and the nodes that hold one of the two only. */
interface Partner {
  readonly leaf: number;
  readonly cell: number;
  readonly apart: readonly number[];
}

/**
 * The cheapest move of four corners, or of two or one where nobody makes up for
 * the change; by less than is needed where no move reaches further, and then
 * charged at its own rate for all of it.
 *
 * Cost: O(seeds · partners² · nodes above a leaf, squared).
 */
export function cheapestRectangle(ground: TableGround, sought: Sought): PricedMove | undefined {
  const { cells } = ground;
  const { target, sign, need } = sought;
  let best: PricedMove | undefined;
  let least = Infinity;
  for (const seed of ground.seeds(target, (cell) => roomAt(sought, cell, 1) > 0)) {
    const row = cells.row[seed];
    const column = cells.column[seed];
    const own = roomAt(sought, seed, 1);
    if (!(own > 0)) continue;
    const rows = partners(cells.inColumn[column], cells.row, ground.aboveRow, row, target.rows);
    const columns = partners(
      cells.inRow[row],
      cells.column,
      ground.aboveColumn,
      column,
      target.columns,
    );
    for (const below of rows) {
      const roomBelow = roomAt(sought, below.cell, -1);
      if (!(roomBelow > 0)) continue;
      for (const beside of columns) {
        const roomBeside = roomAt(sought, beside.cell, -1);
        const opposite = ground.corner(below.leaf, beside.leaf);
        if (!(roomBeside > 0) || opposite === undefined) continue;
        const roomOpposite = roomAt(sought, opposite, 1);
        const amount = Math.min(need, own, roomBelow, roomBeside, roomOpposite);
        if (!(amount > 0)) continue;
        const rate = need / amount;
        const cost = costOfAll(ground, below.apart, beside.apart, least / rate);
        // Of equals the one that reaches all the way.
        const score = cost * rate + (amount < need ? 1e-9 : 0);
        if (score >= least) continue;
        least = score;
        best = {
          move: { rows: [row, below.leaf], columns: [column, beside.leaf], amount: sign * amount },
          cost,
        };
      }
    }
  }
  return best;
}

function partners(
  line: readonly number[],
  leafOf: Int32Array,
  above: readonly (readonly number[])[],
  leaf: number,
  target: ReadonlySet<number>,
): Partner[] {
  const found: Partner[] = line
    .filter((cell) => !target.has(leafOf[cell]))
    .map((cell) => ({
      leaf: leafOf[cell],
      cell,
      apart: apart(above[leaf], above[leafOf[cell]]),
    }))
    .sort((a, b) => a.apart.length - b.apart.length || a.cell - b.cell)
    .slice(0, partnersTried);
  found.push({ leaf: -1, cell: -1, apart: above[leaf] });
  return found;
}

/** Nodes in one list only. */
function apart(mine: readonly number[], theirs: readonly number[]): number[] {
  return [
    ...mine.filter((node) => !theirs.includes(node)),
    ...theirs.filter((node) => !mine.includes(node)),
  ];
}

function costOfAll(
  { price, width }: TableGround,
  rows: readonly number[],
  columns: readonly number[],
  limit: number,
): number {
  let cost = 0;
  for (const row of rows) {
    for (const column of columns) {
      cost += price[row * width + column];
      if (cost >= limit) return Infinity;
    }
  }
  return cost;
}
