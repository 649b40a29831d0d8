import type { Language } from "../../domain/language.ts";
import type { SetAsideReason } from "../../domain/set-aside.ts";

/** Headings of the download of rows set aside. */
export const setAsideWords: Readonly<
  Record<Language, { readonly line: string; readonly reason: string; readonly column: string }>
> = {
  nl: { line: "regel", reason: "reden", column: "kolom" },
  en: { line: "line", reason: "reason", column: "column" },
};

const sentences: Readonly<Record<SetAsideReason, Readonly<Record<Language, string>>>> = {
  "wrong-number-of-cells": {
    nl: "De rij heeft een ander aantal cellen dan de kopregel.",
    en: "The row has another number of cells than the header.",
  },
  "empty-row": { nl: "De rij is leeg.", en: "The row is empty." },
  "total-row": {
    nl: "Dit is een totaalregel, geen vestiging.",
    en: "This is a total, not an establishment.",
  },
  "title-row": {
    nl: "Dit is een titel, kopregel of voetnoot, geen vestiging.",
    en: "This is a title, header or footnote, not an establishment.",
  },
  "no-region": {
    nl: "Er staat niet in welke gemeente of regio de vestiging ligt.",
    en: "It does not say in which municipality or region the establishment lies.",
  },
  "no-industry": {
    nl: "Er staat geen bedrijfstak bij.",
    en: "It does not say which industry it is.",
  },
  "industry-not-a-code": {
    nl: "De bedrijfstak is geen code van de gekozen indeling.",
    en: "The industry is no code of the chosen classification.",
  },
  "industry-lost-precision": {
    nl: "De bedrijfstakcode is door een rekenblad afgerond. Lever de kolom als tekst aan.",
    en: "A spreadsheet rounded the industry code. Deliver the column as text.",
  },
  "identifier-lost-precision": {
    nl: "Het nummer is door een rekenblad afgerond (zoals 3,85095E+10). Lever de kolom als tekst aan.",
    en: "A spreadsheet rounded the number (such as 3.85095E+10). Deliver the column as text.",
  },
  "identifier-not-valid": {
    nl: "Er staat geen bruikbaar vestigingsnummer.",
    en: "There is no usable establishment number.",
  },
  "duplicate-establishment": {
    nl: "Dit vestigingsnummer staat al eerder in het bestand; de eerste rij is gebruikt.",
    en: "This establishment number stands earlier in the file; the first row was used.",
  },
  "number-not-valid": { nl: "Het aantal is geen getal.", en: "The count is not a number." },
  "negative-jobs": {
    nl: "Het aantal banen is negatief.",
    en: "The number of jobs is negative.",
  },
  "not-active": {
    nl: "De vestiging is niet meer actief.",
    en: "The establishment is no longer active.",
  },
  "unreadable-characters": {
    nl: "De rij bevat tekens die niet te lezen zijn. Kies een andere tekencodering.",
    en: "The row holds characters that cannot be read. Choose another encoding.",
  },
  "not-asked-for": {
    nl: "De rij valt buiten de gekozen waarden.",
    en: "The row is not among the chosen values.",
  },
};

/** Why a row was set aside, as a sentence for people. */
export function setAsideSentence(reason: SetAsideReason, language: Language): string {
  return sentences[reason][language];
}
