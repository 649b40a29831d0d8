import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Reference } from "../../../domain/reference.ts";
import { filesAreGone } from "../delivery/files-gone.ts";
import { referenceOf } from "./reference-folder.ts";

/**
 * What was read of references, kept in memory since a kept file never changes. Others may
 * take a reference away between the moment that it is listed and that it is read. Its folder
 * is renamed first, so that a reading gets the whole of it or nothing.
 */
export class KeptReadings {
  readonly #folder: string;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #passedOver: string[] = [];

  /** @param folder where the references lie */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Ids of those that were listed and were gone when they were to be read; the last one last. */
  get passedOver(): readonly string[] {
    return this.#passedOver;
  }

  forget(id: string): void {
    this.#kept.delete(id);
  }

  /**
   * What lies in a reference.
   *
   * @throws unknown-reference
   */
  json<T>(id: string, file: string): Promise<T> {
    return this.once(id, async () => {
      return JSON.parse(await readFile(join(this.#folder, id, file), "utf8")) as T;
    });
  }

  /** The same as `read` reads it; each reference is read in one way. */
  once<T>(id: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(id) as Promise<T> | undefined;
    if (kept) return kept;
    const reading = this.#whole(id, read);
    this.#kept.set(id, reading);
    reading.catch(() => {
      if (this.#kept.get(id) === reading) this.#kept.delete(id);
    });
    return reading;
  }

  /** What lies in each of some references, by their ids, without those that are gone by now. */
  async each<T extends object>(
    some: readonly Reference[],
    file: string,
  ): Promise<{ readonly id: string; readonly data: T }[]> {
    const read = await Promise.all(
      some.map(async ({ id }) => ({
        id,
        data: await this.#unlessGone(id, this.json<T>(id, file)),
      })),
    );
    return read.flatMap(({ id, data }) => (data === undefined ? [] : [{ id, data }]));
  }

  /** What lies in the first of some references that is still there. */
  async firstOf<T extends object>(
    some: readonly Reference[],
    read: (reference: Reference) => Promise<T>,
  ): Promise<T | undefined> {
    for (const one of some) {
      const found = await this.#unlessGone(one.id, read(one));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async #unlessGone<T>(id: string, reading: Promise<T>): Promise<T | undefined> {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof ClusterwerkError) || error.code !== "unknown-reference") throw error;
      this.#passedOver.push(id);
      return undefined;
    }
  }

  async #whole<T>(id: string, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if ((await referenceOf(this.#folder, id)) === undefined) throw unknownReference(id, error);
      // Taken away and imported again meanwhile: the same is there again.
      if (!filesAreGone(error)) throw error;
      return read();
    }
  }
}

export const unknownReference = (id: string, cause?: unknown): ClusterwerkError =>
  new ClusterwerkError("unknown-reference", `no reference ${id}`, { reference: id }, cause);
