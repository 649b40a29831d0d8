import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import { PlainBytes, type PlainText } from "../bulk/plain-bytes.ts";
import { isDBase } from "./dbase-signature.ts";
import { EncodingEvidence, type FoundEncoding } from "./encoding-evidence.ts";

/** What a file is, told from its bytes and never from its name. */
export interface SourceFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly gzipped: boolean;
  readonly kind: "text" | "xlsx" | "parquet" | "spss" | "dbase";
  /** SHA-256 of the file as it came. */
  readonly hash: string;
  readonly encoding: FoundEncoding;
  /** How the lines of a plain text end; undefined for any other file. */
  readonly lines: PlainText | undefined;
}

/**
 * Reads a file once from end to end: its hash, its kind and, of a text, its
 * encoding. Throws when it cannot be a table.
 *
 * Cost: one pass over the file.
 */
export async function inspectSource(
  path: string,
  fileName = basename(path),
  signal?: AbortSignal,
): Promise<SourceFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new ClusterwerkError(
      "file-not-found",
      `needed a file, found ${found ? "a folder" : "nothing"}: ${fileName}`,
      { file: fileName, found: found ? "folder" : "nothing" },
    );
  }
  if (found.size === 0) throw fileEmpty(fileName);
  const head = await firstBytes(path, 8);
  const gzipped = head[0] === 0x1f && head[1] === 0x8b;
  const hash = createHash("sha256");
  const evidence = new EncodingEvidence();
  const plain = new PlainBytes();
  let start: Buffer = Buffer.alloc(0);
  let total = 0;
  for await (const bytes of rawBytes(path, fileName, gzipped, (raw) => hash.update(raw))) {
    signal?.throwIfAborted();
    if (start.length < 65_536) start = Buffer.concat([start, bytes]);
    total += bytes.length;
    evidence.add(bytes);
    plain.add(bytes);
  }
  if (total === 0) throw fileEmpty(fileName);
  const kind = kindOf(start, fileName);
  const encoding = evidence.encoding(start);
  if (kind === "text") refuseBinary(start, encoding, fileName);
  const lines = kind === "text" ? plain.lines : undefined;
  return { path, fileName, bytes: total, gzipped, kind, hash: hash.digest("hex"), encoding, lines };
}

/** The bytes of a file, unpacked; `onRaw` sees them as they lie on disk. */
export async function* rawBytes(
  path: string,
  fileName: string,
  gzipped: boolean,
  onRaw?: (raw: Buffer) => void,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!gzipped) {
    for await (const bytes of file as AsyncIterable<Buffer>) {
      onRaw?.(bytes);
      yield bytes;
    }
    return;
  }
  if (onRaw) file.on("data", (raw) => onRaw(raw as Buffer));
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  file.on("error", (error) => unpacked.destroy(error));
  file.pipe(unpacked);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("Z_")) {
      throw new ClusterwerkError(
        "file-truncated",
        `needed a whole gzip file, found one that breaks off: ${fileName}`,
        { file: fileName, found: "gzip" },
        error,
      );
    }
    throw error;
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

export function fileEmpty(fileName: string): ClusterwerkError {
  return new ClusterwerkError("file-empty", `needed a table, found no bytes: ${fileName}`, {
    file: fileName,
  });
}

export function notATable(fileName: string, found: string): ClusterwerkError {
  return new ClusterwerkError(
    "file-not-a-table",
    `needed CSV, XLSX, Parquet, SPSS or dBase, found ${found}: ${fileName}`,
    { file: fileName, found },
  );
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const signatures: readonly (readonly [string, string])[] = [
  ["89504e47", "a PNG picture"],
  ["ffd8ff", "a JPEG picture"],
  ["47494638", "a GIF picture"],
  ["25504446", "a PDF document"],
  ["d0cf11e0a1b11ae1", "an old Excel or Word file"],
  ["1f8b", "gzip inside gzip"],
  ["377abcaf271c", "a 7-Zip archive"],
  ["52617221", "a RAR archive"],
  ["7f454c46", "a program"],
  ["53514c69746520", "an SQLite database"],
];

function kindOf(start: Buffer, fileName: string): SourceFile["kind"] {
  const hex = start.subarray(0, 16).toString("hex");
  if (hex.startsWith("504b0304")) return "xlsx";
  if (hex.startsWith("50415231")) return "parquet";
  // $FL2 and $FL3, the latter packed with zlib.
  if (/^24464c3[23]/.test(hex)) return "spss";
  if (isDBase(start)) return "dbase";
  for (const [signature, found] of signatures) {
    if (hex.startsWith(signature)) throw notATable(fileName, found);
  }
  return "text";
}

function refuseBinary(start: Buffer, encoding: SourceFile["encoding"], fileName: string): void {
  if (encoding.startsWith("utf-16")) return;
  const sample = start.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) {
      controls++;
    }
  }
  if (controls > sample.length / 100) throw notATable(fileName, "binary data");
  const text = sample.subarray(0, 512).toString("latin1").trimStart().toLowerCase();
  if (/^(\u00ef\u00bb\u00bf)?\s*(<!doctype|<html|<\?xml)/.test(text)) {
    throw notATable(fileName, "a web page or XML");
  }
  if (/^(\u00ef\u00bb\u00bf)?\s*\{\s*"/.test(text)) throw notATable(fileName, "JSON");
}
