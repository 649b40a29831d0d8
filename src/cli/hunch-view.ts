import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import {
  hunchGapSentence,
  hunchReasonSentence,
  type HunchWords,
} from "../domain/hunch-sentences.ts";
import { countingSentence } from "../domain/counting-unit.ts";
import type { Language } from "../domain/language.ts";
import { gradeOf } from "../domain/figure.ts";
import { gradeCell, gradeLine } from "./grade-view.ts";
import { csv, shownNumber, table, type View } from "./views.ts";

type Tested = AnswerOf<typeof q.testHunch>;

const verdictLines = {
  strong: { nl: "Er is meer dan toeval (sterk)", en: "There is more than chance (strong)" },
  indication: {
    nl: "Er is meer dan toeval (aanwijzing)",
    en: "There is more than chance (indication)",
  },
  hunch: {
    nl: "Het blijft een vermoeden: toeval is niet uitgesloten",
    en: "It stays a hunch: chance is not excluded",
  },
  against: { nl: "De cijfers spreken ertegen", en: "The figures speak against it" },
} as const;

export const hunchTable = ((answer: Tested, language: Language): string => {
  const nl = language === "nl";
  const n = (value: number, digits = 0): string => shownNumber(value, language, digits);
  const { hunch } = answer;
  const words = wordsOf(answer, language);
  const count = (tally: { observed: number; expected: number; p?: number }): string =>
    `${n(tally.observed)} (${n(tally.expected, 1)})${tally.p === undefined ? "" : `, p = ${n(tally.p, 3)}`}`;
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : [`${title}:`, ...lines.map((line) => `  - ${line}`)].join("\n");
  return [
    answer.invented ? (nl ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    answer.theme,
    `${verdictLines[hunch.verdict][language]}: ${
      nl
        ? `${n(hunch.observed)} bedrijven, ${n(hunch.expected, 1)} verwacht; p = ${n(hunch.p, 3)}`
        : `${n(hunch.observed)} companies, ${n(hunch.expected, 1)} expected; p = ${n(hunch.p, 3)}`
    }`,
    part(
      nl ? "Wat ervoor pleit" : "What speaks for it",
      answer.for.map((one) => hunchReasonSentence(one, true, language, words)),
    ),
    part(
      nl ? "Wat ertegen pleit" : "What speaks against it",
      answer.against.map((one) => hunchReasonSentence(one, false, language, words)),
    ),
    part(
      nl ? "Wat we nog niet weten" : "What is not known yet",
      answer.missing.map((one) => hunchGapSentence(one, language, words)),
    ),
    part(
      nl ? "Gemeenten: hier (bij toeval)" : "Regions: here (by chance)",
      hunch.footprint.map((one) => `${one.name}: ${count(one)}`),
    ),
    part(
      nl ? "Bedrijfstakken: hier (bij toeval)" : "Industries: here (by chance)",
      hunch.industries.map((one) => `${one.code} ${one.label[language]}: ${count(one)}`),
    ),
    part(nl ? "Wat ernaast ook veel voorkomt" : "What else is plentiful beside it", [
      ...hunch.nearby.industries.map((one) => `${one.code} ${one.label[language]}: ${count(one)}`),
      ...hunch.nearby.regions.map((one) => `${one.name}: ${count(one)}`),
    ]),
    hunch.members.length === 0
      ? ""
      : table(
          nl
            ? ["vestiging", "naam", "gemeente", "activiteit", "genoemd"]
            : ["establishment", "name", "region", "industry", "named"],
          hunch.members.map((member) => [
            member.establishment,
            member.name ??
              (member.nameState === "protected" ? (nl ? "afgeschermd" : "protected") : "."),
            words.region(member.region),
            member.industry,
            member.named ? (nl ? "ja" : "yes") : "",
          ]),
        ),
    countingSentence(answer.countingUnit, language),
    gradeLine(gradeOf(hunch.jobs), language),
    `${hunch.id}   run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n\n");
}) as View;

function wordsOf({ hunch }: Tested, language: Language): HunchWords {
  const industries = new Map(
    [...hunch.industries, ...hunch.nearby.industries].map((one) => [one.code, one.label[language]]),
  );
  const regions = new Map(
    [...hunch.footprint, ...hunch.nearby.regions].map((one) => [one.id, one.name]),
  );
  const n = (value: number, digits: number): string => shownNumber(value, language, digits);
  return {
    count: (value) => n(value, Number.isInteger(value) ? 0 : 1),
    ratio: (value) => n(value, 2),
    share: (value) => `${n(100 * value, 0)} %`,
    chance: (value) => n(value, 3),
    industry: (code) => industries.get(code) ?? code,
    region: (id) => regions.get(id) ?? id,
  };
}

export const hunchCsv = ((answer: Tested): string =>
  csv([
    [
      "theme",
      "verdict",
      "p",
      "observed",
      "expected",
      "establishment",
      "companyName",
      "region",
      "industry",
      "named",
      "jobsGrade",
      "run",
    ],
    ...answer.hunch.members.map((member) => [
      answer.theme,
      answer.hunch.verdict,
      answer.hunch.p,
      answer.hunch.observed,
      answer.hunch.expected,
      member.establishment,
      member.name,
      member.region,
      member.industry,
      String(member.named),
      gradeCell(answer.hunch.jobs),
      answer.run,
    ]),
  ])) as View;
