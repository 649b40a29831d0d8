import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { shownNumber, table, type View } from "./views.ts";

type Backup = AnswerOf<typeof q.backup>;

const say = (language: Language, nl: string, en: string): string => (language === "nl" ? nl : en);

/** What a backup holds, line by line. */
function held(answer: Backup, language: Language): string[] {
  const n = (value: number, digits = 0): string => shownNumber(value, language, digits);
  return [
    say(
      language,
      `Gemaakt op ${answer.madeAt}, met Clusterwerk ${answer.softwareVersion}.`,
      `Made at ${answer.madeAt}, by Clusterwerk ${answer.softwareVersion}.`,
    ),
    say(
      language,
      `${n(answer.deliveries)} leveringen, ${n(answer.references)} keer naslag, ${n(answer.files)} bestanden, ${n(answer.bytes / 1e6, 1)} MB.`,
      `${n(answer.deliveries)} deliveries, ${n(answer.references)} references, ${n(answer.files)} files, ${n(answer.bytes / 1e6, 1)} MB.`,
    ),
    "",
    table(
      language === "nl" ? ["tabel", "rijen", "sha256"] : ["table", "rows", "sha256"],
      answer.tables.map(({ name, rows, sha256 }) => [name, n(rows), `${sha256.slice(0, 16)}…`]),
    ),
    "",
    `${say(language, "Vingerafdruk", "Hash")}: ${answer.hash}`,
  ];
}

export const backupTable = ((answer: Backup, language: Language): string =>
  [
    say(language, `Reservekopie in ${answer.folder}`, `Backup in ${answer.folder}`),
    ...held(answer, language),
    say(
      language,
      `Noteer de vingerafdruk. Terugzetten: clusterwerk restore ${answer.folder} --data NIEUWE-MAP.`,
      `Note the hash. To restore: clusterwerk restore ${answer.folder} --data NEW-FOLDER.`,
    ),
  ].join("\n")) as View;

export const restoreTable = ((answer: AnswerOf<typeof q.restore>, language: Language): string =>
  [
    say(
      language,
      `Reservekopie ${answer.folder} is teruggezet in ${answer.data}`,
      `Backup ${answer.folder} is restored in ${answer.data}`,
    ),
    ...held(answer, language),
    say(
      language,
      "Elk bestand en elke tabel is nagelezen en gelijk aan de reservekopie.",
      "Every file and every table was read again and is the same as in the backup.",
    ),
    say(
      language,
      "Is er na deze reservekopie iets gewist of verwijderd? Doe dat hier opnieuw.",
      "Was anything erased or deleted after this backup? Do so here again.",
    ),
  ].join("\n")) as View;
