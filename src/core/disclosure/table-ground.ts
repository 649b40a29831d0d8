import type { LeafCells } from "./leaf-cells.ts";
import { corners, type Move, type Target } from "./move.ts";
import { nodes, nodesAbove, type PublishedTable } from "./published-table.ts";

/** Leaves tried under a target that is a sum. */
const seedsTried = 6;

/**
 * A table as moves see it: its leaf cells, and `price`, what each published
 * cell costs to hide, 0 where it is hidden already; prices may be changed.
 */
export class TableGround {
  readonly table: PublishedTable;
  readonly cells: LeafCells;
  readonly price: Float64Array;
  readonly width: number;
  readonly aboveRow: readonly (readonly number[])[];
  readonly aboveColumn: readonly (readonly number[])[];
  /** Change of each cell by the move looked at, and whether it was touched; zero between moves. */
  readonly #change: Int8Array;
  readonly #touched: Uint8Array;

  constructor(table: PublishedTable, cells: LeafCells, price: Float64Array) {
    this.table = table;
    this.cells = cells;
    this.price = price;
    this.width = nodes(table.columns);
    this.aboveRow = nodesAbove(table.rows);
    this.aboveColumn = nodesAbove(table.columns);
    this.#change = new Int8Array(price.length);
    this.#touched = new Uint8Array(price.length);
  }

  /** The published cells that notice a move: those whose sum it changes. */
  noticed(move: Pick<Move, "rows" | "columns">): number[] {
    const touched = this.#net(move);
    const found = touched.filter((node) => this.#change[node] !== 0);
    for (const node of touched) this.#change[node] = 0;
    return found;
  }

  /** What it costs to hide all that notice a move; Infinity from `limit` on. */
  costOf(move: Pick<Move, "rows" | "columns">, limit: number): number {
    let leaves = 0;
    for (const [row, column] of corners(move)) leaves += this.price[row * this.width + column];
    if (leaves >= limit) return Infinity;
    let cost = 0;
    for (const node of this.#net(move)) {
      if (this.#change[node] !== 0) cost += this.price[node];
      this.#change[node] = 0;
    }
    return cost < limit ? cost : Infinity;
  }

  /** What hiding a leaf cell costs, and `sums` of what hiding the sums above it does. */
  cornerCost(cell: number, sums: number): number {
    const [row, column] = [this.cells.row[cell], this.cells.column[cell]];
    const own = this.price[row * this.width + column];
    if (sums === 0) return own;
    let above = 0;
    for (const node of this.aboveRow[row]) {
      for (const beside of this.aboveColumn[column])
        above += this.price[node * this.width + beside];
    }
    return own + sums * (above - own);
  }

  /** The leaf cells of a target that hold anything. */
  leaves({ rows, columns }: Target): number[] {
    const found: number[] = [];
    for (const row of rows) {
      for (const column of columns) {
        const cell = this.cells.at[row * this.table.columns.leaves + column];
        if (cell >= 0) found.push(cell);
      }
    }
    return found;
  }

  /** The largest leaf cells of a target that can change, where a move may begin. */
  seeds(target: Target, canChange: (cell: number) => boolean): number[] {
    const { value } = this.cells;
    return this.leaves(target)
      .filter(canChange)
      .sort((a, b) => value[b] - value[a] || a - b)
      .slice(0, seedsTried);
  }

  /** The cell at the far corner of a turn; −1 where there is no corner, undefined where nothing is. */
  corner(row: number, column: number): number | undefined {
    if (row < 0 || column < 0) return -1;
    const cell = this.cells.at[row * this.table.columns.leaves + column];
    return cell < 0 ? undefined : cell;
  }

  /** Adds a move into `#change`, and says where; whoever calls puts it back to zero. */
  #net(move: Pick<Move, "rows" | "columns">): number[] {
    const touched: number[] = [];
    for (const [row, column, sign] of corners(move)) {
      for (const above of this.aboveRow[row]) {
        for (const beside of this.aboveColumn[column]) {
          const node = above * this.width + beside;
          if (this.#touched[node] === 0) touched.push(node);
          this.#touched[node] = 1;
          this.#change[node] += sign;
        }
      }
    }
    for (const node of touched) this.#touched[node] = 0;
    return touched;
  }
}
