import { basename } from "node:path";
import { ClusterwerkError, asClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type {
  DeliveryPreview,
  Mapping,
  SetAsideExample,
  SetAsideRow,
} from "../../../domain/delivery.ts";
import type { EstablishmentField } from "../../../domain/establishment-field.ts";
import type { AreaChange } from "../../../domain/reference.ts";
import { holdsCitizenNumbers } from "./forbidden-column.ts";
import { openTable } from "../tables/open-table.ts";
import { readRows } from "../rows/read-rows.ts";
import { deliveryId, planRemarks } from "./reading-plan.ts";
import type { Table } from "../tables/record.ts";
import { RowReader } from "../rows/row-reader.ts";
import { inspectSource, notATable } from "../tables/source-file.ts";
import { survey } from "./survey.ts";
import { type TableLayout, tableLayout } from "../tables/table-layout.ts";

/** Bytes of a file, unpacked, up to which all of it is tried. */
const wholeUpToBytes = 50_000_000;
/** Rows tried of a larger file. */
const triedRows = 100_000;
const samplesShown = 5;

const examplesShown = 3;
const cellShown = 80;

const nothing = (): void => {};

export interface PreviewOptions {
  readonly mapping?: Mapping | undefined;
  readonly fileName?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whose delivery it becomes, where not the host's: the same file of two organisations is two deliveries. */
  readonly owner?: string | undefined;
  /** As of an import. */
  readonly areaChanges?: readonly (readonly AreaChange[])[] | undefined;
  /** Try about this many rows at most, for a first look. */
  readonly rows?: number | undefined;
  /** Try every row, however large the file. */
  readonly whole?: boolean | undefined;
}

/**
 * How a file would be read, without keeping anything: the same reading as an
 * import, of all rows or of the first ones.
 */
export async function previewDelivery(
  path: string,
  {
    mapping = {},
    fileName = basename(path),
    signal,
    areaChanges,
    rows,
    owner,
    whole = false,
  }: PreviewOptions,
): Promise<DeliveryPreview> {
  try {
    const source = await inspectSource(path, basename(fileName), signal);
    const isLarge = source.bytes > wholeUpToBytes;
    const limit = isLarge && !whole ? Math.min(rows ?? triedRows, triedRows) : rows;
    const table = await openTable(source, mapping);
    try {
      const layout = await tableLayout(table, mapping, source.fileName);
      const plan = await survey(table, layout, mapping, {
        fileName: source.fileName,
        areaChanges,
        ...(signal ? { signal } : {}),
        ...(limit === undefined ? {} : { limit }),
      });
      if (plan.rows === 0) {
        // A header has columns; one line of words, as in a workbook that broke off, has none.
        if (layout.columns.length < 2) throw notATable(source.fileName, "one line of text");
        throw new ClusterwerkError(
          "file-header-only",
          `needed rows below the header, found none: ${source.fileName}`,
          { file: source.fileName, columns: [...layout.columns] },
        );
      }
      const reader = new RowReader(plan, layout);
      const examples: SetAsideExample[] = [];
      const setAside = (row: SetAsideRow): void => {
        const before = examples.filter(({ reason }) => reason === row.reason).length;
        if (before < examplesShown) examples.push(exampleOf(row, layout));
      };
      const readable = plan.fields.missing.length === 0;
      const counts = readable
        ? await readRows(table, layout, reader, {
            accept: nothing,
            setAside,
            signal,
            limit,
          })
        : { rows: plan.rows, accepted: 0, setAsideByReason: {} };
      const decimals = Object.values(plan.decimals).filter((each) => each !== null);
      return {
        fileName: source.fileName,
        format: table.format,
        encoding: table.encoding,
        delimiter: table.delimiter,
        decimal: plan.mapping.decimal ?? decimals[0] ?? null,
        sheets: table.sheets,
        columns: await describedColumns(table, layout, plan.fields.columns),
        mapping: plan.mapping,
        missing: plan.fields.missing,
        consequences: {
          rowsRead: counts.rows,
          complete: limit === undefined || counts.rows < limit,
          wouldAccept: counts.accepted,
          setAsideByReason: counts.setAsideByReason,
          examples,
        },
        remarks: { ...Object.fromEntries(reader.remarks), ...planRemarks(plan) },
        ambiguous: plan.ambiguous,
        sourceHash: source.hash,
        wouldBeId: deliveryId(source, plan.mapping, owner),
      };
    } finally {
      await table.close();
    }
  } catch (error) {
    throw asClusterwerkError(error);
  }
}

/** A row set aside, short enough to show: the cell at fault, else the beginning of the row. */
function exampleOf(
  { line, reason, column, cells }: SetAsideRow,
  { columns }: TableLayout,
): SetAsideExample {
  const at = column === null ? -1 : columns.indexOf(column);
  const cell =
    at >= 0
      ? (cells[at] ?? "")
      : cells
          .filter((each) => each !== null && each !== "")
          .slice(0, 4)
          .join(" · ");
  return { line, reason, column, cell: cell.slice(0, cellShown) };
}

async function describedColumns(
  table: Table,
  layout: TableLayout,
  mapped: Readonly<Partial<Record<EstablishmentField, string>>>,
): Promise<DeliveryPreview["columns"]> {
  const samples = layout.columns.map(() => new Set<string>());
  const fields = new Map<string, EstablishmentField>();
  for (const [field, column] of Object.entries(mapped)) {
    fields.set(column, field as EstablishmentField);
  }
  let looked = 0;
  for await (const batch of table.batches(layout.width)) {
    for (let k = 0; k < batch.records.length && looked < 1000; k++) {
      if (batch.lines[k] <= layout.headerLine) continue;
      looked++;
      batch.records[k].forEach((cell, column) => {
        const text = cell.trim();
        if (text !== "" && (samples[column]?.size ?? samplesShown) < samplesShown) {
          samples[column].add(text.slice(0, 80));
        }
      });
    }
    if (looked >= 1000) break;
  }
  return layout.columns.map((name, index) => ({
    name,
    samples: holdsCitizenNumbers(name) ? [] : [...samples[index]],
    field: fields.get(name) ?? null,
  }));
}
