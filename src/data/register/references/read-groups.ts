import type { GroupTable, GroupTie } from "../../../domain/group-table.ts";
import { columnKey } from "../mapping/column-aliases.ts";
import { dayOf } from "../mapping/day-of.ts";
import { identifier } from "../rows/identifier.ts";
import { NumberHabit, numberOf } from "../mapping/number-habit.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { known } from "../mapping/unknown-symbol.ts";
import { notUnderstood } from "./not-understood.ts";
import { tableOfFile } from "./table-of-file.ts";

const names = {
  child:
    /^(child|kind|dochter\w*|onderneming|enterprise|kvk(nummer|nr)?|rsin|number|nummer|company)$/,
  parent: /^(parent|moeder\w*|eigenaar|owner|hoofd|head|concern(nummer|nr)?|groep|group)$/,
  share: /^(share|aandeel|belang|percentage|pct|sharepct|aandeelpct)$/,
  from: /^(from|van|vanaf|validfrom|geldigvan|geldigvanaf|ingangsdatum|begindatum|startdate)$/,
  until: /^(until|to|tot|totenmet|validto|validuntil|geldigtot|einddatum|enddate)$/,
  source: /^(source|bron)$/,
  name: /^(name|naam|groupname|groepsnaam|concernnaam|parentname|moedernaam)$/,
};

/**
 * Who owns whom, from a table with a row per child: its number, its parent's, and
 * where they are told the part that is owned, the days it holds, and the source. A
 * row without a child, or whose number a spreadsheet rounded, cannot be used; its
 * line is told.
 *
 * @throws reference-not-understood
 */
export async function readGroups(source: SourceFile): Promise<GroupTable> {
  const { columns, rows } = await tableOfFile(source);
  const keys = columns.map(columnKey);
  const at = Object.fromEntries(
    Object.entries(names).map(([field, pattern]) => [
      field,
      keys.findIndex((key) => pattern.test(key)),
    ]),
  ) as Record<keyof typeof names, number>;
  if (at.child < 0 || at.parent < 0) {
    throw notUnderstood(source.fileName, "columns child and parent", columns.join(", "));
  }
  const cell = (cells: readonly string[], field: keyof typeof names): string | undefined =>
    at[field] < 0 ? undefined : known(cells[at[field]]);

  const numberCells = rows.flatMap(({ cells }) => [cell(cells, "child"), cell(cells, "parent")]);
  // Eight digits are a number of the Dutch trade register; shorter ones among them lost their zeros.
  const dutch = numberCells.some((text) => /^\d{8}$/.test(text ?? ""));
  const habit = new NumberHabit();
  for (const { cells } of rows) habit.add((cell(cells, "share") ?? "").replace("%", ""));
  const { decimal } = habit.decide(false);
  const shareOf = (text: string): number => numberOf(text.replace("%", "").trim(), decimal);
  const percent = rows.some(({ cells }) => {
    const text = cell(cells, "share");
    return text !== undefined && (text.includes("%") || shareOf(text) > 1);
  });

  const ties: GroupTie[] = [];
  const unread: number[] = [];
  for (const { line, cells } of rows) {
    const child = numberIn(cell(cells, "child"), dutch);
    const parent = numberIn(cell(cells, "parent"), dutch);
    if (child === undefined || child === null || parent === undefined) {
      unread.push(line);
      continue;
    }
    const share = cell(cells, "share");
    const owned = share === undefined ? null : shareOf(share) / (percent ? 100 : 1);
    if (owned !== null && !(owned >= 0 && owned <= 1)) {
      throw notUnderstood(source.fileName, "a part from 0 to 100 %", `"${share}" on line ${line}`);
    }
    const day = (field: "from" | "until"): string | null => {
      const text = cell(cells, field);
      const read = text === undefined ? null : dayOf(text, field === "until");
      if (read !== undefined) return read;
      throw notUnderstood(
        source.fileName,
        "a date such as 2025-04-01",
        `"${text}" on line ${line}`,
      );
    };
    ties.push({
      child,
      parent,
      share: owned,
      from: day("from"),
      until: day("until"),
      source: cell(cells, "source") ?? null,
      name: cell(cells, "name") ?? null,
      line,
    });
  }
  if (ties.length === 0) throw notUnderstood(source.fileName, "rows with a child", "none");
  return { ties, unread };
}

/** A number with its zeros; null where the cell is empty, undefined where it cannot be read. */
function numberIn(text: string | undefined, dutch: boolean): string | null | undefined {
  if (text === undefined) return null;
  const tight = text.replace(/[\s.]/g, "");
  const read = identifier(text, /^\d+$/.test(tight) && dutch && tight.length <= 8 ? 8 : undefined);
  return typeof read === "string" ? undefined : read.id;
}
