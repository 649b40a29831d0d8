import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** The form of the data folder. It grows only when an older program could not read the new form. */
const form = 1;

const noteIn = (folder: string): string => join(folder, "form.json");

function writeNote(folder: string, note: { form: number; restoring?: true }): void {
  const path = noteIn(folder);
  writeFileSync(`${path}.new`, `${JSON.stringify(note)}\n`, { flush: true });
  renameSync(`${path}.new`, path);
}

/** From here on the folder is refused: a backup is being restored into it. */
export function beginRestoring(folder: string): void {
  writeNote(folder, { form, restoring: true });
}

/** The folder is whole. */
export function endRestoring(folder: string): void {
  writeNote(folder, { form });
}

/**
 * Makes or checks the data folder, and gives its full path.
 *
 * @throws ClusterwerkError data-folder-newer, data-folder-unusable, disk-full, restore-unfinished
 */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  const note = noteIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.R_OK);
    let found: unknown;
    try {
      const noted = JSON.parse(readFileSync(note, "utf8")) as { form?: unknown; restoring?: true };
      found = noted.form;
      if (noted.restoring) {
        throw new ClusterwerkError("restore-unfinished", `${folder} is half restored`, { folder });
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      writeNote(folder, { form });
      found = form;
    }
    if (typeof found === "number" && found > form) {
      throw new ClusterwerkError("data-folder-newer", `data folder has form ${found}`, {
        found: String(found),
        needed: String(form),
      });
    }
  } catch (error) {
    if (error instanceof ClusterwerkError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw new ClusterwerkError("disk-full", message, {}, error);
    throw new ClusterwerkError("data-folder-unusable", message, { why: code ?? message }, error);
  }
  return folder;
}
