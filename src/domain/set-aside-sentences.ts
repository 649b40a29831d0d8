import type { Language } from "./language.ts";
import type { SetAsideReason } from "./set-aside.ts";

const sentences: Record<SetAsideReason, Record<Language, string>> = {
  "wrong-number-of-cells": {
    nl: "de regel heeft meer of minder cellen dan de kop",
    en: "the row has more or fewer cells than the header",
  },
  "empty-row": { nl: "de regel is leeg", en: "the row is empty" },
  "total-row": {
    nl: "dit is een totaalregel, geen vestiging",
    en: "this is a total, not an establishment",
  },
  "title-row": {
    nl: "dit is een titel of voetnoot, geen vestiging",
    en: "this is a title or footnote, not an establishment",
  },
  "no-region": {
    nl: "de gemeente of regio ontbreekt",
    en: "the municipality or region is missing",
  },
  "industry-not-a-code": {
    nl: "de activiteit is geen code van deze indeling",
    en: "the industry is not a code of this classification",
  },
  "industry-lost-precision": {
    nl: "de code van de activiteit is door een rekenblad verminkt",
    en: "the industry code was mangled by a spreadsheet",
  },
  "identifier-lost-precision": {
    nl: "het nummer is door een rekenblad afgerond (zoals 3,85E+10) en niet te herstellen; lever de kolom aan als tekst",
    en: "the number was rounded by a spreadsheet (such as 3.85E+10) and cannot be restored; supply the column as text",
  },
  "identifier-not-valid": {
    nl: "het nummer heeft niet de juiste vorm",
    en: "the number does not have the right form",
  },
  "duplicate-establishment": {
    nl: "deze vestiging staat er al eerder in",
    en: "this establishment is already on an earlier line",
  },
  "number-not-valid": { nl: "hier hoort een getal te staan", en: "a number was expected here" },
  "negative-jobs": { nl: "het aantal banen is negatief", en: "the number of jobs is negative" },
  "not-active": {
    nl: "de vestiging is niet (meer) actief",
    en: "the establishment is not active (any more)",
  },
  "not-asked-for": {
    nl: "de koppeling vraagt alleen andere regels",
    en: "the mapping asks for other rows only",
  },
  "unreadable-characters": {
    nl: "de tekens zijn niet te lezen",
    en: "the characters cannot be read",
  },
};

/** Why a row was set aside, in words. */
export function setAsideSentence(reason: SetAsideReason, language: Language): string {
  return sentences[reason][language];
}
