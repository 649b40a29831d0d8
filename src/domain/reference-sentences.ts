import type { Language } from "./language.ts";
import type { ReferenceRemark } from "./reference.ts";

const remarks: Readonly<Record<ReferenceRemark, Record<Language, string>>> = {
  split: {
    nl: "verdeeld over meer codes of gebieden",
    en: "divided over several codes or areas",
  },
  "equal-weights": {
    nl: "verdeeld zonder dat gewichten bekend zijn: gelijke delen aangenomen",
    en: "divided without known weights: equal parts are assumed",
  },
  "without-target": {
    nl: "zonder opvolger",
    en: "without a successor",
  },
  "unknown-cells": {
    nl: "cellen zonder cijfer (geheim, onbekend of onmogelijk); dat is geen nul",
    en: "cells without a figure (secret, unknown or impossible); that is not zero",
  },
  "provisional-cells": {
    nl: "voorlopige cijfers, die nog kunnen veranderen",
    en: "provisional figures, which may still change",
  },
  "rows-left-out": {
    nl: "rijen over iets anders, zoals een totaal",
    en: "rows about something else, such as a total",
  },
};

/** What a remark says of the things that it counts. */
export const referenceRemarkSentence = (remark: ReferenceRemark, language: Language): string =>
  remarks[remark][language];

/** What readers of references need and find, as they say it in English, and in Dutch. */
const phrases: readonly (readonly [english: RegExp, dutch: string])[] = [
  [/^the kind of reference \(--kind\)$/, "de soort naslag (--kind)"],
  [
    /^columns with the codes of two kinds of areas$/,
    "kolommen met de codes van twee soorten gebieden",
  ],
  [
    /^columns region, industry and jobs or establishments$/,
    "kolommen voor regio, bedrijfstak en banen of vestigingen",
  ],
  [
    /^two columns of codes named after their schemes, or from and to with both schemes given$/,
    "twee kolommen met codes, genoemd naar hun indeling, of van en naar met beide indelingen erbij",
  ],
  [/^columns (.+) and (\w+)$/, "kolommen $1 en $2"],
  [/^the scheme of the codes$/, "de indeling waar de codes bij horen"],
  [/^codes with labels$/, "codes met namen"],
  [/^a code and a name$/, "een code en een naam"],
  [/^a code or a name$/, "een code of een naam"],
  [/^from, to and date$/, "van, naar en datum"],
  [/^a day$/, "een datum"],
  [/^a weight of 0 to 1$/, "een gewicht van 0 tot 1"],
  [/^weights that add up to 1$/, "gewichten die samen 1 zijn"],
  [/^each pair once$/, "elk paar één keer"],
  [/^each region once$/, "elke regio één keer"],
  [/^each area in one of a kind$/, "elk gebied in één gebied van een soort"],
  [/^pairs of codes$/, "paren van codes"],
  [/^pairs of industries$/, "paren van bedrijfstakken"],
  [/^two codes on each row$/, "twee codes op elke regel"],
  [/^a value of 0 or more$/, "een waarde van 0 of meer"],
  [/^three occupations or more$/, "drie beroepen of meer"],
  [/^a region and an industry$/, "een regio en een bedrijfstak"],
  [/^areas in areas$/, "gebieden in gebieden"],
  [/^degrees WGS84 or metres RD$/, "graden WGS84 of meters RD"],
  [/^a GeoJSON FeatureCollection$/, "een GeoJSON FeatureCollection"],
  [/^a ring of four positions or more$/, "een omtrek van vier punten of meer"],
  [/^closed rings$/, "gesloten omtrekken"],
  [/^numbers as positions$/, "getallen als punten"],
  [/^the coordinate system (.+)$/, "het coördinatenstelsel $1"],
  [/^"(.*)" on line (\d+)$/, '"$1" op regel $2'],
  [/^(?:fewer|neither) on line (\d+)$/, "minder op regel $1"],
  [/^(.+) twice to the same$/, "$1 twee keer naar hetzelfde"],
  [/^(.+) twice$/, "$1 twee keer"],
  [/^(.+) in (.+) and in (.+)$/, "$1 in $2 en in $3"],
  [/^([\d.]+) for (.+)$/, "$1 voor $2"],
  [/^(.+) in feature (\d+)$/, "$1 in onderdeel $2"],
  [/^a table by area, period and industry$/, "een tabel per gebied, periode en bedrijfstak"],
  [/^one measure \(--measure\)$/, "één soort cijfer (--measure)"],
  [/^a year that the table has$/, "een jaar dat in de tabel staat"],
  [/^a total of (.+)$/, "een totaal van $1"],
  [/^figures of areas (.+) and industries$/, "cijfers van gebieden $1 en bedrijfstakken"],
  [/^status (\d+)$/, "de server antwoordt met $1"],
  [/^an answer that breaks off$/, "het antwoord breekt af"],
  [/^no answer within (.+) s$/, "geen antwoord binnen $1 seconden"],
  [/^no connection$/, "geen verbinding"],
  [/^an answer of over (\d+) bytes$/, "een antwoord van meer dan $1 bytes"],
  [/^a next page on another server$/, "de volgende pagina staat op een andere server"],
  [/^pages that lead in a circle$/, "de pagina's lopen in een kring"],
  [/^an answer without rows$/, "een antwoord zonder rijen"],
  [/^over (\d+) (rows|areas)$/, "meer dan $1"],
  [/^(\d+) (rows|areas) of (\d+)$/, "$1 van de $3 gekomen"],
  [/^none in the column names$/, "geen in de namen van de kolommen"],
  [/^none$/, "geen"],
  [/^fewer$/, "minder"],
  [/^no feature$/, "geen onderdeel"],
  [/^no row with both$/, "geen regel met beide"],
  [/^text that is no JSON$/, "tekst die geen JSON is"],
  [/^other JSON$/, "andere JSON"],
];

/** Words that stand alone for what a file should hold. */
const words: Readonly<Record<string, string>> = {
  areas: "gebieden",
  changes: "wijzigingen",
  outlines: "omtrekken",
  rows: "regels",
  rings: "omtrekken",
  polygons: "vlakken",
  counts: "aantallen",
};

/** A phrase of a reader of references in Dutch; names of columns and what is not known stay. */
export function inDutch(phrase: string): string {
  if (words[phrase]) return words[phrase];
  for (const [english, dutch] of phrases) {
    if (english.test(phrase)) return phrase.replace(english, dutch);
  }
  return phrase;
}
