import type { AuditResult } from "./audit-line.ts";
import type { Language } from "./language.ts";

/** What became of what was asked. */
export const auditResultWords: Record<AuditResult, Record<Language, string>> = {
  begun: { nl: "begonnen", en: "begun" },
  done: { nl: "gedaan", en: "done" },
  refused: { nl: "geweigerd", en: "refused" },
  failed: { nl: "mislukt", en: "failed" },
};

/** What a line is about, before its id; what a word is missing for keeps its own. */
const thingWords: Readonly<Record<string, Record<Language, string>>> = {
  id: { nl: "nummer", en: "id" },
  delivery: { nl: "levering", en: "delivery" },
  earlier: { nl: "eerdere levering", en: "earlier delivery" },
  later: { nl: "latere levering", en: "later delivery" },
  first: { nl: "eerste levering", en: "first delivery" },
  second: { nl: "tweede levering", en: "second delivery" },
  reference: { nl: "naslag", en: "reference" },
  mapping: { nl: "koppeling", en: "mapping" },
  region: { nl: "gebied", en: "region" },
  cluster: { nl: "gevonden cluster", en: "found cluster" },
  hypothesis: { nl: "cluster", en: "cluster" },
  run: { nl: "berekening", en: "run" },
  job: { nl: "opdracht", en: "job" },
  row: { nl: "rij", en: "row" },
  organisation: { nl: "organisatie", en: "organisation" },
  person: { nl: "persoon", en: "person" },
  assignment: { nl: "rol", en: "role" },
  request: { nl: "verzoek", en: "request" },
  share: { nl: "deling", en: "share" },
  token: { nl: "sleutel", en: "token" },
  session: { nl: "sessie", en: "session" },
  kind: { nl: "soort", en: "kind" },
  record: { nl: "stuk", en: "record" },
  before: { nl: "vóór", en: "before" },
  cutAt: { nl: "tot en met regel", en: "up to line" },
  cutHash: { nl: "met zegel", en: "with seal" },
};

/** One thing that a line is about: `levering d1`. */
export const thingText = (kind: string, id: string, language: Language): string =>
  `${thingWords[kind]?.[language] ?? kind} ${id}`;

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
