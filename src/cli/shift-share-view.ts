import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { pairsDiffer } from "../domain/figure.ts";
import type { Language } from "../domain/language.ts";
import { gradeCell, gradeHeading, gradePair, gradePairLine } from "./grade-view.ts";
import { csv, csvFigure, shownFigure, table, type View } from "./views.ts";

type ShiftShare = AnswerOf<typeof q.shiftShare>;

const figures = ["earlier", "later", "change", "national", "mix", "competitive"] as const;
const headings = {
  nl: ["code", "activiteit", "eerder", "later", "verschil", "land", "bedrijfstak", "plaats"],
  en: ["code", "industry", "earlier", "later", "change", "national", "mix", "competitive"],
};
const totals = { nl: "alles", en: "all" };

export const shiftShareTable = ((answer: ShiftShare, language: Language): string => {
  const nl = language === "nl";
  const unlike =
    answer.regionsInBoth < answer.earlier.regions || answer.regionsInBoth < answer.later.regions;
  const between = [answer.earlier, answer.later]
    .map(({ referenceDate, delivery }) => referenceDate ?? delivery)
    .join(" – ");
  const unit =
    answer.sizeMeasure === "jobs" ? (nl ? "banen" : "jobs") : nl ? "vestigingen" : "establishments";
  const differ = pairsDiffer(answer.industries);
  return [
    answer.invented ? (nl ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    `${answer.region.name}, ${between}, ${unit}`,
    unlike
      ? nl
        ? "De twee leveringen hebben niet dezelfde regio's: de landelijke groei is die van ongelijke gebieden."
        : "The two deliveries have not the same regions: growth of the economy is of unlike areas."
      : "",
    table(
      [...headings[language], ...(differ ? [gradeHeading[language]] : [])],
      [
        ...answer.industries.map((one) => [
          one.industry.code,
          one.industry.label[language].slice(0, 44),
          ...figures.map((name) => shownFigure(one[name], language)),
          ...(differ ? [gradePair(one, language)] : []),
        ]),
        [
          "",
          totals[language],
          ...figures.map((name) => shownFigure(answer.total[name], language)),
          ...(differ ? [gradePair(answer.total, language)] : []),
        ],
      ],
    ),
    nl
      ? "verschil = door het land + door de bedrijfstak + door de plaats; een rekensom, geen toets   x afgeschermd   . onbekend"
      : "change = national + mix + competitive; an account, not a test   x suppressed   . unknown",
    gradePairLine(answer.total, language),
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n");
}) as View;

export const shiftShareCsv = ((answer: ShiftShare): string =>
  csv([
    [
      "industry",
      "label",
      ...figures,
      "regional",
      "allocation",
      "earlierGrade",
      "laterGrade",
      "run",
    ],
    ...answer.industries.map((one) => [
      one.industry.code,
      one.industry.label.en,
      ...figures.map((name) => csvFigure(one[name])),
      csvFigure(one.regional),
      csvFigure(one.allocation),
      gradeCell(one.earlier),
      gradeCell(one.later),
      answer.run,
    ]),
  ])) as View;
