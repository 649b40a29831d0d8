import type { FileFormat } from "../../../domain/delivery.ts";

/**
 * Rows of a file as they come: record k began on line `lines[k]` (from 1) and
 * has the cells `records[k]`, as text. An empty cell is "".
 */
export interface RecordBatch {
  readonly lines: readonly number[];
  readonly records: readonly (readonly string[])[];
  /** Some cell may hold characters that could not be read. */
  readonly suspect?: boolean;
}

/** Fewest and most cells of a record that fits the header; empty cells beyond the last do no harm. */
export interface RecordWidth {
  readonly least: number;
  readonly most: number;
}

/** A table in a file, which can be read from the start any number of times. */
export interface Table {
  readonly format: FileFormat;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Sheets of the workbook; empty for other formats. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Numbers stand with a point and without grouping, since the file holds them as numbers. */
  readonly numbersPlain: boolean;
  /** Rows may be shorter than the header because empty cells at the end are not written. */
  readonly shortRows: boolean;
  /** Names of the columns where the format itself knows them; the records then hold no header. */
  readonly columns: readonly string[] | null;
  /** The records from the first; with `width` known, broken quotes are mended better. */
  batches(width?: RecordWidth): AsyncIterable<RecordBatch>;
  /** Removes what reading needed on the side. */
  close(): Promise<void>;
}
