import { constants, copyFile, link, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type pg from "pg";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { dropStaging, stagingFolder } from "../register/delivery/delivery-folder.ts";
import { personalFile, setAsideFile } from "../register/delivery/delivery-writer.ts";
import { sealFiles } from "../platform/audit-key.ts";
import { filesAreGone } from "../register/delivery/files-gone.ts";
import { namingLock } from "../workspace/delivery-records.ts";
import { readWhole } from "./whole-tables.ts";
import { writePlainly } from "./workspace-tables.ts";

/** Files that nobody can take away any more, as they were at one moment. */
export interface HeldFiles {
  /** Everything that was committed before is in it. */
  readonly moment: string;
  readonly folder: string;
  /** Paths under the folder, sorted. */
  readonly paths: readonly string[];
  readonly deliveries: number;
  readonly references: number;
  release(): Promise<void>;
}

/** How often a moment is tried in which a running job has not just taken its file away. */
const attempts = 10;

/**
 * Takes the moment of a backup: from here on `client` is in a transaction that
 * sees the workspace as it is now, and the files that this workspace speaks of
 * are held, whatever becomes of them after. Deliveries are named, deleted and
 * stripped of personal data under a lock; it is held while the moment is taken
 * and the files are linked, which takes no time where the disk has hard links.
 *
 * @throws ClusterwerkError delivery-unreachable where files are not there that should be
 */
export async function holdStill(client: pg.ClientBase, dataDir: string): Promise<HeldFiles> {
  for (let attempt = 1; ; attempt++) {
    // A lock of the session, taken before the transaction: taken within, the moment seen would be that of asking.
    await client.query("select pg_advisory_lock($1)", [namingLock]);
    const folder = await stagingFolder(join(dataDir, "deliveries"));
    try {
      const moment = new Date().toISOString();
      const paths = await holdSeal(dataDir, folder);
      await client.query("begin isolation level repeatable read read only");
      await writePlainly(client);
      await readWhole(client);
      const held = await heldNow(client, dataDir, folder, paths);
      await client.query("select pg_advisory_unlock($1)", [namingLock]);
      return { ...held, moment, folder, release: () => dropStaging(folder) };
    } catch (error) {
      await dropStaging(folder);
      await client.query("rollback").catch(() => {});
      await client.query("select pg_advisory_unlock($1)", [namingLock]).catch(() => {});
      if (!(error instanceof UploadGone) || attempt === attempts) throw error;
    }
  }
}

/** The file of a job went while the moment was taken: the job has just ended. */
class UploadGone extends Error {}

async function heldNow(
  client: pg.ClientBase,
  dataDir: string,
  folder: string,
  paths: string[],
): Promise<Pick<HeldFiles, "paths" | "deliveries" | "references">> {
  const hold = async (path: string): Promise<void> => {
    await holdFile(join(dataDir, path), join(folder, path));
    paths.push(path);
  };
  const { rows: deliveries } = await client.query<{ id: string; bare: boolean }>(
    `select id, bool_or(personal_removed_at is not null) as bare from delivery
     where deleted_at is null group by id order by id`,
  );
  for (const { id, bare } of deliveries) {
    const left = new Set(bare ? [personalFile, setAsideFile] : []);
    const names = await keptNames(join(dataDir, "deliveries", id));
    if (names.length === 0) {
      throw new ClusterwerkError("delivery-unreachable", `no files of ${id}`, { delivery: id });
    }
    for (const name of names) if (!left.has(name)) await hold(join("deliveries", id, name));
  }
  const { rows: jobs } = await client.query<{ upload: string }>(
    `select input ->> 'upload' as upload from job
     where state in ('waiting', 'running') and input ? 'upload' order by 1`,
  );
  for (const { upload } of jobs) {
    try {
      for (const name of [upload, `${upload}.json`]) await hold(join("uploads", name));
    } catch (error) {
      throw filesAreGone(error) ? new UploadGone() : error;
    }
  }
  const references = await holdReferences(dataDir, hold, paths);
  return { paths: paths.sort(), deliveries: deliveries.length, references };
}

/**
 * The key of the log of what was done, and the end it had: taken before the
 * moment, so that the log of the moment is never shorter than that says.
 */
async function holdSeal(dataDir: string, folder: string): Promise<string[]> {
  const held: string[] = [];
  for (const name of sealFiles) {
    try {
      await holdFile(join(dataDir, name), join(folder, name));
      held.push(name);
    } catch (error) {
      if (!filesAreGone(error)) throw error;
    }
  }
  return held;
}

/** References are whole or absent on disk and nowhere else: one that goes meanwhile is left out. */
async function holdReferences(
  dataDir: string,
  hold: (path: string) => Promise<void>,
  paths: string[],
): Promise<number> {
  let held = 0;
  for (const id of (await keptNames(join(dataDir, "references"))).filter((name) =>
    /^r[0-9a-f]{12}$/.test(name),
  )) {
    const before = paths.length;
    try {
      for (const name of await keptNames(join(dataDir, "references", id))) {
        await hold(join("references", id, name));
      }
      if (paths.length > before) held++;
    } catch (error) {
      if (!filesAreGone(error)) throw error;
      paths.length = before;
    }
  }
  return held;
}

/** What is worked out of a delivery and kept beside it, and notes of processes, are no part of it. */
const ownWork = /\.bin(\.\d+)?$|^unnamed-/;

async function keptNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !ownWork.test(name)).sort();
  } catch (error) {
    if (filesAreGone(error)) return [];
    throw error;
  }
}

/** A second name of a file; a copy where the disk has none, or it lies on another. */
async function holdFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (filesAreGone(error)) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}
