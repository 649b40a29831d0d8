import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { countingSentence } from "../domain/counting-unit.ts";
import { joinPartName } from "../domain/join-sentences.ts";
import type { TieState } from "../domain/group-table.ts";
import type { Language } from "../domain/language.ts";
import { shownNumber, table, type View } from "./views.ts";

type Company = AnswerOf<typeof q.showCompany>;
type RollUp = AnswerOf<typeof q.showRollUp>;

const states: Record<TieState, Record<Language, string>> = {
  controls: { nl: "telt samen", en: "counts as one" },
  minority: { nl: "telt apart: hooguit de helft", en: "counts apart: half at most" },
  "not-yet": { nl: "telt apart: geldt nog niet", en: "counts apart: not yet" },
  "no-longer": { nl: "telt apart: geldt niet meer", en: "counts apart: no longer" },
  "no-parent": { nl: "telt apart: geen moeder genoemd", en: "counts apart: no parent told" },
};

const nameText = (
  {
    name,
    nameState,
  }: Company["enterprise"]["establishments"][number] | Company["group"]["enterprises"][number],
  language: Language,
): string =>
  name ??
  (nameState === "protected"
    ? { nl: "(natuurlijk persoon)", en: "(natural person)" }[language]
    : { nl: "(geen naam)", en: "(no name)" }[language]);

function numberText(
  { number, numberState }: Pick<Company["legalEntity"], "number" | "numberState">,
  language: Language,
): string {
  if (number !== null) return number;
  return numberState === "protected"
    ? { nl: "afgeschermd", en: "protected" }[language]
    : { nl: "onbekend", en: "unknown" }[language];
}

function toldText(
  { column, groupTable }: Company["legalEntity"]["told"],
  language: Language,
): string {
  const by = [
    column === null ? "" : { nl: `kolom ${column}`, en: `column ${column}` }[language],
    groupTable === null
      ? ""
      : { nl: `groepstabel ${groupTable}`, en: `groups ${groupTable}` }[language],
  ].filter(Boolean);
  return by.length === 0 ? "" : `  (${by.join("; ")})`;
}

export const companyTable = ((answer: Company, language: Language): string => {
  const nl = language === "nl";
  const { establishment, enterprise, legalEntity, group } = answer;
  const lines = [
    establishment === null
      ? nl
        ? "Dit nummer staat niet in de levering, alleen in de groepstabel."
        : "This number is not in the delivery, only in the table of groups."
      : `${nameText(establishment, language)}, ${establishment.region.name} (${establishment.establishment})`,
    `${nl ? "onderneming" : "enterprise"}: ${numberText(enterprise, language)}${toldText(enterprise.told, language)}`,
    `${nl ? "rechtspersoon" : "legal entity"}: ${numberText(legalEntity, language)}${toldText(legalEntity.told, language)}`,
    `${nl ? "groep" : "group"}: ${group.number ?? (group.heads.join(", ") || (nl ? "onbekend" : "unknown"))}${toldText(group.told, language)}`,
    countingSentence(answer.countingUnit, language),
  ];
  if (enterprise.establishments.length > 0) {
    lines.push(
      "",
      nl
        ? `Vestigingen van de onderneming: ${shownNumber(enterprise.total, language)}`
        : `Establishments of the enterprise: ${shownNumber(enterprise.total, language)}`,
      table(
        nl
          ? ["vestiging", "naam", "regio", "activiteit"]
          : ["establishment", "name", "region", "industry"],
        enterprise.establishments.map((one) => [
          one.establishment,
          nameText(one, language),
          one.region.name,
          one.industry?.label[language] ?? "",
        ]),
      ),
    );
  }
  return [...lines, ...sourceLines(answer, language), ...groupLines(group, language)].join("\n");
}) as View;

function sourceLines({ sources }: Company, language: Language): string[] {
  if (sources === null) return [];
  const nl = language === "nl";
  const said = ({ value, state }: NonNullable<typeof sources>["parts"][number]["first"]): string =>
    value ??
    {
      shown: "",
      protected: nl ? "afgeschermd" : "protected",
      "not-told": ".",
      gone: nl ? "bron is er niet meer" : "source is gone",
    }[state];
  const rows = sources.parts.map((one) => [
    joinPartName(one.part, language),
    said(one.first),
    said(one.second),
    one.from === null ? "" : sources[one.from].source,
    one.differs ? (nl ? "verschilt" : "differs") : "",
  ]);
  const { first, second } = sources;
  const head = nl ? ["deel", "gebruikt", ""] : ["part", "used", ""];
  return ["", table([head[0], first.source, second.source, head[1], head[2]], rows)];
}

