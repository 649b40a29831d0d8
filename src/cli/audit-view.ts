import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { auditFaultSentence, auditResultWords, thingText } from "../domain/audit-sentences.ts";
import type { Language } from "../domain/language.ts";
import { csv, shownNumber, table, type View } from "./views.ts";

const objectText = (object: Readonly<Record<string, string>>, language: Language): string =>
  Object.entries(object)
    .map(([kind, id]) => thingText(kind, id, language))
    .join(", ");

export const auditTable = ((
  { lines, total }: AnswerOf<typeof q.listAudit>,
  language: Language,
): string => {
  if (lines.length === 0) return language === "nl" ? "Geen regels gevonden." : "No lines found.";
  const head =
    language === "nl"
      ? ["nr", "tijdstip (UTC)", "actie", "object", "resultaat", "actor", "oorsprong"]
      : ["no.", "time (UTC)", "action", "object", "result", "actor", "origin"];
  const machine = language === "nl" ? "beheerder van de machine" : "holder of the machine";
  const shown = table(
    head,
    lines.map((line) => [
      String(line.number),
      line.at.slice(0, 19).replace("T", " "),
      line.action,
      objectText(line.object, language),
      auditResultWords[line.result][language] + (line.code === null ? "" : ` (${line.code})`),
      line.person ?? machine,
      line.origin,
    ]),
  );
  const count = `${shownNumber(lines.length, language)} / ${shownNumber(total, language)}`;
  return `${shown}\n\n${count}`;
}) as View;

export const auditCsv = (({ lines }: AnswerOf<typeof q.listAudit>): string =>
  csv([
    [
      "number",
      "at",
      "action",
      "object",
      "result",
      "code",
      "origin",
      "organisation",
      "person",
      "previous",
      "hash",
    ],
    ...lines.map((line) => [
      line.number,
      line.at,
      line.action,
      JSON.stringify(line.object),
      line.result,
      line.code,
      line.origin,
      line.organisation,
      line.person,
      line.previous,
      line.hash,
    ]),
  ])) as View;

export const auditCheckTable = ((
  { lines, whole, faults, since, end }: AnswerOf<typeof q.verifyAudit>,
  language: Language,
): string => {
  const n = shownNumber(lines, language);
  const verdict = whole
    ? language === "nl"
      ? `Het logboek is heel: ${n} regels nagegaan.`
      : `The log is whole: ${n} lines checked.`
    : language === "nl"
      ? `HET LOGBOEK IS NIET HEEL. ${n} regels nagegaan:`
      : `THE LOG IS NOT WHOLE. ${n} lines checked:`;
  return [
    verdict,
    ...faults.map((fault) => `  ${auditFaultSentence(fault, language)}`),
    since === null
      ? ""
      : language === "nl"
        ? `Tot en met regel ${shownNumber(since, language)} is de bewaartermijn voorbij.`
        : `Up to line ${shownNumber(since, language)} the lines were kept long enough and removed.`,
    end === null
      ? ""
      : language === "nl"
        ? `Schrijf op, en geef mee bij de volgende controle: --number ${end.number} --hash ${end.hash}`
        : `Write down, and give at the next check: --number ${end.number} --hash ${end.hash}`,
  ]
    .filter(Boolean)
    .join("\n");
}) as View;
