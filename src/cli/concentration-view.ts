import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { countingSentence } from "../domain/counting-unit.ts";
import type { Language } from "../domain/language.ts";
import { gradesDiffer } from "../domain/figure-grade.ts";
import { gradeOf } from "../domain/figure.ts";
import { gradeCell, gradeHeading, gradeLine, gradeText } from "./grade-view.ts";
import { csv, csvFigure, shownFigure, shownNumber, table, type View } from "./views.ts";

type Concentration = AnswerOf<typeof q.concentration>;
type Row = Concentration["industries"][number];
type Distances = NonNullable<Concentration["distances"]>;

const between = (bounds: { low: number; high: number } | undefined, language: Language): string =>
  bounds
    ? `${shownNumber(bounds.low, language, 3)} ${language === "nl" ? "tot" : "to"} ${shownNumber(bounds.high, language, 3)}`
    : ".";

const intervalOf = ({ gamma }: Row): { low: number; high: number } | undefined =>
  gamma.state === "value" ? gamma.interval : undefined;

/** γ is taken of the sizes of establishments; with too few of them only their number is left. */
const graded = ({ gamma, establishments }: Row) => (gradeOf(gamma) ? gamma : establishments);

function industriesView(answer: Concentration, language: Language): string[] {
  const nl = language === "nl";
  const many = answer.industries.filter((row) => row.concentrated).length;
  const differ = gradesDiffer(answer.industries.map((row) => gradeOf(graded(row))));
  const told = answer.industries.filter((row) => row.gamma.state === "value").length;
  return [
    nl
      ? `In ${many} van de ${told} bedrijfstakken waarvan het te zeggen is, liggen de vestigingen sterker bijeen dan bij toeval, over ${answer.regions} regio's.`
      : `In ${many} of the ${told} industries of which it can be said, establishments lie closer together than by chance, over ${answer.regions} regions.`,
    table(
      [
        ...(nl
          ? ["", "code", "bedrijfstak", "vestigingen", "γ", "95 %", "bij toeval", "M-S", "q"]
          : ["", "code", "industry", "establishments", "γ", "95 %", "by chance", "M-S", "q"]),
        ...(differ ? [gradeHeading[language]] : []),
      ],
      answer.industries.map((row) => [
        row.concentrated ? "●" : "○",
        row.industry.code,
        row.industry.label[language],
        shownFigure(row.establishments, language),
        shownFigure(row.gamma, language, 3),
        between(intervalOf(row), language),
        between(row.chance ?? undefined, language),
        shownFigure(row.maurelSedillot, language, 3),
        shownFigure(row.q, language, 3),
        ...(differ ? [gradeText(graded(row), language)] : []),
      ]),
    ),
    nl
      ? "● sterker bijeen dan bij toeval   ○ niet, of onbekend   x afgeschermd   . onbekend   γ 0: zoals bij toeval"
      : "● closer together than by chance   ○ not, or unknown   x suppressed   . unknown   γ 0: as by chance",
  ];
}

const caveats: Record<Distances["caveat"], Record<Language, string>> = {
  none: { nl: "", en: "" },
  suppressed: { nl: "De afstanden zijn afgeschermd.", en: "The distances are suppressed." },
  "too-few": {
    nl: "Te weinig vestigingen met een precies adres om iets over afstanden te zeggen.",
    en: "Too few establishments with an exact address to say anything of distances.",
  },
  "no-addresses": {
    nl: "In deze levering is van geen enkele vestiging het precieze adres bekend.",
    en: "This delivery tells no exact address of any establishment.",
  },
};

const verdicts: Record<NonNullable<Distances["verdict"]>, Record<Language, string>> = {
  localised: {
    nl: "De vestigingen liggen dichter bijeen dan vestigingen in het algemeen.",
    en: "Its establishments lie closer together than establishments in general.",
  },
  dispersed: {
    nl: "De vestigingen liggen verder uiteen dan vestigingen in het algemeen.",
    en: "Its establishments lie further apart than establishments in general.",
  },
  neither: {
    nl: "De afstanden zijn niet van toeval te onderscheiden.",
    en: "The distances cannot be told from chance.",
  },
};

function distancesView(distances: Distances, language: Language): string[] {
  const nl = language === "nl";
  if (distances.caveat !== "none" || distances.verdict === null) {
    return [caveats[distances.caveat][language]];
  }
  const count = (figure: Distances["plants"]): string => shownFigure(figure, language);
  const sign = (side: number): string => (side > 0 ? "▲" : side < 0 ? "▼" : "");
  return [
    verdicts[distances.verdict][language],
    nl
      ? `${count(distances.plants)} vestigingen${distances.sampled ? " (een steekproef)" : ""} met een precies adres; ${count(distances.leftOut)} zonder precies adres doen niet mee. p = ${shownNumber(distances.p!, language, 3)} over alle afstanden.`
      : `${count(distances.plants)} establishments${distances.sampled ? " (a sample)" : ""} with an exact address; ${count(distances.leftOut)} without one are left out. p = ${shownNumber(distances.p!, language, 3)} over all distances.`,
    table(
      nl
        ? ["km", "van alle paren, per km", "bij toeval", ""]
        : ["km", "of all pairs, per km", "by chance", ""],
      distances.curve
        .filter((_, k) => k % 5 === 0)
        .map(({ km, density, global, side }) => [
          shownNumber(km, language, Number.isInteger(km) ? 0 : 1),
          `${shownNumber(100 * density, language, 2)} %`,
          `${shownNumber(100 * global.low, language, 2)} ${nl ? "tot" : "to"} ${shownNumber(100 * global.high, language, 2)} %`,
          sign(side),
        ]),
    ),
    `run ${distances.run}`,
  ];
}

export const concentrationTable = ((answer: Concentration, language: Language): string =>
  [
    ...industriesView(answer, language).slice(answer.distances ? 1 : 0),
    gradeLine(
      answer.distances && answer.industries[0]
        ? gradeOf(graded(answer.industries[0]))
        : answer.grade,
      language,
    ),
    answer.distances ? "" : countingSentence(answer.countingUnit, language),
    ...(answer.distances ? distancesView(answer.distances, language) : []),
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n\n")) as View;

export const concentrationCsv = ((answer: Concentration): string =>
  answer.distances
    ? csv([
        ["km", "density", "local_low", "local_high", "global_low", "global_high", "side", "run"],
        ...answer.distances.curve.map(({ km, density, local, global, side }) => [
          km,
          density,
          local.low,
          local.high,
          global.low,
          global.high,
          side,
          answer.distances!.run,
        ]),
      ])
    : csv([
        [
          "industry",
          "label",
          "establishments",
          "enterprises",
          "gamma",
          "low",
          "high",
          "chance_low",
          "chance_high",
          "maurel_sedillot",
          "p",
          "q",
          "concentrated",
          "grade",
          "run",
        ],
        ...answer.industries.map((row) => [
          row.industry.code,
          row.industry.label.en,
          csvFigure(row.establishments),
          csvFigure(row.enterprises),
          csvFigure(row.gamma),
          intervalOf(row)?.low ?? "",
          intervalOf(row)?.high ?? "",
          row.chance?.low ?? "",
          row.chance?.high ?? "",
          csvFigure(row.maurelSedillot),
          csvFigure(row.p),
          csvFigure(row.q),
          String(row.concentrated),
          gradeCell(graded(row)),
          answer.run,
        ]),
      ])) as View;
