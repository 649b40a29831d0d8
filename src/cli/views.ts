import type { Figure } from "../domain/figure.ts";
import type { Language } from "../domain/language.ts";

/** An answer as text. */
export type View = (answer: never, language: Language) => string;

/** Columns of words under a head, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((word, c) => Math.max(word.length, ...rows.map((row) => row[c].length)));
  const right = head.map((_, c) => rows.length > 0 && rows.every((row) => isNumeric(row[c])));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) => (right[c] ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
      .join("  ")
      .trimEnd();
  return [line(head), widths.map((w) => "-".repeat(w)).join("  "), ...rows.map(line)].join("\n");
}

const isNumeric = (cell: string): boolean => /^([-+]?[\d.,]+( ?[%×])?|x|\.|)$/.test(cell);

/** A number as a language writes it. */
export function shownNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
    // What rounds to nothing has no sign.
    signDisplay: "negative",
  }).format(value);
}

/** A figure in a table, with the signs that the statistics office uses: x suppressed, . unknown. */
export function shownFigure(figure: Figure, language: Language, digits = 0): string {
  if (figure.state === "suppressed") return "x";
  if (figure.state === "undefined") return ".";
  return shownNumber(figure.value, language, digits);
}

/** Comma-separated values after RFC 4180; a cell a spreadsheet would run is defused. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map(cell).join(",")).join("\r\n");
}

/** A figure in CSV: the number, `x` when suppressed, empty when undefined. */
export function csvFigure(figure: Figure): string | number {
  return figure.state === "value" ? figure.value : figure.state === "suppressed" ? "x" : "";
}

/** The plain view: a list as a table of its simple fields, or an object line by line. */
export function flat(list?: string): View {
  return ((answer: Record<string, unknown>, language: Language) => {
    const rows = list ? (answer[list] as Record<string, unknown>[]) : undefined;
    if (!rows) {
      return Object.entries(answer)
        .map(([key, value]) => `${key}: ${cellOf(value, language)}`)
        .join("\n");
    }
    if (rows.length === 0) return language === "nl" ? "Niets gevonden." : "Nothing found.";
    const head = Object.keys(rows[0]).filter((key) => cellOf(rows[0][key], language) !== "…");
    return table(
      head,
      rows.map((row) => head.map((key) => cellOf(row[key], language))),
    );
  }) as View;
}

function cellOf(value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number")
    return shownNumber(value, language, Number.isInteger(value) ? 0 : 3);
  if (typeof value !== "object") return String(value);
  if ("label" in value) return (value.label as Record<Language, string>)[language];
  if ("state" in value && typeof value.state === "string" && !("id" in value)) {
    return shownFigure(value as Figure, language);
  }
  if (Array.isArray(value))
    return value.every((v) => typeof v === "string") ? value.join(" ") : "…";
  return "…";
}
