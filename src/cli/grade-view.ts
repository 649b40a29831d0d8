import type { Figure } from "../domain/figure.ts";
import { gradeWord } from "../domain/grade-sentences.ts";
import type { Language } from "../domain/language.ts";
import { type Measurement, measurements } from "../domain/record-grade.ts";

/** How the records of a figure came about, in a word; nothing where there is no figure. */
export const gradeText = (figure: Figure, language: Language): string =>
  figure.state === "value" && figure.grade ? gradeWord(figure.grade, language) : "";

/** The column of a part in CSV: `jobsCarriedOver`. */
export const gradeColumn = (part: Measurement): string =>
  `jobs${part.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;

/** The grade of a figure in CSV: the word, the share of each part, of head offices, and the age. */
export function gradeCells(figure: Figure): (string | number)[] {
  if (figure.state !== "value" || !figure.grade) return ["", ...measurements.map(() => ""), "", ""];
  const { grade, parts, headOffice, ageYears } = figure.grade;
  return [grade, ...measurements.map((part) => parts[part] ?? "none"), headOffice, ageYears ?? ""];
}
