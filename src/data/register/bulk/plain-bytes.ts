/** Lines of a plain text end in "\n", or all of them in "\r\n". */
export type PlainText = "lf" | "crlf";

/**
 * Tells by all bytes of a file whether it is plain: no quotes, no NUL, nothing
 * that could not be read before, and one kind of line end throughout. In such a
 * text a line is a record and a delimiter ends a cell, whoever cuts it.
 *
 * Cost: some searches for single bytes; a loop over those of files with "\r".
 */
export class PlainBytes {
  #plain = true;
  #crlf: boolean | undefined;
  /** The last two bytes before this chunk. */
  #before: Buffer = Buffer.alloc(0);

  add(bytes: Buffer): void {
    if (!this.#plain || bytes.length === 0) return;
    if (bytes.includes(0x22) || bytes.includes(0) || holdsReplacement(this.#before, bytes)) {
      this.#plain = false;
      return;
    }
    const last = this.#before.at(-1) ?? 0;
    const carriage = bytes.includes(0x0d) || last === 0x0d;
    if (this.#crlf === undefined && (carriage || bytes.includes(0x0a))) this.#crlf = carriage;
    if (carriage !== (this.#crlf ?? carriage) && bytes.includes(0x0a)) this.#plain = false;
    if (carriage && this.#plain) this.#plain = paired(bytes, last);
    this.#before = lastTwo(this.#before, bytes);
  }

  /** Undefined where the text is not plain. */
  get lines(): PlainText | undefined {
    if (!this.#plain || this.#before.at(-1) === 0x0d) return undefined;
    return this.#crlf ? "crlf" : "lf";
  }
}

/** U+FFFD: what stands in UTF-8 for a character that could not be read. */
const replacement = Buffer.from("\ufffd");

/** Whether U+FFFD stands in `bytes`, or half in the two bytes `before` them. */
export function holdsReplacement(before: Buffer, bytes: Buffer): boolean {
  if (bytes.includes(replacement)) return true;
  return Buffer.concat([before, bytes.subarray(0, 2)]).includes(replacement);
}

/** The last two bytes of a text that goes on with `bytes`; a copy, since chunks may be filled again. */
export function lastTwo(before: Buffer, bytes: Buffer): Buffer {
  return bytes.length < 2
    ? Buffer.concat([before, bytes]).subarray(-2)
    : Buffer.from(bytes.subarray(-2));
}

/** Whether each "\r" goes before a "\n", and each "\n" after a "\r". */
function paired(bytes: Buffer, before: number): boolean {
  let last = before;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if ((byte === 0x0a) !== (last === 0x0d)) return false;
    last = byte;
  }
  return true;
}
