import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { csv, csvFigure, shownFigure, shownNumber, table, type View } from "./views.ts";

type Publication = AnswerOf<typeof q.publishTable>;
type Published = AnswerOf<typeof q.publishedTable>;

const measures = {
  nl: { establishments: "vestigingen", jobs: "banen" },
  en: { establishments: "establishments", jobs: "jobs" },
};

export const publicationTable = ((answer: Publication, language: Language): string => {
  const nl = language === "nl";
  const number = (value: number): string => shownNumber(value, language);
  const head = nl ? ["", "cellen", "onveilig", "daarbij"] : ["", "cells", "unsafe", "besides"];
  const accounts = [
    { name: measures[language].establishments, of: answer.establishments },
    { name: measures[language].jobs, of: answer.jobs },
  ];
  const to = {
    partner: { nl: "partners", en: "partners" },
    public: { nl: "iedereen", en: "everyone" },
  };
  return [
    nl
      ? `Levering ${answer.delivery} is gepubliceerd voor ${to[answer.to].nl}, op ${answer.publishedAt.slice(0, 10)}`
      : `Delivery ${answer.delivery} is published for ${to[answer.to].en}, on ${answer.publishedAt.slice(0, 10)}`,
    table(
      head,
      accounts.flatMap(({ name, of }) =>
        of ? [[name, ...[of.cells, of.unsafe, of.besides].map(number)]] : [],
      ),
    ),
    nl
      ? "onveilig: zegt iets over één bedrijf; daarbij: verborgen opdat die niet zijn uit te rekenen"
      : "unsafe: tells of a company; besides: hidden so that those cannot be worked out",
    `run ${answer.run}`,
  ].join("\n");
}) as View;

export const publishedTable = ((answer: Published, language: Language): string => {
  const nl = language === "nl";
  const head = nl
    ? ["plaats", "niveau", "code", "activiteit", "vestigingen", "banen"]
    : ["place", "level", "code", "industry", "establishments", "jobs"];
  return [
    answer.invented ? (nl ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    table(
      head,
      answer.cells.map((cell) => [
        cell.place.name,
        cell.level,
        cell.industry.code,
        cell.industry.label[language].slice(0, 44),
        shownFigure(cell.establishments, language),
        shownFigure(cell.jobs, language),
      ]),
    ),
    nl ? "x afgeschermd   . onbekend" : "x suppressed   . unknown",
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n");
}) as View;

export const publishedCsv = ((answer: Published): string =>
  csv([
    ["place", "placeName", "level", "industry", "label", "establishments", "jobs", "run"],
    ...answer.cells.map((cell) => [
      cell.place.id,
      cell.place.name,
      cell.level,
      cell.industry.code,
      cell.industry.label.en,
      csvFigure(cell.establishments),
      csvFigure(cell.jobs),
      answer.run,
    ]),
  ])) as View;
