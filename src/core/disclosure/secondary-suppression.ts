import { cellIsSafe, type DisclosurePolicy } from "./cell-is-safe.ts";
import { leafCells, type TableContributions } from "./leaf-cells.ts";
import { contributionsTo, nodeCells, unknownOf } from "./node-cells.ts";
import type { Protection } from "./protection.ts";
import { type Needed, needsOf } from "./protection-needs.ts";
import { leavesOf, nodes, type PublishedTable } from "./published-table.ts";
import type { DisclosureState } from "./suppress.ts";
import { SuppressionPattern } from "./suppression-pattern.ts";

/** Which cells of a table to hide, and why no hidden one can be worked out. */
export interface SecondarySuppression {
  /** Per pair of nodes, row · nodes(columns) + column; "published" too where the pair is in no publication and safe. */
  readonly state: readonly DisclosureState[];
  /** Per unsafe sum and direction the moves that keep it unknown; `suppressionProven` checks them. */
  readonly proof: readonly Protection[];
  /** What the hidden published cells cost together. */
  readonly cost: number;
}

export interface SuppressionOptions {
  readonly policy?: DisclosurePolicy;
  /** What hiding a published cell of a value costs, > 0: 1 + log(1 + value) where nothing is said. */
  readonly cost?: (value: number) => number;
  /**
   * Who is kept from knowing: insiders too, who know their own part, and what hidden parts add
   * up to; or readers only, which is the cell suppression problem of the literature.
   */
  readonly against?: "insiders" | "readers";
  /** Per pair of nodes 1 where it is hidden in any case, as in another table of the same leaves. */
  readonly hidden?: Uint8Array;
  /**
   * Per pair of nodes what an earlier publication tells: 1 its very value, which can be
   * kept from nobody any more and hides nothing; 2 one so close that hiding it hides little:
   * for another's sake it is hidden last.
   */
  readonly told?: Uint8Array;
}

/** Pairs of nodes times needs up to which a second order is tried, and the cheaper pattern taken. */
const secondTry = 4_000_000;
/** How many other figures are rather hidden than one that an earlier publication nearly tells. */
const dearAsTold = 50;

/**
 * Which cells to hide so that no unsafe one can be worked out to within its
 * protection level from all that is published: leaves, sums of any hierarchy,
 * and any further publication of the same leaves.
 *
 * Every unsafe cell gets moves: changes of the leaves, up and down by its
 * level, that keep every value possible and that no published sum notices
 * (`Move`). Since a reader cannot tell the moved table from the true one, the
 * moves prove the room, over all publications at once. Cheap moves go through
 * cells that are hidden already. Room is given against each contributor too
 * that knows its own part, and to what hidden parts of a published sum add up
 * to. Afterwards hidden cells are shown again where what they protected can be
 * protected more cheaply.
 *
 * @param contributions  who adds what to which leaf
 * @param table          what is published
 *
 * Cost: O(unsafe cells · partners² · nodes above a leaf, squared), a few times
 * over; small tables some times more. Memory O(pairs of nodes).
 * Source: moves as in the hypercube method (Giessing and Repsilber, Tools and
 * strategies to protect multiple tables, in Inference Control in Statistical
 * Databases, 2002), with sums of hierarchies taken along; the cell suppression
 * problem after Fischetti and Salazar, Management Science 47 (2001).
 *
 * @example secondarySuppression(
 *            { row: [0, 0, 1, 1], column: [0, 1, 0, 1], group: [1, 2, 3, 4], size: [9, 9, 9, 9] },
 *            { rows: { leaves: 2, sums: [] }, columns: { leaves: 2, sums: [] } },
 *          ).state // ["primary", "primary", "primary", "primary"]
 */
export function secondarySuppression(
  contributions: TableContributions,
  table: PublishedTable,
  {
    policy = {},
    cost = (value) => 1 + Math.log1p(value),
    against = "insiders",
    hidden,
    told,
  }: SuppressionOptions = {},
): SecondarySuppression {
  const cells = leafCells(contributions, table.rows, table.columns, policy.unknownGroups);
  const width = nodes(table.columns);
  const { value, start, leaf } = nodeCells(table, cells);
  const weight = Float64Array.from(value, (each, k) =>
    each > 0 && (table.published?.[k] ?? 1) === 1 ? cost(each) : 0,
  );
  const primary: number[] = [];
  const needs: Needed[] = [];
  for (let k = 0; k < value.length; k++) {
    const [row, column] = [Math.floor(k / width), k % width];
    // A leaf may be worked out from sums that are published, where it is not published itself.
    const isLeaf = row < table.rows.leaves && column < table.columns.leaves;
    if (value[k] === 0 || (weight[k] === 0 && !isLeaf)) continue;
    const target = {
      rows: new Set(Array.from(leavesOf(table.rows, row))),
      columns: new Set(Array.from(leavesOf(table.columns, column))),
    };
    const leaves = leaf.subarray(start[k], start[k + 1]);
    const by = contributionsTo(cells, leaves);
    if (cellIsSafe(Float64Array.from(by.values()), policy)) continue;
    primary.push(k);
    if (told?.[k] !== 1) needs.push(...needsOf(target, by, policy, unknownOf(cells, leaves)));
  }
  if (told) for (const k of weight.keys()) if (told[k] === 2) weight[k] *= dearAsTold;
  const pairs = Array.from(value.keys()).filter((k) => value[k] > 0);
  const unsafe = {
    table,
    cells,
    value,
    weight,
    primary,
    hidden: pairs.filter((k) => hidden?.[k] === 1 && weight[k] > 0),
    told: pairs.filter((k) => told?.[k] === 1),
  };
  const pattern = (order: (a: Needed, b: Needed) => number): SuppressionPattern => {
    const made = new SuppressionPattern(unsafe, policy, against);
    made.protectAll(needs.toSorted(order));
    return made;
  };
  let best = pattern((a, b) => b.need - a.need);
  if (needs.length * value.length <= secondTry) {
    const other = pattern((a, b) => a.need - b.need);
    if (other.cost < best.cost) best = other;
  }
  return { state: best.state, proof: best.proof, cost: best.cost };
}
