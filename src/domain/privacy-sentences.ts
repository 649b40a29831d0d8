import type { Language } from "./language.ts";
import type { PrivacyKind, PrivacyState } from "./privacy.ts";

export const privacyKindWords: Record<PrivacyKind, Record<Language, string>> = {
  access: { nl: "inzage", en: "access" },
  correction: { nl: "verbetering", en: "correction" },
  erasure: { nl: "wissen", en: "erasure" },
  restriction: { nl: "beperking", en: "restriction" },
  objection: { nl: "bezwaar", en: "objection" },
};

export const privacyStateWords: Record<PrivacyState, Record<Language, string>> = {
  open: { nl: "nog te beslissen", en: "to be decided" },
  granted: { nl: "toegewezen", en: "granted" },
  refused: { nl: "afgewezen", en: "refused" },
  lifted: { nl: "opgeheven", en: "lifted" },
};
