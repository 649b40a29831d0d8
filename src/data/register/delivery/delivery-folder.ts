import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../../domain/delivery.ts";
import { filesAreGone } from "./files-gone.ts";

/** Prefix of a folder that is being filled; the process that fills it follows. */
const stagingPrefix = ".staging-";

/** Staging folders of this very process, which must not take them for stale. */
const mine = new Set<string>();

/**
 * A new folder beside the finished ones, to fill and then to publish or drop.
 *
 * @throws ClusterwerkError data-folder-unusable where the folder of the finished ones is gone
 */
export async function stagingFolder(parent: string): Promise<string> {
  const name = `${stagingPrefix}${process.pid}-${randomBytes(6).toString("hex")}`;
  const path = join(parent, name);
  try {
    // Not made with its parents: where a network folder fell away, nothing may grow in its place.
    await mkdir(path);
  } catch (error) {
    if (!filesAreGone(error)) throw error;
    const why = (error as NodeJS.ErrnoException).code ?? "";
    throw new ClusterwerkError("data-folder-unusable", `no ${parent}`, { why }, error);
  }
  mine.add(name);
  return path;
}

export async function dropStaging(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  mine.delete(path.slice(path.lastIndexOf(stagingPrefix)));
}

/**
 * Makes a filled folder the finished one named `id`: every file and the folder
 * are on the disk before the name is, so that after any crash it is whole or absent.
 *
 * @returns false when another process published the same first
 */
export async function publish(staging: string, parent: string, id: string): Promise<boolean> {
  for (const name of await readdir(staging)) await sync(join(staging, name), "r+");
  await sync(staging, "r");
  try {
    await rename(staging, join(parent, id));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    await dropStaging(staging);
    return false;
  }
  mine.delete(staging.slice(staging.lastIndexOf(stagingPrefix)));
  await sync(parent, "r");
  return true;
}

/** Removes what imports left behind whose process is gone. */
export async function removeStale(parent: string): Promise<void> {
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (!name.startsWith(stagingPrefix) || mine.has(name)) continue;
    if (isOfAnother(Number(name.slice(stagingPrefix.length).split("-")[0]))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Whether another process, that still runs, has this number. */
export const isOfAnother = (pid: number): boolean => pid !== process.pid && isAlive(pid);

/** The manifests of the finished deliveries, the newest first. */
export async function manifests(parent: string): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for (const name of (await readdir(parent)).sort()) {
    const manifest = /^d[0-9a-f]{12}$/.test(name) ? await manifestOf(parent, name) : undefined;
    if (manifest) found.push(manifest);
  }
  return found.sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
}

export async function manifestOf(parent: string, id: string): Promise<Delivery | undefined> {
  if (!/^d[0-9a-f]{12}$/.test(id)) return undefined;
  try {
    return JSON.parse(await readFile(join(parent, id, "manifest.json"), "utf8")) as Delivery;
  } catch (error) {
    if (filesAreGone(error)) return undefined;
    throw error;
  }
}

export async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether a process runs, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
