import { type PlainText, holdsReplacement, lastTwo } from "./plain-bytes.ts";

/** What a text must come to once it is cut into cells. */
export interface TextShape {
  readonly lines: PlainText;
  readonly rows: number;
  /** Bytes of the cells of each column, quotes taken off. */
  readonly cellBytes: Float64Array;
  /** Rows of several lines, each with how many lines more than rows there are up to its end. */
  readonly long: readonly (readonly [row: number, moreLines: number])[];
}

/** Where in a text the next byte stands. */
const cellStart = 0;
const inCell = 1;
const inQuotes = 2;
const afterQuote = 3;
const afterCarriage = 4;
const afterBlankLine = 5;

const quoteMark = 0x22;
const lineFeed = 0x0a;
const carriage = 0x0d;

/** A cell of more lines may be a stray quote, which our own reading mends. */
const longestCellLines = 1000;

/**
 * Follows a text byte by byte as RFC 4180 has it: a quote begins a cell or is
 * doubled inside one, every row is as wide as the header, and lines end in one
 * way. Such a text has one reading, whoever cuts it; of any other, ours mends
 * what another refuses or swallows. Blank lines may stand at the end.
 *
 * Cost: a step for each byte; memory of the rows of several lines.
 */
export class QuotedText {
  readonly #delimiter: number;
  readonly #cellBytes: Float64Array;
  readonly #long: [number, number][] = [];
  #skip: number;
  #state = cellStart;
  #column = 0;
  /** Bytes of the cell so far, and line ends in it. */
  #bytes = 0;
  #cellLines = 0;
  #rows = 0;
  #moreLines = 0;
  #crlf: boolean | undefined;
  /** The last two bytes before this chunk. */
  #before: Buffer = Buffer.alloc(0);

  /**
   * @param delimiter one byte
   * @param width     cells of a row, 2 or more
   * @param skip      lines above the first row
   */
  constructor(delimiter: number, width: number, skip: number) {
    this.#delimiter = delimiter;
    this.#cellBytes = new Float64Array(width);
    this.#skip = skip;
  }

  /** Goes on with the next bytes; false where the text is not of this kind, whatever follows. */
  add(bytes: Buffer): boolean {
    if (bytes.includes(0) || holdsReplacement(this.#before, bytes)) return false;
    this.#before = lastTwo(this.#before, bytes);
    const delimiter = this.#delimiter;
    // In variables of their own: a field costs twice as much at each byte.
    let [state, count] = [this.#state, this.#bytes];
    for (let at = this.#firstToRead(bytes); at < bytes.length; at++) {
      const byte = bytes[at];
      if (state === inQuotes) {
        if (byte === quoteMark) state = afterQuote;
        else {
          count++;
          if (byte === lineFeed && ++this.#cellLines > longestCellLines) return false;
        }
      } else if (byte === delimiter && state <= afterQuote) {
        if (!this.#endCell(count)) return false;
        [state, count] = [cellStart, 0];
      } else if (byte === lineFeed || byte === carriage) {
        if (state < afterCarriage && this.#column + 1 < this.#cellBytes.length) {
          if (state !== cellStart || this.#column > 0) return false;
          state = afterBlankLine;
        } else if (byte === carriage && state < afterCarriage) {
          state = afterCarriage;
        } else if (byte === lineFeed && state <= afterCarriage) {
          if (!this.#endRow(count, state === afterCarriage)) return false;
          [state, count] = [cellStart, 0];
        } else if (state !== afterBlankLine) return false;
      } else if (state === afterQuote && byte === quoteMark) {
        state = inQuotes;
        count++;
      } else if (state === cellStart && byte === quoteMark) {
        state = inQuotes;
      } else if (state <= inCell && byte !== quoteMark) {
        state = inCell;
        count++;
      } else return false;
    }
    [this.#state, this.#bytes] = [state, count];
    return true;
  }

  /** What it came to; undefined where it breaks off inside a row. */
  end(): TextShape | undefined {
    const inRow = this.#column > 0 || this.#state !== cellStart;
    if (inRow && this.#state !== afterBlankLine) {
      if (this.#state === inQuotes || this.#state === afterCarriage) return undefined;
      if (!this.#endRow(this.#bytes, this.#crlf ?? false)) return undefined;
    }
    const lines = this.#crlf ? "crlf" : "lf";
    return { lines, rows: this.#rows, cellBytes: this.#cellBytes, long: this.#long };
  }

  #endCell(bytes: number): boolean {
    if (this.#column >= this.#cellBytes.length) return false;
    this.#cellBytes[this.#column++] += bytes;
    return true;
  }

  #endRow(bytes: number, crlf: boolean): boolean {
    if (!this.#endCell(bytes) || this.#column < this.#cellBytes.length) return false;
    if (crlf !== (this.#crlf ??= crlf)) return false;
    if (this.#cellLines > 0) {
      this.#moreLines += this.#cellLines;
      this.#long.push([this.#rows, this.#moreLines]);
      this.#cellLines = 0;
    }
    this.#rows++;
    this.#column = 0;
    return true;
  }

  /** Where the lines above the first row end. */
  #firstToRead(bytes: Buffer): number {
    let at = 0;
    while (this.#skip > 0) {
      at = bytes.indexOf(lineFeed, at) + 1;
      if (at === 0) return bytes.length;
      this.#skip--;
    }
    return at;
  }
}
