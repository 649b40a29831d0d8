import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import type pg from "pg";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { softwareVersion } from "../../domain/version.ts";
import { sync } from "../register/delivery/delivery-folder.ts";
import type { Workspace } from "../workspace/open-workspace.ts";
import {
  type BackupManifest,
  type BackupOptions,
  type BackupTold,
  backupForm,
  byteCounter,
  manifestFile,
  rowsOfTable,
  type TableCopy,
  unfinishedFile,
} from "./backup-manifest.ts";
import { type Checksum, writeChecked, writeChecksums } from "./checked-files.ts";
import { type HeldFiles, holdStill } from "./held-files.ts";
import { letReadWhole } from "./whole-tables.ts";
import { migrationsDone, sequences, tableRows, workspaceTables } from "./workspace-tables.ts";

/**
 * Copies the workspace and the files that it speaks of as they are at one
 * moment, while others go on writing, into a folder that is new or empty. The
 * list of checksums comes last: what was broken off has none, and is refused.
 *
 * @throws ClusterwerkError folder-not-empty, backup-unfinished, delivery-unreachable, disk-full, cancelled
 */
export async function makeBackup(
  from: { readonly dataDir: string; readonly workspace: Workspace },
  to: string,
  options: BackupOptions,
): Promise<BackupTold> {
  const folder = resolve(to);
  const made = await begin(folder);
  try {
    const sums = new Map<string, Checksum>();
    const write: Write = async (path, content, onChunk) => {
      const sum = await writeChecked(join(folder, path), content, onChunk, options.signal);
      sums.set(path, sum);
      return sum;
    };
    const { held, copied } = await from.workspace.withConnection(async (client) => {
      await letReadWhole(client);
      const files = await holdStill(client, from.dataDir);
      try {
        const workspace = await copyTables(client, write, options);
        await client.query("commit");
        return { held: files, copied: workspace };
      } catch (error) {
        await files.release();
        throw error;
      }
    });
    try {
      await copyFiles(held, write, options);
    } finally {
      await held.release();
    }
    const manifest: BackupManifest = {
      form: backupForm,
      madeAt: held.moment,
      softwareVersion,
      ...copied,
      deliveries: held.deliveries,
      references: held.references,
    };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    await write(manifestFile, Readable.from([text]), () => {});
    for (const path of foldersOf(sums.keys())) await sync(join(folder, path), "r");
    const hash = await writeChecksums(
      folder,
      new Map([...sums].map(([path, { sha256 }]) => [path, sha256])),
    );
    await rm(join(folder, unfinishedFile), { force: true });
    const bytes = [...sums.values()].reduce((sum, one) => sum + one.bytes, 0);
    return { ...manifest, folder, files: sums.size, bytes, hash };
  } catch (error) {
    await made.undo();
    if (options.signal.aborted) throw new ClusterwerkError("cancelled", "cancelled", {}, error);
    throw error;
  }
}

type Write = (
  path: string,
  content: AsyncIterable<Buffer>,
  onChunk: (chunk: Buffer) => void,
) => Promise<Checksum>;

async function copyTables(
  client: pg.ClientBase,
  write: Write,
  options: BackupOptions,
): Promise<Pick<BackupManifest, "migrations" | "tables" | "sequences">> {
  const onChunk = byteCounter(options, "copying", null);
  const tables: TableCopy[] = [];
  for (const table of await workspaceTables(client)) {
    let rows = 0;
    const { sha256 } = await write(rowsOfTable(table.name), tableRows(client, table), (chunk) => {
      // In this form a row is a line: what would break one stands in it as \n.
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++;
      onChunk(chunk);
    });
    tables.push({ name: table.name, columns: table.columns, rows, sha256 });
  }
  return {
    migrations: await migrationsDone(client),
    tables,
    sequences: await sequences(client),
  };
}

async function copyFiles(held: HeldFiles, write: Write, options: BackupOptions): Promise<void> {
  let total = 0;
  for (const path of held.paths) total += (await stat(join(held.folder, path))).size;
  const onChunk = byteCounter(options, "copying", total);
  for (const path of held.paths) {
    await write(path, createReadStream(join(held.folder, path)), onChunk);
  }
}

/** Every folder that holds one of the paths, the folder of all among them. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const found = new Set<string>([""]);
  for (const path of paths) {
    for (let at = dirname(path); at !== "."; at = dirname(at)) found.add(at);
  }
  return found;
}

/** Makes the folder and says in it that it is not finished; `undo` leaves it as it was. */
async function begin(folder: string): Promise<{ undo: () => Promise<void> }> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = await readdir(folder);
  if (there.includes(unfinishedFile)) {
    throw new ClusterwerkError("backup-unfinished", `${folder} was broken off`, { folder });
  }
  if (there.length > 0) {
    throw new ClusterwerkError("folder-not-empty", `${folder} holds files`, { folder });
  }
  await writeFile(join(folder, unfinishedFile), "", { flag: "wx" });
  return {
    async undo() {
      for (const name of await readdir(folder)) {
        await rm(join(folder, name), { recursive: true, force: true });
      }
      if (first !== undefined) await rm(first, { recursive: true, force: true });
    },
  };
}
