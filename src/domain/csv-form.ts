/**
 * The forms of CSV that are written. `rfc-4180` is for programs: commas, a point in
 * numbers. `dutch-excel` opens well in a Dutch spreadsheet: semicolons, a comma in
 * numbers, a byte order mark in front. Both end a line with CRLF.
 */
export const csvForms = ["rfc-4180", "dutch-excel"] as const;
export type CsvForm = (typeof csvForms)[number];

/** What a file of a form begins with. */
export const csvStart = (form: CsvForm): string => (form === "dutch-excel" ? "\ufeff" : "");

/**
 * One line. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; a number is no text and keeps its sign, and so does a telephone number.
 *
 * @example csvLine(["=1+1", 1.5, null], "dutch-excel") // "'=1+1;1,5;\r\n"
 */
export function csvLine(cells: readonly (string | number | null)[], form: CsvForm): string {
  const delimiter = form === "dutch-excel" ? ";" : ",";
  const cell = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") {
      const text = String(Object.is(value, -0) ? 0 : value);
      return form === "dutch-excel" ? text.replace(".", ",") : text;
    }
    const isFormula = /^[=+\-@\t\r]/.test(value) && !/^\+\d[\d ()-]*$/.test(value);
    const safe = isFormula ? `'${value}` : value;
    return /["\r\n]/.test(safe) || safe.includes(delimiter)
      ? `"${safe.replaceAll('"', '""')}"`
      : safe;
  };
  return `${cells.map(cell).join(delimiter)}\r\n`;
}
