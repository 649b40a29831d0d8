import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Mapping } from "../../../domain/delivery.ts";
import { columnKey, knownColumns } from "../mapping/column-aliases.ts";
import { knownOrder, looksLikeData } from "./headerless.ts";
import type { RecordWidth, Table } from "./record.ts";

/** Where the header of a table stands, and how wide its rows are. */
export interface TableLayout {
  /** Line of the header; 0 where the format itself names the columns. */
  readonly headerLine: number;
  /** Names of the columns, each one different. */
  readonly columns: readonly string[];
  /** The header's cells as they stand in the file. */
  readonly header: readonly string[];
  readonly width: RecordWidth;
}

/** Rows at the top among which the header is sought. */
const searched = 60;

/**
 * Finds the header: the row the mapping names (0 for none), else the first of
 * those with most names of columns we know, else the first row with more than
 * one cell. Where that row holds numbers the table has no header, and its
 * columns are numbered, or named where their order is known.
 */
export async function tableLayout(
  table: Table,
  mapping: Mapping,
  fileName: string,
): Promise<TableLayout> {
  if (table.columns !== null) {
    const width = table.columns.length;
    const columns = distinctNames(table.columns);
    return { headerLine: 0, columns, header: [], width: { least: width, most: width } };
  }
  const { lines, records } = await firstRecords(table, mapping.headerRow ?? 0);
  if (mapping.headerRow === 0) {
    return withoutHeader(
      records.find((record) => record.filter((cell) => cell.trim() !== "").length > 1) ?? [""],
      table,
    );
  }
  const filled = records.map((record) => record.filter((cell) => cell.trim() !== "").length);
  if (filled.every((count) => count === 0)) {
    throw new ClusterwerkError("file-empty", `needed a table, found empty rows: ${fileName}`, {
      file: fileName,
    });
  }
  let index = -1;
  if (mapping.headerRow !== undefined) {
    index = lines.findIndex((line) => line >= (mapping.headerRow ?? 0));
  } else {
    const wanted = new Set(Object.values(mapping.columns ?? {}).map(columnKey));
    let best = 1;
    records.forEach((record, at) => {
      let score = knownColumns(record);
      for (const cell of record) if (cell !== "" && wanted.has(columnKey(cell))) score += 2;
      if (score > best) {
        best = score;
        index = at;
      }
    });
    if (index === -1) index = filled.findIndex((count) => count > 1);
    if (index !== -1 && best < 3 && looksLikeData(records[index])) {
      return withoutHeader(records[index], table);
    }
  }
  if (index === -1) index = filled.findIndex((count) => count > 0);
  const header = records[index];
  let named = header.length;
  while (named > 1 && header[named - 1].trim() === "") named--;
  return {
    headerLine: lines[index],
    columns: distinctNames(
      numbered(header, records.slice(index + 1)) ? ["id", ...header.slice(1)] : header,
    ),
    header,
    width: { least: table.shortRows ? 0 : named, most: header.length },
  };
}

/**
 * Whether the first column has no name but numbers its rows with numbers of
 * their own: all different, and not 1, 2, 3.
 */
function numbered(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (header.length < 3 || header[0].trim() !== "") return false;
  const cells = rows.map((row) => row[0]?.trim() ?? "").filter((cell) => cell !== "");
  const own = cells.every((cell) => /^\d{5,}$/.test(cell));
  return own && cells.length > 1 && new Set(cells).size === cells.length;
}

function withoutHeader(cells: readonly string[], table: Table): TableLayout {
  const columns = knownOrder(cells) ?? distinctNames(cells.map(() => ""));
  const width = columns.length;
  const least = table.shortRows ? 0 : width;
  return { headerLine: 0, columns, header: [], width: { least, most: width } };
}

async function firstRecords(
  table: Table,
  atLeastLine: number,
): Promise<{ lines: number[]; records: (readonly string[])[] }> {
  const lines: number[] = [];
  const records: (readonly string[])[] = [];
  for await (const batch of table.batches()) {
    for (let k = 0; k < batch.records.length; k++) {
      lines.push(batch.lines[k]);
      records.push(batch.records[k]);
      if (records.length >= searched && batch.lines[k] >= atLeastLine) return { lines, records };
    }
  }
  return { lines, records };
}

function distinctNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    // A name goes into the workspace, which holds neither control characters nor half a character.
    const name =
      cell
        .replace(/[\s\p{Cc}]+/gu, " ")
        .toWellFormed()
        .trim() || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
