import { createHash } from "node:crypto";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../../duckdb.ts";
import { rowsFile } from "../delivery/delivery-writer.ts";
import { keepValues, keptValues } from "../delivery/kept-file.ts";
import type { NameIndex } from "./name-index.ts";

/** Where the names of a delivery are kept in order, beside its rows. */
const namesKept = "names.bin";

/**
 * The names of a delivery, read from where they are kept, else put in order and
 * then kept. Cost: reading some 90 bytes a name; the first time some
 * seconds for a million.
 */
export async function keptNames(connection: DuckDBConnection, folder: string): Promise<NameIndex> {
  const path = join(folder, namesKept);
  const kept = await keptValues(path, madeBy());
  if (kept !== undefined) return kept as unknown as NameIndex;
  const index = await namesInOrder(connection, join(folder, rowsFile));
  await keepValues(path, madeBy(), { ...index });
  return index;
}

/** The names of the deliveries that were searched last. */
export class KeptNames {
  readonly #kept = new Map<string, Promise<NameIndex>>();

  /** @param make reads the names, or puts them in order */
  of(delivery: string, make: () => Promise<NameIndex>): Promise<NameIndex> {
    const found = this.#kept.get(delivery);
    const names = found ?? make();
    this.#kept.delete(delivery);
    this.#kept.set(delivery, names);
    if (!found) names.catch(() => this.#kept.delete(delivery));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    return names;
  }
}

/** Names of 2 million companies take some 200 MB. */
const mostKept = 2;

/** Changes with how names are folded and put in order. */
function madeBy(): string {
  const hash = createHash("sha256").update(namesInOrder.toString());
  for (const query of ["name-macros", "names-of-rows", "words-of-names"]) {
    hash.update(sqlText(`register/names/${query}`));
  }
  return hash.digest("hex");
}

async function namesInOrder(connection: DuckDBConnection, file: string): Promise<NameIndex> {
  await connection.run(sqlText("register/names/name-macros"));
  await connection.run(sqlText("register/names/names-of-rows"), { file });
  await connection.run(sqlText("register/names/words-of-names"));
  try {
    const [row, region, industry] = await numbers(
      connection,
      "select row, region_index, industry_index from named order by pos",
    );
    const [posting] = await numbers(connection, "select pos from posting order by id, pos");
    const [many] = await numbers(
      connection,
      "select count(*)::uinteger from posting group by id order by id",
    );
    const postingAt = new Uint32Array(many.length + 1);
    many.forEach((count, k) => (postingAt[k + 1] = postingAt[k] + count));
    const folded = await blob(connection, "select folded from named order by pos", "\n");
    const name = await blob(connection, "select name from named order by pos");
    const establishment = await blob(connection, "select establishment from named order by pos");
    const word = await blob(connection, "select word from word order by id");
    const regions = await connection.runAndReadAll(sqlText("register/delivery/delivery-regions"), {
      file,
    });
    const codes = await connection.runAndReadAll(sqlText("register/delivery/delivery-industries"), {
      file,
    });
    return {
      row: new Uint32Array(row),
      region: new Uint32Array(region),
      industry: new Int32Array(industry),
      folded: folded.bytes,
      foldedAt: folded.at,
      name: name.bytes,
      nameAt: name.at,
      establishment: establishment.bytes,
      establishmentAt: establishment.at,
      word: word.bytes,
      wordAt: word.at,
      posting: new Uint32Array(posting),
      postingAt,
      regions: regions.getRows().map(([id]) => String(id)),
      industries: codes.getRows().map(([code]) => String(code)),
    };
  } finally {
    await connection.run(
      "drop table named; drop table spoken; drop table word; drop table posting",
    );
  }
}

/** Columns of numbers, as long as there are rows. */
async function numbers(connection: DuckDBConnection, query: string): Promise<Float64Array[]> {
  const result = await connection.run(query);
  const parts: ArrayLike<number>[][] = [];
  let count = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    for (let column = 0; column < chunk.columnCount; column++) {
      const { items } = chunk.getColumnVector(column) as unknown as { items: ArrayLike<number> };
      (parts[column] ??= []).push(items);
    }
    count += chunk.rowCount;
  }
  return Array.from({ length: result.columnCount }, (_, column) => {
    const all = new Float64Array(count);
    let at = 0;
    for (const part of parts[column] ?? []) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  });
}

/** A column of texts, one after the other. */
async function blob(
  connection: DuckDBConnection,
  query: string,
  after = "",
): Promise<{ bytes: Uint8Array; at: Uint32Array }> {
  const result = await connection.run(query);
  const parts: Buffer[] = [];
  const at = [0];
  let end = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    let text = "";
    for (const value of chunk.getColumnValues(0)) {
      const one = `${String(value)}${after}`;
      text += one;
      end += Buffer.byteLength(one);
      at.push(end);
    }
    parts.push(Buffer.from(text));
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), at: Uint32Array.from(at) };
}
