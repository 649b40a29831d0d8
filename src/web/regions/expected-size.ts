import { valueOf } from "../language/figure-text.ts";
import type { Profile, Specialisation } from "./questions.ts";

/**
 * What the country's share would give here: the size observed over its
 * location quotient. Undefined where either is suppressed, unknown or zero.
 *
 * @example 1,200 jobs at a quotient of 2.4 // 500
 */
export function expectedSize(
  row: Pick<Specialisation, "jobs" | "establishments" | "locationQuotient">,
  measure: Profile["sizeMeasure"],
): number | undefined {
  const size = valueOf(row[measure]);
  const quotient = valueOf(row.locationQuotient);
  if (size === undefined || quotient === undefined || quotient <= 0) return undefined;
  return size / quotient;
}
