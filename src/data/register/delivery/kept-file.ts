import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./delivery-folder.ts";

/** Arrays that a kept file may hold, by the name that stands in its head. */
const arrayKinds = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;
type KeptArray = InstanceType<(typeof arrayKinds)[keyof typeof arrayKinds]>;

/** The head of a kept file: what it was made by, its plain values, and where each array lies. */
interface Head {
  readonly madeBy: string;
  readonly plain: Record<string, unknown>;
  readonly arrays: readonly {
    readonly name: string;
    readonly kind: keyof typeof arrayKinds;
    readonly length: number;
  }[];
}

/** Arrays begin at multiples of this, so that each can be read into memory of its own. */
const alignment = 8;
const padded = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

/**
 * What was worked out of a delivery and is kept beside it, to be read and not
 * worked out again: numbers and JSON in one file. It holds nothing that the
 * delivery does not; where it is missing, broken off or made by another
 * version, it is made anew.
 *
 * @param madeBy names how the values were worked out; another way is not read
 * @returns undefined where there is none
 * Cost: one read of the file.
 */
export async function keptValues(
  path: string,
  madeBy: string,
): Promise<Record<string, unknown> | undefined> {
  const file = await open(path, "r").catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const start = new Uint32Array(2);
    await file.read(start, 0, 8, 0);
    const [headBytes] = start;
    if (headBytes === 0 || headBytes > size) return undefined;
    const text = Buffer.alloc(headBytes);
    await file.read(text, 0, headBytes, 8);
    const head = JSON.parse(text.toString()) as Head;
    if (head.madeBy !== madeBy) return undefined;
    const values: Record<string, unknown> = { ...head.plain };
    let at = 8 + padded(headBytes);
    for (const { name, kind, length } of head.arrays) {
      const array = new arrayKinds[kind](length);
      for (let done = 0; done < array.byteLength;) {
        // One read is at most 2 GB.
        const most = Math.min(array.byteLength - done, 1 << 30);
        const part = new Uint8Array(array.buffer, done, most);
        const { bytesRead } = await file.read(part, 0, most, at + done);
        if (bytesRead === 0) return undefined;
        done += bytesRead;
      }
      values[name] = array;
      at += padded(array.byteLength);
    }
    return values;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

/**
 * Keeps values for `keptValues`: written aside and then named, so that the file
 * is whole or absent. Where the folder cannot be written or is gone, nothing is
 * kept and nothing is wrong.
 */
export async function keepValues(
  path: string,
  madeBy: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await removeLeftOver(path);
    const file = await open(aside, "wx");
    try {
      const plain: Record<string, unknown> = {};
      const arrays: [string, KeptArray][] = [];
      for (const [name, value] of Object.entries(values)) {
        if (ArrayBuffer.isView(value)) arrays.push([name, value as KeptArray]);
        else plain[name] = value;
      }
      const head: Head = {
        madeBy,
        plain,
        arrays: arrays.map(([name, array]) => ({
          name,
          kind: array.constructor.name as keyof typeof arrayKinds,
          length: array.length,
        })),
      };
      const text = Buffer.from(JSON.stringify(head));
      await file.write(Uint32Array.of(text.length, 0), 0, 8, 0);
      await file.write(text, 0, text.length, 8);
      let at = 8 + padded(text.length);
      for (const [, array] of arrays) {
        const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
        for (let done = 0; done < bytes.length;) {
          const most = Math.min(bytes.length - done, 1 << 30);
          done += (await file.write(bytes, done, most, at + done)).bytesWritten;
        }
        at += padded(bytes.length);
      }
      await file.truncate(at);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Removes what processes left behind that were ended while they kept something. */
async function removeLeftOver(path: string): Promise<void> {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    await rm(join(folder, name), { force: true });
  }
}
