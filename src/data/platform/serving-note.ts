import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fileName = "serving.json";

/** Writes down where this folder is served, for whoever starts a second server on it. */
export function writeServingNote(folder: string, address: string): void {
  writeFileSync(join(folder, fileName), `${JSON.stringify({ address })}\n`);
}

/** Where this folder was last served; undefined where that was never written down. */
export function readServingNote(folder: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, fileName), "utf8")).address as string;
  } catch {
    return undefined;
  }
}
