import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { countingSentence } from "../domain/counting-unit.ts";
import type { Language } from "../domain/language.ts";
import { measurements } from "../domain/record-grade.ts";
import { carriedLines, convertedLines } from "./reading-lines.ts";
import { gradeCells, gradeColumn, gradeText } from "./grade-view.ts";
import { csv, csvFigure, shownFigure, shownNumber, table, type View } from "./views.ts";

type Profile = AnswerOf<typeof q.profile>;

/** `2,4 [1,1 – 4,9]`: a quotient is an estimate and shows its interval. */
function quotient(
  figure: Profile["industries"][number]["locationQuotient"],
  language: Language,
): string {
  const shown = shownFigure(figure, language, 2);
  if (figure.state !== "value" || !figure.interval) return shown;
  const { low, high } = figure.interval;
  return `${shown} [${shownNumber(low, language, 1)} – ${shownNumber(high, language, 1)}]`;
}

/** The answer in a sentence; where it cannot be given, why not. */
function summary({ region, industries, denominator }: Profile, language: Language): string {
  const nl = language === "nl";
  if (denominator === "none") {
    return nl
      ? `Waarin ${region.name} gespecialiseerd is, is niet te zeggen: er zijn geen cijfers van een groter gebied om mee te vergelijken.`
      : `What ${region.name} specialises in cannot be said: there are no figures of a wider area to compare with.`;
  }
  const distinctive = industries.filter((one) => one.distinctive).length;
  if (distinctive === 0 && industries.some((one) => one.caveat === "enterprises-unknown")) {
    const above = industries.filter(
      ({ locationQuotient: quotient }) =>
        quotient.state === "value" && quotient.interval && quotient.interval.low > 1,
    ).length;
    return nl
      ? `Van ${region.name} is niet te toetsen waarin het meer gespecialiseerd is dan bij toeval te verwachten: het register zegt niet welke vestigingen van één bedrijf zijn. Van ${above} activiteiten ligt het hele interval boven 1.`
      : `What ${region.name} specialises in more than chance would give cannot be tested: the register does not say which establishments are of one enterprise. Of ${above} industries the whole interval lies above 1.`;
  }
  return nl
    ? `${region.name} is in ${distinctive === 0 ? "niets" : distinctive === 1 ? "1 activiteit" : `${distinctive} activiteiten`} meer gespecialiseerd dan bij toeval te verwachten is.`
    : `${region.name} specialises in ${distinctive === 0 ? "nothing" : distinctive === 1 ? "1 industry" : `${distinctive} industries`} more than chance would give.`;
}

export const profileTable = ((answer: Profile, language: Language): string => {
  const nl = language === "nl";
  return [
    answer.invented ? (nl ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    summary(answer, language),
    table(
      nl
        ? [
            "",
            "code",
            "activiteit",
            "vestigingen",
            "bedrijven",
            "banen",
            "LQ [95 %]",
            "q",
            "grootste",
            "banen zijn",
          ]
        : [
            "",
            "code",
            "industry",
            "establishments",
            "enterprises",
            "jobs",
            "LQ [95 %]",
            "q",
            "largest",
            "jobs are",
          ],
      answer.industries.map((one) => [
        one.distinctive ? "●" : "○",
        one.industry.code,
        one.industry.label[language].slice(0, 44),
        shownFigure(one.establishments, language),
        shownFigure(one.enterprises, language),
        shownFigure(one.jobs, language),
        quotient(one.locationQuotient, language),
        shownFigure(one.q, language, 3),
        shownFigure(one.largestShare, language, 2),
        gradeText(one.jobs, language),
      ]),
    ),
    countingSentence(answer.countingUnit, language),
    ...carriedLines(answer.carried, language),
    ...convertedLines(answer.converted, "parts", language),
    nl
      ? "● te onderscheiden van toeval   ○ niet   x afgeschermd   . onbekend"
      : "● told from chance   ○ not   x suppressed   . unknown",
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n");
}) as View;

export const profileCsv = ((answer: Profile): string =>
  csv([
    [
      "industry",
      "label",
      "establishments",
      "enterprises",
      "jobs",
      "share",
      "expectedEnterprises",
      "locationQuotient",
      "low",
      "high",
      "q",
      "largestShare",
      "distinctive",
      "caveat",
      "jobsGrade",
      ...measurements.map(gradeColumn),
      "jobsHeadOffice",
      "jobsAgeYears",
      "divided",
      "run",
    ],
    ...answer.industries.map((one) => {
      const interval =
        one.locationQuotient.state === "value" ? one.locationQuotient.interval : undefined;
      return [
        one.industry.code,
        one.industry.label.en,
        csvFigure(one.establishments),
        csvFigure(one.enterprises),
        csvFigure(one.jobs),
        csvFigure(one.share),
        csvFigure(one.expectedEnterprises),
        csvFigure(one.locationQuotient),
        interval?.low ?? "",
        interval?.high ?? "",
        csvFigure(one.q),
        csvFigure(one.largestShare),
        String(one.distinctive),
        one.caveat,
        ...gradeCells(one.jobs),
        one.divided ? csvFigure(one.divided) : "",
        answer.run,
      ];
    }),
  ])) as View;
