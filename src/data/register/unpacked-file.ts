import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type SourceFile, rawBytes } from "./source-file.ts";

/** A file that can be read at any place: the file itself, or a copy unpacked from gzip. */
export interface UnpackedFile {
  readonly path: string;
  remove(): Promise<void>;
}

export async function unpackedFile(source: SourceFile, ending: string): Promise<UnpackedFile> {
  if (!source.gzipped) return { path: source.path, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "clusterwerk-"));
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
