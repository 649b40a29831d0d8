import { cheapestMove } from "./cheapest-move.ts";
import { corners, type Move, type Sought, type Target } from "./move.ts";
import type { TableGround } from "./table-ground.ts";

/** What is to be protected: a sum, upwards (1) or downwards (−1), by how much, and against whom. */
export interface Need {
  readonly target: Target;
  readonly sign: 1 | -1;
  readonly need: number;
  /** A contributor that knows its own part; null for a reader who contributes nothing. */
  readonly insider: number | null;
}

/** Why a sum cannot be known more closely: moves that no published figure notices. */
export interface Protection extends Need {
  readonly moves: readonly Move[];
  /** How far the moves reach; less than `need` where nothing reaches further. */
  readonly reach: number;
}

/** Moves that may be put together for one protection. */
const movesTogether = 60;

/**
 * Puts moves together until a sum has the room it needs. The cells that notice
 * them become free in `ground.price`; they are returned in the order they were hidden.
 */
export function protect(
  ground: TableGround,
  need: Need,
): { readonly protection: Protection; readonly hidden: readonly number[] } {
  const changed = new Map<number, number>();
  const room = roomOf(ground, need.insider, changed);
  const moves: Move[] = [];
  const hidden: number[] = [];
  let reach = 0;
  while (reach < need.need && moves.length < movesTogether) {
    const found = cheapestMove(ground, { ...need, need: need.need - reach, ...room });
    if (found === undefined || !Number.isFinite(found.cost)) break;
    moves.push(found.move);
    reach += Math.abs(found.move.amount);
    for (const cell of ground.noticed(found.move)) {
      if (ground.price[cell] === 0) continue;
      ground.price[cell] = 0;
      hidden.push(cell);
    }
    addChanges(changed, ground, found.move);
  }
  return { protection: { ...need, moves, reach }, hidden };
}

/** Contributors that know enough of the cells a protection moves to see that it cannot be. */
export function insidersOf(ground: TableGround, { target, moves }: Protection): number[] {
  const { start, contributor, adds, value, row, column } = ground.cells;
  const changed = new Map<number, number>();
  for (const move of moves) addChanges(changed, ground, move);
  const found = new Set<number>();
  for (const [cell, change] of changed) {
    if (change === 0) continue;
    if (target.rows.has(row[cell]) && target.columns.has(column[cell])) continue;
    const alone = start[cell + 1] - start[cell] === 1;
    for (let k = start[cell]; k < start[cell + 1]; k++) {
      if (alone || value[cell] + change < adds[k]) found.add(contributor[k]);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** How far each cell may go, as a reader or an insider sees it, after what was changed already. */
function roomOf(
  { cells: { value, floor, ceiling, start, contributor, adds } }: TableGround,
  insider: number | null,
  changed: ReadonlyMap<number, number>,
): Pick<Sought, "down" | "up"> {
  /** What an insider knows to be there; all of it, and no more, where it is alone. */
  const known = (cell: number): number => {
    if (insider === null) return 0;
    for (let k = start[cell]; k < start[cell + 1]; k++) {
      if (contributor[k] !== insider) continue;
      return start[cell + 1] - start[cell] === 1 ? Infinity : adds[k];
    }
    return 0;
  };
  const now = (cell: number): number => value[cell] + (changed.get(cell) ?? 0);
  return {
    down: (cell) => now(cell) - Math.max(floor[cell], known(cell)),
    up: (cell) => (known(cell) === Infinity ? 0 : ceiling[cell] - now(cell)),
  };
}

function addChanges(into: Map<number, number>, { cells, table }: TableGround, move: Move): void {
  for (const [row, column, sign] of corners(move)) {
    const cell = cells.at[row * table.columns.leaves + column];
    into.set(cell, (into.get(cell) ?? 0) + sign * move.amount);
  }
}
