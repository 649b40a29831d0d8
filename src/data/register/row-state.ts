const inactiveWords =
  /^(nee|n|no|false|onwaar|nein|0|inactief|inactive|niet actief|opgeheven|gesloten|closed|uitgeschreven|gestopt|beeindigd|be[eë]indigd|80|abgemeldet)$/i;

/** Whether a cell on activity says that the establishment has stopped; anything else counts as active. */
export function inactive(text: string | undefined): boolean {
  return text !== undefined && inactiveWords.test(text);
}

/**
 * The year of a date in the ways registers write one: 2024-04-01, 1-4-2024,
 * 20240401, 2024. Undefined where there is none.
 */
function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year =
    /^(\d{4})(?:[-/.]|$|\d{4}$)/.exec(text)?.[1] ??
    /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})/.exec(text)?.[1];
  return year === undefined || Number(year) < 1000 ? undefined : Number(year);
}

/**
 * Whether an establishment had ended in the year of the delivery; without a
 * reference date, whether it has an end at all. A year after 2900 stands for none.
 */
export function ended(endDate: string | undefined, referenceDate: string | undefined): boolean {
  const year = yearOf(endDate);
  if (year === undefined || year > 2900) return false;
  return referenceDate === undefined || year <= Number(referenceDate.slice(0, 4));
}
