import type { AuditResult } from "./audit-line.ts";
import type { Language } from "./language.ts";

/** What became of what was asked. */
export const auditResultWords: Record<AuditResult, Record<Language, string>> = {
  begun: { nl: "begonnen", en: "begun" },
  done: { nl: "gedaan", en: "done" },
  refused: { nl: "geweigerd", en: "refused" },
  failed: { nl: "mislukt", en: "failed" },
};

export type AuditFault = "changed" | "missing" | "cut-off" | "other-than-noted";

const faults: Record<AuditFault, Record<Language, (number: string) => string>> = {
  changed: {
    nl: (n) => `Regel ${n} is veranderd of hoort daar niet.`,
    en: (n) => `Line ${n} was changed or does not belong there.`,
  },
  missing: {
    nl: (n) => `Vóór regel ${n} zijn regels weggehaald.`,
    en: (n) => `Lines before line ${n} were taken away.`,
  },
  "cut-off": {
    nl: (n) => `Vanaf regel ${n} zijn aan het eind regels weggehaald.`,
    en: (n) => `Lines at the end, from line ${n}, were taken away.`,
  },
  "other-than-noted": {
    nl: (n) => `Regel ${n} is een andere dan toen is opgeschreven.`,
    en: (n) => `Line ${n} is not the one that was written down.`,
  },
};

/** What is wrong with the log, and where. */
export function auditFaultSentence(
  { kind, number }: { readonly kind: AuditFault; readonly number: number },
  language: Language,
): string {
  return faults[kind][language](number.toLocaleString(language === "nl" ? "nl-NL" : "en-GB"));
}
