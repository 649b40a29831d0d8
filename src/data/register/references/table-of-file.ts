import { openTable } from "../tables/open-table.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { tableLayout } from "../tables/table-layout.ts";

/** A row of a reference table with the line it stands on. */
export interface ReferenceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A small or middling table, whole: its header and its rows. */
export async function tableOfFile(
  source: SourceFile,
): Promise<{ columns: readonly string[]; rows: ReferenceRow[] }> {
  const table = await openTable(source, {});
  try {
    const layout = await tableLayout(table, {}, source.fileName);
    const rows: ReferenceRow[] = [];
    for await (const batch of table.batches(layout.width)) {
      batch.records.forEach((cells, k) => {
        if (batch.lines[k] > layout.headerLine && cells.some((cell) => cell.trim() !== "")) {
          rows.push({ line: batch.lines[k], cells });
        }
      });
    }
    return { columns: layout.columns, rows };
  } finally {
    await table.close();
  }
}
