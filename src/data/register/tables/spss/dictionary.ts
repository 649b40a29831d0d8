import { streamDecoder } from "../text-decoder.ts";
import type { DictionaryBytes } from "./dictionary-bytes.ts";

/** A variable of an SPSS file: a column of the table. */
export interface Variable {
  readonly name: string;
  /** 0 for a number, else the bytes of a text. */
  readonly width: number;
  /** Where its value begins in a case, in units of eight bytes. */
  readonly unit: number;
  /** Pieces that a long text is cut into: where each begins, and its bytes. */
  readonly pieces: readonly { readonly unit: number; readonly bytes: number }[];
  /** SPSS's number for how it is shown; 20 and others are dates. */
  readonly format: number;
  /** Digits that are shown at least; for numbers with zeros in front. */
  readonly shown: number;
  /** What its values stand for, by the bytes of the value. */
  readonly labels: ReadonlyMap<string, string>;
  readonly missing: readonly number[];
  /** Numbers from the first to the last are missing. */
  readonly missingRange: readonly [number, number] | undefined;
}

export interface Dictionary {
  readonly variables: readonly Variable[];
  /** Units of eight bytes in a case. */
  readonly units: number;
  readonly compression: "none" | "bytecode" | "zlib";
  readonly bias: number;
  readonly bigEndian: boolean;
  readonly encoding: string;
  /** Where the cases begin in the file. */
  readonly casesAt: number;
  /** Number of cases; undefined where the file does not say. */
  readonly cases: number | undefined;
}

interface RawVariable {
  readonly unit: number;
  readonly width: number;
  readonly format: number;
  readonly shown: number;
  readonly short: string;
  readonly missing: number[];
  readonly missingRange: [number, number] | undefined;
}

/** No dictionary is larger; a count above it is no count. */
const mostEntries = 1_000_000;
const mostBytes = 64_000_000;
/** Bytes of each piece of a long text that hold text. */
const pieceBytes = 252;

/**
 * Reads the front of an SPSS system file: variables, labels, encoding.
 *
 * Source: the description of the format in the developers' guide of GNU PSPP.
 *
 * @throws FileEnds, and RangeError where it is no such file
 */
export async function readDictionary(bytes: DictionaryBytes): Promise<Dictionary> {
  const zlib = (await bytes.take(4)).toString("latin1") === "$FL3";
  await bytes.take(60);
  const layout = Buffer.from(await bytes.take(4));
  bytes.bigEndian = layout.readInt32LE(0) !== 2 && layout.readInt32LE(0) !== 3;
  if (bytes.bigEndian && layout.readInt32BE(0) !== 2 && layout.readInt32BE(0) !== 3) {
    throw new RangeError("unknown layout");
  }
  await bytes.int32();
  const compression = await bytes.int32();
  await bytes.int32();
  const cases = await bytes.int32();
  const bias = await bytes.float64();
  await bytes.take(9 + 8 + 64 + 3);

  const variables: RawVariable[] = [];
  const labelled: { unit: number; labels: [Buffer, Buffer][] }[] = [];
  const long = { names: "", strings: "" };
  let encoding: string | undefined;
  let unit = 0;
  let pending: [Buffer, Buffer][] = [];
  for (;;) {
    const type = await bytes.int32();
    if (type === 999) break;
    switch (type) {
      case 2: {
        const variable = await variableAt(bytes, unit);
        if (variable) variables.push(variable);
        unit++;
        break;
      }
      case 3:
        pending = await valueLabels(bytes);
        break;
      case 4: {
        const count = bounded(await bytes.int32(), mostEntries);
        for (let k = 0; k < count; k++) {
          labelled.push({ unit: (await bytes.int32()) - 1, labels: pending });
        }
        break;
      }
      case 6:
        await bytes.take(80 * bounded(await bytes.int32(), mostEntries));
        break;
      case 7: {
        const subtype = await bytes.int32();
        const size = bounded(await bytes.int32(), mostBytes);
        const data = Buffer.from(
          await bytes.take(bounded(size * (await bytes.int32()), mostBytes)),
        );
        if (subtype === 3 && data.length >= 32) {
          encoding ??= ofCodePage(bytes.bigEndian ? data.readInt32BE(28) : data.readInt32LE(28));
        } else if (subtype === 13) long.names = data.toString("latin1");
        else if (subtype === 14) long.strings = data.toString("latin1");
        else if (subtype === 20) encoding = data.toString("latin1").trim();
        break;
      }
      default:
        throw new RangeError(`unknown record ${type}`);
    }
  }
  await bytes.int32();
  const known = knownEncoding(encoding);
  return {
    variables: named(variables, labelled, long, known),
    units: unit,
    compression: zlib ? "zlib" : compression === 0 ? "none" : "bytecode",
    bias,
    bigEndian: bytes.bigEndian,
    encoding: known,
    casesAt: bytes.position,
    cases: cases >= 0 ? cases : undefined,
  };
}

