import { createReadStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { sealFiles } from "../platform/audit-key.ts";
import { beginRestoring, endRestoring } from "../platform/data-folder.ts";
import { sync } from "../register/delivery/delivery-folder.ts";
import { type BackupOptions, type BackupTold, byteCounter } from "./backup-manifest.ts";
import { checkBackup } from "./check-backup.ts";
import { checksumOf, writeChecked } from "./checked-files.ts";
import { restoreWorkspace } from "./restore-workspace.ts";

/** Where a backup is restored to: a new or empty folder and, where told, an empty database elsewhere. */
export interface RestorePlace {
  readonly data: string;
  readonly database?: string | undefined;
}

/**
 * Makes a data folder of a backup and proves it: every file of the backup is
 * held against its checksum before anything is made, every file and every table
 * of the new folder after. What does not come to its end is taken away again;
 * where that is cut short too, the folder says that it is half and is refused.
 *
 * @throws ClusterwerkError not-a-backup, backup-unfinished, backup-damaged, backup-newer,
 *   folder-not-empty, database-not-empty, database-unreachable, disk-full, cancelled
 */
export async function restoreBackup(
  from: string,
  to: RestorePlace,
  options: BackupOptions,
): Promise<BackupTold & { readonly data: string }> {
  const data = resolve(to.data);
  await refuseFilled(data);
  const { sums, ...backup } = await checkBackup(from, options);
  const first = await mkdir(data, { recursive: true });
  await refuseFilled(data);
  try {
    beginRestoring(data);
    const own = [...sums.keys()].filter(
      (path) => sealFiles.includes(path) || /^(deliveries|references|uploads)\//.test(path),
    );
    const onChunk = byteCounter(options, "copying", backup.bytes);
    for (const path of own) {
      const content = createReadStream(join(backup.folder, path));
      await writeChecked(join(data, path), content, onChunk, options.signal);
    }
    for (const path of new Set(own.flatMap((one) => [dirname(one), dirname(dirname(one))]))) {
      await sync(join(data, path), "r");
    }
    const place = to.database ? { url: to.database } : { folder: join(data, "workspace") };
    await restoreWorkspace(place, backup.folder, backup);
    const wrong: string[] = [];
    for (const path of own) {
      const { sha256 } = await checksumOf(join(data, path), undefined, options.signal);
      if (sha256 !== sums.get(path)) wrong.push(path);
    }
    if (wrong.length > 0) {
      throw new ClusterwerkError("backup-damaged", `not the same: ${wrong.join(" ")}`, {
        folder: backup.folder,
        files: wrong.slice(0, 5),
        count: wrong.length,
      });
    }
    endRestoring(data);
    return { ...backup, data };
  } catch (error) {
    await remove(data);
    if (first !== undefined) await rm(first, { recursive: true, force: true });
    if (options.signal.aborted) throw new ClusterwerkError("cancelled", "cancelled", {}, error);
    throw error;
  }
}

/** Empties a folder, what says that it is half restored last. */
async function remove(folder: string): Promise<void> {
  const last = "form.json";
  const names = (await readdir(folder)).filter((name) => name !== last);
  for (const name of [...names, last]) {
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function refuseFilled(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new ClusterwerkError("data-folder-unusable", error.message, { why: error.code }, error);
  });
  if (there.length > 0) {
    throw new ClusterwerkError("folder-not-empty", `${folder} holds files`, { folder });
  }
}
