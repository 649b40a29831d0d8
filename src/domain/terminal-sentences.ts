import type { ErrorCode, ErrorDetails } from "./clusterwerk-error.ts";
import type { Language } from "./language.ts";

type Sentence = (details: ErrorDetails) => string;

/** What to do next on a terminal, where that is another thing than on a screen. */
export const terminalSentences: Partial<Record<ErrorCode, Record<Language, Sentence>>> = {
  "unknown-industry": {
    nl: (d) =>
      `De code "${list(d.industry)}" staat niet in deze levering.${d.candidates ? ` Bedoelt u ${list(d.candidates)}?` : " Zoek hem op met een woord: clusterwerk industries WOORD."}`,
    en: (d) =>
      `The code "${list(d.industry)}" is not in this delivery.${d.candidates ? ` Do you mean ${list(d.candidates)}?` : " Look it up by a word: clusterwerk industries WORD."}`,
  },
  "no-delivery": {
    nl: () =>
      "Er is nog geen levering. Lees eerst een registerbestand in: clusterwerk import BESTAND.",
    en: () => "There is no delivery yet. Import a register file first: clusterwerk import FILE.",
  },
  "not-published": {
    nl: (d) =>
      `Van ${d.delivery ? `levering ${list(d.delivery)}` : "de leveringen"} is nog niets gepubliceerd. Publiceer met: clusterwerk publish LEVERING --to ${list(d.to)}.`,
    en: (d) =>
      `Nothing was published yet of ${d.delivery ? `delivery ${list(d.delivery)}` : "the deliveries"}. Publish with: clusterwerk publish DELIVERY --to ${list(d.to)}.`,
  },
  "unknown-cluster": {
    nl: (d) =>
      `Het cluster "${list(d.cluster)}" bestaat niet. Zoek eerst met: clusterwerk latent REGIO.`,
    en: (d) =>
      `The cluster "${list(d.cluster)}" does not exist. Search first: clusterwerk latent REGION.`,
  },
  "deletion-unconfirmed": {
    nl: (d) =>
      `Aan levering ${list(d.delivery)} hangen ${list(d.runs)} berekeningen en ${list(d.hypotheses)} opgepakte clusters. Verwijderen kan niet ongedaan worden gemaakt. Weet u het zeker? Bevestig het dan met --confirmed.`,
    en: (d) =>
      `${list(d.runs)} runs and ${list(d.hypotheses)} hypotheses hang on delivery ${list(d.delivery)}. Deleting cannot be undone. Are you sure? Then confirm it with --confirmed.`,
  },
  "sign-in-needed": {
    nl: () => "Dit kan alleen op het scherm, door wie daar is aangemeld.",
    en: () => "Only somebody who is signed in can do this, on the screen.",
  },
  "session-needed": {
    nl: () => "Dit kan alleen op het scherm, door wie daar is aangemeld.",
    en: () => "Only somebody who is signed in can do this, on the screen.",
  },
  "unknown-mapping": {
    nl: (d) =>
      `De koppeling "${list(d.mapping)}" is er niet (meer). Bekijk de lijst: clusterwerk mappings.`,
    en: (d) => `There is no mapping "${list(d.mapping)}" (any more). See: clusterwerk mappings.`,
  },
  "columns-unmapped": {
    nl: (d) =>
      `Clusterwerk weet niet welke kolommen dit zijn: ${list(d.missing)}. Gevonden kolommen: ${list(d.columns)}. Geef een koppeling op: --map map.json.`,
    en: (d) =>
      `Clusterwerk cannot tell which columns hold: ${list(d.missing)}. Columns found: ${list(d.columns)}. Give a mapping: --map map.json.`,
  },
  "database-unreachable": {
    nl: () =>
      "De database is niet bereikbaar. Controleer het adres bij --database, of start Clusterwerk opnieuw.",
    en: () =>
      "The database cannot be reached. Check the address given with --database, or start Clusterwerk again.",
  },
};

const list = (value: unknown): string =>
  Array.isArray(value) ? value.join(", ") : String(value ?? "");
