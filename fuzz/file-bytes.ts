import { gzipSync } from "node:zlib";
import { ZipFile } from "yazl";
import { below, type Random } from "../src/core/random.ts";
import { dBaseFile, spssFile } from "../test/data/register/statistical-files.ts";
import type { Cells } from "./tables.ts";

const one = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)];

/** A table as the bytes of a CSV file in one of the ways such files are written. */
export function csvBytes(table: Cells, random: Random): Buffer {
  const delimiter = one(random, [";", ";", ";", ",", "\t", "|"]);
  const newline = one(random, ["\r\n", "\n", "\n", "\r"]);
  const quoting = one(random, ["needed", "always", "never"]);
  const cell = (text: string): string => {
    const needed = text.includes(delimiter) || /["\r\n]/.test(text);
    return quoting === "always" || (quoting === "needed" && needed)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  const start = one(random, ["", "", "", `sep=${delimiter}${newline}`, "\ufeff"]);
  const end = one(random, ["", newline, newline + newline, `${newline};;;;${newline}`]);
  const text = start + table.map((row) => row.map(cell).join(delimiter)).join(newline) + end;
  const bytes = encoded(text, one(random, ["utf8", "utf8", "latin1", "utf16le"]));
  return random() < 0.1 ? gzipSync(bytes) : bytes;
}

function encoded(text: string, encoding: "utf8" | "latin1" | "utf16le"): Buffer {
  return encoding === "utf16le"
    ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, encoding)])
    : Buffer.from(text, encoding);
}

/** A table as the bytes of an SPSS file, all its variables texts. */
export function spssBytes(table: Cells, random: Random): Buffer {
  const [header, ...rows] = table;
  const width = Math.max(1, header?.length ?? 1);
  const variables = Array.from({ length: width }, (_, c) => ({
    name: (header?.[c] ?? "").replace(/[=\t]/g, "").slice(0, 64) || `V${c}`,
    short: `V${c}`,
    width: 1 + below(random, random() < 0.1 ? 600 : 60),
  }));
  const cases = rows.map((row) => variables.map((_, c) => row[c] ?? ""));
  return spssFile(variables, cases, one(random, ["none", "bytecode", "bytecode", "zlib"]));
}

/** A table as the bytes of a dBase file, its columns of all types. */
export function dBaseBytes(table: Cells, random: Random): Buffer {
  const [header, ...rows] = table;
  const fields = Array.from({ length: Math.max(1, header?.length ?? 1) }, (_, c) => ({
    name: (header?.[c] ?? "").slice(0, 10) || `V${c}`,
    type: one(random, ["C", "C", "C", "N", "D", "L"] as const),
    length: 1 + below(random, 40),
  }));
  const records = rows.map((row) => fields.map((_, c) => Buffer.from(row[c] ?? "", "latin1")));
  return dBaseFile(fields, records, below(random, 4), random() < 0.2 ? [0] : []);
}

/** A table as the bytes of a workbook: text, numbers and empty cells as a spreadsheet stores them. */
export async function workbookBytes(table: Cells, random: Random): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name);
  const rows = table.map((cells, r) => {
    const inside = cells.map((text, c) => {
      const place = `${column(c)}${r + 1}`;
      if (text === "" && random() < 0.8) return "";
      if (/^-?\d{1,15}$/.test(text) && random() < 0.7) return `<c r="${place}"><v>${text}</v></c>`;
      return `<c r="${place}" t="inlineStr"><is><t>${xml(text)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${inside.join("")}</row>`;
  });
  add("[Content_Types].xml", `<Types xmlns="x"/>`);
  add(
    "xl/workbook.xml",
    `<workbook xmlns:r="r"><sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  add(
    "xl/_rels/workbook.xml.rels",
    `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  const sheet = `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
  add("xl/worksheets/sheet1.xml", random() < 0.2 ? spoiltXml(sheet, random) : sheet);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A workbook whose XML is not right: a place that cannot be, an end that is missing. */
function spoiltXml(sheet: string, random: Random): string {
  const from = below(random, sheet.length);
  return one(random, [
    sheet.slice(0, from),
    sheet.replace(/r="[A-Z]+\d+"/, 'r="XFDZZ9"'),
    sheet.replace(/r="\d+"/, 'r="-1"'),
    sheet.replaceAll("</c>", ""),
    `${sheet.slice(0, from)}&undefined;${sheet.slice(from)}`,
  ]);
}

function column(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : column(Math.floor(index / 26) - 1) + column(index % 26);
}

/** What XML cannot hold becomes a question mark. */
function xml(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const held = code > 31 ? (code < 0xd800 || code > 0xdfff) && code < 0xfffe : /\s/.test(sign);
    return held || code > 0xffff ? sign : "?";
  })
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}
