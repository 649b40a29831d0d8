import highs, { type LegacyHighs } from "highs";
import { type DisclosureState, type Protection, leavesOf, nodes } from "../../../src/core/index.ts";
import type { DrawnTable } from "./published-tables.ts";

// Its types describe a CommonJS module, what is imported is the loader itself.
const load = highs as unknown as typeof highs.default;
const solver: LegacyHighs = await load();

/** Per pair of nodes its leaves as row * columns + column, those that hold anything; and each leaf's value. */
function systemOf({ contributions: { row, column, size }, table }: DrawnTable) {
  const across = table.columns.leaves;
  const value = new Float64Array(table.rows.leaves * across);
  for (let k = 0; k < size.length; k++) value[row[k] * across + column[k]] += size[k];
  const width = nodes(table.columns);
  const leaves = Array.from({ length: nodes(table.rows) * width }, (_, k) =>
    Array.from(leavesOf(table.rows, Math.floor(k / width))).flatMap((r) =>
      Array.from(leavesOf(table.columns, k % width)).flatMap((c) =>
        value[r * across + c] > 0 ? r * across + c : [],
      ),
    ),
  );
  return { value, leaves };
}

/**
 * What a reader of everything that is shown can say of a pair of nodes: the
 * least and the most it can be, leaves being zero or more and zeros known.
 */
export function feasibility(
  drawn: DrawnTable,
  state: readonly DisclosureState[],
): (node: number) => { low: number; high: number; value: number } {
  const { value, leaves } = systemOf(drawn);
  const sum = (of: readonly number[], name = "x"): string =>
    of.map((leaf) => `+ ${name}${leaf}`).join(" ");
  const shown = leaves.flatMap((of, k) =>
    of.length > 0 && state[k] === "published" && drawn.table.published?.[k] !== 0
      ? `${sum(of)} = ${of.reduce((total, leaf) => total + value[leaf], 0)}`
      : [],
  );
  return (node) => {
    const [low, high] = (["Minimize", "Maximize"] as const).map((way) => {
      const { Status, ObjectiveValue } = solver.solve(
        `${way}\n ${sum(leaves[node])}\nSubject To\n ${shown.join("\n ")}\nEnd`,
      );
      return Status === "Unbounded" ? Infinity : ObjectiveValue;
    });
    return { low, high, value: leaves[node].reduce((total, leaf) => total + value[leaf], 0) };
  };
}

/**
 * The least cost of any pattern that gives the same cells the same room: the
 * definition as a mixed-integer programme, a change of the leaves per need,
 * which only hidden cells may notice.
 */
export function leastCost(
  drawn: DrawnTable,
  state: readonly DisclosureState[],
  proof: readonly Protection[],
  cost: (value: number) => number,
): number {
  const { value, leaves } = systemOf(drawn);
  const across = drawn.table.columns.leaves;
  const most = 2 * Math.max(...proof.map(({ need }) => need)) + 1;
  const rows: string[] = [];
  const bounds: string[] = [];
  const price: string[] = [];
  const binary: string[] = [];
  leaves.forEach((of, k) => {
    if (of.length === 0) return;
    price.push(`${cost(of.reduce((total, leaf) => total + value[leaf], 0))} y${k}`);
    binary.push(`y${k}`);
    if (state[k] === "primary") rows.push(`y${k} = 1`);
  });
  proof.forEach(({ target, sign, need }, which) => {
    const wanted: string[] = [];
    value.forEach((held, leaf) => {
      if (held === 0) return;
      bounds.push(`${-held} <= f${which}_${leaf} <= 10000`);
      const inTarget =
        target.rows.has(Math.floor(leaf / across)) && target.columns.has(leaf % across);
      if (inTarget) wanted.push(`+ f${which}_${leaf}`);
    });
    rows.push(`${wanted.join(" ")} ${sign > 0 ? ">=" : "<="} ${sign * need}`);
    leaves.forEach((of, k) => {
      if (of.length === 0) return;
      const change = of.map((leaf) => `+ f${which}_${leaf}`).join(" ");
      rows.push(`${change} - ${most} y${k} <= 0`, `${change} + ${most} y${k} >= 0`);
    });
  });
  const { Status, ObjectiveValue } = solver.solve(
    `Minimize\n ${price.join(" + ")}\nSubject To\n ${rows.join("\n ")}\nBounds\n ${bounds.join("\n ")}\nBinary\n ${binary.join(" ")}\nEnd`,
    { mip_rel_gap: 0 },
  );
  if (Status !== "Optimal") throw new Error(`no optimum: ${Status}`);
  return ObjectiveValue;
}
