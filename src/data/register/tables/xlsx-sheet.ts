import { SaxesParser } from "saxes";
import type { RecordBatch } from "./record.ts";
import type { XlsxArchive } from "./xlsx-archive.ts";
import { type XlsxWorkbook, localName } from "./xlsx-workbook.ts";

/**
 * The rows of a sheet, streamed: a sheet of any length stays a few megabytes
 * in memory. Numbers come out with a decimal point, dates as yyyy-mm-dd, yes
 * and no as true and false.
 */
export async function* xlsxRecords(
  archive: XlsxArchive,
  workbook: XlsxWorkbook,
  part: string,
): AsyncGenerator<RecordBatch> {
  let lines: number[] = [];
  let records: string[][] = [];
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const attributes: Partial<Record<string, string>> = tag.attributes;
    switch (localName(tag.name)) {
      case "row":
        line = attributes.r === undefined ? line + 1 : Number(attributes.r);
        cells = [];
        column = -1;
        break;
      case "c":
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        value = "";
        break;
      case "v":
      case "t":
        inValue = true;
        break;
    }
  });
  parser.on("text", (text) => {
    if (inValue) value += text;
  });
  parser.on("closetag", (tag) => {
    switch (localName(tag.name)) {
      case "v":
      case "t":
        inValue = false;
        break;
      case "c":
        while (cells.length < column) cells.push("");
        cells[column] = cellText(value, type, style, workbook);
        break;
      case "row":
        lines.push(line);
        records.push(cells);
        break;
    }
  });
  parser.on("error", (error) => {
    throw error;
  });
  for await (const text of archive.text(part)) {
    parser.write(text);
    if (records.length >= 2048) {
      yield { lines, records };
      lines = [];
      records = [];
    }
  }
  parser.close();
  yield { lines, records };
}

/** @example columnOf("AB12") // 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function cellText(value: string, type: string, style: number, workbook: XlsxWorkbook): string {
  switch (type) {
    case "s":
      return workbook.sharedStrings[Number(value)] ?? "";
    case "b":
      return value === "1" ? "true" : "false";
    case "n": {
      if (value === "") return "";
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      if (workbook.dateStyles[style]) return dateOf(number, workbook.from1904);
      // 0.1 + 0.2 as Excel stores it shows as 0.3 there; 15 digits are what it promises.
      return String(Number(number.toPrecision(15)));
    }
    default:
      return value;
  }
}

/** A day number of Excel as a date; day 60 of 1900 never was, days before it are one off. */
function dateOf(days: number, from1904: boolean): string {
  const shifted = from1904 ? days + 1462 : days < 60 ? days + 1 : days;
  const date = new Date(Math.round((shifted - 25_569) * 86_400) * 1000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}
