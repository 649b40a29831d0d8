import type { FigureGrade } from "../domain/figure-grade.ts";
import { type Figure, gradeOf, type TwoMoments } from "../domain/figure.ts";
import { gradeWord } from "../domain/grade-sentences.ts";
import type { Language } from "../domain/language.ts";
import { type Measurement, measurements } from "../domain/record-grade.ts";

/** How the records of a figure came about, in a word; nothing where there is no figure. */
export const gradeText = (figure: Figure, language: Language): string =>
  figure.state === "value" && figure.grade ? gradeWord(figure.grade, language) : "";

/** What all figures of an answer rest on, as a line of its own; empty where it is not told. */
export const gradeLine = (grade: FigureGrade | null | undefined, language: Language): string =>
  grade
    ? `${language === "nl" ? "Hoe gemeten" : "How measured"}: ${gradeWord(grade, language)}`
    : "";

/** What figures of two moments rest on: one word where it is the same, else the first and then the second. */
export function gradePair({ earlier, later }: TwoMoments, language: Language): string {
  const words = [earlier, later].map((figure) => gradeText(figure, language)).filter(Boolean);
  return [...new Set(words)].join(" → ");
}

/** The same of a whole answer, as a line of its own. */
export function gradePairLine(both: TwoMoments, language: Language): string {
  const pair = gradePair(both, language);
  return pair === "" ? "" : `${language === "nl" ? "Hoe gemeten" : "How measured"}: ${pair}`;
}

/** The grade of a figure as a cell of CSV. */
export const gradeCell = (figure: Figure): string => gradeOf(figure)?.grade ?? "";

/** The head of a column of grades. */
export const gradeHeading: Record<Language, string> = { nl: "hoe gemeten", en: "how measured" };

/** The column of a part in CSV: `jobsCarriedOver`. */
export const gradeColumn = (part: Measurement): string =>
  `jobs${part.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;

/** The grade of a figure in CSV: the word, the share of each part, of head offices, and the age. */
export function gradeCells(figure: Figure): (string | number)[] {
  if (figure.state !== "value" || !figure.grade) return ["", ...measurements.map(() => ""), "", ""];
  const { grade, parts, headOffice, ageYears } = figure.grade;
  return [grade, ...measurements.map((part) => parts[part] ?? "none"), headOffice, ageYears ?? ""];
}
