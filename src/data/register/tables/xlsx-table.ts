import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { Mapping } from "../../../domain/delivery.ts";
import { knownColumns } from "../mapping/column-aliases.ts";
import type { RecordBatch, Table } from "./record.ts";
import { type SourceFile, fileEmpty, notATable } from "./source-file.ts";
import { type UnpackedFile, unpackedFile } from "./unpacked-file.ts";
import { openXlsxArchive } from "./xlsx-archive.ts";
import { xlsxRecords } from "./xlsx-sheet.ts";
import { xlsxWorkbook } from "./xlsx-workbook.ts";

/** A workbook as a table: the sheet the mapping names, else the visible one that looks most like a register. */
export async function xlsxTable(source: SourceFile, mapping: Mapping): Promise<Table> {
  const file: UnpackedFile = await unpackedFile(source, ".xlsx");
  try {
    const archive = await openXlsxArchive(file.path, source.fileName);
    if (!archive.has("xl/workbook.xml")) {
      archive.close();
      throw notATable(source.fileName, "a zip archive that is no workbook");
    }
    const workbook = await xlsxWorkbook(archive).catch((error: unknown) => {
      archive.close();
      throw error instanceof ClusterwerkError
        ? error
        : notATable(source.fileName, "a workbook whose XML cannot be read");
    });
    const names = workbook.sheets.map((sheet) => sheet.name);
    let chosen = workbook.sheets.find((sheet) => sheet.name === mapping.sheet);
    if (mapping.sheet !== undefined && chosen === undefined) {
      archive.close();
      throw new ClusterwerkError(
        "invalid-input",
        `needed sheet ${mapping.sheet}, found ${names.join(", ")}`,
        { sheet: mapping.sheet, found: names },
      );
    }
    let best = -1;
    for (const sheet of chosen ? [] : workbook.sheets.filter((each) => !each.hidden)) {
      const likeness = await registerLikeness(xlsxRecords(archive, workbook, sheet.part));
      if (likeness > best) {
        best = likeness;
        chosen = sheet;
      }
    }
    if (chosen === undefined || best === 0) {
      archive.close();
      throw fileEmpty(source.fileName);
    }
    const { part, name } = chosen;
    return {
      format: "xlsx",
      encoding: null,
      delimiter: null,
      sheets: names,
      sheet: name,
      numbersPlain: true,
      shortRows: true,
      columns: null,
      batches: () => xlsxRecords(archive, workbook, part),
      close: async () => {
        archive.close();
        await file.remove();
      },
    };
  } catch (error) {
    await file.remove();
    throw error;
  }
}

/** How much the first rows of a sheet look like a register: known column names first, rows second; 0 when empty. */
async function registerLikeness(batches: AsyncIterable<RecordBatch>): Promise<number> {
  let rows = 0;
  let known = 0;
  for await (const { records } of batches) {
    for (const record of records) {
      if (record.every((cell) => cell === "")) continue;
      rows++;
      if (rows <= 30) known = Math.max(known, knownColumns(record));
    }
    if (rows > 30) break;
  }
  return rows === 0 ? 0 : known * 100 + Math.min(rows, 99);
}
