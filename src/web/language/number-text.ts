import type { Language } from "../../domain/language.ts";
import { locales } from "./translate.ts";

/**
 * A number as people of the language write it.
 *
 * @param digits  digits behind the decimal mark, always all of them, so that a column lines up
 * @example numberText("nl", 1234.5, 1) // "1.234,5"
 */
export function numberText(language: Language, value: number, digits = 0): string {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // What rounds to nothing has no sign.
    signDisplay: "negative",
  }).format(value);
}

/** A difference to the whole number, with its sign. @example differenceText("nl", 12.4) // "+12" */
export function differenceText(language: Language, difference: number): string {
  return new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  }).format(difference);
}

/**
 * A share between 0 and 1 as a percentage without decimals, and "< 1%" rather
 * than a zero that it is not.
 *
 * @example shareText("nl", 0.38)  // "38%"
 * @example shareText("nl", 0.002) // "< 1%"
 */
export function shareText(language: Language, share: number): string {
  const percent = (value: number) =>
    new Intl.NumberFormat(locales[language], {
      style: "percent",
      maximumFractionDigits: 0,
    }).format(value);
  return share > 0 && share < 0.005 ? `< ${percent(0.01)}` : percent(share);
}

/**
 * A ratio such as a location quotient: two decimals below ten, one above, since
 * no ratio here is known better than that.
 */
export function ratioText(language: Language, ratio: number): string {
  return numberText(language, ratio, Math.abs(ratio) < 10 ? 2 : 1);
}

/** A count that may be an average, such as "9" or "2,1": one decimal below ten, none where it is whole. */
export function countText(language: Language, count: number): string {
  return numberText(language, count, Math.abs(count) < 10 && !Number.isInteger(count) ? 1 : 0);
}

/** A probability: three decimals, and "< 0,001" rather than a zero that it is not. */
export function chanceText(language: Language, chance: number): string {
  return chance < 0.001 ? `< ${numberText(language, 0.001, 3)}` : numberText(language, chance, 3);
}

/** A date or moment as a day in words. @example dateText("nl", "2026-04-01") // "1 april 2026" */
export function dateText(language: Language, moment: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(moment);
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: "long",
    ...(isDay ? { timeZone: "UTC" } : {}),
  }).format(new Date(moment));
}

/** A moment to the minute, in the reader's own time zone. */
export function momentText(language: Language, moment: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: "long",
    timeStyle: "short",
  }).format(new Date(moment));
}
