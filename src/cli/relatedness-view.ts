import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import type { RelatednessKind } from "../domain/relatedness-kind.ts";
import { gradeLine } from "./grade-view.ts";
import { csv, csvFigure, shownFigure, shownNumber, table, type View } from "./views.ts";

type Relatedness = AnswerOf<typeof q.relatedness>;
type Kind = Relatedness["kinds"][number];

const kindWords: Record<RelatednessKind, Record<Language, string>> = {
  "co-location-jobs": { nl: "samen gevestigd, banen", en: "located together, jobs" },
  "co-location-establishments": {
    nl: "samen gevestigd, vestigingen",
    en: "located together, establishments",
  },
  "co-occurrence": { nl: "sterk in dezelfde regio's", en: "strong in the same regions" },
  coagglomeration: { nl: "samen geconcentreerd", en: "concentrated together" },
  "input-output": { nl: "leveren aan elkaar", en: "sell to one another" },
  occupations: { nl: "dezelfde beroepen", en: "the same occupations" },
  flows: { nl: "werknemers stappen over", en: "workers change between them" },
  relatedness: { nl: "opgegeven verwantschap", en: "told to be related" },
  text: { nl: "zelfde woorden in de naam", en: "the same words in the label" },
  classification: { nl: "zelfde tak van de indeling", en: "the same branch of the classification" },
};

function kindName({ kind, urbanity }: Kind, language: Language): string {
  const name = kindWords[kind][language];
  if (urbanity !== "kept") return name;
  return `${name} ${language === "nl" ? "(stad en land erin)" : "(urbanity left in)"}`;
}

/** 0.873 as 87: the share of pairs that are less related, in hundredths. */
const hundredths = (
  percentile: Kind["closest"][number]["percentile"],
  language: Language,
): string =>
  percentile.state === "value"
    ? shownNumber(100 * percentile.value, language)
    : shownFigure(percentile, language);

/** A share of all pairs, as 0.4 %. */
const share = (figure: Kind["closest"][number]["percentile"], language: Language): string =>
  figure.state === "value" ? `${shownNumber(100 * figure.value, language, 1)} %` : ".";

function pairView(answer: Relatedness, language: Language): string[] {
  const nl = language === "nl";
  const [a, b] = [answer.industry, answer.with!].map((one) => `${one.code} ${one.label[language]}`);
  return [
    nl
      ? `${a} en ${b} horen in ${answer.top} van de ${answer.known} opzichten waarvan iets bekend is bij het tiende deel van alle paren dat het meest verwant is. Van alle paren haalt ${share(answer.asManyOrMore!, language)} zoveel opzichten of meer.`
      : `${a} and ${b} are among the most related tenth of all pairs in ${answer.top} of the ${answer.known} ways that are known. Of all pairs ${share(answer.asManyOrMore!, language)} are so in as many ways or more.`,
    table(
      nl
        ? ["", "hoe verwant", "waarde", "plek 0-100", "bron"]
        : ["", "how related", "value", "place 0-100", "source"],
      answer.kinds.map((kind) => [
        kind.pair?.isTop ? "●" : kind.counted ? "○" : " ",
        kindName(kind, language) + (kind.pair?.coarser ? " ~" : ""),
        shownFigure(kind.pair!.value, language, 3),
        hundredths(kind.pair!.percentile, language),
        sourceWords(kind, language),
      ]),
    ),
    nl
      ? "● bij het meest verwante tiende   ○ niet, of onbekend   . onbekend   ~ van een ruimere code"
      : "● in the most related tenth   ○ not, or unknown   . unknown   ~ of a wider code",
  ];
}

function kinView(answer: Relatedness, language: Language): string[] {
  const nl = language === "nl";
  const name = `${answer.industry.code} ${answer.industry.label[language]}`;
  return [
    answer.closest.length === 0
      ? nl
        ? `Bij ${name} hoort geen andere bedrijfstak in enig opzicht tot het meest verwante tiende.`
        : `No other industry is in any way in the most related tenth with ${name}.`
      : nl
        ? `Het meest verwant met ${name}, naar het aantal opzichten dat het zegt:`
        : `Most related to ${name}, by how many ways say so:`,
    table(
      nl
        ? ["code", "activiteit", "opzichten", "bekend", "van alle paren", "plek 0-100"]
        : ["code", "industry", "ways", "known", "of all pairs", "place 0-100"],
      answer.closest.map((one) => [
        one.industry.code,
        one.industry.label[language].slice(0, 60),
        String(one.top),
        String(one.known),
        share(one.asManyOrMore, language),
        hundredths(one.percentile, language),
      ]),
    ),
    ...answer.kinds
      .filter(({ closest }) => closest.length > 0)
      .map((kind) =>
        [
          `${kindName(kind, language)} (${sourceWords(kind, language)})`,
          ...kind.closest
            .slice(0, 5)
            .map(
              (one) =>
                `  ${one.industry.code} ${one.industry.label[language].slice(0, 60)}: ${shownFigure(one.value, language, 3)}`,
            ),
        ].join("\n"),
      ),
  ];
}

function sourceWords({ source }: Kind, language: Language): string {
  if (source.from === "reference") return source.name;
  if (source.from === "none") return language === "nl" ? "niet ingelezen" : "not imported";
  if (source.from === "classification") return source.name;
  return language === "nl" ? "deze levering" : "this delivery";
}

export const relatednessTable = ((answer: Relatedness, language: Language): string =>
  [
    answer.invented ? (language === "nl" ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    ...(answer.with ? pairView(answer, language) : kinView(answer, language)),
    gradeLine(answer.grade, language),
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n\n")) as View;

export const relatednessCsv = ((answer: Relatedness): string =>
  csv([
    ["kind", "urbanity", "industry", "with", "value", "percentile", "source", "grade", "run"],
    ...answer.kinds.flatMap((kind) => {
      const rows = kind.pair
        ? [{ industry: answer.with!, ...kind.pair }]
        : kind.closest.map((one) => one);
      return rows.map(({ industry, value, percentile }) => [
        kind.kind,
        kind.urbanity,
        answer.industry.code,
        industry.code,
        csvFigure(value),
        csvFigure(percentile),
        kind.source.id,
        kind.source.from === "delivery" ? (answer.grade?.grade ?? "") : "",
        answer.run,
      ]);
    }),
  ])) as View;
