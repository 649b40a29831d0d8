import type { Language } from "./language.ts";

/**
 * A day, yyyy-mm-dd, as a language writes it.
 *
 * @example dayText("2027-12-31", "nl") // "31 december 2027"
 */
export function dayText(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(date);
}