function groupLines(group: Company["group"], language: Language): string[] {
  const nl = language === "nl";
  const lines: string[] = [];
  if (group.enterprises.length > 0) {
    lines.push(
      "",
      nl
        ? `Ondernemingen van de groep in deze levering: ${shownNumber(group.total, language)}`
        : `Enterprises of the group in this delivery: ${shownNumber(group.total, language)}`,
      table(
        nl ? ["nummer", "naam", "vestigingen"] : ["number", "name", "establishments"],
        group.enterprises.map((one) => [
          numberText(one, language),
          nameText(one, language),
          shownNumber(one.establishments, language),
        ]),
      ),
    );
  }
  if (group.circle.length > 0) {
    lines.push(
      nl
        ? `Deze nummers zijn in een kring elkaars eigenaar; zij tellen als één groep: ${group.circle.join(", ")}.`
        : `These numbers own each other in a circle; they count as one group: ${group.circle.join(", ")}.`,
    );
  }
  if (group.ties.length > 0) {
    lines.push(
      "",
      table(
        nl
          ? ["dochter", "moeder", "deel", "van", "tot", "bron", "telt"]
          : ["child", "parent", "share", "from", "until", "source", "counts"],
        group.ties.map((tie) => [
          tie.child,
          tie.parent ?? "",
          tie.share === null ? "" : `${shownNumber(tie.share * 100, language)} %`,
          tie.from ?? "",
          tie.until ?? "",
          tie.source ?? "",
          states[tie.state][language],
        ]),
      ),
    );
  }
  return lines;
}

export const rollUpTable = ((answer: RollUp, language: Language): string => {
  const nl = language === "nl";
  const n = (value: number): string => shownNumber(value, language);
  const { groupTable } = answer;
  const lines = [
    countingSentence(answer.countingUnit, language),
    answer.companies === null
      ? nl
        ? `${n(answer.establishments)} vestigingen.`
        : `${n(answer.establishments)} establishments.`
      : nl
        ? `${n(answer.establishments)} vestigingen van ${n(answer.companies)} bedrijven; van ${n(answer.unknown)} is het bedrijf niet bekend.`
        : `${n(answer.establishments)} establishments of ${n(answer.companies)} companies; of ${n(answer.unknown)} the company is not known.`,
  ];
  if (groupTable === null) {
    lines.push(
      nl
        ? "Er is geen groepstabel. Lees er een in: clusterwerk groups import BESTAND."
        : "There is no table of groups. Import one: clusterwerk groups import FILE.",
    );
    return lines.join("\n");
  }
  lines.push(
    nl
      ? `Groepstabel ${groupTable.name}: ${n(groupTable.joined)} bedrijven zijn samengevoegd.`
      : `Table of groups ${groupTable.name}: ${n(groupTable.joined)} companies were joined to others.`,
    ...Object.entries(groupTable.ties).map(
      ([state, count]) => `  ${n(count)} × ${states[state as TieState][language]}`,
    ),
  );
  const list = (title: string, numbers: readonly (string | number)[]): void => {
    if (numbers.length === 0) return;
    const shown = numbers.slice(0, 20).join(", ");
    lines.push(`${title} (${n(numbers.length)}): ${shown}${numbers.length > 20 ? ", …" : ""}`);
  };
  list(
    nl ? "Regels die niet te gebruiken zijn" : "Lines that could not be used",
    groupTable.unread,
  );
  for (const circle of groupTable.circles) {
    list(nl ? "Kring, telt als één groep" : "Circle, counts as one group", circle);
  }
  list(
    nl ? "Moeders die niet in deze levering staan" : "Parents that are not in this delivery",
    groupTable.parentsElsewhere,
  );
  list(
    nl ? "Dochters die niet in deze levering staan" : "Children that are not in this delivery",
    groupTable.childrenElsewhere,
  );
  return lines.join("\n");
}) as View;
