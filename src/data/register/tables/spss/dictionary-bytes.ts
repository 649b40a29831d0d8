import type { FileHandle } from "node:fs/promises";

/** Thrown where a file ends before it should; whoever opens the file says so in words. */
export class FileEnds extends Error {}

/** Reads the front of a file piece by piece, in the byte order that the file has. */
export class DictionaryBytes {
  /** Set once the file has told it. */
  bigEndian = false;
  readonly #file: FileHandle;
  #held: Buffer = Buffer.alloc(0);
  #at = 0;
  #next = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Where the next byte lies in the file. */
  get position(): number {
    return this.#next - (this.#held.length - this.#at);
  }

  /** @throws FileEnds */
  async take(count: number): Promise<Buffer> {
    while (this.#held.length - this.#at < count) {
      const more = Buffer.alloc(Math.max(65_536, count));
      const { bytesRead } = await this.#file.read(more, 0, more.length, this.#next);
      if (bytesRead === 0) throw new FileEnds();
      this.#next += bytesRead;
      this.#held = Buffer.concat([this.#held.subarray(this.#at), more.subarray(0, bytesRead)]);
      this.#at = 0;
    }
    const taken = this.#held.subarray(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }

  async int32(): Promise<number> {
    const bytes = await this.take(4);
    return this.bigEndian ? bytes.readInt32BE(0) : bytes.readInt32LE(0);
  }

  async float64(): Promise<number> {
    const bytes = await this.take(8);
    return this.bigEndian ? bytes.readDoubleBE(0) : bytes.readDoubleLE(0);
  }
}
