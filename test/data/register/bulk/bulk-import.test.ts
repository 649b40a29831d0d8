import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../../../src/data/duckdb.ts";
import { PlainBytes } from "../../../../src/data/register/bulk/plain-bytes.ts";
import { type Register, openRegister } from "../../../../src/data/register/register.ts";
import { ClusterwerkError } from "../../../../src/domain/clusterwerk-error.ts";
import type { Mapping } from "../../../../src/domain/delivery.ts";
import { scratchFolder, written } from "../scratch.ts";
import { encoded, encodings } from "./quoted-csv.ts";
import { mutatedRegister, quotedTextOf, textOf } from "./mutated-register.ts";

const folder = scratchFolder();
const duckDb = await openDuckDb({ folders: [folder] });
const [atOnce, byRow] = await Promise.all(
  ["at-once", "by-row"].map((name) => openRegister({ dataDir: join(folder, name), threads: 2 })),
);
afterAll(() => {
  atOnce.close();
  byRow.close();
  duckDb.closeSync();
});

/** All that an import leaves behind, but when; or why there is nothing. */
async function leftBehind(
  name: string,
  register: Register,
  path: string,
  mapping: Mapping,
  atOnceFrom: number,
): Promise<unknown> {
  try {
    const { delivery } = await register.import(path, { mapping, atOnceFrom });
    const files = ["rows", "personal", "set-aside"].map((file) => {
      const bytes = readFileSync(join(folder, name, "deliveries", delivery.id, `${file}.parquet`));
      return createHash("sha256").update(bytes).digest("hex");
    });
    return { ...delivery, importedAt: "", files };
  } catch (error) {
    if (error instanceof ClusterwerkError && error.code !== "internal") return error.code;
    throw error;
  }
}

async function expectSame(text: string | Buffer, mapping: Mapping = {}): Promise<unknown> {
  const path = written(folder, text);
  const expected = await leftBehind("by-row", byRow, path, mapping, Number.POSITIVE_INFINITY);
  expect(await leftBehind("at-once", atOnce, path, mapping, 0)).toEqual(expected);
  return expected;
}

describe("a file read at once", () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    "gives the same bytes as row by row, whatever stands in its cells (seed %i)",
    async (seed) => {
      await expectSame(textOf(mutatedRegister(seed)));
    },
  );

  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    "gives them of a text in quotes too, in any encoding and packed (seed %i)",
    async (seed) => {
      const encoding = encodings[seed % 4];
      const bytes = encoded(quotedTextOf(mutatedRegister(seed), seed), encoding);
      await expectSame(seed % 3 === 0 ? gzipSync(bytes) : bytes);
    },
  );

  it.each(Array.from({ length: 6 }, (_, seed) => seed))(
    "gives them of Parquet too, as text or as numbers and dates (seed %i)",
    async (seed) => {
      const register = mutatedRegister(seed);
      const header = register.records.findIndex((record) => record[1] !== "");
      const csv = textOf({ ...register, records: register.records.slice(header) });
      const path = written(folder, csv);
      const connection = await duckDb.connect();
      await connection.run(
        `copy (select * from read_csv('${path}', delim = '${register.delimiter}', header = true,
           quote = '', all_varchar = ${seed % 2 === 0}, sample_size = -1))
         to '${path}.parquet' (format parquet)`,
      );
      connection.closeSync();
      await expectSame(readFileSync(`${path}.parquet`));
    },
  );

  it("keeps to the mapping", async () => {
    const text =
      "nr;gem;code;soort;wp\n" +
      Array.from({ length: 40 }, (_, k) => `${k};${k % 3};62${k % 2}0;${"abc"[k % 3]};${k},5`).join(
        "\n",
      );
    await expectSame(text, {
      columns: {
        establishment: "nr",
        regionCode: "gem",
        industry: "code",
        jobs: "wp",
        city: "gem",
      },
      regionNamespace: "x",
      scheme: "nace-2",
      only: { column: "soort", values: ["a", "b"] },
    });
  });
});

describe("plain bytes", () => {
  const lines = (...chunks: string[]): string | undefined => {
    const plain = new PlainBytes();
    for (const chunk of chunks) plain.add(Buffer.from(chunk));
    return plain.lines;
  };
  it("are told from others, wherever they are cut", () => {
    expect(lines("a;b\n", "c;d")).toBe("lf");
    expect(lines("a;b\r", "\nc;d\r\n")).toBe("crlf");
    expect(lines("a;b\r\nc", ";d\n")).toBeUndefined();
    expect(lines("a;b\n", "c\r;d\n")).toBeUndefined();
    expect(lines("a;b\nc;d\r")).toBeUndefined();
    expect(lines('a;"b"\n')).toBeUndefined();
    expect(lines("a;\0b\n")).toBeUndefined();
    expect(lines("a;\ufffdb\n")).toBeUndefined();
    const half = new PlainBytes();
    for (const byte of Buffer.from("a;\ufffdb\n")) half.add(Buffer.of(byte));
    expect(half.lines).toBeUndefined();
  });
});
