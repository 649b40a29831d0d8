/**
 * Ways to write "not known" in a cell: statistical symbols, spreadsheet errors
 * and words. None of them is ever zero.
 */
const unknownSymbols = new Set([
  "",
  ".",
  "..",
  "...",
  "-",
  "--",
  "–",
  "—",
  "x",
  "?",
  "nvt",
  "n.v.t.",
  "n.v.t",
  "nb",
  "n.b.",
  "n.b",
  "n/a",
  "na",
  "n.a.",
  "nan",
  "null",
  "none",
  "nil",
  "\\n",
  "onbekend",
  "unknown",
  "unbekannt",
  "keine angabe",
  "k.a.",
  "geen opgave",
  "unanswered",
  "#n/b",
  "#n/a",
  "#nv",
  "#waarde!",
  "#value!",
  "#verw!",
  "#ref!",
  "#naam?",
  "#name?",
  "#deel/0!",
  "#div/0!",
  "(null)",
]);

/** Whether a cell says that its value is not known. */
export function isUnknown(cell: string): boolean {
  return cell.length <= 12 && unknownSymbols.has(cell.toLowerCase());
}

/** A cell without the space around it; undefined where it says nothing. */
export function known(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === "") return undefined;
  const text = cell.trim();
  return isUnknown(text) ? undefined : text;
}

/** As `known`, but "x", "NA" or "-" may be a name: only empty cells and NULL say nothing. */
export function knownText(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === "") return undefined;
  const text = cell.trim();
  return text === "" || /^(null|\(null\)|\\n|#n\/[ab]|onbekend|unknown)$/i.test(text)
    ? undefined
    : text;
}
