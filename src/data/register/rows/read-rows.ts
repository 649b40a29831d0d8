import type { SetAsideRow } from "../../../domain/delivery.ts";
import type { SetAsideReason } from "../../../domain/set-aside.ts";
import type { AcceptedRow } from "./accepted-row.ts";
import type { Table } from "../tables/record.ts";
import type { RowReader } from "./row-reader.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** What became of the rows of a file: `rows` = `accepted` + `setAside`. */
export interface RowCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly setAsideByReason: Partial<Record<SetAsideReason, number>>;
}

export interface RowTakers {
  readonly accept: (row: AcceptedRow) => void;
  readonly setAside: (row: SetAsideRow) => void;
  readonly onRows?: (rows: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly limit?: number | undefined;
}

/**
 * Hands every row of a table to the one taker or the other. Blank lines at the
 * end of the file and above the header are no rows.
 */
export async function readRows(
  table: Table,
  layout: TableLayout,
  reader: RowReader,
  takers: RowTakers,
): Promise<RowCounts> {
  let accepted = 0;
  let aside = 0;
  const setAsideByReason: Partial<Record<SetAsideReason, number>> = {};
  let blank: number[] = [];
  const setAside = (row: SetAsideRow): void => {
    aside++;
    setAsideByReason[row.reason] = (setAsideByReason[row.reason] ?? 0) + 1;
    takers.setAside(row);
  };
  for await (const batch of table.batches(layout.width)) {
    takers.signal?.throwIfAborted();
    for (let k = 0; k < batch.records.length; k++) {
      const line = batch.lines[k];
      const cells = batch.records[k];
      if (line === layout.headerLine) continue;
      if (cells.length === 0 || (cells.length === 1 && cells[0].trim() === "")) {
        if (line > layout.headerLine) blank.push(line);
        continue;
      }
      if (line < layout.headerLine && cells.every((cell) => cell.trim() === "")) continue;
      for (const each of blank) {
        setAside({ line: each, reason: "empty-row", column: null, cells: [] });
      }
      if (blank.length > 0) blank = [];
      const read = reader.read(line, cells, batch.suspect ?? false);
      if ("accepted" in read) {
        accepted++;
        takers.accept(read.accepted);
      } else {
        setAside({ line, ...read.setAside, cells: reader.kept(cells) });
      }
    }
    takers.onRows?.(accepted + aside);
    if (takers.limit !== undefined && accepted + aside >= takers.limit) break;
  }
  return { rows: accepted + aside, accepted, setAside: aside, setAsideByReason };
}
