import { type FileHandle, open } from "node:fs/promises";
import type { Table } from "../tables/record.ts";
import { type SourceFile, rawBytes } from "../tables/source-file.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { streamDecoder } from "../tables/text-decoder.ts";
import type { PlainText } from "./plain-bytes.ts";
import { QuotedText, type TextShape } from "./quoted-text.ts";

/** A text in UTF-8 that DuckDB may cut, and how it is told that it did so rightly. */
export interface TextForDuckDb {
  readonly path: string;
  readonly gzipped: boolean;
  readonly lines: PlainText;
  readonly quoted: boolean;
  /** Rows above the first that counts. */
  readonly skip: number;
  /** Line of the first row. */
  readonly firstLine: number;
  /** Undefined where every row is a line. */
  readonly long: Pick<TextShape, "rows" | "long"> | undefined;
  /** Whether this many rows, with so many bytes in each column, are all of it. */
  isWhole(rows: number, cellBytes: readonly number[]): boolean;
}

/**
 * A CSV file as a text that DuckDB cuts as we do. Plain UTF-8 is taken as it
 * is, also out of gzip; anything else is followed byte by byte first, and in
 * another encoding written to `copy` in UTF-8.
 *
 * @param copy path that may be written to; who calls removes it
 * @returns undefined where there is more than one reading of it
 */
export async function textForDuckDb(
  source: SourceFile,
  table: Table,
  layout: TableLayout,
  copy: string,
  signal?: AbortSignal,
): Promise<TextForDuckDb | undefined> {
  const width = layout.columns.length;
  const delimiter = Buffer.from(table.delimiter ?? "");
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter.toString())) return undefined;
  if (width < 2 || layout.headerLine < 1) return undefined;
  const { path, gzipped, lines } = source;
  if (lines !== undefined && table.encoding === "utf-8") {
    const head = await headBytes(source, layout.headerLine);
    const lineEnd = lines === "lf" ? 1 : 2;
    return {
      path,
      gzipped,
      lines,
      quoted: false,
      skip: layout.headerLine,
      firstLine: layout.headerLine + 1,
      long: undefined,
      isWhole: (rows, cellBytes) => {
        const cells = cellBytes.reduce((sum, bytes) => sum + bytes, 0);
        const expected = head + cells + rows * (width - 1 + lineEnd);
        // The last line may lack its end.
        return expected === source.bytes || expected - lineEnd === source.bytes;
      },
    };
  }
  const firstLine = await firstRowLine(table, layout);
  if (firstLine === undefined) return undefined;
  const text = new QuotedText(delimiter[0], width, firstLine - 1);
  const inUtf8 = table.encoding === "utf-8";
  const shape = inUtf8
    ? await followed(text, rawBytes(path, source.fileName, gzipped), signal)
    : await copied(text, source, table.encoding!, copy, signal);
  if (shape === undefined) return undefined;
  return {
    path: inUtf8 ? path : copy,
    gzipped: inUtf8 && gzipped,
    lines: shape.lines,
    quoted: true,
    skip: layout.headerLine,
    firstLine,
    long: shape.long.length > 0 ? shape : undefined,
    isWhole: (rows, cellBytes) =>
      rows === shape.rows && cellBytes.every((bytes, k) => bytes === shape.cellBytes[k]),
  };
}

async function followed(
  text: QuotedText,
  bytes: AsyncIterable<Buffer>,
  signal?: AbortSignal,
): Promise<TextShape | undefined> {
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    if (!text.add(chunk)) return undefined;
  }
  return text.end();
}

async function copied(
  text: QuotedText,
  source: SourceFile,
  encoding: string,
  path: string,
  signal?: AbortSignal,
): Promise<TextShape | undefined> {
  const file = await open(path, "wx");
  try {
    return await followed(text, written(file, source, encoding), signal);
  } finally {
    await file.close();
  }
}

/** The bytes of a text in UTF-8, each chunk written to a file before it is handed on. */
async function* written(
  file: FileHandle,
  { path, fileName, gzipped }: SourceFile,
  encoding: string,
): AsyncGenerator<Buffer> {
  const decoder = streamDecoder(encoding);
  for await (const bytes of rawBytes(path, fileName, gzipped)) {
    const chunk = Buffer.from(decoder.decode(bytes, { stream: true }));
    await file.writeFile(chunk);
    yield chunk;
  }
  const rest = Buffer.from(decoder.decode());
  await file.writeFile(rest);
  yield rest;
}

/** The line on which the first row below the header begins. */
async function firstRowLine(table: Table, layout: TableLayout): Promise<number | undefined> {
  for await (const { lines } of table.batches(layout.width)) {
    const line = lines.find((each) => each > layout.headerLine);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Bytes of the first lines of a text, their ends included. */
async function headBytes({ path, fileName, gzipped }: SourceFile, lines: number): Promise<number> {
  let [bytes, left] = [0, lines];
  for await (const chunk of rawBytes(path, fileName, gzipped)) {
    for (let at = 0; ;) {
      const end = chunk.indexOf(0x0a, at);
      if (end === -1) break;
      at = end + 1;
      if (--left === 0) return bytes + at;
    }
    bytes += chunk.length;
  }
  return bytes;
}
