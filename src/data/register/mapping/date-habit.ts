import { known } from "./unknown-symbol.ts";

/** How dates of a column are written where that is not the same everywhere. */
export interface DateHabit {
  /** Which of two numbers is the day: 3-4-2025 is 3 April or 4 March. */
  readonly order: "day-first" | "month-first";
  /** Bare numbers of five digits are days of a spreadsheet. */
  readonly serial: boolean;
  /** Last year that a year of two digits may stand for. */
  readonly latestYear: number;
}

/** Without a reference date, a year of two digits up to this one is of this century. */
const latestWithoutReference = 2035;

const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?=$|[ T])/;

/** Evidence on the dates of one column, from all its values. */
export class DateEvidence {
  #dayFirst = 0;
  #monthFirst = 0;
  #serial = 0;
  #other = 0;
  #slashes = 0;

  add(cell: string, times = 1): void {
    const text = known(cell);
    if (text === undefined) return;
    if (/^\d{5}$/.test(text)) {
      this.#serial += times;
      return;
    }
    this.#other += times;
    const [, first, second] = parts.exec(text) ?? [];
    if (first === undefined) return;
    if (text.includes("/")) this.#slashes += times;
    if (Number(first) > 12) this.#dayFirst += times;
    else if (Number(second) > 12) this.#monthFirst += times;
  }

  /** @param referenceYear the year that the delivery describes, where it is known */
  habit(referenceYear: number | undefined): DateHabit {
    return {
      order: this.#monthFirst > this.#dayFirst && this.#slashes > 0 ? "month-first" : "day-first",
      serial: this.#serial > this.#other,
      latestYear: referenceYear === undefined ? latestWithoutReference : referenceYear + 1,
    };
  }
}

/**
 * A date as ISO 8601, as precise as it is known: year-month-day, year-month or
 * year alone. Undefined where the text is no date; a day that no month has is
 * none.
 *
 * @example isoDate("20190000", habit) // "2019"
 * @example isoDate("1-4-25", habit) // "2025-04-01"
 */
export function isoDate(text: string, habit: DateHabit): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?=$|[ T])/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0));
  const cut = parts.exec(text);
  if (cut) {
    const [day, month] = habit.order === "day-first" ? [cut[1], cut[2]] : [cut[2], cut[1]];
    return dated(fullYear(cut[3], habit), Number(month), Number(day));
  }
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthYear) return dated(Number(monthYear[2]), Number(monthYear[1]), 0);
  const digits = /^(\d+)(?:\.0+)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (digits.length === 4) return dated(Number(digits), 0, 0);
  if (digits.length === 5) return habit.serial ? ofSerial(Number(digits)) : undefined;
  if (digits.length === 6) return dated(Number(digits.slice(0, 4)), Number(digits.slice(4)), 0);
  if (digits.length !== 8) return undefined;
  const forward = dated(
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6)),
  );
  return (
    forward ??
    dated(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
  );
}

function fullYear(text: string, { latestYear }: DateHabit): number {
  if (text.length === 4) return Number(text);
  const century = latestYear - (latestYear % 100);
  const year = century + Number(text);
  return year > latestYear ? year - 100 : year;
}

/** A zero for month or day stands for "not known". */
function dated(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || year > 9999 || month > 12) return undefined;
  if (month === 0) return day === 0 ? String(year) : undefined;
  const yearMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (day === 0) return yearMonth;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > days ? undefined : `${yearMonth}-${String(day).padStart(2, "0")}`;
}

/** A day number of a spreadsheet that counts from 1900. */
function ofSerial(days: number): string {
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
