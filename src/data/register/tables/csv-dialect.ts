import { CsvRecords } from "./csv-records.ts";

/** How a CSV text is cut: its delimiter, its line end, and whether a `sep=` line goes first. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
  readonly sepLine: boolean;
}

const delimiters = [";", ",", "\t", "|"];

/**
 * The dialect of a text by its first lines: the delimiter that cuts most lines
 * into one same number of cells, above one; of two such, the one with more cells.
 *
 * @param start first part of the text, without byte order mark
 * @param whole whether `start` is all of it
 */
export function csvDialect(start: string, whole: boolean, given?: string): CsvDialect {
  const newline = !start.includes("\n") && start.includes("\r") ? "\r" : "\n";
  const sep = /^"?sep=(.)"?\r?(?:\n|$)/i.exec(start);
  if (sep) return { delimiter: given ?? sep[1], newline, sepLine: true };
  if (given !== undefined) return { delimiter: given, newline, sepLine: false };
  let best = { delimiter: ",", share: 0, width: 1 };
  for (const delimiter of delimiters) {
    const { share, width } = evenness(start, whole, delimiter, newline);
    if (width < 2) continue;
    if (share > best.share + 0.1 || (share > best.share - 0.1 && width > best.width)) {
      best = { delimiter, share, width };
    }
  }
  return { delimiter: best.delimiter, newline, sepLine: false };
}

/** The commonest number of cells under a delimiter, and the share of lines that have it. */
function evenness(
  start: string,
  whole: boolean,
  delimiter: string,
  newline: "\n" | "\r",
): { share: number; width: number } {
  let records: readonly (readonly string[])[];
  try {
    records = new CsvRecords(delimiter, newline).push(start, whole).records;
  } catch {
    records = start.split(newline).map((line) => line.split(delimiter));
  }
  const counts = new Map<number, number>();
  let counted = 0;
  for (const record of records.slice(0, 500)) {
    if (record.every((cell) => cell === "")) continue;
    counted++;
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    if (cells > 1 && count > most) {
      most = count;
      width = cells;
    }
  }
  return { share: counted > 0 ? most / counted : 0, width };
}
