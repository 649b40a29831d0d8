import { isAscii, isUtf8 } from "node:buffer";

/**
 * Tells UTF-8 from Windows-1252 by all bytes of a file. Text in Windows-1252
 * with accents is hardly ever valid UTF-8, so validity decides; in a file that
 * mixes the two, the more frequent wins and the other's rows are set aside as
 * unreadable.
 */
export class EncodingEvidence {
  #held: Buffer = Buffer.alloc(0);
  #valid = 0;
  #broken = 0;

  add(bytes: Buffer): void {
    const all = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes;
    // A character may lie across two chunks: the unfinished tail waits for the next.
    const end = endOfWholeCharacters(all);
    this.#weigh(all.subarray(0, end));
    this.#held = Buffer.from(all.subarray(end));
  }

  encoding(start: Buffer): "utf-8" | "windows-1252" | "utf-16le" | "utf-16be" {
    if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
    if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
    this.#weigh(this.#held);
    this.#held = Buffer.alloc(0);
    return this.#broken > this.#valid ? "windows-1252" : "utf-8";
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
      }
    }
  }
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
