import type { WorkspaceSequence } from "./workspace-tables.ts";

/** The form of a backup. It grows only when an older program could not read the new form. */
export const backupForm = 1;

/** Name of the manifest. */
export const manifestFile = "backup.json";
/** There while a backup is being made. */
export const unfinishedFile = "unfinished";

/** Where the rows of a table lie in a backup. */
export const rowsOfTable = (table: string): string => `workspace/${table}.rows`;

/** A table in a backup. Its rows are a file of text, as PostgreSQL's COPY writes it, sorted by key. */
export interface TableCopy {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

/** What a backup holds. The checksums of its files stand beside it. */
export interface BackupManifest {
  readonly form: number;
  /** The moment that it shows: everything that was told to be done before is in it. */
  readonly madeAt: string;
  readonly softwareVersion: string;
  /** The steps that the tables had come through. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableCopy[];
  readonly sequences: readonly WorkspaceSequence[];
  readonly deliveries: number;
  readonly references: number;
}

/** What a backup is told to be once it is made, or proven to be once it is restored. */
export interface BackupTold extends BackupManifest {
  /** Full path. */
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of the list of checksums: who has noted it knows the backup again. */
  readonly hash: string;
}

export interface BackupProgress {
  readonly step: "copying" | "checking";
  /** In MB. */
  readonly done: number;
  readonly total: number | null;
}

export interface BackupOptions {
  readonly progress: (progress: BackupProgress) => void;
  readonly signal: AbortSignal;
}

/** Counts bytes and tells them as MB. */
export function byteCounter(
  { progress }: BackupOptions,
  step: BackupProgress["step"],
  total: number | null,
): (chunk: Buffer) => void {
  let done = 0;
  const mb = (bytes: number): number => Math.round(bytes / 1e6);
  return (chunk) => {
    done += chunk.length;
    progress({ step, done: mb(done), total: total === null ? null : mb(total) });
  };
}
