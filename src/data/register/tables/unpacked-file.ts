import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isAlive } from "../delivery/delivery-folder.ts";
import { type SourceFile, rawBytes } from "./source-file.ts";

/** Of the folders unpacked into; the process that reads there follows. */
const prefix = "clusterwerk-unpacked-";

/** A file that can be read at any place: the file itself, or a copy unpacked from gzip. */
export interface UnpackedFile {
  readonly path: string;
  remove(): Promise<void>;
}

export async function unpackedFile(source: SourceFile, ending: string): Promise<UnpackedFile> {
  if (!source.gzipped) return { path: source.path, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, `unpacked${ending}`);
  try {
    const bytes = rawBytes(source.path, source.fileName, true);
    await pipeline(Readable.from(bytes), createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

/** Removes what was unpacked by processes that were ended before they could. */
export async function removeUnpacked(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    if (isAlive(Number(name.slice(prefix.length).split("-")[0]))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}
