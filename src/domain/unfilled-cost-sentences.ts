import type { Language } from "./language.ts";
import type { UnfilledCost } from "./unfilled-cost.ts";

const sentences: Record<UnfilledCost, Record<Language, string>> = {
  enterprise: {
    nl: "Zonder KvK-nummer weten we niet welke vestigingen van één bedrijf zijn. Elk gevonden cluster blijft dan hooguit een vermoeden.",
    en: "Without KvK numbers we do not know which establishments are of one company. Every cluster found then stays a hunch at most.",
  },
  jobs: {
    nl: "Zonder banen telt elk bedrijf even zwaar: we tellen dan vestigingen.",
    en: "Without jobs every company weighs the same: establishments are counted.",
  },
  point: {
    nl: "Zonder coördinaten staat geen bedrijf op de kaart en tellen afstanden niet mee, alleen gemeenten.",
    en: "Without coordinates no company is on the map and distances do not count, only municipalities.",
  },
  establishment: {
    nl: "Zonder vestigingsnummer zijn vestigingen in een volgende levering niet terug te vinden: vergelijken kan dan niet.",
    en: "Without establishment numbers no establishment is found again in the next delivery: the two cannot be compared.",
  },
  "reference-date": {
    nl: "Zonder peildatum weten we niet over welk jaar dit gaat, en ook niet hoe oud de cijfers zijn.",
    en: "Without a reference date we do not know which year this describes, nor how old the figures are.",
  },
  "legal-form": {
    nl: "Zonder rechtsvorm zien we niet wat een eenmanszaak is. Van elke vestiging met hooguit één werkende tonen we dan geen naam.",
    en: "Without legal forms we cannot tell sole traders. Of every establishment with at most one person at work no name is then shown.",
  },
  name: {
    nl: "Zonder naam zijn bedrijven alleen op nummer te vinden.",
    en: "Without names companies are found by number alone.",
  },
  measurement: {
    nl: "De levering zegt niet welke banen gemeten zijn en welke bijgeschat. Van elk cijfer blijft de kwaliteit onbekend.",
    en: "The delivery does not say which jobs were measured and which filled in. The quality of every figure stays unknown.",
  },
};

/** What it costs that a mapping leaves something unfilled, in words. */
export function unfilledCostSentence(cost: UnfilledCost, language: Language): string {
  return sentences[cost][language];
}
