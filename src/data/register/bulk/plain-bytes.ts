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
  /** The byte before this chunk. */
  #before = 0;

  add(bytes: Buffer): void {
    if (!this.#plain || bytes.length === 0) return;
    if (bytes.includes(0x22) || bytes.includes(0) || bytes.includes(replacement)) {
      this.#plain = false;
      return;
    }
    const carriage = bytes.includes(0x0d) || this.#before === 0x0d;
    if (this.#crlf === undefined && (carriage || bytes.includes(0x0a))) this.#crlf = carriage;
    if (carriage !== (this.#crlf ?? carriage) && bytes.includes(0x0a)) this.#plain = false;
    if (carriage && this.#plain) this.#plain = paired(bytes, this.#before);
    this.#before = bytes[bytes.length - 1];
  }

  /** Undefined where the text is not plain. */
  get lines(): PlainText | undefined {
    if (!this.#plain || this.#before === 0x0d) return undefined;
    return this.#crlf ? "crlf" : "lf";
  }
}

/** U+FFFD: what stands in UTF-8 for a character that could not be read. */
const replacement = Buffer.from("\ufffd");

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
