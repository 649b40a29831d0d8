/**
 * A date in the ways registers write one, as 2024-04-01. A year stands for its first
 * day, or for its last where an end is told.
 *
 * @returns undefined where it is no date
 *
 * @example dayOf("1-4-2024") // "2024-04-01"
 */
export function dayOf(text: string, asEnd = false): string | undefined {
  const year = /^\d{4}$/.test(text);
  if (year) return `${text}-${asEnd ? "12-31" : "01-01"}`;
  const found =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})/.exec(text) ??
    /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/.exec(text);
  if (!found?.groups) return undefined;
  const { month, day } = found.groups;
  const iso = `${found.groups.year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
