import { once } from "node:events";
import { Readable } from "node:stream";
import type pg from "pg";

/** What a query of ours gets from the driver while it runs; the driver's types leave copying out. */
interface Wire {
  readonly stream: NodeJS.ReadWriteStream & { readonly writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** A query that the driver hands every message of; what it does not speak of is nothing to us. */
class Copying {
  readonly done: Promise<void>;
  readonly #text: string;
  #resolve!: () => void;
  #reject!: (error: Error) => void;
  failed: Error | undefined;

  constructor(text: string) {
    this.#text = text;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Whoever waits hears of it; nobody may be waiting yet.
    this.done.catch(() => {});
  }

  submit(wire: Wire): void {
    wire.query(this.#text);
  }
  handleError(error: Error): void {
    this.failed = error;
    this.#reject(error);
  }
  handleReadyForQuery(): void {
    this.#resolve();
  }
  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCopyData(_message: { chunk: Buffer }, _wire: Wire): void {}
  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail("nothing to copy");
  }
}

class CopyOut extends Copying {
  readonly rows: Readable;
  #wire: Wire | undefined;

  constructor(text: string) {
    super(text);
    this.rows = new Readable({ read: () => void this.#wire?.stream.resume() });
    this.done.then(
      () => this.rows.push(null),
      (error: Error) => this.rows.destroy(error),
    );
  }
  override handleCopyData({ chunk }: { chunk: Buffer }, wire: Wire): void {
    this.#wire = wire;
    // The driver reads on into the same memory. A reader that is slower than the server holds it up.
    if (!this.rows.push(Buffer.from(chunk))) wire.stream.pause();
  }
}

class CopyIn extends Copying {
  readonly #rows: AsyncIterable<Buffer>;

  constructor(text: string, rows: AsyncIterable<Buffer>) {
    super(text);
    this.#rows = rows;
  }
  override handleCopyInResponse(wire: Wire): void {
    void this.#send(wire).catch((error: Error) => wire.sendCopyFail(error.message));
  }
  async #send(wire: Wire): Promise<void> {
    for await (const chunk of this.#rows) {
      if (this.failed) return;
      wire.sendCopyFromChunk(chunk);
      if (wire.stream.writableNeedDrain) {
        await Promise.race([once(wire.stream, "drain"), this.done]);
      }
    }
    if (!this.failed) wire.endCopyFrom();
  }
}

/** What `copy … to stdout` gives, as it comes. Read it to its end before asking anything else. */
export function copyOut(client: pg.ClientBase, text: string): Readable {
  return client.query(new CopyOut(text) as unknown as pg.Submittable & CopyOut).rows;
}

/** Feeds `copy … from stdin` with rows in the form that `copyOut` gives. */
export function copyIn(
  client: pg.ClientBase,
  text: string,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  return client.query(new CopyIn(text, rows) as unknown as pg.Submittable & CopyIn).done;
}
