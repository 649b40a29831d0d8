import type { Language } from "./language.ts";

/**
 * What counts as one independent company, from the widest to the narrowest. It is
 * the widest that a register tells: an establishment of one enterprise counts with
 * it, an enterprise with its legal entity, a legal entity with its group.
 */
export const countingUnits = ["group", "legal-entity", "enterprise", "establishment"] as const;
export type CountingUnit = (typeof countingUnits)[number];

const sentences: Record<CountingUnit, Record<Language, string>> = {
  group: {
    nl: "Bedrijven zijn geteld per groep: wat onder één moeder valt, telt als één.",
    en: "Companies are counted by group: what is under one parent counts as one.",
  },
  "legal-entity": {
    nl: "Bedrijven zijn geteld per rechtspersoon (RSIN).",
    en: "Companies are counted by legal entity.",
  },
  enterprise: {
    nl: "Bedrijven zijn geteld per onderneming (KvK-nummer); welke ondernemingen van één groep zijn, is niet bekend.",
    en: "Companies are counted by enterprise (trade register number); which enterprises are of one group is not known.",
  },
  establishment: {
    nl: "Geteld zijn vestigingen; welke vestigingen van één bedrijf zijn, is niet bekend.",
    en: "Establishments are counted; which of them are of one company is not known.",
  },
};

/** What companies are counted by, in a sentence. */
export function countingSentence(unit: CountingUnit, language: Language): string {
  return sentences[unit][language];
}
