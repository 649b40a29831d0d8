import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** The form of the data folder. It grows only when an older program could not read the new form. */
const form = 1;

/**
 * Makes or checks the data folder, and gives its full path.
 *
 * @throws ClusterwerkError data-folder-newer, data-folder-unusable, disk-full
 */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  const note = join(folder, "form.json");
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.R_OK);
    let found: unknown;
    try {
      found = JSON.parse(readFileSync(note, "utf8")).form;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      writeFileSync(`${note}.new`, `${JSON.stringify({ form })}\n`);
      renameSync(`${note}.new`, note);
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
