import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { imported, scratchFolder, scratchRegister, written } from "./scratch.ts";
import { type SpssVariable, dBaseFile, spssFile } from "./statistical-files.ts";
import { storedRows } from "./stored-rows.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);
const longName = `${"Zeer Lange Naam van een Verzonnen Onderneming ".repeat(8)}B.V.`;

const variables: readonly SpssVariable[] = [
  { name: "lisanr", short: "LISANR", width: 0 },
  { name: "kvkvestnr", short: "KVKVESTN", width: 12 },
  { name: "naam", short: "NAAM", width: 400 },
  { name: "gemnr", short: "GEMNR", width: 0, format: 17, shown: 4, labels: { 772: "Eindhoven" } },
  { name: "sbi08", short: "SBI08", width: 5 },
  { name: "banen", short: "BANEN", width: 0, missing: [9999] },
  { name: "datumin", short: "DATUMIN", width: 0, format: 39, shown: 10 },
  { name: "opgehoogd", short: "OPGEHOOG", width: 3, labels: { JA: "ja, bijgeschat", NEE: "nee" } },
];
const day = (Date.UTC(2001, 4, 1) - Date.UTC(1582, 9, 14)) / 1000;
const rows = [
  [700_000_001, "000001234567", longName, 772, "28931", 35, day, "NEE"],
  [700_000_002, "", "Café Één B.V.", 772, "62010", 9999, null, "JA"],
  ...Array.from({ length: 40 }, (_, k) => [
    700_000_010 + k,
    String(2_000_000 + k).padStart(12, "0"),
    `Voorbeeld ${k} B.V.`,
    772,
    "46699",
    1.5 + k,
    day,
    "NEE",
  ]),
];

describe.each(["none", "bytecode", "zlib"] as const)("an SPSS file packed with %s", (packed) => {
  const bytes = spssFile(variables, rows, packed);

  it("is read with its long names, texts, dates and what is missing", async () => {
    const { delivery } = await imported(register, written(folder, bytes, "sav"));
    expect(delivery).toMatchObject({ rows: 42, accepted: 42, scheme: "sbi-2008" });
    const stored = await storedRows(join(folder, "data"), delivery.id);
    expect(stored.rows[0]).toMatchObject({
      establishment: "000001234567",
      lisa_number: "700000001",
      name: longName,
      region: "nl-gm:0772",
      industry: "28931",
      jobs: 35,
      start_date: "2001-05-01",
      measurement: "unknown",
    });
    expect(stored.rows[1]).toMatchObject({
      establishment: "700000002",
      name: "Café Één B.V.",
      // What the file itself calls missing is not known.
      jobs: null,
      start_date: null,
      measurement: "imputed",
    });
    expect(stored.rows[41]).toMatchObject({ jobs: 40.5 });
  });

  it("gives the labels of values columns of their own", async () => {
    const preview = await register.preview(written(folder, gzipSync(bytes), "sav.gz"));
    expect(preview).toMatchObject({ format: "spss", encoding: "utf-8" });
    const column = preview.columns.find(({ name }) => name === "gemnr (label)");
    expect(column?.samples).toEqual(["Eindhoven"]);
  });

  it.each([0.3, 0.6, 0.9])("is refused where it breaks off at %s", async (share) => {
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    await expect(register.import(written(folder, cut, "sav"))).rejects.toMatchObject({
      code: /file-truncated|file-not-a-table/,
    });
  });
});

describe("a dBase file", () => {
  const fields = [
    { name: "VESTNR", type: "N", length: 9 },
    { name: "BEDR_NAM", type: "C", length: 30 },
    { name: "GEMNR", type: "C", length: 4 },
    { name: "SBI_HUIDIG", type: "C", length: 5 },
    { name: "BANEN", type: "N", length: 8 },
    { name: "DATUMSTART", type: "D", length: 8 },
    { name: "ACTIEF", type: "L", length: 1 },
  ] as const;
  const cells = (...texts: string[]): Buffer[] => texts.map((one) => Buffer.from(one, "latin1"));
  const bytes = dBaseFile(
    fields,
    [
      cells("100000001", "Caf\u0082 E\u0082n B.V.", "0202", "28930", "    12.5", "20010501", "T"),
      cells("100000002", "Gewist B.V.", "0202", "28930", "       1", "20010501", "T"),
      cells("100000003", "Gestopt B.V.", "0202", "28930", "       2", "        ", "F"),
    ],
    2,
    [1],
  );

  it("is read in its own code page; deleted records are no rows", async () => {
    const { delivery, aside } = await imported(register, written(folder, bytes, "dbf"));
    expect(delivery).toMatchObject({ rows: 2, accepted: 1, mapping: { encoding: "cp850" } });
    const stored = await storedRows(join(folder, "data"), delivery.id);
    expect(stored.rows[0]).toMatchObject({
      establishment: "100000001",
      name: "Café Eén B.V.",
      region: "nl-gm:0202",
      jobs: 12.5,
      start_date: "2001-05-01",
    });
    expect(aside).toMatchObject([{ line: 4, reason: "not-active", column: "ACTIEF" }]);
  });

  it("is refused where it breaks off", async () => {
    const cut = written(folder, bytes.subarray(0, bytes.length - 30), "dbf");
    await expect(register.import(cut)).rejects.toMatchObject({ code: "file-truncated" });
  });
});
