import type { DisclosurePolicy } from "../../core/disclosure/cell-is-safe.ts";
import type { TableContributions } from "../../core/disclosure/leaf-cells.ts";
import { isShort } from "../../core/disclosure/protection.ts";
import { nodes, type Dimension } from "../../core/disclosure/published-table.ts";
import {
  secondarySuppression,
  type SecondarySuppression,
} from "../../core/disclosure/secondary-suppression.ts";
import { sizeClassBounds } from "../../domain/size-class.ts";

/** Establishments as contributions to a table of two sides, and by what rules its cells are safe. */
export interface ProtectionTask {
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly group: Int32Array;
  /** NaN where unknown; undefined where the delivery does not count jobs. */
  readonly jobs: Float64Array | undefined;
  readonly counts: DisclosurePolicy;
  readonly sizes: DisclosurePolicy;
  /** What of each measure earlier tables tell; see `told` of `secondarySuppression`. */
  readonly told: { readonly establishments: Uint8Array; readonly jobs: Uint8Array };
  /** What is hidden of each measure from those who see more than this audience. */
  readonly hidden: { readonly establishments: Uint8Array; readonly jobs: Uint8Array };
}

/** How much of a measure is hidden. */
export interface HiddenAccount {
  readonly cells: number;
  readonly unsafe: number;
  readonly besides: number;
  /** Rooms of unsafe figures that are less than the policy asks: a table with any does not go out. */
  readonly short: number;
}

export interface ProtectedCells {
  /** Per pair of nodes 1 where it is hidden. */
  readonly hides: { readonly establishments: Uint8Array; readonly jobs: Uint8Array };
  readonly account: {
    readonly establishments: HiddenAccount;
    readonly jobs: HiddenAccount | null;
  };
  readonly proof: {
    readonly establishments: SecondarySuppression;
    readonly jobs: SecondarySuppression | undefined;
  };
}

/** Totals are what most readers come for: a figure of a hundred times is hidden as gladly as ten others. */
const cost = Math.sqrt;

/**
 * Establishments and jobs of a table, protected one after the other. Where establishments are
 * hidden, so are jobs: nearly every establishment has one job at least, so that jobs bound them.
 *
 * A reader is taken to know which cells are empty and the size class of every establishment,
 * which trade registers tell; of a count, that what is hidden is not nothing.
 */
export function protectedCells(task: ProtectionTask): ProtectedCells {
  const { rows, columns, row, column, group } = task;
  const table = { rows, columns };
  const establishments = secondarySuppression(
    { ...ofAll(task), atLeast: firstOfCell(task) },
    table,
    {
      policy: task.counts,
      cost,
      hidden: task.hidden.establishments,
      told: task.told.establishments,
    },
  );
  const hidesCounts = hiddenIn(establishments);
  if (task.jobs === undefined) {
    const none = new Uint8Array(nodes(rows) * nodes(columns));
    return {
      hides: { establishments: hidesCounts, jobs: none },
      account: { establishments: accountOf(establishments), jobs: null },
      proof: { establishments, jobs: undefined },
    };
  }
  const bounds = Array.from(task.jobs, (jobs) => sizeClassBounds(jobs));
  const jobs = secondarySuppression(
    {
      row,
      column,
      group,
      size: task.jobs,
      atLeast: bounds.map(({ least }) => least),
      atMost: bounds.map(({ most }) => most),
    },
    table,
    {
      policy: task.sizes,
      cost,
      hidden: task.hidden.jobs.map((each, k) => each | hidesCounts[k]),
      told: task.told.jobs,
    },
  );
  return {
    // A cell without jobs is no secret by itself, but would tell what the hidden ones have.
    hides: {
      establishments: hidesCounts,
      jobs: hiddenIn(jobs).map((each, k) => each | hidesCounts[k]),
    },
    account: { establishments: accountOf(establishments), jobs: accountOf(jobs) },
    proof: { establishments, jobs },
  };
}

const ofAll = ({ row, column, group }: ProtectionTask): TableContributions => ({
  row,
  column,
  group,
  size: new Float64Array(row.length).fill(1),
});

/** 1 for the first establishment of each cell of leaves: what is there, is there once at least. */
function firstOfCell({ row, column, columns }: ProtectionTask): Uint8Array {
  const seen = new Set<number>();
  return Uint8Array.from(row, (r, k) => {
    const cell = r * columns.leaves + column[k];
    const isFirst = !seen.has(cell);
    seen.add(cell);
    return Number(isFirst);
  });
}

const hiddenIn = ({ state }: SecondarySuppression): Uint8Array =>
  Uint8Array.from(state, (each) => Number(each !== "published"));

function accountOf({ state, proof }: SecondarySuppression): HiddenAccount {
  const count = (of: string): number => state.filter((each) => each === of).length;
  return {
    cells: state.length,
    unsafe: count("primary"),
    besides: count("secondary"),
    short: proof.filter(isShort).length,
  };
}
