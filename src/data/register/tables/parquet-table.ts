import { open } from "node:fs/promises";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import { openDuckDb, sqlText } from "../../duckdb.ts";
import type { RecordBatch, Table } from "./record.ts";
import { type SourceFile, notATable } from "./source-file.ts";
import { unpackedFile } from "./unpacked-file.ts";

/** A Parquet file as a table of text: row k stands on "line" k, counted from 1 below a header it does not have. */
export async function parquetTable(source: SourceFile): Promise<Table> {
  const file = await unpackedFile(source, ".parquet");
  try {
    await refuseCut(file.path, source.fileName);
    const instance = await openDuckDb({ files: [file.path] });
    try {
      const connection = await instance.connect();
      const described = await connection
        .runAndReadAll(sqlText("register/tables/parquet-columns"), { file: file.path })
        .catch((error: unknown) => {
          throw notATable(source.fileName, `Parquet that cannot be read (${String(error)})`);
        });
      const columns = described.getRows().map((row) => String(row[0]));
      connection.closeSync();
      return {
        format: "parquet",
        encoding: null,
        delimiter: null,
        sheets: [],
        sheet: null,
        numbersPlain: true,
        shortRows: false,
        columns,
        async *batches(): AsyncGenerator<RecordBatch> {
          const reading = await instance.connect();
          const unreadable = (error: unknown): never => {
            throw notATable(source.fileName, `Parquet that cannot be read (${String(error)})`);
          };
          try {
            const result = await reading
              .stream(sqlText("register/tables/parquet-records"), { file: file.path })
              .catch(unreadable);
            let line = 1;
            for (;;) {
              const chunk = await result.fetchChunk().catch(unreadable);
              if (!chunk || chunk.rowCount === 0) break;
              const values = chunk.getColumns();
              const lines: number[] = [];
              const records: string[][] = [];
              for (let row = 0; row < chunk.rowCount; row++) {
                lines.push(++line);
                records.push(
                  values.map((column) => (column[row] === null ? "" : `${column[row]}`)),
                );
              }
              yield { lines, records };
            }
          } finally {
            reading.closeSync();
          }
        },
        close: async () => {
          instance.closeSync();
          await file.remove();
        },
      };
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  } catch (error) {
    await file.remove();
    throw error;
  }
}

/** A whole Parquet file ends as it begins. */
async function refuseCut(path: string, fileName: string): Promise<void> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(4);
    if (size >= 12) await file.read(tail, 0, 4, size - 4);
    if (tail.toString("latin1") !== "PAR1") {
      throw new ClusterwerkError(
        "file-truncated",
        `needed a whole Parquet file, found one that breaks off: ${fileName}`,
        { file: fileName, found: "parquet" },
      );
    }
  } finally {
    await file.close();
  }
}
