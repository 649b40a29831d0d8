import { columnKey } from "../mapping/column-aliases.ts";
import { known } from "../mapping/unknown-symbol.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { notUnderstood } from "./not-understood.ts";
import { type ReferenceRow, tableOfFile } from "./table-of-file.ts";

/** A table of which cells are asked for by what their column is called. */
export interface NamedColumns {
  readonly keys: readonly string[];
  readonly rows: readonly ReferenceRow[];
  /** Index of the first column whose key matches; -1 where none does. */
  at(pattern: RegExp): number;
  /** What a cell says; undefined where it says nothing. */
  cell(row: ReferenceRow, index: number): string | undefined;
  /** @throws reference-not-understood, telling which columns are needed and which there are */
  need(needed: string, ...indices: readonly number[]): void;
}

export async function namedColumns(source: SourceFile): Promise<NamedColumns> {
  const { columns, rows } = await tableOfFile(source);
  const keys = columns.map(columnKey);
  return {
    keys,
    rows,
    at: (pattern) => keys.findIndex((key) => pattern.test(key)),
    cell: ({ cells }, index) => (index < 0 ? undefined : known(cells[index])),
    need(needed, ...indices) {
      if (indices.every((index) => index >= 0)) return;
      throw notUnderstood(source.fileName, needed, columns.join(", "));
    },
  };
}
