import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { retainedWords } from "../domain/retention-sentences.ts";
import { table, type View } from "./views.ts";

type Due = AnswerOf<typeof q.approveDestruction>;

const dueRows = (records: readonly Due[], language: Language): string => {
  const nl = language === "nl";
  return table(
    nl ? ["wat", "begon", "had weg gemoeten", "record"] : ["what", "began", "was due", "record"],
    records.map(({ kind, started, due, record }) => [
      retainedWords[kind][language],
      started,
      due,
      record,
    ]),
  );
};

export const destructionTable = ((
  { rules, records }: AnswerOf<typeof q.listDestruction>,
  language: Language,
) => {
  const nl = language === "nl";
  const terms = table(
    nl ? ["wat", "maanden", "vanaf", "dan"] : ["what", "months", "from", "then"],
    rules.map(({ kind, months, starts, outcome }) => [
      retainedWords[kind][language],
      String(months),
      starts,
      outcome,
    ]),
  );
  const over =
    records.length === 0
      ? nl
        ? "Er is niets over zijn tijd heen."
        : "Nothing is over its time."
      : dueRows(records, language);
  return `${over}\n\n${terms}`;
}) as View;

export const destroyedView = ((due: Due, language: Language) => dueRows([due], language)) as View;
