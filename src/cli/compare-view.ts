import { changesCsv } from "../app/register/changes-csv.ts";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { basisWords, breakSentences, changeWords, partWords } from "../domain/comparison-words.ts";
import { csvLine, csvStart, type CsvForm } from "../domain/csv-form.ts";
import { pairsDiffer } from "../domain/figure.ts";
import type { Language } from "../domain/language.ts";
import { gradeCell, gradeHeading, gradePair, gradePairLine } from "./grade-view.ts";
import { csvFigure, shownFigure, shownNumber, table, type View } from "./views.ts";

type Compare = AnswerOf<typeof q.compare>;
type Changes = AnswerOf<typeof q.listChanges>;
type Difference = AnswerOf<typeof q.explainDifference>;

const say = (language: Language, nl: string, en: string): string => (language === "nl" ? nl : en);

const countColumns = [
  ["earlier", "eerder", "earlier"],
  ["later", "later", "later"],
  ["new", "nieuw", "new"],
  ["closed", "weg", "closed"],
  ["movedIn", "hierheen", "moved in"],
  ["movedOut", "vertrokken", "moved out"],
  ["movedWithin", "verhuisd", "moved"],
  ["activityIn", "andere activiteit", "other activity"],
  ["renamed", "andere naam", "renamed"],
  ["grown", "gegroeid", "grown"],
  ["shrunk", "gekrompen", "shrunk"],
  ["byRuleEarlier", "regel: weg", "rule: gone"],
  ["byRuleLater", "regel: erbij", "rule: added"],
  ["notMeasured", "niet gemeten", "not measured"],
] as const;

function breakLines(breaks: Compare["breaks"], language: Language): string[] {
  return breaks.flatMap(({ kind, basis, establishments, pieces, allPieces }) => [
    `! ${breakSentences[kind][language]} (${basisWords[basis][language]}${
      establishments === null ? "" : `; ${shownNumber(establishments, language)}`
    })`,
    ...pieces
      .slice(0, 8)
      .map(
        (one) =>
          `    ${one.from ?? "–"} → ${one.to ?? "–"}  ${one.toName?.[language] ?? one.fromName?.[language] ?? ""}  ${shownNumber(one.establishments, language)}`,
      ),
    ...(allPieces > 8 ? [`    … ${shownNumber(allPieces, language)}`] : []),
  ]);
}

const between = (answer: Pick<Compare, "earlier" | "later">): string =>
  [answer.earlier, answer.later]
    .map(({ source, referenceDate, delivery }) => `${source} ${referenceDate ?? delivery}`)
    .join(" – ");

