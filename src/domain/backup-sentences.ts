import type { ErrorCode, ErrorDetails } from "./clusterwerk-error.ts";
import type { Language } from "./language.ts";

type Sentence = (details: ErrorDetails) => string;

/** Errors of making and restoring backups. */
export const backupErrorCodes = [
  "not-a-backup",
  "backup-unfinished",
  "backup-damaged",
  "backup-newer",
  "database-not-empty",
  "restore-unfinished",
] as const satisfies readonly ErrorCode[];

const word = (value: unknown): string =>
  Array.isArray(value) ? value.join(", ") : String(value ?? "");

/** How many more files there are than are named. */
const more = ({ files, count }: ErrorDetails): number =>
  Number(count ?? 0) - (Array.isArray(files) ? files.length : 0);

export const backupSentences: Record<
  (typeof backupErrorCodes)[number],
  Record<Language, Sentence>
> = {
  "not-a-backup": {
    nl: (d) =>
      `In de map "${word(d.folder)}" staat geen reservekopie van Clusterwerk. Controleer de naam van de map. Er is niets teruggezet.`,
    en: (d) =>
      `The folder "${word(d.folder)}" holds no backup of Clusterwerk. Check the name of the folder. Nothing was restored.`,
  },
  "backup-unfinished": {
    nl: (d) =>
      `De reservekopie in "${word(d.folder)}" is niet af: het maken ervan is afgebroken. Gebruik een andere reservekopie. Deze map kan weg.`,
    en: (d) =>
      `The backup in "${word(d.folder)}" is not finished: making it was broken off. Use another backup. This folder can go.`,
  },
  "backup-damaged": {
    nl: (d) =>
      `De reservekopie in "${word(d.folder)}" is beschadigd: ${word(d.files)}${more(d) > 0 ? ` en nog ${more(d)}` : ""} ontbreekt of is veranderd sinds het maken. Gebruik een andere reservekopie. Er is niets teruggezet.`,
    en: (d) =>
      `The backup in "${word(d.folder)}" is damaged: ${word(d.files)}${more(d) > 0 ? ` and ${more(d)} more` : ""} is missing or has changed since it was made. Use another backup. Nothing was restored.`,
  },
  "backup-newer": {
    nl: (d) =>
      `De reservekopie in "${word(d.folder)}" is gemaakt met een nieuwere versie (${word(d.found)}). Werk Clusterwerk bij en zet hem dan terug.`,
    en: (d) =>
      `The backup in "${word(d.folder)}" was made by a newer version (${word(d.found)}). Update Clusterwerk, then restore it.`,
  },
  "database-not-empty": {
    nl: () => "In deze database staan al gegevens. Kies een lege database. Er is niets veranderd.",
    en: () => "This database already holds data. Choose an empty one. Nothing was changed.",
  },
  "restore-unfinished": {
    nl: (d) =>
      `In de map "${word(d.folder)}" is een reservekopie maar half teruggezet. Maak de map leeg en zet de reservekopie opnieuw terug.`,
    en: (d) =>
      `In the folder "${word(d.folder)}" a backup was only half restored. Empty the folder and restore the backup again.`,
  },
};
