import type { JoinPart, UnmatchedReason } from "./delivery-join.ts";
import type { Language } from "./language.ts";

const parts: Record<JoinPart, Record<Language, string>> = {
  name: { nl: "naam", en: "name" },
  legalForm: { nl: "rechtsvorm", en: "legal form" },
  enterprise: { nl: "onderneming (KvK-nummer)", en: "enterprise" },
  legalEntity: { nl: "rechtspersoon (RSIN)", en: "legal entity" },
  enterpriseGroup: { nl: "groep", en: "group" },
  address: { nl: "adres", en: "address" },
  region: { nl: "gemeente of regio", en: "region" },
  industry: { nl: "activiteit", en: "industry" },
  jobs: { nl: "banen en grootteklasse", en: "jobs and size class" },
  location: { nl: "plaats op de kaart", en: "location" },
  dates: { nl: "begin en einde", en: "start and end" },
  contact: { nl: "contactgegevens", en: "contact details" },
};

const reasons: Record<UnmatchedReason, Record<Language, string>> = {
  "not-found": {
    nl: "staat niet in de andere bron",
    en: "is not in the other source",
  },
  "key-incomplete": {
    nl: "heeft geen nummer om op te zoeken",
    en: "has no number to look it up by",
  },
  ambiguous: {
    nl: "past bij meer vestigingen; er is geen gekozen",
    en: "fits several establishments; none was chosen",
  },
  "matched-elsewhere": {
    nl: "past bij een vestiging die al bij een andere hoort",
    en: "fits an establishment that belongs to another",
  },
};

/** What a part of an establishment is called. */
export const joinPartName = (part: JoinPart, language: Language): string => parts[part][language];

/** Why a row has no counterpart, in words. */
export const unmatchedSentence = (reason: UnmatchedReason, language: Language): string =>
  reasons[reason][language];
