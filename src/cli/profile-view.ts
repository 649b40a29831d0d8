import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
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

export const profileTable = ((answer: Profile, language: Language): string => {
  const nl = language === "nl";
  const distinctive = answer.industries.filter((one) => one.distinctive);
  const first = nl
    ? `${answer.region.name} is in ${distinctive.length === 0 ? "niets" : distinctive.length} meer gespecialiseerd dan bij toeval te verwachten is.`
    : `${answer.region.name} specialises in ${distinctive.length === 0 ? "nothing" : distinctive.length} more than chance would give.`;
  return [
    answer.invented ? (nl ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    first,
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
      ]),
    ),
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
      "locationQuotient",
      "low",
      "high",
      "q",
      "largestShare",
      "distinctive",
      "caveat",
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
        csvFigure(one.locationQuotient),
        interval?.low ?? "",
        interval?.high ?? "",
        csvFigure(one.q),
        csvFigure(one.largestShare),
        String(one.distinctive),
        one.caveat,
        answer.run,
      ];
    }),
  ])) as View;
