import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { gradesDiffer } from "../domain/figure-grade.ts";
import { gradeOf } from "../domain/figure.ts";
import { gradeCell, gradeHeading, gradeLine, gradeText } from "./grade-view.ts";
import { csv, csvFigure, shownFigure, shownNumber, table, type View } from "./views.ts";

type Space = AnswerOf<typeof q.industrySpace>;
type Industry = Space["industries"][number];

const densityOf = ({ density }: Industry): number =>
  density.state === "value" ? density.value : -1;

/** Whether it is present, as a word; hidden and unknown are told apart. */
function presence(
  { present, locationQuotient }: Industry,
  hidden: string,
  unknown: string,
): string {
  if (present !== null) return String(present);
  return locationQuotient.state === "suppressed" ? hidden : unknown;
}

/** The answer in a sentence; where it cannot be given, why not. */
function summary({ region, industries, ground }: Space, language: Language): string {
  const nl = language === "nl";
  if (ground === "none") {
    return nl
      ? `Welke bedrijvigheid dicht bij ${region.name} ligt, is niet te zeggen: er zijn geen cijfers van genoeg regio's om te zien welke activiteiten samengaan.`
      : `Which industries are close to ${region.name} cannot be said: there are no figures of enough regions to see which industries go together.`;
  }
  if (industries.every((one) => densityOf(one) < 0)) {
    return nl
      ? `Welke bedrijvigheid dicht bij ${region.name} ligt, is niet te zeggen: geen enkele activiteit komt in genoeg regio's voor om te zien waarmee die samengaat.`
      : `Which industries are close to ${region.name} cannot be said: none is found in enough regions to see what it goes along with.`;
  }
  const [nearest] = industries
    .filter((one) => one.present === false && densityOf(one) >= 0)
    .sort((a, b) => densityOf(b) - densityOf(a));
  if (!nearest) {
    return nl
      ? `${region.name} heeft van alles wat te tonen is al ten minste het gemiddelde.`
      : `${region.name} has at least the average of everything that can be shown.`;
  }
  const part = shownNumber(100 * densityOf(nearest), language);
  return nl
    ? `Wat ${region.name} minder dan gemiddeld heeft en het dichtst bij ligt: ${nearest.industry.label.nl}; ${part} % van wat daarmee samengaat is er al.`
    : `Closest among what ${region.name} has less than the average of: ${nearest.industry.label.en}; ${part} % of what goes along with it is here.`;
}

function complexityLine({ complexity, regions }: Space, language: Language): string {
  const nl = language === "nl";
  if (complexity.caveat === "none") {
    const value = shownFigure(complexity.region, language, 2) + bounds(complexity.region, language);
    const of = complexity.of ? ` (${complexity.of.name})` : "";
    const among = complexity.of?.among ?? regions;
    return nl
      ? `Complexiteit ${value}, plaats ${complexity.rank} van ${among}${of}.`
      : `Complexity ${value}, rank ${complexity.rank} of ${among}${of}.`;
  }
  const why: Record<Exclude<Space["complexity"]["caveat"], "none">, Record<Language, string>> = {
    "no-ground": { nl: "er is geen land om mee te vergelijken", en: "no country to compare with" },
    "size-unknown": { nl: "banen zijn niet bekend", en: "jobs are not known" },
    "regions-too-small": {
      nl: "de regio's zijn kleiner dan een arbeidsmarkt",
      en: "the regions are smaller than a labour market",
    },
    "too-few-regions": { nl: "er zijn te weinig regio's", en: "there are too few regions" },
    "no-order": {
      nl: "de regio's laten zich niet op één manier ordenen",
      en: "the regions have no one order",
    },
    "region-too-small": {
      nl: "deze regio is kleiner dan een arbeidsmarkt",
      en: "this region is smaller than a labour market",
    },
  };
  const reason = why[complexity.caveat][language];
  return nl ? `Geen complexiteit: ${reason}.` : `No complexity: ${reason}.`;
}

type Complexity = Space["complexity"]["region"];

const intervalOf = (figure: Complexity) => (figure.state === "value" ? figure.interval : undefined);

/** The interval with its level, where there is one. */
function bounds(figure: Complexity, language: Language): string {
  const interval = intervalOf(figure);
  if (!interval) return "";
  const [low, high] = [interval.low, interval.high].map((end) => shownNumber(end, language, 2));
  return ` (${shownNumber(100 * interval.level, language)} %: ${low} ${language === "nl" ? "tot" : "to"} ${high})`;
}

export const industrySpaceTable = ((answer: Space, language: Language): string => {
  const nl = language === "nl";
  const differ = gradesDiffer(answer.industries.map(({ jobs }) => gradeOf(jobs)));
  return [
    answer.invented ? (nl ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    summary(answer, language),
    complexityLine(answer, language),
    table(
      [
        ...(nl
          ? ["", "code", "activiteit", "dichtheid", "LQ", "vestigingen", "banen", "complexiteit"]
          : ["", "code", "industry", "density", "LQ", "establishments", "jobs", "complexity"]),
        ...(differ ? [gradeHeading[language]] : []),
      ],
      [...answer.industries]
        .sort((a, b) => densityOf(b) - densityOf(a))
        .map((one) => [
          one.present === null ? presence(one, "x", ".") : one.present ? "●" : "○",
          one.industry.code,
          one.industry.label[language].slice(0, 44),
          shownFigure(one.density, language, 2),
          shownFigure(one.locationQuotient, language, 2),
          shownFigure(one.establishments, language),
          shownFigure(one.jobs, language),
          shownFigure(one.complexity, language, 2),
          ...(differ ? [gradeText(one.jobs, language)] : []),
        ]),
    ),
    nl
      ? "● LQ 1 of meer   ○ minder   x afgeschermd   . onbekend"
      : "● LQ 1 or more   ○ less   x suppressed   . unknown",
    gradeLine(answer.grade, language),
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n");
}) as View;

export const industrySpaceCsv = ((answer: Space): string =>
  csv([
    [
      "industry",
      "label",
      "establishments",
      "enterprises",
      "jobs",
      "locationQuotient",
      "present",
      "density",
      "complexity",
      "complexityLow",
      "complexityHigh",
      "jobsGrade",
      "run",
    ],
    ...answer.industries.map((one) => [
      one.industry.code,
      one.industry.label.en,
      csvFigure(one.establishments),
      csvFigure(one.enterprises),
      csvFigure(one.jobs),
      csvFigure(one.locationQuotient),
      presence(one, "x", ""),
      csvFigure(one.density),
      csvFigure(one.complexity),
      intervalOf(one.complexity)?.low ?? "",
      intervalOf(one.complexity)?.high ?? "",
      gradeCell(one.jobs),
      answer.run,
    ]),
  ])) as View;
