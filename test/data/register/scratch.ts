import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll } from "vitest";
import { ZipFile } from "yazl";
import { type Register, openRegister } from "../../../src/data/register/register.ts";
import type {
  Delivery,
  EstablishmentDetails,
  Mapping,
  SetAsideRow,
} from "../../../src/domain/delivery.ts";

/** A folder of this test file's own, removed when its tests are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clusterwerk-register-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let files = 0;

/** Writes a file into the folder and gives its path. */
export function written(folder: string, content: string | Uint8Array, ending = "csv"): string {
  const path = join(folder, `file-${++files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

/** What an import made of a text, as a test looks at it. */
export interface Imported {
  readonly delivery: Delivery;
  readonly rows: readonly EstablishmentDetails[];
  readonly aside: readonly SetAsideRow[];
}

export async function imported(
  register: Register,
  path: string,
  mapping: Mapping = {},
): Promise<Imported> {
  const { delivery } = await register.import(path, { mapping });
  const all = Array.from({ length: delivery.accepted }, (_, row) => row);
  const rows = await register.establishments(delivery.id, all);
  const page = await register.setAside(delivery.id, 0, 10_000);
  return { delivery, rows, aside: page.rows };
}

export async function scratchRegister(folder: string): Promise<Register> {
  const register = await openRegister({ dataDir: join(folder, "data"), threads: 1 });
  afterAll(() => register.close());
  return register;
}

/** A cell of a workbook under test: text, a number, or raw XML of a cell's inside with its type. */
export type SheetCell = string | number | null | { readonly type: string; readonly xml: string };

/** Writes a workbook the way a spreadsheet does: zip, shared strings, a style for dates. */
export async function writtenWorkbook(
  folder: string,
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
): Promise<string> {
  const path = join(folder, `file-${++files}.xlsx`);
  const zip = new ZipFile();
  const shared: string[] = [];
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name);
  const names = Object.keys(sheets);
  add("[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="x"/>`);
  add(
    "xl/workbook.xml",
    `<workbook xmlns:r="r"><sheets>${names
      .map((name, k) => `<sheet name="${escaped(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`)
      .join("")}</sheets></workbook>`,
  );
  add(
    "xl/_rels/workbook.xml.rels",
    `<Relationships>${names
      .map((_, k) => `<Relationship Id="rId${k + 1}" Target="worksheets/sheet${k + 1}.xml"/>`)
      .join("")}</Relationships>`,
  );
  add(
    "xl/styles.xml",
    `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  );
  names.forEach((name, k) => {
    const rows = sheets[name].map((cells, r) => {
      const inside = cells.map((cell, c) => {
        if (cell === null) return "";
        const at = `r="${columnName(c)}${r + 1}"`;
        if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
        if (typeof cell === "object") return `<c ${at} ${cell.type}>${cell.xml}</c>`;
        shared.push(cell);
        return `<c ${at} t="s"><v>${shared.length - 1}</v></c>`;
      });
      return `<row r="${r + 1}">${inside.join("")}</row>`;
    });
    add(
      `xl/worksheets/sheet${k + 1}.xml`,
      `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`,
    );
  });
  add(
    "xl/sharedStrings.xml",
    `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
  );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
