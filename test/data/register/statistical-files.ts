import { deflateSync } from "node:zlib";

/**
 * Writes SPSS and dBase files after the published descriptions of their
 * formats, to read them back. Small on purpose: text and numbers, labels of
 * values, one long text.
 */
export interface SpssVariable {
  readonly name: string;
  readonly short: string;
  /** 0 for a number, else the bytes of a text; above 255 it is cut into pieces. */
  readonly width: number;
  readonly format?: number;
  readonly shown?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly missing?: readonly number[];
}

export type SpssValue = string | number | null;

const int = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const text = (value: string, length: number): Buffer => {
  const bytes = Buffer.alloc(length, 32);
  Buffer.from(value, "utf8").copy(bytes);
  return bytes;
};
const extension = (subtype: number, size: number, data: Buffer): Buffer =>
  Buffer.concat([int(7), int(subtype), int(size), int(data.length / size), data]);

/** Widths of the pieces that a text is cut into. */
function piecesOf(width: number): number[] {
  if (width <= 255) return [width];
  const pieces = Math.ceil(width / 252);
  return Array.from({ length: pieces }, (_, k) =>
    k < pieces - 1 ? 255 : width - (pieces - 1) * 252,
  );
}

export function spssFile(
  variables: readonly SpssVariable[],
  rows: readonly (readonly SpssValue[])[],
  compression: "none" | "bytecode" | "zlib",
): Buffer {
  const header = Buffer.concat([
    Buffer.from(compression === "zlib" ? "$FL3" : "$FL2"),
    text("@(#) SPSS DATA FILE test", 60),
    int(2),
    int(0),
    int(compression === "none" ? 0 : compression === "bytecode" ? 1 : 2),
    int(0),
    int(rows.length),
    double(100),
    text("01 Jan 2512:00:00", 17),
    text("", 64),
    Buffer.alloc(3),
  ]);
  const records: Buffer[] = [];
  const labels: Buffer[] = [];
  let unit = 0;
  for (const { short, width, format = 5, shown = 8, labels: of, missing = [] } of variables) {
    const first = unit + 1;
    piecesOf(width).forEach((bytes, piece) => {
      const name = piece === 0 ? short : `${short.slice(0, 5)}${piece}`;
      const shape = (format << 16) | (shown << 8);
      records.push(int(2), int(bytes), int(0), int(missing.length), int(shape), int(shape));
      records.push(text(name, 8), ...missing.map(double));
      const units = Math.max(1, Math.ceil(bytes / 8));
      for (let k = 1; k < units; k++) {
        records.push(int(2), int(-1), int(0), int(0), int(0), int(0), text("", 8));
      }
      unit += units;
    });
    if (of) {
      labels.push(int(3), int(Object.keys(of).length));
      for (const [value, label] of Object.entries(of)) {
        labels.push(width === 0 ? double(Number(value)) : text(value, 8));
        const bytes = Buffer.from(label);
        labels.push(
          Buffer.from([bytes.length]),
          text(label, Math.ceil((bytes.length + 1) / 8) * 8 - 1),
        );
      }
      labels.push(int(4), int(1), int(first));
    }
  }
  const names = variables.map(({ short, name }) => `${short}=${name}`).join("\t");
  const long = variables
    .filter(({ width }) => width > 255)
    .map(({ short, width }) => `${short}=${String(width).padStart(5, "0")}\0\t`)
    .join("");
  const front = Buffer.concat([
    header,
    ...records,
    ...labels,
    extension(13, 1, Buffer.from(names)),
    ...(long === "" ? [] : [extension(14, 1, Buffer.from(long))]),
    extension(20, 1, Buffer.from("UTF-8")),
    int(999),
    int(0),
  ]);
  const units = rows.flatMap((row) =>
    row.flatMap((value, k) => unitsOf(value, variables[k].width)),
  );
  if (compression === "none") return Buffer.concat([front, ...units]);
  const coded = bytecode(units);
  return Buffer.concat([front, compression === "bytecode" ? coded : zipped(coded, front.length)]);
}

