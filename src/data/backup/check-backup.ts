import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { filesAreGone } from "../register/delivery/files-gone.ts";
import { migrations } from "../workspace/migrations.ts";
import {
  type BackupManifest,
  type BackupOptions,
  type BackupTold,
  backupForm,
  byteCounter,
  manifestFile,
  unfinishedFile,
} from "./backup-manifest.ts";
import { checksumOf, readChecksums } from "./checked-files.ts";

/** A backup of which every byte was read and is as it was written. */
export interface CheckedBackup extends BackupTold {
  readonly sums: ReadonlyMap<string, string>;
}

/**
 * Reads a backup through.
 *
 * @throws ClusterwerkError not-a-backup, backup-unfinished, backup-damaged, backup-newer, cancelled
 */
export async function checkBackup(from: string, options: BackupOptions): Promise<CheckedBackup> {
  const folder = resolve(from);
  const list = await readChecksums(folder);
  if (list === undefined || !list.files.has(manifestFile)) {
    const code = (await namesIn(folder)).includes(unfinishedFile)
      ? "backup-unfinished"
      : "not-a-backup";
    throw new ClusterwerkError(code, `no checksums in ${folder}`, { folder });
  }
  const sizes = new Map<string, number>();
  for (const path of list.files.keys()) sizes.set(path, await sizeOf(join(folder, path)));
  const bytes = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  const onChunk = byteCounter(options, "checking", bytes);
  const wrong: string[] = [];
  for (const [path, sha256] of list.files) {
    const found = await checksumOf(join(folder, path), onChunk, options.signal).catch(
      (error: unknown) => {
        if (options.signal.aborted) throw new ClusterwerkError("cancelled", "cancelled", {}, error);
        return undefined;
      },
    );
    if (found?.sha256 !== sha256) wrong.push(path);
  }
  if (wrong.length > 0) {
    throw new ClusterwerkError("backup-damaged", `not as written: ${wrong.join(" ")}`, {
      folder,
      files: wrong.slice(0, 5),
      count: wrong.length,
    });
  }
  const manifest = JSON.parse(await readFile(join(folder, manifestFile), "utf8")) as BackupManifest;
  const unknown = manifest.migrations.find((name) => !(name in migrations));
  if (manifest.form > backupForm || unknown !== undefined) {
    throw new ClusterwerkError("backup-newer", `made by ${manifest.softwareVersion}`, {
      folder,
      found: manifest.softwareVersion,
    });
  }
  return { ...manifest, folder, files: list.files.size, bytes, hash: list.hash, sums: list.files };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    // Found again, and told, when it is read.
    return 0;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (filesAreGone(error)) return [];
    throw error;
  }
}
