import type { ErrorCode, ErrorDetails } from "./clusterwerk-error.ts";
import type { Language } from "./language.ts";

const list = (value: unknown): string =>
  Array.isArray(value) ? value.join(", ") : String(value ?? "");

/** What is wrong with a request itself, whatever it asks. */
export const requestSentences = {
  "not-allowed": {
    nl: () =>
      "Dat kan niet met de rol die u hier hebt. Vraag het aan de beheerder van uw organisatie.",
    en: () => "Your role here does not allow that. Ask the administrator of your organisation.",
  },
  "unknown-address": {
    nl: (d) =>
      `Het adres ${list(d.address)} bestaat niet. Alle adressen staan in /v1/openapi.json.`,
    en: (d) => `There is no address ${list(d.address)}. All of them are in /v1/openapi.json.`,
  },
  "method-not-offered": {
    nl: (d) =>
      `Dit adres kent de methode ${list(d.method)} niet. Gebruik ${list(d.offered)}; alles staat in /v1/openapi.json.`,
    en: (d) =>
      `This address does not know the method ${list(d.method)}. Use ${list(d.offered)}; all is in /v1/openapi.json.`,
  },
  "not-json": {
    nl: () =>
      "Het verzoek heeft geen JSON bij zich. Stuur een JSON-object met Content-Type: application/json.",
    en: () =>
      "The request does not bring JSON. Send a JSON object with Content-Type: application/json.",
  },
  "request-too-large": {
    nl: (d) =>
      `Het verzoek is groter dan ${list(d.limit)}. Stuur minder tegelijk; een bestand gaat naar /v1/uploads.`,
    en: (d) =>
      `The request is larger than ${list(d.limit)}. Send less at once; a file goes to /v1/uploads.`,
  },
  "request-too-slow": {
    nl: () =>
      "Het verzoek kwam te langzaam binnen en is afgebroken. Er is niets veranderd; probeer het opnieuw.",
    en: () =>
      "The request came in too slowly and was broken off. Nothing was changed; try it again.",
  },
  "unknown-host": {
    nl: () =>
      "Deze server luistert niet naar die naam. Gebruik het adres dat bij het starten is getoond.",
    en: () =>
      "This server does not answer to that name. Use the address that was shown at the start.",
  },
  "version-needed": {
    nl: () =>
      "Zeg welke versie u verandert: zet de ETag die u bij het lezen kreeg in If-Match, of een * voor elke versie.",
    en: () =>
      "Say which version you change: put the ETag that came with it in If-Match, or a * for any.",
  },
  "changed-meanwhile": {
    nl: () =>
      "Iemand anders heeft dit intussen veranderd. Er is niets overschreven. Bekijk beide versies en kies.",
    en: () =>
      "Somebody else changed this meanwhile. Nothing was overwritten. See both versions and choose.",
  },
  "key-taken": {
    nl: (d) =>
      `Deze Idempotency-Key is al gebruikt. ${{ busy: "Het eerste verzoek is nog bezig: wacht even en stuur het opnieuw.", forgotten: "Dat verzoek is gedaan; het antwoord is sindsdien gewist." }[String(d.why)] ?? "Toen ging het om een ander verzoek: kies een nieuwe."}`,
    en: (d) =>
      `This Idempotency-Key was used before. ${{ busy: "The first request is still being answered: wait a moment and send it again.", forgotten: "That request was done; its answer was erased since." }[String(d.why)] ?? "It was another request then: choose a new one."}`,
  },
  "other-origin": {
    nl: () =>
      "Dit verzoek komt van een andere website en is geweigerd. Open Clusterwerk zelf en probeer het daar.",
    en: () =>
      "This request comes from another website and was refused. Open Clusterwerk itself and try it there.",
  },
} as const satisfies Partial<
  Record<ErrorCode, Record<Language, (details: ErrorDetails) => string>>
>;
