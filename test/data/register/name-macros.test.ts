import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb, sqlText } from "../../../src/data/duckdb.ts";

let duckDb: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
  connection = await duckDb.connect();
  await connection.run(sqlText("register/names/name-macros"));
});
afterAll(() => {
  connection.closeSync();
  duckDb.closeSync();
});

const told = async (macro: string, name: string): Promise<string> => {
  const read = await connection.runAndReadAll(`select ${macro}($name)`, { name });
  return String(read.getRows()[0]![0]);
};

describe("a company's name", () => {
  it.each([
    ["Voorbeeld Pompen B.V.", "VOORBEELD POMPEN BV"],
    ["Stichting Voorbeeld", "Voorbeeld"],
    ["Jansen & Zoon", "Jansen en Zoon"],
    ["Café 't Hoekje", "Cafe 't hoekje"],
    ["Beispiel GmbH & Co. KG", "Beispiel"],
  ])("is the same as another way to write it: %s, %s", async (a, b) => {
    expect(await told("compared_name", a)).toBe(await told("compared_name", b));
  });

  it.each([
    // What ends in the letters of a legal form has none.
    ["Kabv", "Ka"],
    ["Novacv", "Nova"],
    // Letters of other scripts are letters.
    ["Ωμέγα", "Άλφα"],
    ["Voorbeeld 1", "Voorbeeld 2"],
  ])("is another than one that only looks like it: %s, %s", async (a, b) => {
    expect(await told("compared_name", a)).not.toBe(await told("compared_name", b));
  });

  it("is found with its legal form, since that may be what is typed first", async () => {
    expect(await told("searched_name", "Stichting 't Voorbeeld")).toBe("stichting t voorbeeld");
    expect(await told("searched_name", "Voorbeeld B.V.")).toBe("voorbeeld b v");
    expect(await told("compared_name", "Stichting 't Voorbeeld")).toBe("t voorbeeld");
  });
});
