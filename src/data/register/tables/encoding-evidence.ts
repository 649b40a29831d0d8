import { isAscii, isUtf8 } from "node:buffer";

export type FoundEncoding = "utf-8" | "windows-1252" | "cp850" | "utf-16le" | "utf-16be";

/** Letters with accents in code page 850 that are signs in Windows-1252: üéäçêëèïöíóú. */
const dosLetters = new Set([
  0x81, 0x82, 0x84, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x94, 0xa1, 0xa2, 0xa3,
]);
/** The one of them that ends words: café. */
const dosEnd = 0x82;

/**
 * Tells UTF-8 from Windows-1252 and code page 850 by all bytes of a file. Text
 * in either of those with accents is hardly ever valid UTF-8, so validity
 * decides; in a file that mixes the two, the more frequent wins and the
 * other's rows are set aside as unreadable. Windows and DOS differ in which
 * bytes stand inside words: no quotation mark does.
 */
export class EncodingEvidence {
  #held: Buffer = Buffer.alloc(0);
  #valid = 0;
  #broken = 0;
  #windows = 0;
  #dos = 0;

  add(bytes: Buffer): void {
    const all = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes;
    // A character may lie across two chunks: the unfinished tail waits for the next.
    const end = endOfWholeCharacters(all);
    this.#weigh(all.subarray(0, end));
    this.#held = Buffer.from(all.subarray(end));
  }

  encoding(start: Buffer): FoundEncoding {
    if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
    if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
    this.#weigh(this.#held);
    this.#held = Buffer.alloc(0);
    if (this.#broken <= this.#valid) return "utf-8";
    return this.#dos > this.#windows ? "cp850" : "windows-1252";
  }

  #weigh(bytes: Buffer): void {
    if (bytes.length === 0 || isAscii(bytes)) return;
    if (isUtf8(bytes)) {
      this.#valid += accents(bytes);
      return;
    }
    // Mixed: count characters, not chunks, with few accents among many plain letters.
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0x80) continue;
      const length = bytes[i] >= 0xf0 ? 4 : bytes[i] >= 0xe0 ? 3 : bytes[i] >= 0xc2 ? 2 : 0;
      if (length > 0 && i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length))) {
        this.#valid++;
        i += length - 1;
      } else {
        this.#broken++;
        this.#weighLetter(bytes, i);
      }
    }
  }

  #weighLetter(bytes: Buffer, at: number): void {
    const before = isLetter(bytes[at - 1]);
    const after = isLetter(bytes[at + 1]);
    const byte = bytes[at];
    if (before && (after ? dosLetters.has(byte) : byte === dosEnd)) this.#dos++;
    if ((before || after) && byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) this.#windows++;
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function endOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Characters outside ASCII in valid UTF-8: the bytes that begin one. */
function accents(bytes: Buffer): number {
  let count = 0;
  // By index: an iterator over bytes costs four times as much.
  for (let at = 0; at < bytes.length; at++) if (bytes[at] >= 0xc0) count++;
  return count;
}
