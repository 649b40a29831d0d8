import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { shownNumber } from "./views.ts";

type Profile = AnswerOf<typeof q.profile>;

/** Which areas of the delivery are no more, a line each. */
export function carriedLines(carried: Profile["carried"], language: Language): string[] {
  return carried.map(({ from, day, to }) => {
    const names = to.map(({ name }) => name).join(", ");
    return language === "nl"
      ? `Meegeteld: ${from.name}, sinds ${day} ${names}.`
      : `Counted here: ${from.name}, since ${day} ${names}.`;
  });
}

/** What codes were converted from, and whether companies were divided or stayed whole. */
export function convertedLines(
  converted: Profile["converted"],
  companies: "parts" | "whole",
  language: Language,
): string[] {
  if (!converted) return [];
  const { from, to, equalWeights, unknown } = converted;
  const n = (value: number): string => shownNumber(value, language);
  if (language === "nl") {
    const how =
      companies === "parts"
        ? "aantallen zijn verwachtingen"
        : "elk bedrijf staat heel in de code waar het grootste deel naartoe gaat";
    return [
      `Codes omgezet van ${from} naar ${to}: ${how}. Gelijk verdeeld bij gebrek aan gewichten: ${n(equalWeights)} codes. Niet in de schakeltabel: ${n(unknown)} vestigingen.`,
    ];
  }
  const how =
    companies === "parts"
      ? "numbers are expectations"
      : "each company stands whole in the code that most of its own goes to";
  return [
    `Codes converted from ${from} to ${to}: ${how}. Divided equally for want of weights: ${n(equalWeights)} codes. Not in the correspondence: ${n(unknown)} establishments.`,
  ];
}
