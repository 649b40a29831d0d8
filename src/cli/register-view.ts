import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { setAsideSentence } from "../domain/set-aside-sentences.ts";
import type { SetAsideReason } from "../domain/set-aside.ts";
import { unfilledCostSentence } from "../domain/unfilled-cost-sentences.ts";
import { readLikeLine } from "./mappings-view.ts";
import { shownNumber, table, type View } from "./views.ts";

const say = (language: Language, nl: string, en: string): string => (language === "nl" ? nl : en);

function reasons(counts: Partial<Record<SetAsideReason, number>>, language: Language): string[] {
  return Object.entries(counts).map(
    ([reason, count]) =>
      `  ${shownNumber(count, language)} × ${setAsideSentence(reason as SetAsideReason, language)}`,
  );
}

const sign = (decimal: "," | ".", language: Language): string =>
  decimal === "," ? say(language, "komma", "comma") : say(language, "punt", "point");

function columnLines(columns: Record<string, string> | undefined): string[] {
  return Object.entries(columns ?? {}).map(([field, column]) => `  ${field} ← ${column}`);
}

export const importTable = ((
  answer: AnswerOf<typeof q.importDelivery>,
  language: Language,
): string => {
  const n = (value: number): string => shownNumber(value, language);
  return [
    answer.alreadyThere
      ? say(
          language,
          `Dit bestand was al ingelezen als levering ${answer.delivery}; er is niets veranderd.`,
          `This file was imported before as delivery ${answer.delivery}; nothing changed.`,
        )
      : say(language, `Levering ${answer.delivery}`, `Delivery ${answer.delivery}`),
    say(
      language,
      `${n(answer.rows)} regels gelezen: ${n(answer.accepted)} overgenomen, ${n(answer.setAside)} apart gezet.`,
      `${n(answer.rows)} rows read: ${n(answer.accepted)} accepted, ${n(answer.setAside)} set aside.`,
    ),
    ...reasons(answer.setAsideByReason, language),
    ...readLikeLine(answer.readLike, language),
    say(language, "Gebruikte koppeling:", "Mapping used:"),
    ...columnLines(answer.mapping.columns),
  ].join("\n");
}) as View;

export const previewTable = ((
  answer: AnswerOf<typeof q.previewDelivery>,
  language: Language,
): string =>
  [
    `${answer.fileName}: ${answer.format}${answer.encoding ? `, ${answer.encoding}` : ""}${answer.delimiter ? `, "${answer.delimiter}"` : ""}`,
    table(
      [
        say(language, "kolom", "column"),
        say(language, "veld", "field"),
        say(language, "voorbeelden", "samples"),
      ],
      answer.columns.map((column) => [
        column.name,
        column.field ?? "–",
        column.samples.slice(0, 3).join(" | ").slice(0, 60),
      ]),
    ),
    say(
      language,
      `Van ${shownNumber(answer.consequences.rowsRead, language)} regels zouden er ${shownNumber(answer.consequences.wouldAccept, language)} worden overgenomen.`,
      `Of ${shownNumber(answer.consequences.rowsRead, language)} rows, ${shownNumber(answer.consequences.wouldAccept, language)} would be accepted.`,
    ),
    ...reasons(answer.consequences.setAsideByReason, language),
    ...(answer.consequences.complete
      ? []
      : [
          say(
            language,
            "Alleen deze eerste regels zijn geprobeerd. Probeer alles met --whole; bij het inlezen wordt elke regel bekeken.",
            "Only these first rows were tried. Try all with --whole; an import looks at every row.",
          ),
        ]),
    ...answer.ambiguous.map((one) =>
      say(
        language,
        `Let op: "${one.sample}" in kolom ${one.column} wordt gelezen met decimale ${sign(one.readWith, "nl")}. Klopt dat niet, geef dan "decimal" op in de koppeling.`,
        `Note: "${one.sample}" in column ${one.column} is read with a decimal ${sign(one.readWith, "en")}. If that is not right, give "decimal" in the mapping.`,
      ),
    ),
    ...answer.unfilled.map((cost) => `- ${unfilledCostSentence(cost, language)}`),
    ...readLikeLine(answer.readLike, language),
  ].join("\n")) as View;

/** Until when a delivery may be used, in a word. */
function usable(
  { terms, licence }: AnswerOf<typeof q.listDeliveries>["deliveries"][number],
  language: Language,
): string {
  if (licence === "due") return say(language, "verwijderen", "delete");
  if (licence === "ended")
    return say(language, `niet meer (${terms.until})`, `ended ${terms.until}`);
  return terms.until === null ? "" : say(language, `t/m ${terms.until}`, `until ${terms.until}`);
}

export const deliveriesTable = ((
  answer: AnswerOf<typeof q.listDeliveries>,
  language: Language,
): string =>
  answer.deliveries.length === 0
    ? say(
        language,
        "Er is nog geen levering. Lees een registerbestand in: clusterwerk import BESTAND.",
        "There is no delivery yet. Import a register file: clusterwerk import FILE.",
      )
    : table(
        language === "nl"
          ? ["levering", "bron", "bestand", "peildatum", "overgenomen", "apart gezet", "bruikbaar"]
          : ["delivery", "source", "file", "reference date", "accepted", "set aside", "usable"],
        answer.deliveries.map((one) => [
          one.id,
          one.source,
          one.fileName,
          one.referenceDate ?? "",
          shownNumber(one.accepted, language),
          shownNumber(one.setAside, language),
          usable(one, language),
        ]),
      )) as View;

export const setAsideTable = ((
  answer: AnswerOf<typeof q.listSetAside>,
  language: Language,
): string =>
  answer.rows.length === 0
    ? say(language, "Er zijn geen regels apart gezet.", "No rows were set aside.")
    : [
        table(
          language === "nl"
            ? ["regel", "reden", "kolom", "cellen"]
            : ["line", "reason", "column", "cells"],
          answer.rows.map((row) => [
            String(row.line),
            setAsideSentence(row.reason, language),
            row.column ?? "",
            row.cells
              .map((cell) => cell ?? "")
              .join(" | ")
              .slice(0, 80),
          ]),
        ),
        say(
          language,
          `${answer.rows.length} van ${shownNumber(answer.total, language)}`,
          `${answer.rows.length} of ${shownNumber(answer.total, language)}`,
        ),
      ].join("\n")) as View;
