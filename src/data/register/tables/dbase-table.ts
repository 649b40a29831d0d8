import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Mapping } from "../../../domain/delivery.ts";
import { endOfHeader } from "./dbase-signature.ts";
import type { RecordBatch, Table } from "./record.ts";
import { type SourceFile, rawBytes } from "./source-file.ts";
import { streamDecoder } from "./text-decoder.ts";

/** A column of a dBase file: where its cell begins in a record, and how long it is. */
interface Field {
  readonly name: string;
  /** C text, N and F numbers as text, D dates, L yes or no, I whole numbers, B doubles. */
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

const deleted = 0x2a;
const batchRecords = 2048;

/**
 * A dBase file as a table, streamed. Records marked as deleted are no rows.
 * Memo files lie beside it and are not read: such cells are empty.
 */
export async function dBaseTable(source: SourceFile, mapping: Mapping): Promise<Table> {
  const head = await firstBytes(source, 32);
  const headerLength = head.readUInt16LE(8);
  const recordLength = head.readUInt16LE(10);
  const records = head.readUInt32LE(4);
  if (source.bytes < headerLength + records * recordLength) {
    throw new ClusterwerkError(
      "file-truncated",
      `needed ${records} records, found the end of ${source.fileName}`,
      { file: source.fileName, found: "dBase" },
    );
  }
  const encoding = mapping.encoding ?? encodingOf(head[29]) ?? source.encoding;
  const decoder = streamDecoder(encoding);
  const decode = (bytes: Buffer): string => decoder.decode(bytes);
  const header = await firstBytes(source, headerLength);
  const fields = fieldsOf(header, decode);

  async function* batches(): AsyncGenerator<RecordBatch> {
    let held: Buffer = Buffer.alloc(0);
    let skip = headerLength;
    let read = 0;
    let lines: number[] = [];
    let found: string[][] = [];
    for await (const bytes of rawBytes(source.path, source.fileName, source.gzipped)) {
      const all: Buffer = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
      let at = Math.min(skip, all.length);
      skip -= at;
      while (read < records && at + recordLength <= all.length) {
        const record = all.subarray(at, at + recordLength);
        at += recordLength;
        read++;
        if (record[0] === deleted) continue;
        lines.push(read + 1);
        found.push(fields.map((field) => cellOf(record, field, decode)));
        if (found.length === batchRecords) {
          yield { lines, records: found };
          lines = [];
          found = [];
        }
      }
      if (read === records) break;
      held = all.subarray(at);
    }
    yield { lines, records: found };
  }

  return {
    format: "dbase",
    encoding,
    delimiter: null,
    sheets: [],
    sheet: null,
    numbersPlain: true,
    shortRows: false,
    columns: fields.map(({ name }) => name),
    batches,
    close: async () => {},
  };
}

/** The encoding that a file's language driver stands for; undefined where it does not say. */
function encodingOf(driver: number): string | undefined {
  if (driver === 0x01 || driver === 0x02) return "cp850";
  return driver === 0x03 || driver === 0x57 ? "windows-1252" : undefined;
}

function fieldsOf(header: Buffer, decode: (bytes: Buffer) => string): Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let place = 32; place + 32 <= header.length; place += 32) {
    if (header[place] === endOfHeader) break;
    const bytes = header.subarray(place, place + 11);
    const end = bytes.indexOf(0);
    const type = String.fromCharCode(header[place + 11]);
    // Long text fields of FoxPro and Clipper keep the higher byte of their length in the decimals.
    const length = header[place + 16] + (type === "C" ? header[place + 17] * 256 : 0);
    fields.push({ name: decode(bytes.subarray(0, end === -1 ? 11 : end)), type, at, length });
    at += length;
  }
  return fields;
}

function cellOf(record: Buffer, field: Field, decode: (bytes: Buffer) => string): string {
  const bytes = record.subarray(field.at, field.at + field.length);
  switch (field.type) {
    case "I":
      return bytes.length === 4 ? String(bytes.readInt32LE(0)) : "";
    case "B":
    case "O":
      return bytes.length === 8 ? String(bytes.readDoubleLE(0)) : "";
    case "M":
    case "G":
    case "P":
      return "";
    case "D": {
      const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(bytes.toString("latin1")) ?? [];
      return year === undefined ? "" : `${year}-${month}-${day}`;
    }
    case "L": {
      const sign = bytes.toString("latin1").toUpperCase();
      return /[TYJ]/.test(sign) ? "true" : /[FN]/.test(sign) ? "false" : "";
    }
    default:
      return decode(bytes).replaceAll("\0", " ").trim();
  }
}

async function firstBytes(source: SourceFile, count: number): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0);
  for await (const bytes of rawBytes(source.path, source.fileName, source.gzipped)) {
    start = Buffer.concat([start, bytes]);
    if (start.length >= count) break;
  }
  return start.subarray(0, count);
}
