import type { InputProblem } from "./input-problem.ts";
/**
 * Everything that can go wrong in a way a user can do something about.
 * The list is closed: each face maps every code, or does not compile.
 */
export const errorCodes = [
  "invalid-input",
  "not-allowed",
  "sign-in-needed",
  "sign-in-failed",
  "session-needed",
  "no-account",
  "no-role-today",
  "link-ended",
  "too-many-attempts",
  "passphrase-weak",
  "passphrase-wrong",
  "unknown-account",
  "provider-unreachable",
  "administrator-needed",
  "unknown-address",
  "method-not-offered",
  "not-json",
  "request-too-large",
  "request-too-slow",
  "unknown-host",
  "version-needed",
  "changed-meanwhile",
  "key-taken",
  "other-origin",
  "unknown-region",
  "ambiguous-region",
  "unknown-industry",
  "industries-unlike",
  "no-delivery",
  "unknown-delivery",
  "delivery-unreachable",
  "licence-ended",
  "not-for-audience",
  "not-published",
  "too-much-told",
  "deletion-unconfirmed",
  "unknown-upload",
  "unknown-run",
  "unknown-cluster",
  "unknown-establishment",
  "ambiguous-establishment",
  "nothing-to-test",
  "unknown-job",
  "unknown-request",
  "unknown-due",
  "request-decided",
  "unknown-reference",
  "unknown-mapping",
  "unknown-organisation",
  "unknown-person",
  "unknown-role",
  "unknown-share",
  "unknown-confidence",
  "last-administrator",
  "shared-for-reading",
  "file-not-found",
  "file-empty",
  "file-header-only",
  "file-not-a-table",
  "file-truncated",
  "file-too-large",
  "columns-unmapped",
  "column-not-allowed",
  "reference-not-understood",
  "fetch-failed",
  "folder-not-empty",
  "port-in-use",
  "already-serving",
  "data-folder-newer",
  "data-folder-unusable",
  "database-unreachable",
  "disk-full",
  "not-a-backup",
  "backup-unfinished",
  "backup-damaged",
  "backup-newer",
  "database-not-empty",
  "restore-unfinished",
  "run-input-gone",
  "conflict",
  "cancelled",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Something told whole, such as how it stands now. */
export type Told = Readonly<Record<string, unknown>>;

/** What a machine may read of an error: plain values, never a stack or a path of the server's. */
export type ErrorDetails = Readonly<
  Record<
    string,
    string | number | boolean | readonly string[] | readonly InputProblem[] | Told | undefined
  >
>;

/**
 * The one error class. `message` is an English sentence for logs; what people
 * read comes from `errorSentence`, in their language.
 */
export class ClusterwerkError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ClusterwerkError";
    this.code = code;
    this.details = details;
  }
}

/** Any thrown thing as a ClusterwerkError; what is not one of ours becomes `internal`. */
export function asClusterwerkError(thrown: unknown): ClusterwerkError {
  if (thrown instanceof ClusterwerkError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    if (thrown.code === "ENOSPC" || thrown.code === "EDQUOT" || thrown.code === "EFBIG") {
      return new ClusterwerkError("disk-full", "no space left on the disk", {}, thrown);
    }
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/no space left on device|disk quota exceeded|file too large/i.test(message)) {
    return new ClusterwerkError("disk-full", "no space left on the disk", {}, thrown);
  }
  return new ClusterwerkError("internal", message, {}, thrown);
}
