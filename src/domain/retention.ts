/** Kinds of records that somebody must agree to destroy. */
export const retainedKinds = ["delivery", "privacy-request", "confidence", "person"] as const;
export type RetainedKind = (typeof retainedKinds)[number];

/** How long records of a kind are kept, from when, and what happens then. */
export interface RetentionRule {
  readonly kind: RetainedKind;
  /** Months after the start; 0 is the day itself. */
  readonly months: number;
  /** What the term begins with. */
  readonly starts: "licence-says-gone" | "decided" | "told" | "last-role-ended";
  /** `forgotten`: the record stays, without whom it is about. */
  readonly outcome: "destroyed" | "forgotten";
  /** `licence`: agreed with the supplier. `proposal`: for the organisation to hold beside its own selection list. */
  readonly source: "licence" | "proposal";
}

/**
 * What is kept how long. Nothing of it goes by itself: what is over its time is
 * put on a list, and a person agrees. A granted erasure, restriction or objection
 * has no term, since it must hold for deliveries to come.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    kind: "delivery",
    months: 0,
    starts: "licence-says-gone",
    outcome: "destroyed",
    source: "licence",
  },
  {
    kind: "privacy-request",
    months: 60,
    starts: "decided",
    outcome: "destroyed",
    source: "proposal",
  },
  { kind: "confidence", months: 60, starts: "told", outcome: "destroyed", source: "proposal" },
  {
    kind: "person",
    months: 12,
    starts: "last-role-ended",
    outcome: "forgotten",
    source: "proposal",
  },
];

/**
 * The day from which something is over its time. A day that the month has not is
 * its last one.
 *
 * @param start yyyy-mm-dd
 * @example dueFrom("2024-02-29", 12) // "2025-02-28"
 */
export function dueFrom(start: string, months: number): string {
  const [year, month, date] = start.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
