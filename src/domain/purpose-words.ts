import type { Language } from "./language.ts";
import type { Purpose } from "./purpose.ts";

const words: Readonly<Record<Purpose, Record<Language, string>>> = {
  staff: { nl: "medewerker", en: "staff" },
  partner: { nl: "partner", en: "partner" },
  public: { nl: "iedereen", en: "the public" },
};

/** As whom something is read, in a word. */
export function purposeWord(purpose: Purpose, language: Language): string {
  return words[purpose][language];
}
