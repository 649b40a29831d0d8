import { readFileSync } from "node:fs";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/**
 * A DuckDB that can touch the named places of the disk and nothing else, and
 * whose settings can no longer be changed.
 *
 * Deliveries come from outside, so a query over one must not be able to reach
 * another file or the network: external access is closed and the settings are
 * locked before the first of them is read.
 */
export interface DuckDbOptions {
  readonly threads?: number;
  /** Folders that may be read and written. */
  readonly folders?: readonly string[];
  /** Single files that may be read. */
  readonly files?: readonly string[];
  /** Where large sorts may spill. */
  readonly spillFolder?: string;
  /** Most memory it may take, such as "4GB"; four fifths of the machine's when left out. */
  readonly memory?: string;
}

export async function openDuckDb(options: DuckDbOptions = {}): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "true",
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memory === undefined ? {} : { memory_limit: options.memory }),
  });
  const connection = await instance.connect();
  try {
    if (options.spillFolder !== undefined) {
      await connection.run(`set temp_directory = ${quoted(options.spillFolder)}`);
    }
    await connection.run(`set allowed_directories = [${(options.folders ?? []).map(quoted)}]`);
    await connection.run(`set allowed_paths = [${(options.files ?? []).map(quoted)}]`);
    await connection.run("set enable_external_access = false");
    await connection.run("set lock_configuration = true");
  } finally {
    connection.closeSync();
  }
  return instance;
}

/** A connection for one piece of work, closed whatever happens. */
export async function withConnection<T>(
  instance: DuckDBInstance,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}

const texts = new Map<string, string>();

/** The text of a .sql file of this room, by its path under src/data without the ending. */
export function sqlText(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`./${name}.sql`, import.meta.url), "utf8");
    texts.set(name, text);
  }
  return text;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
