import { SaxesParser } from "saxes";
import type { XlsxArchive } from "./xlsx-archive.ts";

/** What the small parts of a workbook say about its sheets and cells. */
export interface XlsxWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly part: string;
    readonly hidden: boolean;
  }[];
  readonly sharedStrings: readonly string[];
  /** By cell style: whether a number in it is a date. */
  readonly dateStyles: readonly boolean[];
  /** Days count from 1904 rather than 1900. */
  readonly from1904: boolean;
}

export async function xlsxWorkbook(archive: XlsxArchive): Promise<XlsxWorkbook> {
  const targets = new Map<string, string>();
  await elements(archive, "xl/_rels/workbook.xml.rels", (name, attributes) => {
    if (name === "Relationship") targets.set(attributes.Id ?? "", attributes.Target ?? "");
  });
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  let from1904 = false;
  await elements(archive, "xl/workbook.xml", (name, attributes) => {
    if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    if (name !== "sheet") return;
    const target = targets.get(attributes["r:id"] ?? attributes.id ?? "");
    const part = target === undefined ? `worksheets/sheet${sheets.length + 1}.xml` : target;
    sheets.push({
      name: attributes.name ?? `Sheet${sheets.length + 1}`,
      part: part.startsWith("/") ? part.slice(1) : `xl/${part}`,
      hidden: (attributes.state ?? "visible") !== "visible",
    });
  });
  return {
    sheets,
    from1904,
    sharedStrings: await sharedStrings(archive),
    dateStyles: await dateStyles(archive),
  };
}

async function sharedStrings(archive: XlsxArchive): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  // Phonetic runs stand beside the text and are not part of it.
  let phonetic = false;
  await elements(
    archive,
    "xl/sharedStrings.xml",
    (name) => {
      if (name === "si") current = "";
      if (name === "t") inText = true;
      if (name === "rPh") phonetic = true;
    },
    (name) => {
      if (name === "si") strings.push(current);
      if (name === "t") inText = false;
      if (name === "rPh") phonetic = false;
    },
    (text) => {
      if (inText && !phonetic) current += text;
    },
  );
  return strings;
}

async function dateStyles(archive: XlsxArchive): Promise<boolean[]> {
  const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  const styles: boolean[] = [];
  let inCells = false;
  await elements(
    archive,
    "xl/styles.xml",
    (name, attributes) => {
      if (name === "numFmt") {
        const code = (attributes.formatCode ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
        if (/[dyj]|m{1,4}|h+:/i.test(code)) dateFormats.add(Number(attributes.numFmtId));
      }
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) styles.push(dateFormats.has(Number(attributes.numFmtId ?? 0)));
    },
    (name) => {
      if (name === "cellXfs") inCells = false;
    },
  );
  return styles;
}

/** Walks a small part of the archive; a part that is absent has no elements. */
async function elements(
  archive: XlsxArchive,
  part: string,
  onOpen: (name: string, attributes: Partial<Record<string, string>>) => void,
  onClose: (name: string) => void = () => {},
  onText: (text: string) => void = () => {},
): Promise<void> {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => onOpen(localName(tag.name), tag.attributes));
  parser.on("closetag", (tag) => onClose(localName(tag.name)));
  parser.on("text", onText);
  parser.on("error", (error) => {
    throw error;
  });
  for await (const text of archive.text(part)) parser.write(text);
  parser.close();
}

/** A name without its namespace prefix; some writers prefix every element. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}