export const compareTable = ((answer: Compare, language: Language): string => {
  const word = language === "nl" ? 1 : 2;
  const differ = {
    regions: pairsDiffer(answer.regions.map(({ counts }) => counts)),
    industries: pairsDiffer(answer.industries.map(({ counts }) => counts)),
  };
  const row = (counts: Compare["total"], withGrade: boolean): string[] => [
    ...countColumns.map(([name]) => shownFigure(counts[name], language)),
    ...(withGrade ? [gradePair(counts, language)] : []),
  ];
  const heads = (withGrade: boolean): string[] => [
    ...countColumns.map((one) => one[word]),
    ...(withGrade ? [gradeHeading[language]] : []),
  ];
  return [
    answer.invented ? say(language, "VERZONNEN GEGEVENS", "INVENTED DATA") : "",
    `${between(answer)}${answer.region ? `, ${answer.region.name}` : ""}`,
    ...breakLines(answer.breaks, language),
    say(
      language,
      `gegroeid of gekrompen: ten minste ${answer.minimumChange} ${answer.minimumChange === 1 ? "persoon" : "personen"} verschil; verhuisd: ander adres, of meer dan ${answer.bounds.addressApartM} m verderop`,
      `grown or shrunk: at least ${answer.minimumChange} person(s) apart; moved: another address, or more than ${answer.bounds.addressApartM} m away`,
    ),
    table(
      [say(language, "gemeente", "region"), ...heads(differ.regions)],
      [
        ...answer.regions.map(({ region, counts }) => [
          region.name,
          ...row(counts, differ.regions),
        ]),
        [
          answer.region?.name ?? say(language, "alles", "all"),
          ...row(answer.total, differ.regions),
        ],
      ],
    ),
    table(
      [say(language, "activiteit", "industry"), "", ...heads(differ.industries)],
      answer.industries.map(({ industry, counts }) => [
        industry?.code ?? "",
        (industry?.label[language] ?? say(language, "onbekend", "unknown")).slice(0, 36),
        ...row(counts, differ.industries),
      ]),
    ),
    gradePairLine(answer.total, language),
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n");
}) as View;

export const compareCsv =
  (form: CsvForm) =>
  (clusterwerk: Clusterwerk, answer: Compare, language: Language): AsyncIterable<string> =>
    changesCsv(
      clusterwerk,
      {
        earlier: answer.earlier.delivery,
        later: answer.later.delivery,
        minimumChange: answer.minimumChange,
        ...(answer.region ? { region: answer.region.id } : {}),
      },
      form,
      { language },
    );

export const listChangesCsv =
  (form: CsvForm) =>
  (clusterwerk: Clusterwerk, answer: Changes, language: Language): AsyncIterable<string> => {
    const { earlier, later, minimumChange, kind, region, industry } = answer;
    return changesCsv(
      clusterwerk,
      {
        earlier,
        later,
        minimumChange,
        ...(kind ? { kind } : {}),
        ...(region ? { region } : {}),
        ...(industry ? { industry } : {}),
      },
      form,
      { language },
    );
  };

export const listChangesTable = ((answer: Changes, language: Language): string => {
  if (answer.changes.length === 0) return say(language, "Niets veranderd.", "Nothing changed.");
  type Side = Changes["changes"][number]["later"];
  const arrow = (earlier: Side, later: Side, of: (side: NonNullable<Side>) => string): string => {
    const [then, now] = [earlier && of(earlier), later && of(later)];
    return then === null ? (now ?? "") : now === null || now === then ? then : `${then} → ${now}`;
  };
  const name = (side: NonNullable<Side>): string =>
    side.name ?? (side.nameState === "protected" ? "x" : ".");
  return [
    table(
      language === "nl"
        ? ["vestiging", "naam", "gemeente", "activiteit", "klasse", "wijziging"]
        : ["establishment", "name", "region", "industry", "class", "change"],
      answer.changes.map(({ earlier, later, kinds }) => [
        arrow(earlier, later, (side) => side.establishment),
        arrow(earlier, later, name).slice(0, 50),
        arrow(earlier, later, (side) => side.region.name),
        arrow(earlier, later, (side) => side.industry?.code ?? "."),
        arrow(earlier, later, (side) => side.sizeClass ?? "."),
        kinds.map((kind) => changeWords[kind][language]).join(", "),
      ]),
    ),
    say(
      language,
      `${answer.changes.length} van ${shownNumber(answer.total, language)}`,
      `${answer.changes.length} of ${shownNumber(answer.total, language)}`,
    ),
  ].join("\n");
}) as View;

function accountRows(answer: Difference, language: Language) {
  const measure =
    answer.measure === "jobs"
      ? say(language, "banen", "jobs")
      : say(language, "vestigingen", "establishments");
  return [
    [`${measure} ${answer.earlier.referenceDate ?? answer.earlier.delivery}`, answer.totalEarlier],
    ...answer.parts.flatMap(({ part, up, down }) => [
      [partWords[part].up[language], up] as const,
      [partWords[part].down[language], down] as const,
    ]),
    [`${measure} ${answer.later.referenceDate ?? answer.later.delivery}`, answer.totalLater],
  ] as const;
}

export const differenceTable = ((answer: Difference, language: Language): string =>
  [
    answer.invented ? say(language, "VERZONNEN GEGEVENS", "INVENTED DATA") : "",
    [between(answer), answer.region?.name, answer.industry?.label[language]]
      .filter(Boolean)
      .join(", "),
    ...breakLines(answer.breaks, language),
    table(
      [say(language, "deel", "part"), say(language, "aantal", "number")],
      accountRows(answer, language)
        .filter(
          ([, figure], k, rows) =>
            k === 0 || k === rows.length - 1 || figure.state !== "value" || figure.value !== 0,
        )
        .map(([name, figure]) => [name, shownFigure(figure, language)]),
    ),
    gradePairLine({ earlier: answer.totalEarlier, later: answer.totalLater }, language),
    `run ${answer.run}`,
  ]
    .filter(Boolean)
    .join("\n")) as View;

const differenceCsvOf = (answer: Difference, language: Language, form: CsvForm): string =>
  csvStart(form) +
  [
    csvLine(
      [
        say(language, "deel", "part"),
        say(language, "aantal", "number"),
        gradeHeading[language],
        "run",
      ],
      form,
    ),
    ...accountRows(answer, language).map(([name, figure]) =>
      csvLine([name, csvFigure(figure), gradeCell(figure), answer.run], form),
    ),
  ].join("");

export const differenceCsv = (form: CsvForm) =>
  async function* lines(
    _: Clusterwerk,
    answer: Difference,
    language: Language,
  ): AsyncGenerator<string> {
    yield differenceCsvOf(answer, language, form);
  };
