/**
 * What a company or a person may ask about what is kept of them (AVG 15 to 21):
 * inzage, rectificatie, wissing, beperking, bezwaar.
 */
export const privacyKinds = [
  "access",
  "correction",
  "erasure",
  "restriction",
  "objection",
] as const;
export type PrivacyKind = (typeof privacyKinds)[number];

/** `lifted`: was granted, and holds no longer. */
export const privacyStates = ["open", "granted", "refused", "lifted"] as const;
export type PrivacyState = (typeof privacyStates)[number];

/** Kinds that, once granted, take names out of deliveries, those to come among them. */
export const concealingKinds: readonly PrivacyKind[] = ["erasure", "restriction"];

/**
 * The last day to answer: one month (AVG 12, third paragraph). A day that the
 * next month has not is its last one.
 *
 * @param day yyyy-mm-dd
 * @example answerBy("2026-01-31") // "2026-02-28"
 */
export function answerBy(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}
