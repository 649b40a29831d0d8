import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

export interface FileContent {
  readonly name: string;
  /** Pieces of text, written one after another as UTF-8. */
  readonly chunks: Iterable<string>;
}

/**
 * Writes files into a folder that is new or empty.
 *
 * @returns the names written
 * @throws ClusterwerkError folder-not-empty, disk-full, cancelled
 */
export async function writeFiles(
  folder: string,
  files: Iterable<FileContent> | AsyncIterable<FileContent>,
  signal?: AbortSignal,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new ClusterwerkError("folder-not-empty", `${folder} holds files`, { folder });
  }
  const names: string[] = [];
  for await (const file of files) {
    if (signal?.aborted) throw new ClusterwerkError("cancelled", "cancelled");
    await pipeline(Readable.from(file.chunks), createWriteStream(join(folder, file.name)));
    names.push(file.name);
  }
  return names;
}

/** Makes a folder of our own empty. */
export async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
