import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";

/** Bytes up to which a map is read into memory, packed. */
const mostBytes = 256_000_000;

/** A GeoJSON file as text, unpacked where it is gzip, with the hash of the file as it came. */
export async function geoJsonText(
  path: string,
  fileName: string,
): Promise<{ text: string; hash: string }> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new ClusterwerkError("file-not-found", `needed a file, found none: ${fileName}`, {
      file: fileName,
      found: found ? "folder" : "nothing",
    });
  }
  if (found.size === 0) {
    throw new ClusterwerkError("file-empty", `needed outlines, found no bytes: ${fileName}`, {
      file: fileName,
    });
  }
  if (found.size > mostBytes) {
    throw new ClusterwerkError(
      "file-too-large",
      `needed at most ${mostBytes} bytes, found ${found.size}: ${fileName}`,
      { file: fileName, bytes: found.size, mostBytes },
    );
  }
  const raw = await readFile(path);
  const hash = createHash("sha256").update(raw).digest("hex");
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return { text: withoutMark(raw), hash };
  try {
    return { text: withoutMark(gunzipSync(raw, { maxOutputLength: 4 * mostBytes })), hash };
  } catch (error) {
    throw new ClusterwerkError(
      "file-truncated",
      `needed a whole gzip file, found one that breaks off: ${fileName}`,
      { file: fileName, found: "gzip" },
      error,
    );
  }
}

function withoutMark(bytes: Buffer): string {
  return new TextDecoder("utf-8").decode(bytes);
}