function unitsOf(value: SpssValue, width: number): Buffer[] {
  if (width === 0) return [double(typeof value === "number" ? value : -Number.MAX_VALUE)];
  const whole = text(String(value ?? ""), Math.max(width, 8));
  const units: Buffer[] = [];
  piecesOf(width).forEach((bytes, piece) => {
    const part = Buffer.alloc(Math.ceil(bytes / 8) * 8, 32);
    whole.copy(part, 0, piece * 252, piece * 252 + (width > 255 ? Math.min(252, bytes) : bytes));
    for (let at = 0; at < part.length; at += 8) units.push(part.subarray(at, at + 8));
  });
  return units;
}

function bytecode(units: readonly Buffer[]): Buffer {
  const pieces: Buffer[] = [];
  let codes: number[] = [];
  let literals: Buffer[] = [];
  const flush = (): void => {
    while (codes.length < 8) codes.push(0);
    pieces.push(Buffer.from(codes), ...literals);
    codes = [];
    literals = [];
  };
  for (const unit of units) {
    const value = unit.readDoubleLE(0);
    if (unit.every((byte) => byte === 32)) codes.push(254);
    else if (value === -Number.MAX_VALUE) codes.push(255);
    else if (Number.isInteger(value) && value >= -99 && value <= 151) codes.push(value + 100);
    else {
      codes.push(253);
      literals.push(unit);
    }
    if (codes.length === 8) flush();
  }
  codes.push(252);
  flush();
  return Buffer.concat(pieces);
}

function zipped(coded: Buffer, at: number): Buffer {
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  };
  // Two blocks, so that a case lies across them.
  const half = Math.floor(coded.length / 2) + 3;
  const parts = [coded.subarray(0, half), coded.subarray(half)];
  const packed = parts.map((part) => deflateSync(part));
  const size = packed.reduce((sum, { length }) => sum + length, 0);
  let from = at;
  let where = at + 24;
  const entries = parts.map((part, k) => {
    const entry = Buffer.concat([long(from), long(where), int(part.length), int(packed[k].length)]);
    from += part.length;
    where += packed[k].length;
    return entry;
  });
  return Buffer.concat([
    long(at),
    long(at + 24 + size),
    long(24 + 24 * parts.length),
    ...packed,
    long(-100),
    long(0),
    int(0x3ff000),
    int(parts.length),
    ...entries,
  ]);
}

export interface DBaseField {
  readonly name: string;
  readonly type: "C" | "N" | "D" | "L";
  readonly length: number;
}

/** @param driver the language driver: 2 is code page 850, 0 says nothing */
export function dBaseFile(
  fields: readonly DBaseField[],
  rows: readonly (readonly Buffer[])[],
  driver: number,
  deleted: readonly number[] = [],
): Buffer {
  const length = 1 + fields.reduce((sum, field) => sum + field.length, 0);
  const header = Buffer.alloc(32 + fields.length * 32 + 1);
  header.set([0x03, 125, 4, 1]);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(length, 10);
  header[29] = driver;
  fields.forEach(({ name, type, length: bytes }, k) => {
    header.write(name, 32 + k * 32, 11, "latin1");
    header.write(type, 32 + k * 32 + 11, 1, "latin1");
    header[32 + k * 32 + 16] = bytes;
  });
  header[header.length - 1] = 0x0d;
  const records = rows.map((cells, r) => {
    const record = Buffer.alloc(length, 32);
    if (deleted.includes(r)) record[0] = 0x2a;
    let at = 1;
    cells.forEach((cell, k) => {
      cell.copy(record, at, 0, fields[k].length);
      at += fields[k].length;
    });
    return record;
  });
  return Buffer.concat([header, ...records, Buffer.from([0x1a])]);
}
