import { createHash } from "node:crypto";
import { columnKey } from "./column-aliases.ts";

/** Columns without a name of their own do not tell one file from another. */
const leastNamed = 3;

/**
 * What two files of one shape have in common: the names of their columns, in
 * order, as names are compared. Undefined where too few columns have a name.
 */
export function columnSignature(columns: readonly string[]): string | undefined {
  const keys = columns.map(columnKey);
  if (keys.filter((key) => !/^column\d+$/.test(key)).length < leastNamed) return undefined;
  return createHash("sha256").update(keys.join("\n")).digest("hex").slice(0, 16);
}
