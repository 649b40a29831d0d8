const inactiveWords =
  /^(nee|n|no|false|onwaar|nein|0|inactief|inactive|niet actief|opgeheven|gesloten|closed|uitgeschreven|gestopt|beeindigd|be[eë]indigd|80|abgemeldet)$/i;

/**
 * Whether a cell on activity says that the establishment has stopped; anything
 * else counts as active.
 *
 * @param statusCode the column holds status codes of the trade register, of
 *                   which 00 is active though it may come as 0
 */
export function inactive(text: string | undefined, statusCode: boolean): boolean {
  if (text === undefined) return false;
  return statusCode && /^0+$/.test(text) ? false : inactiveWords.test(text);
}

/**
 * Whether an establishment had ended in the year of the delivery; without a
 * reference date, whether it has an end at all.
 *
 * @param endDate ISO 8601, as precise as it is known; null for none
 */
export function ended(endDate: string | null, referenceDate: string | undefined): boolean {
  if (endDate === null) return false;
  return referenceDate === undefined || endDate.slice(0, 4) <= referenceDate.slice(0, 4);
}
