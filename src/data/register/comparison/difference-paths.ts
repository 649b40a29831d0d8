import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../../duckdb.ts";

/** The cell whose two totals are compared; what is left out is not asked about. */
export interface DifferenceCell {
  /** Region as written now. */
  readonly region: string | undefined;
  /** Industry codes of the cell: as coded then, as written now, as coded now. */
  readonly codes:
    | {
        readonly earlier: readonly string[];
        readonly now: readonly string[];
        readonly later: readonly string[];
      }
    | undefined;
  /** Per base unit of each delivery its owner, numbered alike on both sides. */
  readonly owners: { readonly earlier: ArrayLike<number>; readonly later: ArrayLike<number> };
  /** Jobs, or establishments. */
  readonly inJobs: boolean;
  /** Whether an establishment of an unknown owner stands for itself. */
  readonly each: boolean;
  readonly sizeRule: boolean;
}

/** Columns of the ways between two totals, those of one path and one owner added up; sizes in thousandths. */
export interface DifferencePaths {
  /** Place of the owner among 512; -1 where unknown. */
  readonly unit: readonly number[];
  readonly asCoded: readonly number[];
  readonly recoded: readonly number[];
  readonly moved: readonly number[];
  readonly asNow: readonly number[];
  readonly cause: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly establishments: readonly number[];
}

const columns = [
  "unit",
  "asCoded",
  "recoded",
  "moved",
  "asNow",
  "cause",
  "before",
  "after",
  "establishments",
] as const satisfies readonly (keyof DifferencePaths)[];

export async function differencePaths(
  connection: DuckDBConnection,
  files: Readonly<Record<"file" | "earlier" | "later", string>>,
  cell: DifferenceCell,
): Promise<DifferencePaths> {
  const list = (codes: readonly string[] | undefined): string | null =>
    codes === undefined ? null : JSON.stringify(codes);
  const read = await connection.runAndReadAll(sqlText("register/comparison/difference-paths"), {
    ...files,
    region: cell.region ?? null,
    earlier_codes: list(cell.codes?.earlier),
    now_codes: list(cell.codes?.now),
    later_codes: list(cell.codes?.later),
    earlier_owners: JSON.stringify(Array.from(cell.owners.earlier)),
    later_owners: JSON.stringify(Array.from(cell.owners.later)),
    in_jobs: cell.inJobs,
    each: cell.each,
    size_rule: cell.sizeRule,
  });
  const rows = read.getRows();
  return Object.fromEntries(
    columns.map((name, k) => [name, rows.map((row) => Number(row[k]))]),
  ) as unknown as DifferencePaths;
}
