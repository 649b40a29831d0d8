import { type StreamDecoder, streamDecoder } from "../text-decoder.ts";
import type { Dictionary, Variable } from "./dictionary.ts";

/** Formats of SPSS that are days: numbers of seconds since 14 October 1582. */
const dates = new Set([20, 22, 23, 24, 38, 39, 41]);
/** The format of numbers with zeros in front. */
const zeroed = 17;
const calendarBegins = Date.UTC(1582, 9, 14);
const systemMissing = -Number.MAX_VALUE;

/** The columns of a table of cases: each variable, and beside it the label of its value where it has any. */
export function caseColumns({ variables }: Dictionary): string[] {
  return variables.flatMap(({ name, labels }) =>
    labels.size > 0 ? [name, `${name} (label)`] : [name],
  );
}

/** Turns the bytes of cases into cells, chunk by chunk. */
export class Cases {
  readonly #dictionary: Dictionary;
  readonly #case: Buffer;
  readonly #decoder: StreamDecoder;
  #held: Buffer = Buffer.alloc(0);
  #codes: Buffer = Buffer.alloc(0);
  #code = 8;
  #filled = 0;
  #ended = false;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#case = Buffer.alloc(dictionary.units * 8);
    this.#decoder = streamDecoder(dictionary.encoding);
  }

  /** Whether a case was begun and not ended. */
  get broken(): boolean {
    return this.#filled > 0;
  }

  push(chunk: Buffer, take: (cells: string[]) => void): void {
    const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    const at =
      this.#dictionary.compression === "none"
        ? this.#plain(bytes, take)
        : this.#compressed(bytes, take);
    this.#held = Buffer.from(bytes.subarray(at));
  }

  #plain(bytes: Buffer, take: (cells: string[]) => void): number {
    let at = 0;
    for (; at + 8 <= bytes.length; at += 8) {
      bytes.copy(this.#case, this.#filled * 8, at, at + 8);
      this.#unit(take);
    }
    return at;
  }

  /** Each byte of eight stands for a unit: a small number, blanks, nothing, or eight bytes that follow. */
  #compressed(bytes: Buffer, take: (cells: string[]) => void): number {
    let at = 0;
    while (!this.#ended) {
      if (this.#code === 8) {
        if (at + 8 > bytes.length) break;
        this.#codes = Buffer.from(bytes.subarray(at, at + 8));
        this.#code = 0;
        at += 8;
      }
      const code = this.#codes[this.#code];
      if (code === 253 && at + 8 > bytes.length) break;
      this.#code++;
      if (code === 0) continue;
      if (code === 252) {
        this.#ended = true;
        break;
      }
      const place = this.#filled * 8;
      if (code === 253) {
        bytes.copy(this.#case, place, at, at + 8);
        at += 8;
      } else if (code === 254) this.#case.fill(32, place, place + 8);
      else this.#number(code === 255 ? systemMissing : code - this.#dictionary.bias, place);
      this.#unit(take);
    }
    return this.#ended ? bytes.length : at;
  }

  #number(value: number, place: number): void {
    if (this.#dictionary.bigEndian) this.#case.writeDoubleBE(value, place);
    else this.#case.writeDoubleLE(value, place);
  }

  #unit(take: (cells: string[]) => void): void {
    if (++this.#filled < this.#dictionary.units) return;
    this.#filled = 0;
    const cells: string[] = [];
    for (const variable of this.#dictionary.variables) {
      cells.push(this.#cell(variable));
      if (variable.labels.size > 0) cells.push(this.#label(variable));
    }
    take(cells);
  }

  #cell(variable: Variable): string {
    if (variable.width > 0) {
      const pieces = variable.pieces.map(({ unit, bytes }) =>
        this.#case.subarray(unit * 8, unit * 8 + bytes),
      );
      return this.#decoder.decode(Buffer.concat(pieces)).trimEnd();
    }
    const value = this.#value(variable);
    const { missing, missingRange, format, shown } = variable;
    if (value === systemMissing || Number.isNaN(value) || missing.includes(value)) return "";
    if (missingRange && value >= missingRange[0] && value <= missingRange[1]) return "";
    if (dates.has(format)) return dayOf(value);
    const text = String(Number(value.toPrecision(15)));
    return format === zeroed ? text.padStart(shown, "0") : text;
  }

  #value({ unit }: Variable): number {
    return this.#dictionary.bigEndian
      ? this.#case.readDoubleBE(unit * 8)
      : this.#case.readDoubleLE(unit * 8);
  }

  #label({ unit, labels }: Variable): string {
    return labels.get(this.#case.toString("latin1", unit * 8, unit * 8 + 8)) ?? "";
  }
}

function dayOf(seconds: number): string {
  const date = new Date(calendarBegins + seconds * 1000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
