import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { below, keyedRandom } from "../src/core/random.ts";
import { csvBytes, dBaseBytes, spssBytes, workbookBytes } from "./file-bytes.ts";
import { spoiltBytes } from "./spoilt-bytes.ts";
import { spoiltCells } from "./spoilt-cells.ts";
import { type Cells, tables } from "./tables.ts";

/** A file by its number: the same seed and number give the same bytes on any machine. */
export interface MutatedFile {
  readonly number: number;
  /** What it was made of, to read in a report. */
  readonly of: string;
  readonly name: string;
  readonly bytes: Buffer;
}

const names = Object.keys(tables);
/** Forms of files, each up to a share of all; the rest is CSV. */
const kinds = [
  [0.03, "parquet"],
  [0.12, "xlsx"],
  [0.16, "sav"],
  [0.2, "dbf"],
] as const;
const bytesOf = { csv: csvBytes, xlsx: workbookBytes, sav: spssBytes, dbf: dBaseBytes };
let parquet: Promise<Buffer[]> | undefined;

export async function mutatedFile(seed: number, number: number): Promise<MutatedFile> {
  const random = keyedRandom(seed, number);
  const of = names[below(random, names.length)];
  const kind = random();
  const ending = kinds.find(([most]) => kind < most)?.[1] ?? "csv";
  let bytes: Buffer;
  if (ending === "parquet") {
    parquet ??= parquetFiles();
    const files = await parquet;
    bytes = files[below(random, files.length)];
  } else {
    const cells = spoiltCells(tables[of], random);
    bytes = await bytesOf[ending](cells, random);
  }
  if (random() < 0.5) bytes = spoiltBytes(bytes, random);
  return { number, of: `${of} as ${ending}`, name: `file-${number}.${ending}`, bytes };
}

/** The tables as Parquet, made once. */
async function parquetFiles(): Promise<Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), "cw-fuzz-parquet-"));
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const files: Buffer[] = [];
    for (const name of ["lisa", "kvk", "after"]) {
      const [header, ...rows] = tables[name] as Cells;
      const path = join(folder, `${name}.parquet`);
      const columns = header.map((column) => `"${column}" varchar`).join(", ");
      await connection.run(`create or replace table t (${columns})`);
      const appender = await connection.createAppender("t");
      for (const row of rows) {
        header.forEach((_, c) =>
          row[c] === undefined || row[c] === ""
            ? appender.appendNull()
            : appender.appendVarchar(row[c]),
        );
        appender.endRow();
      }
      appender.closeSync();
      await connection.run(`copy t to '${path}' (format parquet)`);
      files.push(readFileSync(path));
    }
    return files;
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}
