import type { SetAsideReason } from "../../../domain/set-aside.ts";
import type { TableLayout } from "../tables/table-layout.ts";

const total =
  /^(eind|sub|grand ?)?(totaal|totalen|total|totals|gesamt|gesamtsumme|summe|insgesamt|som)( generaal)?\s*:?$/i;

/**
 * Why a row of the file is no row of the table: empty, a repeated header, a
 * title or footnote, a total, or a wrong number of cells. Undefined for a row
 * that fits. Empty cells beyond the last column do no harm.
 */
export function misfitOf(
  cells: readonly string[],
  layout: TableLayout,
  establishmentIndex: number,
): SetAsideReason | undefined {
  let filled = 0;
  let first = -1;
  let last = -1;
  for (let k = 0; k < cells.length; k++) {
    if (cells[k] === "" || cells[k].trim() === "") continue;
    filled++;
    if (first === -1) first = k;
    last = k;
  }
  if (filled === 0) return "empty-row";
  if (cells.length === layout.header.length && filled > 1 && isHeader(cells, layout)) {
    return "title-row";
  }
  const text = cells[first].trim();
  const id = establishmentIndex < 0 ? "" : (cells[establishmentIndex] ?? "").trim();
  if (text.length < 24 && total.test(text) && (id === "" || id === text)) return "total-row";
  if (filled === 1 && layout.columns.length > 2 && /\p{L}.*[\s:]/u.test(text) && first < 2) {
    return "title-row";
  }
  if (last >= layout.width.most || cells.length < layout.width.least)
    return "wrong-number-of-cells";
  return undefined;
}

function isHeader(cells: readonly string[], layout: TableLayout): boolean {
  for (let k = 0; k < cells.length; k++) if (cells[k] !== layout.header[k]) return false;
  return true;
}
