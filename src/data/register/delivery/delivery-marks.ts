import { randomBytes } from "node:crypto";
import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isOfAnother, sync } from "./delivery-folder.ts";
import { personalFile, setAsideFile } from "./delivery-writer.ts";
import { filesAreGone } from "./files-gone.ts";

/** In a delivery's folder until the workspace has named it; the process that published it follows. */
const unnamedPrefix = "unnamed-";
/** Prefix of a folder that is being removed. */
const removedPrefix = ".removed-";

/** Folders whose delivery this process has yet to name. */
const mine = new Set<string>();

/**
 * Notes in a folder, before it is published, that the workspace has not named
 * it yet. Publishing and naming are in two stores; a process killed between the
 * two leaves a folder with this note, which the next start clears away.
 */
export async function markUnnamed(folder: string, id: string): Promise<void> {
  await writeFile(join(folder, `${unnamedPrefix}${process.pid}`), "");
  mine.add(id);
}

/** The workspace has named it: the note goes. */
export async function unmark(parent: string, id: string): Promise<void> {
  mine.delete(id);
  const folder = join(parent, id);
  for (const name of await namesIn(folder)) {
    if (name.startsWith(unnamedPrefix)) await rm(join(folder, name), { force: true });
  }
}

/** The finished folders, and whether each still waits to be named by a process that is gone. */
export async function foldersOf(parent: string): Promise<{ id: string; abandoned: boolean }[]> {
  const found: { id: string; abandoned: boolean }[] = [];
  for (const id of (await namesIn(parent)).filter((name) => /^d[0-9a-f]{12}$/.test(name)).sort()) {
    const notes = (await namesIn(join(parent, id))).filter((name) =>
      name.startsWith(unnamedPrefix),
    );
    const awaited = notes.some((note) => {
      const pid = Number(note.slice(unnamedPrefix.length));
      return pid === process.pid ? mine.has(id) : isOfAnother(pid);
    });
    found.push({ id, abandoned: notes.length > 0 && !awaited });
  }
  return found;
}

/**
 * Takes a delivery out of sight at once: whoever reads on in a file it opened
 * reads to the end, and whoever comes after finds nothing. `removeTakenAway` frees the disk.
 */
export async function takeAway(parent: string, id: string): Promise<void> {
  const aside = join(parent, `${removedPrefix}${id}-${randomBytes(4).toString("hex")}`);
  try {
    await rename(join(parent, id), aside);
  } catch (error) {
    if (!filesAreGone(error)) throw error;
    return;
  }
  mine.delete(id);
  await sync(parent, "r");
}

/** Removes the folders that were taken away, now or before a crash. */
export async function removeTakenAway(parent: string): Promise<void> {
  for (const name of await namesIn(parent)) {
    if (name.startsWith(removedPrefix)) {
      await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/**
 * Removes the files with what may point to a person: the personal columns, and the
 * rows that were set aside as they came. Everything else of the delivery stays.
 */
export async function removePersonal(parent: string, id: string): Promise<void> {
  const folder = join(parent, id);
  const names = new Set(await namesIn(folder));
  const gone = [personalFile, setAsideFile].filter((name) => names.has(name));
  if (gone.length === 0) return;
  for (const name of gone) await rm(join(folder, name), { force: true });
  await sync(folder, "r");
}

/** What lies in a folder; nothing where it is gone. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (filesAreGone(error)) return [];
    throw error;
  }
}
