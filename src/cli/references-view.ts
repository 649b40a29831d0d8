import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { referenceRemarkSentence } from "../domain/reference-sentences.ts";
import type { ReferenceRemark, ReferenceRemarks } from "../domain/reference.ts";
import { shownNumber, table, type View } from "./views.ts";

const say = (language: Language, nl: string, en: string): string => (language === "nl" ? nl : en);

/** What a reader should know, a line each. */
const remarkLines = (remarks: ReferenceRemarks, language: Language): string[] =>
  Object.entries(remarks).map(
    ([remark, count]) =>
      `  ${shownNumber(count, language)} × ${referenceRemarkSentence(remark as ReferenceRemark, language)}`,
  );

export const referenceTable = ((
  answer: AnswerOf<typeof q.importReference>,
  language: Language,
): string =>
  [
    answer.alreadyThere
      ? say(
          language,
          `Dit bestand was al ingelezen als ${answer.id}; er is niets veranderd.`,
          `This file was imported before as ${answer.id}; nothing changed.`,
        )
      : say(language, `Ingelezen als ${answer.id}`, `Imported as ${answer.id}`),
    `${answer.kind}: ${answer.name}, ${shownNumber(answer.rows, language)} ${say(language, "rijen", "rows")}${about(answer)}`,
    ...remarkLines(answer.remarks, language),
  ].join("\n")) as View;

type Kept = Pick<
  AnswerOf<typeof q.importReference>,
  "regionNamespace" | "scheme" | "toScheme" | "validFrom" | "validTo"
>;

/** What a reference is of: a prefix, a scheme or two, and when it holds. */
function about({ regionNamespace, scheme, toScheme, validFrom, validTo }: Kept): string {
  const codes = scheme === null ? null : toScheme === null ? scheme : `${scheme} → ${toScheme}`;
  const days = validFrom || validTo ? `${validFrom ?? ""} – ${validTo ?? ""}` : null;
  const told = [regionNamespace, codes, days].filter((part) => part !== null);
  return told.length > 0 ? ` (${told.join("; ")})` : "";
}

export const referencesTable = ((
  answer: AnswerOf<typeof q.listReferences>,
  language: Language,
): string =>
  answer.references.length === 0
    ? say(
        language,
        "Er is nog geen naslag. Lees een bestand in: clusterwerk reference import BESTAND.",
        "There are no references yet. Import one: clusterwerk reference import FILE.",
      )
    : table(
        language === "nl"
          ? ["naslag", "soort", "naam", "waarvan", "bron", "licentie", "rijen", "berekeningen"]
          : ["reference", "kind", "name", "of", "source", "licence", "rows", "runs"],
        answer.references.map((one) => [
          one.id,
          one.kind,
          one.name,
          about(one).trim().slice(1, -1),
          one.source ?? "",
          one.licence ?? "",
          shownNumber(one.rows, language),
          shownNumber(one.runs, language),
        ]),
      )) as View;
