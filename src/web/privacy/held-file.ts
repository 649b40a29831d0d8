import { csvLine, csvStart } from "../../domain/csv-form.ts";
import type { Language } from "../../domain/language.ts";
import { privacyKindWords, privacyStateWords } from "../../domain/privacy-sentences.ts";
import type { Translate } from "../language/translate.ts";
import type { Held } from "./questions.ts";

/** The answer itself, for a machine. */
export const heldJson = (held: Held): string => `${JSON.stringify(held, null, 2)}\n`;

/** The same as lines: a value each, with the field's name for people and for machines. */
export function heldCsv(
  { deliveries, clusters, requests }: Held,
  t: Translate,
  fieldName: (field: string) => string,
  language: Language,
): string {
  const form = language === "nl" ? "dutch-excel" : "rfc-4180";
  const parts = ["part", "source", "date", "row", "name", "field", "value"] as const;
  const lines: (string | number | null)[][] = [parts.map((part) => t(`held.csv.${part}`))];
  for (const { source, referenceDate, row, values } of deliveries) {
    for (const { field, value } of values) {
      const of = [t("held.csv.delivery"), source, referenceDate, row];
      lines.push([...of, fieldName(field), field, value]);
    }
  }
  for (const { name, establishment, state, note } of clusters) {
    const told = [t(`held.state.${state}`), note].filter(Boolean).join(". ");
    lines.push([t("held.csv.cluster"), name, null, null, establishment, "establishment", told]);
  }
  for (const { kind, state, askedAt, text, reason } of requests) {
    const [asked, stands] = [privacyKindWords[kind][language], privacyStateWords[state][language]];
    const told = [text, reason].filter(Boolean).join(" / ");
    const day = askedAt.slice(0, 10);
    lines.push([t("held.csv.request"), null, day, null, `${asked}, ${stands}`, kind, told]);
  }
  return csvStart(form) + lines.map((line) => csvLine(line, form)).join("");
}

/** Hands a text to the reader as a file; its name names nobody. */
export function saveAs(text: string, kind: "csv" | "json"): void {
  const type = kind === "csv" ? "text/csv" : "application/json";
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `clusterwerk-${new Date().toISOString().slice(0, 10)}.${kind}`;
  link.click();
  URL.revokeObjectURL(address);
}