async function variableAt(bytes: DictionaryBytes, unit: number): Promise<RawVariable | undefined> {
  const width = await bytes.int32();
  const hasLabel = await bytes.int32();
  const missingCount = await bytes.int32();
  const print = await bytes.int32();
  await bytes.int32();
  const short = (await bytes.take(8)).toString("latin1").trimEnd();
  if (hasLabel === 1) {
    const length = bounded(await bytes.int32(), mostBytes);
    await bytes.take(Math.ceil(length / 4) * 4);
  }
  const values: number[] = [];
  for (let k = 0; k < bounded(Math.abs(missingCount), 3); k++) values.push(await bytes.float64());
  // A text longer than eight bytes goes on in units that are no variables.
  if (width < 0) return undefined;
  const ranged = missingCount < 0 && values.length >= 2;
  return {
    unit,
    width: bounded(width, 255),
    format: (print >> 16) & 0xff,
    shown: (print >> 8) & 0xff,
    short,
    missing: width > 0 ? [] : ranged ? values.slice(2) : values,
    missingRange: width === 0 && ranged ? [values[0], values[1]] : undefined,
  };
}

async function valueLabels(bytes: DictionaryBytes): Promise<[Buffer, Buffer][]> {
  const labels: [Buffer, Buffer][] = [];
  const count = bounded(await bytes.int32(), mostEntries);
  for (let k = 0; k < count; k++) {
    const value = Buffer.from(await bytes.take(8));
    const length = (await bytes.take(1))[0];
    const label = Buffer.from(await bytes.take(Math.ceil((length + 1) / 8) * 8 - 1));
    labels.push([value, label.subarray(0, length)]);
  }
  return labels;
}

function named(
  variables: readonly RawVariable[],
  labelled: readonly { unit: number; labels: readonly [Buffer, Buffer][] }[],
  long: { names: string; strings: string },
  encoding: string,
): Variable[] {
  const decode = (bytes: Buffer): string => streamDecoder(encoding).decode(bytes);
  const names = pairs(long.names, "\t");
  const widths = pairs(long.strings.replaceAll("\0", ""), "\t");
  const labels = new Map(
    labelled.map(({ unit, labels: of }) => [
      unit,
      new Map(of.map(([value, label]) => [value.toString("latin1"), decode(label).trim()])),
    ]),
  );
  const found: Variable[] = [];
  for (let k = 0; k < variables.length; k++) {
    const variable = variables[k];
    const whole = Number(widths.get(variable.short) ?? variable.width);
    const pieces = [{ unit: variable.unit, bytes: variable.width }];
    if (whole > 255) {
      const count = Math.ceil(whole / pieceBytes);
      pieces[0].bytes = pieceBytes;
      for (let piece = 1; piece < count && k + 1 < variables.length; piece++) {
        const next = variables[++k];
        pieces.push({ unit: next.unit, bytes: Math.min(pieceBytes, next.width) });
      }
    }
    found.push({
      name: decode(Buffer.from(names.get(variable.short) ?? variable.short, "latin1")),
      width: whole,
      unit: variable.unit,
      pieces,
      format: variable.format,
      shown: variable.shown,
      labels: labels.get(variable.unit) ?? new Map<string, string>(),
      missing: variable.missing,
      missingRange: variable.missingRange,
    });
  }
  return found;
}

/** `A=b<tab>C=d` as pairs. */
function pairs(text: string, between: string): Map<string, string> {
  return new Map(
    text
      .split(between)
      .filter((pair) => pair.includes("="))
      .map(
        (pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const,
      ),
  );
}

function bounded(count: number, most: number): number {
  if (count < 0 || count > most) throw new RangeError(`a count of ${count}`);
  return count;
}

function ofCodePage(code: number): string | undefined {
  if (code === 65001) return "utf-8";
  if (code === 850) return "cp850";
  return code === 28591
    ? "iso-8859-1"
    : code >= 1250 && code <= 1258
      ? `windows-${code}`
      : undefined;
}

/** An encoding that can be read; Windows' own where the file names none. */
function knownEncoding(name: string | undefined): string {
  if (name === undefined) return "windows-1252";
  if (name === "cp850" || /^(ibm|cp)-?850$/i.test(name)) return "cp850";
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return "windows-1252";
  }
}
