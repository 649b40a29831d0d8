import type { Language } from "./language.ts";

/** What was done, in a few words, by the name of the question: for who reads the log. */
export const questionWords: Readonly<Record<string, Record<Language, string>>> = {
  "preview-delivery": { nl: "bestand bekeken", en: "looked at a file" },
  "import-delivery": { nl: "bestand ingelezen", en: "imported a file" },
  "forget-mapping": { nl: "koppeling vergeten", en: "forgot a mapping" },
  "join-deliveries": { nl: "leveringen samengevoegd", en: "joined deliveries" },
  "list-set-aside": { nl: "afgekeurde rijen bekeken", en: "looked at rows set aside" },
  "import-reference": { nl: "naslag ingelezen", en: "imported a reference" },
  "fetch-reference": { nl: "naslag opgehaald", en: "fetched a reference" },
  "delete-reference": { nl: "naslag verwijderd", en: "deleted a reference" },
  "show-company": { nl: "bedrijf bekeken", en: "looked at a company" },
  "change-delivery-terms": { nl: "afspraken gewijzigd", en: "changed the terms" },
  "exclude-establishment": { nl: "vestiging gewist of geweerd", en: "erased or excluded a row" },
  "remove-personal": { nl: "persoonsgegevens verwijderd", en: "removed personal data" },
  "delete-delivery": { nl: "levering verwijderd", en: "deleted a delivery" },
  "list-changes": { nl: "wijzigingen per bedrijf bekeken", en: "looked at changes by company" },
  latent: { nl: "mogelijke clusters bekeken", en: "looked at possible clusters" },
  "test-hunch": { nl: "idee getoetst", en: "tested a hunch" },
  adopt: { nl: "cluster opgepakt", en: "took up a cluster" },
  "show-hypothesis": { nl: "cluster bekeken", en: "looked at a cluster" },
  "change-hypothesis": { nl: "cluster gewijzigd", en: "changed a cluster" },
  "find-establishments": { nl: "bedrijf gezocht", en: "searched for a company" },
  "note-in-confidence": {
    nl: "vertrouwelijke notitie gemaakt",
    en: "noted something told in confidence",
  },
  "forget-confidence": {
    nl: "vertrouwelijke notitie weggehaald",
    en: "took away a note in confidence",
  },
  "add-organisation": { nl: "organisatie toegevoegd", en: "added an organisation" },
  "change-organisation": { nl: "organisatie gewijzigd", en: "changed an organisation" },
  "list-people": {
    nl: "mensen van de organisatie bekeken",
    en: "looked at the people of the organisation",
  },
  "invite-person": { nl: "iemand uitgenodigd", en: "invited a person" },
  "give-role": { nl: "rol gegeven", en: "gave a role" },
  "end-role": { nl: "rol beëindigd", en: "ended a role" },
  "block-person": {
    nl: "iemand geblokkeerd of weer toegelaten",
    en: "blocked a person, or let them in again",
  },
  "share-delivery": { nl: "levering gedeeld", en: "shared a delivery" },
  "share-hypothesis": { nl: "cluster gedeeld", en: "shared a cluster" },
  "stop-sharing": { nl: "gestopt met delen", en: "stopped sharing" },
  "cancel-job": { nl: "opdracht gestopt", en: "stopped a job" },
  "trim-audit": {
    nl: "oude regels van het logboek verwijderd",
    en: "removed old lines of the log",
  },
};
