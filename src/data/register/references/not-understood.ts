import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";

/** A reference file that is not what it was said to be: what was needed, and what was found. */
export function notUnderstood(fileName: string, needed: string, found: string): ClusterwerkError {
  return new ClusterwerkError(
    "reference-not-understood",
    `needed ${needed}, found ${found}: ${fileName}`,
    { file: fileName, needed, found },
  );
}
