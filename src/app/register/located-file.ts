import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Effects } from "../answer.ts";

/** Where the asked file is: an upload, or on the command line a path. */
export async function locatedFile(
  effects: Effects,
  input: { upload?: string | undefined; file?: string | undefined },
): Promise<{ path: string; fileName: string | undefined }> {
  if (input.upload !== undefined) {
    return effects.uploads.find(input.upload, effects.audience.organisation);
  }
  if (input.file !== undefined && effects.trustsPaths) {
    return { path: input.file, fileName: undefined };
  }
  throw new ClusterwerkError("invalid-input", "no file was named", { problem: "upload or file" });
}
