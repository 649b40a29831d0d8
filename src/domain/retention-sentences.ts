import type { Language } from "./language.ts";
import type { RetainedKind } from "./retention.ts";

export const retainedWords: Record<RetainedKind, Record<Language, string>> = {
  delivery: { nl: "levering", en: "delivery" },
  "privacy-request": { nl: "privacyverzoek", en: "privacy request" },
  confidence: { nl: "vertrouwelijke notitie", en: "note told in confidence" },
  person: { nl: "persoon die weg is", en: "person who left" },
};
