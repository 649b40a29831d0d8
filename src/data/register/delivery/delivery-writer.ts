import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { openDuckDb, sqlText } from "../../duckdb.ts";
import { writeInOrder } from "./write-in-order.ts";

/** Names of the files of a delivery. */
export const rowsFile = "rows.parquet";
export const personalFile = "personal.parquet";
export const setAsideFile = "set-aside.parquet";
export const columnsFile = "columns.json";
export const manifestFile = "manifest.json";

/** What DuckDB may take of the memory while it imports; beyond, it spills. */
export const importMemory = "3500MB";

/** What the written files say of themselves. */
export interface Written {
  readonly accepted: number;
  readonly regions: number;
  readonly withJobs: number;
  readonly stacked: number;
  /** Rows of which the jobs may be those of a whole enterprise. */
  readonly suspected: number;
  /** SHA-256 of rows.parquet. */
  readonly hash: string;
}

/**
 * Collects rows in a DuckDB of its own and writes them as Parquet. Writing is
 * in the order of the rows with fixed settings, so the same rows give the same
 * bytes whatever the number of threads.
 */
export class DeliveryWriter {
  /** Where rows are collected, in the tables of staging-tables.sql. */
  readonly connection: DuckDBConnection;
  readonly #folder: string;
  readonly #instance: DuckDBInstance;

  private constructor(folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#folder = folder;
    this.#instance = instance;
    this.connection = connection;
  }

  /** @param file the file that rows are read of, which DuckDB may read too */
  static async open(folder: string, file: string, threads?: number): Promise<DeliveryWriter> {
    const instance = await openDuckDb({
      folders: [folder],
      files: [resolve(file)],
      spillFolder: join(folder, "spill"),
      memory: importMemory,
      ...(threads === undefined ? {} : { threads }),
    });
    const connection = await instance.connect();
    await connection.run(sqlText("register/delivery/staging-tables"));
    return new DeliveryWriter(folder, instance, connection);
  }

  /** Writes what the tables hold; close what fills them first. */
  async write(
    columns: readonly string[],
    empty: ReadonlySet<string>,
    signal?: AbortSignal,
  ): Promise<Written> {
    return writeDelivery(this.connection, this.#folder, columns, signal, empty);
  }

  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

/**
 * Writes the files of a delivery from tables accepted and set_aside.
 *
 * @param empty columns of `accepted` that hold nothing in any row
 */
export async function writeDelivery(
  connection: DuckDBConnection,
  folder: string,
  columns: readonly string[],
  signal?: AbortSignal,
  empty: ReadonlySet<string> = new Set(),
): Promise<Written> {
  await connection.run(sqlText("register/delivery/prepare-rows"));
  await connection.run(sqlText("register/delivery/rows-to-write"));
  const rows = join(folder, rowsFile);
  const counted = await connection.runAndReadAll("select count(*) from accepted");
  await writeInOrder(connection, rows, Number(counted.getRows()[0][0]), empty, signal);
  for (const [name, file] of [
    ["write-personal", join(folder, personalFile)],
    ["write-set-aside", join(folder, setAsideFile)],
  ] as const) {
    signal?.throwIfAborted();
    await connection.run(sqlText(`register/delivery/${name}`), { file });
  }
  await writeFile(join(folder, columnsFile), JSON.stringify(columns));
  const counts = await connection.runAndReadAll(sqlText("register/delivery/written-counts"), {
    file: rows,
  });
  const [accepted, regions, withJobs, stacked, suspected, misplaced] = counts
    .getRows()[0]
    .map(Number);
  if (misplaced > 0) throw new Error(`${misplaced} rows were written out of their order`);
  return { accepted, regions, withJobs, stacked, suspected, hash: await hashOf(rows) };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest("hex");
}
