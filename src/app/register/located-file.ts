import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Effects } from "../answer.ts";

/** Where a file lies, and what it is called where its path does not tell. */
export interface LocatedFile {
  readonly path: string;
  readonly fileName: string | undefined;
}

interface Named {
  readonly upload?: string | undefined;
  readonly file?: string | undefined;
}

/**
 * Works on the file that is asked for: an upload, or on the command line a path. An upload
 * goes once it was read in, also under another who reads it at that moment.
 *
 * @throws ClusterwerkError unknown-upload, also where it went meanwhile
 */
export async function withFile<T>(
  effects: Effects,
  { upload, file }: Named,
  work: (located: LocatedFile) => Promise<T>,
): Promise<T> {
  if (upload !== undefined) {
    const find = () => effects.uploads.find(upload, effects.audience.organisation);
    const located = await find();
    try {
      return await work(located);
    } catch (error) {
      await find();
      throw error;
    }
  }
  if (file !== undefined && effects.trustsPaths) return work({ path: file, fileName: undefined });
  throw new ClusterwerkError("invalid-input", "no file was named", { problem: "upload or file" });
}
