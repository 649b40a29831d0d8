import type { Dimension, PublishedTable, TableContributions } from "../../../src/core/index.ts";
import { dimensionOfTree, keyedRandom, type Random } from "../../../src/core/index.ts";

/** A table that is published with all its sums, and who contributes to it. */
export interface DrawnTable {
  readonly contributions: TableContributions;
  readonly table: PublishedTable;
}

/** Leaves with their total; in halves too where `halves`. */
export function summed(leaves: number, halves = false): Dimension {
  const all = Array.from({ length: leaves }, (_, k) => k);
  const middle = leaves >> 1;
  return { leaves, sums: halves ? [all, all.slice(0, middle), all.slice(middle)] : [all] };
}

/** A small table of companies of very unequal size, one of eight cells empty. */
export function drawnTable(
  seed: number,
  shape: { rows: readonly [number, number]; columns: readonly [number, number]; halves?: boolean },
): DrawnTable {
  const random = keyedRandom(seed);
  const between = ([least, most]: readonly [number, number]): number =>
    least + Math.floor(random() * (most - least + 1));
  const [rows, columns] = [between(shape.rows), between(shape.columns)];
  const drawn = { row: [], column: [], group: [], size: [] } as Drawn;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (random() < 0.12) continue;
      const companies = 1 + Math.floor(-Math.log(1 - random()) * 5);
      for (let k = 0; k < companies; k++) {
        drawn.row.push(row);
        drawn.column.push(column);
        drawn.group.push(drawn.group.length);
        drawn.size.push(unequal(random));
      }
    }
  }
  return {
    contributions: drawn,
    table: { rows: summed(rows, shape.halves), columns: summed(columns, shape.halves) },
  };
}

/** Companies in areas of eight to a group and industries of six, all sums published; one of ten companies has several places. */
export function drawnHierarchy(seed: number, areas: number, industries: number): DrawnTable {
  const random = keyedRandom(seed);
  const weights = (count: number, spread: number): number[] =>
    Array.from({ length: count }, () =>
      Math.exp(spread * 2 * (random() + random() + random() - 1.5)),
    );
  const [heavy, common] = [weights(areas, 1), weights(industries, 1.3)];
  const drawn = { row: [], column: [], group: [], size: [] } as Drawn;
  let groups = 0;
  for (let row = 0; row < areas; row++) {
    for (let column = 0; column < industries; column++) {
      const companies = Math.floor(-Math.log(1 - random()) * 4 * heavy[row] * common[column]);
      for (let k = 0; k < companies; k++) {
        const again = groups > 0 && random() < 0.1;
        drawn.group.push(again ? Math.floor(random() * groups) : groups++);
        drawn.row.push(row);
        drawn.column.push(column);
        drawn.size.push(unequal(random));
      }
    }
  }
  const nested = (leaves: number, per: number): Dimension => {
    const middles = Math.ceil(leaves / per);
    const above = Array.from({ length: leaves }, (_, k) => 1 + Math.floor(k / per));
    return dimensionOfTree([-1, ...Array.from({ length: middles }, () => 0), ...above]).dimension;
  };
  return {
    contributions: drawn,
    table: { rows: nested(areas, 8), columns: nested(industries, 6) },
  };
}

type Drawn = Record<"row" | "column" | "group" | "size", number[]>;

/** A company's size: most are small, few are large. */
function unequal(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.ceil(Math.exp(1 + 1.2 * normal));
}
