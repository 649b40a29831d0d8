import { type Entry, type ZipFile, openPromise } from "yauzl";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";

/** The parts of a workbook, each readable as a stream of text. */
export interface XlsxArchive {
  has(part: string): boolean;
  text(part: string): AsyncGenerator<string>;
  close(): void;
}

/** Opens the zip that a workbook is. Throws `file-truncated` when its end is missing. */
export async function openXlsxArchive(path: string, fileName: string): Promise<XlsxArchive> {
  const cut = (error: unknown): ClusterwerkError =>
    new ClusterwerkError(
      "file-truncated",
      `needed a whole workbook, found one that breaks off: ${fileName}`,
      { file: fileName, found: "xlsx" },
      error,
    );
  let zip: ZipFile;
  const parts = new Map<string, Entry>();
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw cut(error);
  }
  try {
    for await (const entry of zip.eachEntry()) {
      parts.set(entry.fileName.replaceAll("\\", "/").toLowerCase(), entry);
    }
  } catch (error) {
    zip.close();
    throw cut(error);
  }
  return {
    has: (part) => parts.has(part.toLowerCase()),
    async *text(part) {
      const entry = parts.get(part.toLowerCase());
      if (entry === undefined) return;
      const decoder = new TextDecoder("utf-8");
      try {
        const stream = await zip.openReadStreamPromise(entry);
        for await (const bytes of stream) {
          yield decoder.decode(bytes as Buffer, { stream: true });
        }
      } catch (error) {
        throw cut(error);
      }
      yield decoder.decode();
    },
    close: () => zip.close(),
  };
}
