import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { table, type View } from "./views.ts";

const say = (language: Language, nl: string, en: string): string => (language === "nl" ? nl : en);

export const mappingsTable = ((
  { mappings }: AnswerOf<typeof q.listMappings>,
  language: Language,
): string =>
  mappings.length === 0
    ? say(
        language,
        "Er is nog geen koppeling bewaard. Wie een bestand inleest met --map, bewaart die voor de volgende levering.",
        "No mapping is kept yet. Importing a file with --map keeps it for the next delivery.",
      )
    : table(
        language === "nl"
          ? ["koppeling", "bron", "bestand", "kolommen", "bewaard op"]
          : ["mapping", "source", "file", "columns", "kept on"],
        mappings.map((one) => [
          one.id,
          one.source,
          one.fileName,
          String(one.columns.length),
          one.keptAt.slice(0, 10),
        ]),
      )) as View;

export const forgottenTable = ((
  { forgotten }: AnswerOf<typeof q.forgetMapping>,
  language: Language,
): string =>
  say(
    language,
    `De koppeling ${forgotten} is vergeten; het volgende bestand wordt opnieuw bekeken.`,
    `Mapping ${forgotten} is forgotten; the next file is looked at anew.`,
  )) as View;

/** That a file was read as one before it, and how to do without. */
export function readLikeLine(
  readLike: { id: string; source: string; keptAt: string } | null,
  language: Language,
): string[] {
  if (readLike === null) return [];
  const { id, source, keptAt } = readLike;
  const day = keptAt.slice(0, 10);
  return [
    say(
      language,
      `Gelezen met de koppeling die op ${day} is bewaard voor ${source} (${id}). Zonder: --fresh.`,
      `Read with the mapping kept on ${day} for ${source} (${id}). Without it: --fresh.`,
    ),
  ];
}
