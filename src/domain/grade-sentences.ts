import { type FigureGrade, isOfOneGrade, partsOf, type ShareClass } from "./figure-grade.ts";
import type { Language } from "./language.ts";
import type { Measurement } from "./record-grade.ts";

const words: Record<Measurement, Record<Language, string>> = {
  measured: { nl: "gemeten", en: "measured" },
  secondary: { nl: "uit ander register", en: "secondary" },
  imputed: { nl: "bijgeschat", en: "imputed" },
  "carried-over": { nl: "van een ander jaar", en: "carried over" },
  unknown: { nl: "herkomst onbekend", en: "origin unknown" },
};

const partWords: Record<Measurement, Record<Language, string>> = {
  measured: { nl: "gemeten bij het bedrijf zelf", en: "measured at the company itself" },
  secondary: { nl: "overgenomen uit een ander register", en: "taken from another register" },
  imputed: { nl: "bijgeschat door de bronhouder", en: "imputed by the source" },
  "carried-over": { nl: "overgenomen uit een ander jaar", en: "carried over from another year" },
  unknown: { nl: "zonder bekende herkomst", en: "of unknown origin" },
};

const shares: Record<ShareClass, Record<Language, string>> = {
  none: { nl: "niets", en: "none" },
  "under-quarter": { nl: "minder dan een kwart", en: "less than a quarter" },
  "quarter-to-half": { nl: "een kwart tot de helft", en: "a quarter to a half" },
  "half-to-three-quarters": { nl: "de helft tot driekwart", en: "a half to three quarters" },
  "over-three-quarters": { nl: "meer dan driekwart", en: "more than three quarters" },
  all: { nl: "alles", en: "all" },
};

/** The same of a figure of which another part came about otherwise. */
const partly: Record<Measurement, Record<Language, string>> = {
  measured: { nl: "grotendeels gemeten", en: "mostly measured" },
  secondary: { nl: "deels uit ander register", en: "partly secondary" },
  imputed: { nl: "deels bijgeschat", en: "partly imputed" },
  "carried-over": { nl: "deels van een ander jaar", en: "partly carried over" },
  unknown: { nl: "herkomst deels onbekend", en: "origin partly unknown" },
};

/** The grade of a figure in a few words. */
export const gradeWord = (grade: FigureGrade, language: Language): string =>
  (isOfOneGrade(grade) ? words : partly)[grade.grade][language];

/** What a figure rests on, a sentence each: its parts, its places, head offices, age. */
export function gradeSentences(grade: FigureGrade, language: Language): string[] {
  const nl = language === "nl";
  const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);
  const share = (of: ShareClass): string => shares[of][language];
  const sentences = partsOf(grade).map(
    ([part, of]) => `${capital(share(of))} is ${partWords[part][language]}.`,
  );
  if (grade.exact !== undefined) {
    sentences.push(
      nl
        ? `Van de vestigingen staat ${share(grade.exact)} op het eigen adres; de rest op het midden van een gebied, of nergens.`
        : `Of the establishments ${share(grade.exact)} stand at their own address; the rest in the middle of an area, or nowhere.`,
    );
  }
  if (grade.headOffice !== "none") {
    sentences.push(
      nl
        ? `Van de banen telt ${share(grade.headOffice)} misschien mee bij een hoofdkantoor, terwijl zij elders zijn.`
        : `Of the jobs ${share(grade.headOffice)} may be counted at a head office while they are elsewhere.`,
    );
  }
  if (grade.ageYears !== null && grade.ageYears > 0) {
    sentences.push(
      nl
        ? `De helft van de gegevens is ${grade.ageYears} jaar oud of ouder.`
        : `Half of the records are ${grade.ageYears} ${grade.ageYears === 1 ? "year" : "years"} old or older.`,
    );
  }
  return sentences;
}
