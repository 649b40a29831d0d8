import { cheapestMove } from "./cheapest-move.ts";
import { corners, type Move, type PricedMove, roomAt, type Sought, type Target } from "./move.ts";
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

/** Whether a sum is left less room against readers than it needs. */
export const isShort = ({ insider, reach, need }: Protection): boolean =>
  insider === null && reach < need - 1e-9;

/** Moves that may be put together for one protection, while the pattern is sought and at the last. */
const movesTogether = 60;
const movesAtLast = 600;

/**
 * Puts moves together until a sum has the room it needs. The cells that notice
 * them become free in `ground.price`; they are returned in the order they were hidden.
 *
 * @param begun  moves of a protection that stayed short: it is made to reach all the way,
 *               which only what is told elsewhere can prevent (`aloneMove`)
 */
export function protect(
  ground: TableGround,
  need: Need,
  begun?: readonly Move[],
): { readonly protection: Protection; readonly hidden: readonly number[] } {
  const changed = new Map<number, number>();
  const room = roomOf(ground, need.insider, changed);
  const moves: Move[] = [...(begun ?? [])];
  const hidden: number[] = [];
  let reach = 0;
  for (const move of moves) {
    reach += Math.abs(move.amount);
    addChanges(changed, ground, move);
  }
  while (reach < need.need) {
    const sought = { ...need, need: need.need - reach, ...room };
    const move =
      moves.length < (begun ? movesAtLast : movesTogether)
        ? affordable(cheapestMove(ground, sought))
        : begun && aloneMove(ground, sought);
    if (move === undefined) break;
    moves.push(move);
    reach += Math.abs(move.amount);
    for (const cell of ground.noticed(move)) {
      if (ground.price[cell] === 0) continue;
      ground.price[cell] = 0;
      hidden.push(cell);
    }
    addChanges(changed, ground, move);
  }
  return { protection: { ...need, moves, reach }, hidden };
}

const affordable = (found: PricedMove | undefined): Move | undefined =>
  found !== undefined && Number.isFinite(found.cost) ? found.move : undefined;

/**
 * A change of one leaf that nothing makes up for: all sums above it are hidden. Moves raise
 * no leaf of a target but for its sake, so that these use up all the room the leaves leave,
 * one leaf at a time, and a need is never more than that.
 */
function aloneMove(ground: TableGround, sought: Sought): Move | undefined {
  const { row, column } = ground.cells;
  for (const cell of ground.leaves(sought.target)) {
    const amount = Math.min(sought.need, roomAt(sought, cell, 1));
    if (!(amount > 0)) continue;
    const walk = { rows: [row[cell], -1], columns: [column[cell], -1] };
    if (Number.isFinite(ground.costOf(walk, Infinity))) {
      return { ...walk, amount: sought.sign * amount };
    }
  }
  return undefined;
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
