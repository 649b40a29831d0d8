import type { DuckDBConnection } from "@duckdb/node-api";
import {
  type DeliveryRemark,
  type SetAsideReason,
  deliveryRemarks,
  setAsideReasons,
} from "../../domain/set-aside.ts";
import { bulkEvidence } from "./bulk/bulk-evidence.ts";
import { bulkRows } from "./bulk/bulk-rows.ts";
import { type RawRows, bulkFromBytes, rawRows } from "./bulk/raw-rows.ts";
import type { ImportOptions } from "./import-options.ts";
import { type RowCounts, readRows } from "./rows/read-rows.ts";
import { type ReadingPlan, fieldColumns } from "./mapping/reading-plan.ts";
import type { Table } from "./tables/record.ts";
import { RowReader } from "./rows/row-reader.ts";
import type { SourceFile } from "./tables/source-file.ts";
import { StagedRows } from "./delivery/staged-rows.ts";
import { SurveyEvidence, plannedReading, survey } from "./mapping/survey.ts";
import type { TableLayout } from "./tables/table-layout.ts";
import type { TakenIn } from "./taken-in.ts";

/**
 * Looks at all rows, at once where the file allows it, and decides how they are read.
 *
 * @param scratch folder in which something may be written meanwhile
 */
export async function looked(
  connection: DuckDBConnection,
  source: SourceFile,
  table: Table,
  layout: TableLayout,
  options: ImportOptions,
  scratch: string,
): Promise<{ raw: RawRows | undefined; plan: ReadingPlan }> {
  const { signal, mapping = {}, atOnceFrom = bulkFromBytes } = options;
  const raw =
    source.bytes < atOnceFrom
      ? undefined
      : await rawRows(connection, source, table, layout, scratch, signal);
  signal?.throwIfAborted();
  if (raw === undefined) {
    const plan = await survey(table, layout, mapping, {
      fileName: source.fileName,
      areaChanges: options.areaChanges,
      ...(signal ? { signal } : {}),
      onRows: (done) => options.onProgress?.({ step: "reading", done, total: null }),
    });
    return { raw, plan };
  }
  options.onProgress?.({ step: "reading", done: raw.rows, total: raw.rows });
  const evidence = new SurveyEvidence(fieldColumns(layout, mapping, source.fileName));
  await bulkEvidence(connection, evidence);
  signal?.throwIfAborted();
  return {
    raw,
    plan: plannedReading(evidence, raw.rows, table, layout, mapping, options.areaChanges),
  };
}

/** Takes all rows into the tables of the writer: at once where that gives the same, else one by one. */
export async function takenIn(
  connection: DuckDBConnection,
  raw: RawRows | undefined,
  table: Table,
  plan: ReadingPlan,
  layout: TableLayout,
  { signal, onProgress }: ImportOptions,
): Promise<TakenIn> {
  if (raw !== undefined) {
    const counts = await bulkRows(connection, raw, table, plan, layout, signal);
    if (counts !== undefined) return told(counts, counts.remarks, counts.empty);
  }
  const rows = await StagedRows.open(connection);
  const reader = new RowReader(plan, layout);
  const counts = await readRows(table, layout, reader, {
    accept: (row) => rows.accept(row),
    setAside: (row) => rows.setAside(row),
    onRows: (done) => onProgress?.({ step: "writing", done, total: Math.max(done, plan.rows) }),
    signal,
  });
  rows.close();
  return told(counts, reader.remarks, new Set());
}

function told(
  counts: RowCounts,
  remarks: ReadonlyMap<DeliveryRemark, number>,
  empty: ReadonlySet<string>,
): TakenIn {
  const reasons = new Map(Object.entries(counts.setAsideByReason) as [SetAsideReason, number][]);
  return {
    ...counts,
    setAsideByReason: Object.fromEntries(inOrder(setAsideReasons, reasons)),
    remarks: inOrder(deliveryRemarks, remarks),
    empty,
  };
}

/** Counts in the order in which what they count is listed, whatever was met first. */
function inOrder<K>(order: readonly K[], counts: ReadonlyMap<K, number>): Map<K, number> {
  return new Map(
    order.flatMap((key) => {
      const count = counts.get(key);
      return count === undefined ? [] : [[key, count] as const];
    }),
  );
}
