import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../../../src/data/duckdb.ts";
import { rawRows } from "../../../../src/data/register/bulk/raw-rows.ts";
import { openTable } from "../../../../src/data/register/tables/open-table.ts";
import { inspectSource } from "../../../../src/data/register/tables/source-file.ts";
import { tableLayout } from "../../../../src/data/register/tables/table-layout.ts";
import { ClusterwerkError } from "../../../../src/domain/clusterwerk-error.ts";
import type { Mapping } from "../../../../src/domain/delivery.ts";
import { scratchFolder, written } from "../scratch.ts";
import { type Encoding, encoded, encodings, quotedCsv } from "./quoted-csv.ts";

const folder = scratchFolder();
const duckDb = await openDuckDb({ folders: [folder], threads: 2 });

afterAll(() => duckDb.closeSync());

type Row = readonly [line: number, ...cells: string[]];

/** The rows below the header as our own reading cuts them, and as DuckDB does; undefined where it is not let. */
async function cut(
  bytes: Uint8Array,
  mapping: Mapping = {},
): Promise<{ ours: Row[]; atOnce: Row[] | undefined }> {
  const source = await inspectSource(written(folder, bytes));
  const table = await openTable(source, mapping);
  const layout = await tableLayout(table, mapping, source.fileName);
  const ours: Row[] = [];
  for await (const { lines, records } of table.batches(layout.width)) {
    lines.forEach((line, k) => {
      if (line > layout.headerLine) ours.push([line, ...records[k]]);
    });
  }
  // Blank lines at the end are no rows.
  while (ours.length > 0 && ours.at(-1)!.slice(1).join("") === "" && ours.at(-1)!.length === 2) {
    ours.pop();
  }
  await table.close();
  const connection = await duckDb.connect();
  try {
    const raw = await rawRows(connection, source, table, layout, folder);
    if (raw === undefined) return { ours, atOnce: undefined };
    const cells = Array.from({ length: raw.width }, (_, k) => `c${k}`).join(", ");
    const read = await connection.runAndReadAll(`select ${raw.line}, ${cells} from raw`);
    return {
      ours,
      atOnce: read.getRows().map(([line, ...row]): Row => [Number(line), ...row.map(String)]),
    };
  } finally {
    for (const name of ["raw", "long_row", "line_of_row"]) {
      await connection.run(`drop table if exists ${name}`);
    }
    connection.closeSync();
  }
}

/** UTF-16 is told from its first bytes. */
const mapping = (encoding: Encoding): Mapping => ({
  ...(encoding === "utf-16le" ? {} : { encoding }),
  delimiter: ";",
  headerRow: 1,
});

describe("a text that DuckDB cuts", () => {
  it("has the cells and lines of our own reading, whatever its quotes hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        quotedCsv,
        fc.constantFrom(...encodings),
        fc.boolean(),
        async (csv, encoding, packed) => {
          const bytes = encoded(csv.text(encoding), encoding);
          const { ours, atOnce } = await cut(packed ? gzipSync(bytes) : bytes, mapping(encoding));
          expect(atOnce).toEqual(ours);
          expect(ours.map(([, ...cells]) => cells)).toEqual(csv.rows(encoding));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is cut as we do or not at all, however spoilt it is", async () => {
    let atOnceToo = 0;
    await fc.assert(
      fc.asyncProperty(
        quotedCsv,
        fc.constantFrom(...encodings),
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...spoilers)),
          {
            minLength: 1,
            maxLength: 2,
          },
        ),
        async (csv, encoding, spoilt) => {
          let text = csv.text(encoding);
          const start = text.indexOf("\n") + 1;
          for (const [at, sign] of spoilt) {
            const place = start + Math.floor(at * (text.length - start));
            text = text.slice(0, place) + sign + text.slice(place);
          }
          let both: Awaited<ReturnType<typeof cut>>;
          try {
            both = await cut(encoded(text, encoding), mapping(encoding));
          } catch (error) {
            // A quote left open at the end, or what looks like a program: there is no reading.
            if (error instanceof ClusterwerkError && error.code !== "internal") return;
            throw error;
          }
          if (both.atOnce === undefined) return;
          atOnceToo++;
          expect(both.atOnce).toEqual(both.ours);
        },
      ),
      { numRuns: 150 },
    );
    expect(atOnceToo).toBeGreaterThan(10);
  });

  it.each([
    ["a quote inside a cell", 'a;b\n1;"2"\n3;5" x\n'],
    ["text behind a quote", `a;b\n1;"2"\n3;"5" x"\n`],
    ["a space behind a quote", 'a;b\n1;"2"\n3;"5" \n'],
    ["a row too narrow", 'a;b\n1;"2"\n"3"\n'],
    ["a row too wide", 'a;b\n1;"2"\n"3";4;5\n'],
    ["two kinds of line end", 'a;b\n1;"2"\r\n3;4\n'],
    ["a blank line between rows", 'a;b\n1;"2"\n\n3;4\n'],
    ["what could not be read", 'a;b\n1;"2\ufffd"\n3;4\n'],
  ])("is not let at with %s", async (_, text) => {
    expect((await cut(Buffer.from(text), mapping("utf-8"))).atOnce).toBeUndefined();
  });

  it("keeps the lines of rows that run over several, below a header that does too", async () => {
    const text = 'a;"b\nc"\r\n1;"x\ny\n"\r\n2;\r\n"3\r\n";4\r\n5;6\r\n\r\n';
    const { ours, atOnce } = await cut(Buffer.from(text), mapping("utf-8"));
    expect(atOnce).toEqual([
      [3, "1", "x\ny\n"],
      [6, "2", ""],
      [7, "3\r\n", "4"],
      [9, "5", "6"],
    ]);
    expect(ours).toEqual(atOnce);
  });
});

const spoilers = ['"', '"', ";", "\n", "\r", "\r\n", " ", '""', '";"', '"\n"', "x", "\0", "\ufffd"];
