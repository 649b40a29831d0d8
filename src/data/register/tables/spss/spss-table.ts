import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { ClusterwerkError } from "../../../../domain/clusterwerk-error.ts";
import type { RecordBatch, Table } from "../record.ts";
import { type SourceFile, notATable } from "../source-file.ts";
import { unpackedFile } from "../unpacked-file.ts";
import { Cases, caseColumns } from "./cases.ts";
import { DictionaryBytes, FileEnds } from "./dictionary-bytes.ts";
import { type Dictionary, readDictionary } from "./dictionary.ts";

const batchRecords = 2048;
/** SPSS packs blocks of about four million bytes; more is no block. */
const mostBlockBytes = 64_000_000;

/** An SPSS system file (.sav, .zsav) as a table, streamed. Labels of values stand in columns of their own. */
export async function spssTable(source: SourceFile): Promise<Table> {
  const file = await unpackedFile(source, ".sav");
  const broken = (error: unknown): ClusterwerkError => {
    if (error instanceof ClusterwerkError) return error;
    return error instanceof FileEnds
      ? cut(source.fileName, error)
      : notATable(source.fileName, `an SPSS file that cannot be read (${String(error)})`);
  };
  try {
    const dictionary = await withFile(file.path, (handle) =>
      readDictionary(new DictionaryBytes(handle)),
    );
    if (dictionary.units === 0) throw new RangeError("no variables");

    async function* batches(): AsyncGenerator<RecordBatch> {
      const cases = new Cases(dictionary);
      let line = 1;
      let lines: number[] = [];
      let records: string[][] = [];
      const take = (cells: string[]): void => {
        lines.push(++line);
        records.push(cells);
      };
      try {
        for await (const bytes of caseBytes(file.path, dictionary)) {
          cases.push(bytes, take);
          if (records.length < batchRecords) continue;
          yield { lines, records };
          lines = [];
          records = [];
        }
      } catch (error) {
        throw broken(error);
      }
      const whole = dictionary.cases === undefined || line - 1 >= dictionary.cases;
      if (cases.broken || !whole) throw cut(source.fileName);
      yield { lines, records };
    }

    return {
      format: "spss",
      encoding: dictionary.encoding,
      delimiter: null,
      sheets: [],
      sheet: null,
      numbersPlain: true,
      shortRows: false,
      columns: caseColumns(dictionary),
      batches,
      close: () => file.remove(),
    };
  } catch (error) {
    await file.remove();
    throw broken(error);
  }
}

function cut(fileName: string, cause?: unknown): ClusterwerkError {
  return new ClusterwerkError(
    "file-truncated",
    `needed a whole SPSS file, found one that breaks off: ${fileName}`,
    { file: fileName, found: "spss" },
    cause,
  );
}

async function withFile<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, "r");
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** The bytes of the cases, unpacked from zlib's blocks where the file has those. */
async function* caseBytes(path: string, dictionary: Dictionary): AsyncGenerator<Buffer> {
  const { casesAt, compression, bigEndian } = dictionary;
  if (compression !== "zlib") {
    yield* createReadStream(path, {
      start: casesAt,
      highWaterMark: 1 << 17,
    }) as AsyncIterable<Buffer>;
    return;
  }
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const read = async (at: number, count: number): Promise<Buffer> => {
      if (at < 0 || count < 0 || at + count > size || count > mostBlockBytes) throw new FileEnds();
      const bytes = Buffer.alloc(count);
      const { bytesRead } = await handle.read(bytes, 0, count, at);
      if (bytesRead < count) throw new FileEnds();
      return bytes;
    };
    const long = (bytes: Buffer, at: number): number =>
      Number(bigEndian ? bytes.readBigInt64BE(at) : bytes.readBigInt64LE(at));
    const int = (bytes: Buffer, at: number): number =>
      bigEndian ? bytes.readInt32BE(at) : bytes.readInt32LE(at);
    const header = await read(casesAt, 24);
    const trailer = await read(long(header, 8), long(header, 16));
    if (trailer.length < 24) throw new FileEnds();
    const blocks = int(trailer, 20);
    for (let k = 0; k < blocks; k++) {
      const at = 24 + k * 24;
      if (at + 24 > trailer.length) throw new FileEnds();
      const packed = await read(long(trailer, at + 8), int(trailer, at + 20));
      yield inflateSync(packed, { maxOutputLength: mostBlockBytes });
    }
  } finally {
    await handle.close();
  }
}
