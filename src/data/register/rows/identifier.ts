/** Why an identifier cannot be used. */
export type NoIdentifier = "identifier-lost-precision" | "identifier-not-valid";

/**
 * Digits that an identifier of the Dutch registers has, by the name of its
 * column as names are compared; undefined for others. Spreadsheets take the zeros in front away, and this is how many to
 * put back.
 */
export function identifierDigits(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  if (/^(hr)?vestigings?(nummer|nr)$|^kvkvestnr$|^kvkvsr$/.test(name)) return 12;
  if (/^kvk(dosnr|nr|nummer|dos)?$|^dossier(nummer|nr)?$|^handelsregisternummer$/.test(name)) {
    return 8;
  }
  return /^rsin(nr|nummer)?$|^fiscaal(nummer|nr)$/.test(name) ? 9 : undefined;
}

/**
 * An identifier as text, with its zeros.
 *
 * @example identifier("38509504", 12) // { id: "000038509504", restored: true }
 */
export function identifier(
  text: string,
  digits: number | undefined,
): { id: string; restored: boolean } | NoIdentifier {
  // 3,85095E+10: the spreadsheet kept six of the twelve digits. Nothing brings the others back.
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text) && /[.,]|\+/.test(text)) {
    return "identifier-lost-precision";
  }
  if (text.length > 200) return "identifier-not-valid";
  // A numeric column read as a number: 1234.0 is 1234.
  const whole = /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf(".")) : text;
  if (digits === undefined) return { id: whole, restored: false };
  const tight = whole.replace(/[\s.]/g, "");
  if (!/^\d+$/.test(tight)) return { id: whole, restored: false };
  if (tight.length >= digits) return { id: tight, restored: false };
  return { id: tight.padStart(digits, "0"), restored: true };
}
