import { valueOf } from "../language/figure-text.ts";
import { distinctive } from "./profile-sentence.ts";
import type { Specialisation } from "./questions.ts";

/** How many rows a chart can hold and still be read at a glance. */
const atMost = 12;
/** Suppressed rows say that something is there; two are enough to say so. */
const suppressedAtMost = 2;

/**
 * What the chart shows: first what is distinctive, the surest first; then what
 * looks large but cannot be told from chance or rests on one company; then a
 * few that are suppressed. The table holds everything.
 */
export function chartRows(industries: readonly Specialisation[]): readonly Specialisation[] {
  const first = distinctive(industries).slice(0, atMost);
  const hidden = industries
    .filter((row) => row.locationQuotient.state === "suppressed")
    .slice(0, suppressedAtMost);
  const room = Math.max(0, atMost - first.length - hidden.length);
  const doubtful = industries
    .filter((row) => !row.distinctive && (valueOf(row.locationQuotient) ?? 0) > 1)
    .toSorted((a, b) => valueOf(b.locationQuotient)! - valueOf(a.locationQuotient)!)
    .slice(0, room);
  return [...first, ...doubtful, ...hidden];
}
