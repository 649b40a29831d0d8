import { ClusterwerkError } from "../domain/clusterwerk-error.ts";

/** Deeper than anything that is asked: a mapping has four levels. */
const mostLevels = 32;

/**
 * Refuses an input that no store could keep or no program read: a text with a NUL or
 * half a character in it, which PostgreSQL does not take, and levels without end.
 *
 * @throws ClusterwerkError invalid-input
 */
export function fitInput(input: unknown, at = "", level = 0): void {
  const refused = (where: string): ClusterwerkError =>
    new ClusterwerkError("invalid-input", `unfit at ${where}`, {
      problem: [{ at: where, kind: "other", wanted: "" }],
    });
  if (typeof input === "string") {
    if (input.includes("\u0000") || !input.isWellFormed()) throw refused(at);
    return;
  }
  if (typeof input !== "object" || input === null) return;
  if (level === mostLevels) throw refused(at);
  for (const [key, value] of Object.entries(input)) {
    if (key.includes("\u0000") || !key.isWellFormed()) throw refused(at);
    // What lies deep is told by where it begins.
    fitInput(value, level < 4 ? (at ? `${at}.${key}` : key) : at, level + 1);
  }
}
