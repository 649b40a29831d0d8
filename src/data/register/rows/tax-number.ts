/**
 * Whether nine digits pass the eleven test of RSIN and of citizen service
 * numbers, which cannot be told apart by it: weights 9 to 2 and -1, the sum a
 * multiple of eleven.
 *
 * @example passesElevenTest("810433941") // true
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  let sum = -Number(digits[8]);
  for (let k = 0; k < 8; k++) sum += Number(digits[k]) * (9 - k);
  return sum % 11 === 0 && digits !== "000000000";
}

/**
 * A VAT number without points and spaces, and whether a Dutch one can be
 * right: the eleven test on its nine digits or, as for sole traders since
 * 2020, the whole of it 1 modulo 97 (letters count as 10 to 35). Numbers of
 * other countries are taken as they are.
 *
 * @example vatNumber("NL 8104.33.941.B01") // { number: "NL810433941B01", plausible: true }
 */
export function vatNumber(text: string): { number: string; plausible: boolean } {
  const tight = text.toUpperCase().replace(/[\s.-]/g, "");
  const number = /^\d{9}B\d\d$/.test(tight) ? `NL${tight}` : tight;
  if (!number.startsWith("NL"))
    return { number, plausible: /^[A-Z]{2}[0-9A-Z]{2,13}$/.test(number) };
  const digits = /^NL(\d{9})B\d\d$/.exec(number)?.[1];
  if (digits === undefined) return { number, plausible: false };
  return { number, plausible: passesElevenTest(digits) || remainder97(number) === 1 };
}

function remainder97(number: string): number {
  let remainder = 0;
  for (const sign of number) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
