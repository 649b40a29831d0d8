import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { Label } from "../../../domain/reference.ts";
import { columnKey } from "../mapping/column-aliases.ts";
import { bareCode } from "../rows/industry-code.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { notUnderstood } from "./not-understood.ts";
import { tableOfFile } from "./table-of-file.ts";

export interface Classification {
  readonly scheme: IndustryScheme;
  readonly labels: Readonly<Record<string, Label>>;
}

/**
 * The codes of a classification with their labels, from a table with a code
 * and a label, in one language or in two (label_nl, label_en). The Census
 * files of NAICS, with their blank columns, are such tables.
 */
export async function readClassification(
  source: SourceFile,
  given: IndustryScheme | undefined,
): Promise<Classification> {
  const { columns, rows } = await tableOfFile(source);
  const keys = columns.map(columnKey);
  const column = (pattern: RegExp): number => keys.findIndex((key) => pattern.test(key));
  const codeAt = column(
    /^code$|^(sbi|nace|naics|isic)\w*code$|code$|^nace(rev)?21?$|^sbi(20)?(08|25)$|^naics(20)?\d\d$/,
  );
  const labelAt = column(
    /^(label|title|naam|name|description|omschrijving)$|title$|label$|label_?en$/,
  );
  const dutchAt = column(/(label|naam|omschrijving|title)nl$/);
  const englishAt = column(/(label|name|description|title)en$/);
  if (codeAt < 0 || (labelAt < 0 && dutchAt < 0 && englishAt < 0)) {
    throw notUnderstood(source.fileName, "columns code and label", columns.join(", "));
  }
  const scheme = given ?? schemeOf(keys.join(" "));
  if (scheme === undefined) {
    throw notUnderstood(source.fileName, "the scheme of the codes", "none in the column names");
  }
  const labels: Record<string, Label> = {};
  for (const { cells } of rows) {
    const text = (index: number): string | undefined => {
      const cell = index < 0 ? "" : (cells[index] ?? "").replace(/\s+/g, " ").trim();
      return cell === "" ? undefined : cell;
    };
    const code = bareCode(text(codeAt) ?? "");
    const fallback = text(labelAt) ?? text(englishAt) ?? text(dutchAt);
    if (code === "" || fallback === undefined) continue;
    labels[code] = { nl: text(dutchAt) ?? fallback, en: text(englishAt) ?? fallback };
  }
  if (Object.keys(labels).length === 0) {
    throw notUnderstood(source.fileName, "codes with labels", "no row with both");
  }
  return { scheme, labels };
}

function schemeOf(keys: string): IndustryScheme | undefined {
  if (/2012\w*naics|naics\w*2012/.test(keys)) return "naics-2012";
  if (/2017\w*naics|naics\w*2017/.test(keys)) return "naics-2017";
  if (/2022\w*naics|naics\w*2022/.test(keys)) return "naics-2022";
  if (/sbi(20)?25/.test(keys)) return "sbi-2025";
  if (/sbi(20)?08/.test(keys)) return "sbi-2008";
  if (/nacerev21|nace21/.test(keys)) return "nace-2.1";
  if (/nacerev2|nace2/.test(keys)) return "nace-2";
  return undefined;
}
