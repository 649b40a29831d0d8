import { type QuoteDialect, quotedCell } from "./quoted-cell.ts";
import type { RecordBatch, RecordWidth } from "./record.ts";

/** A quoted cell longer than this many lines is a stray quote, not a cell. */
const longestCellLines = 1000;
/** A quote left open this near to the end of the file means the file was cut. */
const cutWithinLines = 50;

/**
 * Cuts CSV text into records, chunk by chunk. Quotes may hold delimiters and
 * line ends; a quote inside a cell that is not followed by a delimiter is text
 * (`"Café "'t Hoekje""`). Where an opening quote swallows lines and leaves a
 * record with the wrong number of cells, it was a stray one: the line is cut
 * again with quotes as plain characters, so that the lines after it survive.
 *
 * Cost: one `indexOf` per line, and one split, while no quote is near.
 */
export class CsvRecords {
  readonly #dialect: QuoteDialect;
  readonly #delimiter: string;
  readonly #newline: string;
  readonly #width: RecordWidth | undefined;
  #text = "";
  #line = 1;

  constructor(delimiter: string, newline: "\n" | "\r", width?: RecordWidth) {
    this.#dialect = { delimiter, newline };
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#width = width;
  }

  /**
   * The records that are whole so far; all of them when `last`.
   *
   * @throws OpenQuote when the text ends inside a quoted cell
   */
  push(text: string, last: boolean): RecordBatch {
    const all = this.#text === "" ? text : this.#text + text;
    const lines: number[] = [];
    const records: string[][] = [];
    let at = 0;
    let quote = all.indexOf('"');
    while (at < all.length) {
      if (quote !== -1 && quote < at) quote = all.indexOf('"', at);
      let end = all.indexOf(this.#newline, at);
      if (end === -1) {
        if (!last) break;
        end = all.length;
      }
      if (quote === -1 || quote >= end) {
        lines.push(this.#line++);
        records.push(this.#plainCells(all, at, end));
        at = end + 1;
        continue;
      }
      const record = this.#quotedRecord(all, at, end, last);
      if (record === undefined) break;
      lines.push(this.#line);
      this.#line += record.lines;
      records.push(record.cells);
      at = record.next;
    }
    this.#text = all.slice(at);
    return { lines, records };
  }

  #plainCells(all: string, at: number, end: number): string[] {
    const stop = end > at && all.charCodeAt(end - 1) === 13 ? end - 1 : end;
    return all.slice(at, stop).split(this.#delimiter);
  }

  #quotedRecord(
    all: string,
    start: number,
    lineEnd: number,
    last: boolean,
  ): { cells: string[]; next: number; lines: number } | undefined {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      if (all[at] === '"') {
        const cell = quotedCell(all, at + 1, last, this.#dialect);
        if (cell === "stray") return this.#asOneLine(all, start, lineEnd);
        if (cell === undefined) {
          const open = this.#countLines(all, at, all.length);
          if (!last && open <= longestCellLines) return undefined;
          if (last && open <= cutWithinLines) {
            throw new OpenQuote(this.#line + this.#countLines(all, start, at));
          }
          return this.#asOneLine(all, start, lineEnd);
        }
        cells.push(cell.value);
        at = cell.next;
      } else {
        let end = all.indexOf(this.#delimiter, at);
        const newline = all.indexOf(this.#newline, at);
        if (newline === -1 && !last) return undefined;
        const recordEnd = newline === -1 ? all.length : newline;
        if (end === -1 || end > recordEnd) end = recordEnd;
        const trimmed =
          end === recordEnd && end > at && all.charCodeAt(end - 1) === 13 ? end - 1 : end;
        cells.push(all.slice(at, trimmed));
        at = end;
      }
      if (at >= all.length || all.startsWith(this.#newline, at)) break;
      at += this.#delimiter.length;
      if (at >= all.length && !last) return undefined;
    }
    const lines = this.#countLines(all, start, at) + 1;
    if (lines > 1 && this.#width && !fits(cells, this.#width)) {
      return this.#asOneLine(all, start, lineEnd);
    }
    return { cells, next: at + 1, lines };
  }

  /** The record cut again as if it were one line: an opening quote without an end is a character. */
  #asOneLine(
    all: string,
    start: number,
    lineEnd: number,
  ): { cells: string[]; next: number; lines: number } {
    const stop = lineEnd > start && all.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
    const line = all.slice(start, stop);
    const cells: string[] = [];
    for (let at = 0; ;) {
      const cell = line[at] === '"' ? quotedCell(line, at + 1, true, this.#dialect) : undefined;
      if (typeof cell === "object") {
        cells.push(cell.value);
        at = cell.next;
      } else {
        const end = line.indexOf(this.#delimiter, at);
        cells.push(line.slice(at, end === -1 ? line.length : end));
        at = end === -1 ? line.length : end;
      }
      if (at >= line.length) break;
      at += this.#delimiter.length;
    }
    return { cells, next: lineEnd + 1, lines: 1 };
  }

  #countLines(all: string, start: number, end: number): number {
    let count = 0;
    for (let at = all.indexOf(this.#newline, start); at !== -1 && at < end;) {
      count++;
      at = all.indexOf(this.#newline, at + 1);
    }
    return count;
  }
}

function fits(cells: readonly string[], { least, most }: RecordWidth): boolean {
  let count = cells.length;
  while (count > most && cells[count - 1] === "") count--;
  return count >= least && count <= most;
}

/** The text ended inside a quoted cell that began on `line`. */
export class OpenQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`the quote opened on line ${line} is not closed`);
    this.name = "OpenQuote";
    this.line = line;
  }
}
