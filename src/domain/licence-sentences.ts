import { dayText } from "./day-text.ts";
import type { Language } from "./language.ts";
import type { LicenceState, LicenceTerms, SingleJobsReaders } from "./licence-terms.ts";

/** Until when a delivery may be used, and what must happen, in one or two sentences. */
export function licenceSentence(
  { terms, licence }: { readonly terms: LicenceTerms; readonly licence: LicenceState },
  language: Language,
): string {
  const { until, deleteBy } = terms;
  const nl = language === "nl";
  if (licence === "due") {
    const on = dayText(deleteBy!, language);
    return nl
      ? `Deze levering had op ${on} weg moeten zijn. Verwijder haar.`
      : `This delivery should have been gone by ${on}. Delete it.`;
  }
  const gone =
    deleteBy === null
      ? ""
      : nl
        ? ` Op ${dayText(deleteBy, language)} moet zij weg zijn.`
        : ` It must be gone by ${dayText(deleteBy, language)}.`;
  if (until === null) {
    return (nl ? "Er is geen einddatum afgesproken." : "No end date was agreed.") + gone;
  }
  const last = dayText(until, language);
  if (licence === "ended") {
    return (
      (nl
        ? `Te gebruiken tot en met ${last}; dat is voorbij. Er komen geen nieuwe antwoorden meer.`
        : `Could be used until ${last}, which is past. It gives no new answers any more.`) + gone
    );
  }
  return (nl ? `Te gebruiken tot en met ${last}.` : `May be used until ${last}.`) + gone;
}

const readers: Record<SingleJobsReaders, Record<Language, string>> = {
  no: {
    nl: "Banen van één bedrijf worden aan niemand getoond, alleen de grootteklasse.",
    en: "The jobs of a single company are shown to nobody, only its size class.",
  },
  staff: {
    nl: "Banen van één bedrijf worden alleen aan medewerkers getoond, aan anderen de grootteklasse.",
    en: "The jobs of a single company are shown to staff alone, to others its size class.",
  },
  everyone: {
    nl: "Banen van één bedrijf worden aan iedereen getoond.",
    en: "The jobs of a single company are shown to everyone.",
  },
};

export const singleJobsSentence = (to: SingleJobsReaders, language: Language): string =>
  readers[to][language];
