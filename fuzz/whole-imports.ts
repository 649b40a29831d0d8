import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClusterwerk } from "../src/app/clusterwerk.ts";
import {
  deleteDelivery,
  importDelivery,
  listDeliveries,
  listSetAside,
} from "../src/contract/index.ts";
import { ClusterwerkError } from "../src/domain/clusterwerk-error.ts";
import { mutatedFile } from "./mutated-file.ts";
import { readingOf, type Reading } from "./read-rows.ts";

/** What came of whole imports, through Parquet and PostgreSQL. */
export interface WholeImports {
  files: number;
  imported: number;
  rows: number;
  accepted: number;
  setAside: number;
  readonly refused: Record<string, number>;
  readonly wrong: string[];
}

/** An import that has not ended by now hangs. */
const limitMs = 120_000;

/**
 * Imports files by number into a data folder of their own and looks at what is
 * there: rows in = accepted + set aside, as many in Parquet, and the same as
 * the row reader makes of the file. Each delivery is deleted after.
 */
export async function wholeImports(
  seed: number,
  from: number,
  to: number,
  until = Number.POSITIVE_INFINITY,
  onFile: (imports: WholeImports) => void = () => {},
): Promise<WholeImports> {
  const folder = mkdtempSync(join(tmpdir(), "cw-fuzz-whole-"));
  chmodSync(folder, 0o755);
  const clusterwerk = await openClusterwerk({ data: join(folder, "data") });
  const context = { trustsPaths: true };
  const found: WholeImports = {
    files: 0,
    imported: 0,
    rows: 0,
    accepted: 0,
    setAside: 0,
    refused: {},
    wrong: [],
  };
  /** One file, whole; undefined where it was refused. */
  const imported = async (number: number, path: string, read: Reading | undefined) => {
    const made = await clusterwerk.ask(importDelivery, { file: path, fresh: true }, context);
    const { delivery, rows, accepted, setAside } = made;
    const wrong: string[] = [];
    if (rows !== accepted + setAside) wrong.push(`${rows} ≠ ${accepted} + ${setAside}`);
    const columns = await clusterwerk.register.columns(delivery);
    if (columns.count !== accepted) wrong.push(`${columns.count} rows stored of ${accepted}`);
    const page = await clusterwerk.ask(listSetAside, { delivery, limit: 10_000 }, context);
    if (page.total !== setAside || page.rows.length !== setAside) {
      wrong.push(`${page.rows.length} rows set aside of ${setAside}`);
    }
    if (read !== undefined && "rows" in read) {
      if (read.rows !== rows || read.accepted !== accepted) {
        wrong.push(`the row reader says ${JSON.stringify(read)}, the import ${rows}, ${accepted}`);
      }
    }
    found.imported++;
    found.rows += rows;
    found.accepted += accepted;
    found.setAside += setAside;
    found.wrong.push(...wrong.map((one) => `file ${number}: ${one}`));
    if (!made.alreadyThere) {
      await clusterwerk.ask(deleteDelivery, { delivery, confirmed: true }, context);
    }
  };
  try {
    for (let number = from; number < to && performance.now() < until; number++) {
      const file = await mutatedFile(seed, number);
      const path = join(folder, file.name);
      try {
        const read = await readingOf(folder, file).catch(() => undefined);
        writeFileSync(path, file.bytes);
        await inTime(imported(number, path, read));
      } catch (error) {
        if (error instanceof ClusterwerkError && error.code !== "internal") {
          found.refused[error.code] = (found.refused[error.code] ?? 0) + 1;
        } else {
          const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
          found.wrong.push(`file ${number} (${file.of}): ${told}`);
        }
      }
      rmSync(path, { force: true });
      found.files++;
      onFile(found);
    }
    const { deliveries } = await clusterwerk.ask(listDeliveries, {}, context);
    if (deliveries.length > 0) found.wrong.push(`${deliveries.length} deliveries left`);
    return found;
  } finally {
    await clusterwerk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs: over ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
