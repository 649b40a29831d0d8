import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sync } from "../register/delivery/delivery-folder.ts";

/** SHA-256 of what was written or read, in hex, and how many bytes that was. */
export interface Checksum {
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes a stream to a new file and to the disk, and tells what was written. */
export async function writeChecked(
  path: string,
  content: AsyncIterable<Buffer>,
  onChunk: (chunk: Buffer) => void,
  signal?: AbortSignal,
): Promise<Checksum> {
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      onChunk(chunk);
      done(null, chunk);
    },
  });
  await pipeline(content, through, file, signal ? { signal } : {});
  return { sha256: hash.digest("hex"), bytes };
}

/** The checksum of a stream, or of a file by its path. */
export async function checksumOf(
  content: string | AsyncIterable<Buffer>,
  onChunk: (chunk: Buffer) => void = () => {},
  signal?: AbortSignal,
): Promise<Checksum> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of typeof content === "string" ? createReadStream(content) : content) {
    signal?.throwIfAborted();
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    onChunk(chunk as Buffer);
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** The list of every file with its checksum. It is written last: a backup without it was broken off. */
export const checksumsFile = "checksums.sha256";

/** Writes the list in the form that `sha256sum --check` reads, and gives its own checksum. */
export async function writeChecksums(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<string> {
  const lines = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = lines.map(([path, sha256]) => `${sha256}  ${path}\n`).join("");
  const aside = join(folder, `${checksumsFile}.new`);
  await writeFile(aside, text, { mode: 0o600, flush: true });
  await rename(aside, join(folder, checksumsFile));
  await sync(folder, "r");
  return createHash("sha256").update(text).digest("hex");
}

/** @returns the checksums by path and that of the list; undefined where there is no such list */
export async function readChecksums(
  folder: string,
): Promise<{ files: Map<string, string>; hash: string } | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, checksumsFile), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const files = new Map<string, string>();
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    // Written by us or not read at all: a path may not lead out of the folder.
    if (path === undefined || /(^|\/)\.\.?(\/|$)|^\//.test(path)) return undefined;
    files.set(path, sha256);
  }
  return { files, hash: createHash("sha256").update(text).digest("hex") };
}
