import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What a file system says where files are not there, or where it fell away itself. */
const codes = new Set([
  "ENOENT",
  "ENOTDIR",
  "EACCES",
  "EIO",
  "ESTALE",
  "ENODEV",
  "ENXIO",
  "ENOTCONN",
  "EHOSTDOWN",
  "ETIMEDOUT",
]);

/**
 * Tells whether the folder at a path is still the one that it was: where a
 * network folder falls away, an empty one of the disk below comes in its place.
 * Where none of what it should hold is there from the start, it is not it; it is
 * made only where nothing is known that it should hold.
 */
export async function folderKeeper(
  path: string,
  known: readonly string[],
): Promise<() => Promise<boolean>> {
  const holdsKnown = async (): Promise<boolean> => {
    for (const name of known) if (await isFolder(join(path, name))) return true;
    return known.length === 0;
  };
  if (!(await holdsKnown())) return holdsKnown;
  await mkdir(path, { recursive: true });
  const was = await stat(path);
  return async () => {
    try {
      const now = await stat(path);
      return now.dev === was.dev && now.ino === was.ino;
    } catch (error) {
      if (filesAreGone(error)) return false;
      throw error;
    }
  };
}

/** Whether an error means that files are gone or out of reach, rather than broken. */
export const filesAreGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && codes.has(String(error.code));

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (filesAreGone(error)) return false;
    throw error;
  }
}
