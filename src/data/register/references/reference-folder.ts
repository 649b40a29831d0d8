import { createHash } from "node:crypto";
import { readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reference } from "../../../domain/reference.ts";
import { dropStaging, publish, stagingFolder } from "../delivery/delivery-folder.ts";
import { filesAreGone } from "../delivery/files-gone.ts";
import { canonicalJson } from "../mapping/reading-plan.ts";

/** Name of the file that tells what a reference is, beside its data. */
const recordFile = "reference.json";
const idPattern = /^r[0-9a-f]{12}$/;

/** The id of what a file becomes: the same file read the same way is the same reference. */
export function referenceId(fileHash: string, options: object): string {
  const hash = createHash("sha256").update(fileHash).update(canonicalJson(options));
  return `r${hash.digest("hex").slice(0, 12)}`;
}

/**
 * Keeps a reference: its data are filled in aside by `fill`, then the whole is
 * named at once. `first` is false where another process kept the same before.
 *
 * @param fill writes the data into the folder and tells how many rows they have
 */
export async function keepReference(
  parent: string,
  described: Omit<Reference, "rows">,
  fill: (folder: string) => Promise<number>,
): Promise<{ reference: Reference; first: boolean }> {
  const staging = await stagingFolder(parent);
  try {
    const reference: Reference = { ...described, rows: await fill(staging) };
    await writeFile(join(staging, recordFile), `${JSON.stringify(reference, null, 2)}\n`);
    const first = await publish(staging, parent, reference.id);
    if (first) return { reference, first };
    return { reference: (await referenceOf(parent, reference.id)) ?? reference, first };
  } catch (error) {
    await dropStaging(staging);
    throw error;
  }
}

/**
 * Takes a reference away: its name first, so that it is whole or absent for whoever looks.
 *
 * @returns false where another took it away first
 */
export async function dropReference(parent: string, id: string): Promise<boolean> {
  const aside = await stagingFolder(parent);
  try {
    await rename(join(parent, id), join(aside, id));
    return true;
  } catch (error) {
    if (filesAreGone(error)) return false;
    throw error;
  } finally {
    await dropStaging(aside);
  }
}

/** All references, the newest first. */
export async function allReferences(parent: string): Promise<Reference[]> {
  const found: Reference[] = [];
  for (const name of (await readdir(parent)).sort()) {
    const reference = await referenceOf(parent, name);
    if (reference) found.push(reference);
  }
  return found.sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
}

/** What records of older versions do not tell. */
const untold = {
  toScheme: null,
  validFrom: null,
  validTo: null,
  source: null,
  licence: null,
  remarks: {},
} as const;

/** Records as they were read last, by their files; nearly every question looks at all of them. */
const read = new Map<string, { readonly as: string; readonly reference: Reference }>();

export async function referenceOf(parent: string, id: string): Promise<Reference | undefined> {
  if (!idPattern.test(id)) return undefined;
  const file = join(parent, id, recordFile);
  try {
    // A record is never written over; one that was taken away and came back is another file.
    const { ino, ctimeNs, size } = await stat(file, { bigint: true });
    const as = `${ino} ${ctimeNs} ${size}`;
    const known = read.get(file);
    if (known?.as === as) return known.reference;
    const kept = JSON.parse(await readFile(file, "utf8")) as Reference;
    const reference = { ...untold, ...kept };
    if (read.size > 1000) read.clear();
    read.set(file, { as, reference });
    return reference;
  } catch (error) {
    if (filesAreGone(error)) return undefined;
    throw error;
  }
}
