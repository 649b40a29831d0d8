import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Mapping } from "../../../domain/delivery.ts";
import { csvDialect } from "./csv-dialect.ts";
import { CsvRecords, OpenQuote } from "./csv-records.ts";
import type { RecordBatch, RecordWidth, Table } from "./record.ts";
import { type SourceFile, fileEmpty, rawBytes } from "./source-file.ts";
import { streamDecoder } from "./text-decoder.ts";

/** A CSV file as a table: encoding by all bytes, delimiter by the first lines, unless the mapping says. */
export async function csvTable(source: SourceFile, mapping: Mapping): Promise<Table> {
  const encoding = mapping.encoding ?? source.encoding;
  const { start, whole } = await startOf(source, encoding);
  if (start.trim() === "") throw fileEmpty(source.fileName);
  const dialect = csvDialect(start, whole, mapping.delimiter);

  async function* batches(width?: RecordWidth): AsyncGenerator<RecordBatch> {
    const csv = new CsvRecords(dialect.delimiter, dialect.newline, width);
    let skip = dialect.sepLine;
    // Records may begin in the chunk before: suspicion holds for one batch more.
    let suspectBefore = false;
    const cut = (text: string, last: boolean): RecordBatch => {
      const suspectNow = text.includes("\ufffd") || text.includes("\0");
      const suspect = suspectNow || suspectBefore;
      let batch: RecordBatch;
      try {
        batch = csv.push(text, last);
      } catch (error) {
        if (!(error instanceof OpenQuote)) throw error;
        throw new ClusterwerkError(
          "file-truncated",
          `needed the end of the quoted cell that begins on line ${error.line}, found the end of ${source.fileName}`,
          { file: source.fileName, line: error.line, found: "an open quote" },
        );
      }
      suspectBefore = suspectNow || (suspectBefore && batch.records.length === 0);
      if (!skip || batch.records.length === 0) return { ...batch, suspect };
      skip = false;
      return { lines: batch.lines.slice(1), records: batch.records.slice(1), suspect };
    };
    for await (const text of texts(source, encoding)) yield cut(text, false);
    yield cut("", true);
  }

  return {
    format: "csv",
    encoding,
    delimiter: dialect.delimiter,
    sheets: [],
    sheet: null,
    numbersPlain: false,
    shortRows: false,
    columns: null,
    batches,
    close: async () => {},
  };
}

async function* texts(source: SourceFile, encoding: string): AsyncGenerator<string> {
  const decoder = streamDecoder(encoding);
  for await (const bytes of rawBytes(source.path, source.fileName, source.gzipped)) {
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

async function startOf(
  source: SourceFile,
  encoding: string,
): Promise<{ start: string; whole: boolean }> {
  let start = "";
  for await (const text of texts(source, encoding)) {
    start += text;
    if (start.length > 1 << 17) return { start, whole: false };
  }
  return { start, whole: true };
}
