import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ClusterwerkError } from "../../../src/domain/clusterwerk-error.ts";
import { imported, scratchFolder, scratchRegister, written } from "./scratch.ts";
import { snapshots } from "./snapshots.ts";
import { storedRows } from "./stored-rows.ts";

// The rest of the list of fixtures of nasty-deliveries.test.ts, by number, and what goes with it.
const folder = scratchFolder();
const register = await scratchRegister(folder);
const head = "vestigingsnummer;kvknummer;naam;rechtsvorm;gemnr;sbi;banen";

const stored = (delivery: string) => storedRows(join(folder, "data"), delivery);

describe("a delivery that mixes", () => {
  it("9: SBI 2008 and SBI 2025 in one column: told per row, never converted", async () => {
    const codes = ["62010", "62100", "56101", "56110", "28930", "28930", "62020", "4669"];
    const lines = codes.map((code, k) => `${k + 1};6959908${k};Naam ${k} B.V.;41;0772;${code};5`);
    const { delivery } = await imported(
      register,
      written(folder, `${head}\n${lines.join("\n")}\n`),
    );
    expect(delivery.scheme).toBe("sbi-2008");
    expect(delivery.remarks["industry-of-other-version"]).toBe(2);
    const { rows } = await stored(delivery.id);
    expect(rows.map((row) => [row.industry, row.industry_scheme])).toEqual([
      ["62010", "sbi-2008"],
      ["62100", "sbi-2025"],
      ["56101", "sbi-2008"],
      ["56110", "sbi-2025"],
      // In both versions: nothing tells which.
      ["28930", null],
      ["28930", null],
      ["62020", "sbi-2008"],
      ["4669", "sbi-2008"],
    ]);
  });

  it("10: the code of a municipality that was taken up in another stays, marked", async () => {
    const text = `${head};peildatum\n1;69599084;Een B.V.;41;0501;28930;5;2025-04-01\n2;69599085;Twee B.V.;41;1992;28930;5;2025-04-01\n`;
    // Which municipality is no more, a table of changes tells, and nothing else does.
    const untold = await imported(register, written(folder, text.replace("Een", "Eerst")));
    expect(untold.delivery.remarks["region-ended"]).toBeUndefined();
    const table = written(folder, "van;naar;datum\n0501;1992;1-1-2023\n0530;1992;1-1-2023\n");
    const { id } = await register.references.import(
      table,
      { kind: "area-changes", regionNamespace: "nl-gm" },
      "herindelingen.csv",
    );
    const { delivery } = await imported(register, written(folder, text));
    expect(delivery).toMatchObject({
      referenceDate: "2025-04-01",
      remarks: { "region-ended": 1 },
    });
    const { rows } = await stored(delivery.id);
    expect(rows).toMatchObject([
      { region: "nl-gm:0501", region_ended: true },
      { region: "nl-gm:1992", region_ended: false },
    ]);
    const before = await imported(register, written(folder, text.replaceAll("2025", "2022")));
    expect(before.delivery.remarks["region-ended"]).toBeUndefined();
    const ahead = await register.preview(written(folder, text));
    expect(ahead.remarks["region-ended"]).toBe(1);
    await register.references.remove(id);
  });

  it("12: an establishment that moved keeps its number in both deliveries", async () => {
    const { earlier, later, truth } = snapshots(40);
    const one = await imported(register, written(folder, earlier));
    const two = await imported(register, written(folder, later));
    const before = new Map((await stored(one.delivery.id)).rows.map((r) => [r.establishment, r]));
    const moved = (await stored(two.delivery.id)).rows.filter(
      (row) =>
        before.has(row.establishment) && before.get(row.establishment)!.street !== row.street,
    );
    expect(moved).toHaveLength(truth.moved);
    expect(moved.every((row) => row.region === "nl-gm:1992")).toBe(true);
  });

  it("18: of a shielded address only the place is taken over", async () => {
    const text =
      `${head};straat;huisnr;postcode;plaats;indAfgeschermd;xcoord;ycoord\n` +
      "1;69599084;Een B.V.;41;0772;28930;5;Straat;1;5611AB;Eindhoven;Ja;161664;383113\n" +
      "2;69599085;Twee B.V.;41;0772;28930;5;Adres afgeschermd;;;Eindhoven;;161664;383113\n" +
      "3;69599086;Drie B.V.;41;0772;28930;5;Straat;1;5611AB;Eindhoven;Nee;161664;383113\n";
    const { delivery } = await imported(register, written(folder, text));
    const { rows } = await stored(delivery.id);
    for (const row of rows.slice(0, 2)) {
      expect(row).toMatchObject({
        shielded: true,
        street: null,
        house_number: null,
        postcode: null,
        longitude: null,
        location_quality: "none",
        city: "Eindhoven",
        region: "nl-gm:0772",
      });
    }
    expect(rows[2]).toMatchObject({ shielded: false, street: "Straat", postcode: "5611AB" });
    expect(delivery.remarks["address-shielded"]).toBe(2);
  });

  it("19: more than thirty thousand rows, each accepted or set aside", async () => {
    const { earlier } = snapshots(30_500);
    const { delivery } = await imported(register, written(folder, `${earlier}Totaal;;;\n`));
    expect(delivery).toMatchObject({
      rows: 30_501,
      accepted: 30_500,
      setAsideByReason: { "total-row": 1 },
    });
  });

  it("20: two snapshots with a break of method: versions, carried-over figures and regions are told", async () => {
    const { earlier, later, truth } = snapshots(200);
    const one = await imported(register, written(folder, earlier));
    const two = await imported(register, written(folder, later));
    expect([one.delivery.scheme, two.delivery.scheme]).toEqual(["sbi-2008", "sbi-2025"]);
    expect([one.delivery.referenceDate, two.delivery.referenceDate]).toEqual([
      "2022-04-01",
      "2023-04-01",
    ]);
    expect(two.delivery.accepted).toBe(truth.continuing + truth.opened);
    expect(one.delivery.accepted).toBe(truth.continuing + truth.closed);
    const { rows } = await stored(two.delivery.id);
    expect(rows.filter((row) => row.measurement === "carried-over")).toHaveLength(
      truth.carriedOver,
    );
    expect(rows.filter((row) => row.record_age_years === 1)).toHaveLength(truth.carriedOver);
  });
});

describe("numbers of enterprises", () => {
  it("keeps what a test would reject, and tells", async () => {
    const text =
      `${head};rsin;btwnummer;postcode\n` +
      "1;17085815;Een B.V.;41;0772;28930;5;810433941;NL8104.33.941.B01;5611ab\n" +
      "2;17085816;Twee B.V.;41;0772;28930;5;858311775;NL858311775B01;0123AB\n";
    const { delivery } = await imported(register, written(folder, text));
    const { rows } = await stored(delivery.id);
    expect(rows).toMatchObject([
      { enterprise: "17085815", kvk_number: "17085815", rsin: "810433941", postcode: "5611AB" },
      { enterprise: "17085816", rsin: "858311775", vat_number: "NL858311775B01" },
    ]);
    expect(rows[0].vat_number).toBe("NL810433941B01");
    expect(delivery.remarks).toMatchObject({
      "rsin-not-valid": 1,
      "vat-number-not-valid": 1,
      "postcode-not-valid": 1,
    });
  });

  it("takes postcodes that were never issued for no fault of invented companies", async () => {
    const text =
      "vestigingsnummer;kvknummer;naam;rechtsvorm;gemnr;sbi2025;banen;postcode\n" +
      "1;00000017;Verzonnen Een B.V.;41;0772;28930;5;0123AB\n";
    const { delivery } = await imported(register, written(folder, text));
    expect(delivery.invented).toBe(true);
    expect(delivery.remarks).not.toHaveProperty("postcode-not-valid");
  });

  it("never keeps what may be a citizen service number, set aside or not", async () => {
    const text =
      `${head};rsin;btwnummer;bsn\n` +
      "1;69599084;Jansen;01;0772;28930;1;123456782;NL123456782B01;123456782\n" +
      "2;69599085;Pieters;01;;28930;1;123456782;NL123456782B01;123456782\n" +
      "3;69599086;Drie B.V.;41;;28930;1;123456782;;\n";
    const { delivery, aside } = await imported(register, written(folder, text));
    const everything = JSON.stringify([await stored(delivery.id), aside.slice(0, 1)]);
    expect(everything).not.toContain("123456782");
    expect(aside[0].cells.slice(-3)).toEqual(["*********", "*********", "*********"]);
    // A legal person's own number is no one's citizen number.
    expect(aside[1].cells[7]).toBe("123456782");
    expect(delivery.remarks["citizen-numbers-not-read"]).toBe(1);
  });

  it.each([
    ["bsn", { rsin: "bsn" }, "citizen-numbers"],
    ["fte", { jobs: "fte" }, "full-time-equivalents"],
  ])("refuses a mapping of the column %s", async (column, columns, why) => {
    const path = written(
      folder,
      `${head.replace("banen", column)}\n1;2;Een B.V.;41;0772;28930;5\n`,
    );
    const refused = await register.import(path, { mapping: { columns } }).catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(ClusterwerkError);
    expect(refused).toMatchObject({ code: "column-not-allowed", details: { column, why } });
    const { delivery, rows } = await imported(register, path);
    expect(rows[0].jobs).toBeNull();
    expect(
      delivery.remarks[why === "citizen-numbers" ? "citizen-numbers-not-read" : "fte-not-used"],
    ).toBe(1);
  });
});

describe("jobs that may be those of a whole enterprise", () => {
  it("are suspected by what is known of the enterprise and of the address", async () => {
    const shells = Array.from(
      { length: 12 },
      (_, k) => `${100 + k};${30_000_000 + k};Schil ${k} B.V.;41;0772;64200;0;H;;5611AZ;1`,
    );
    const text =
      `${head};hoofdnevenvestiging;wptotaalonderneming;postcode;huisnr\n` +
      "1;10000001;Alles Hier B.V.;41;0772;28930;100;H;;5611AA;1\n" +
      "2;10000001;Alles Hier B.V.;41;0772;28930;0;N;;5611AB;1\n" +
      "3;10000002;Totaal B.V.;41;0772;28930;50;H;50;5611AC;1\n" +
      "4;10000002;Totaal B.V.;41;0772;28930;40;N;50;5611AD;1\n" +
      "5;10000003;Kantoor B.V.;41;0772;28930;300;H;;5611AZ;1\n" +
      "6;10000004;Gewoon B.V.;41;0772;28930;300;H;;5611AE;1\n" +
      `${shells.join("\n")}\n`;
    const { delivery } = await imported(register, written(folder, text));
    const { rows } = await stored(delivery.id);
    expect(rows.slice(0, 6).map((row) => row.head_office_suspicion)).toEqual([
      "nearly-all-jobs",
      null,
      "enterprise-total",
      null,
      "office-address",
      null,
    ]);
    expect(delivery.remarks["head-office-suspected"]).toBe(3);
  });
});

describe("habits of writing", () => {
  it("code page 850, as old DOS programs write", async () => {
    const text = `${head}\n1;69599084;Café Één B.V.;41;0772;56100;3\n2;69599085;Coöperatie Müller;41;0772;56100;3\n`;
    const dos: Record<string, number> = { é: 0x82, É: 0x90, ö: 0x94, ü: 0x81 };
    const bytes = Buffer.from([...text].map((sign) => dos[sign] ?? sign.charCodeAt(0)));
    const { delivery, rows } = await imported(register, written(folder, bytes));
    expect(delivery.mapping.encoding).toBe("cp850");
    expect(rows.map((row) => row.name)).toEqual(["Café Één B.V.", "Coöperatie Müller"]);
  });

  it("a quotation mark of Windows inside a name is no letter of DOS", async () => {
    const text = `${head}\n1;69599084;Pietje\u0092s \u0093Caf\u00e9\u0094;41;0772;56100;3\n`;
    const { delivery } = await imported(register, written(folder, Buffer.from(text, "latin1")));
    expect(delivery.mapping.encoding).toBe("windows-1252");
  });

  it("dates of every habit become one form, as precise as they are known", async () => {
    const dates = [
      ["31-12-2019", "2019-12-31"],
      ["1-4-98", "1998-04-01"],
      ["1-4-24", "2024-04-01"],
      ["20190305", "2019-03-05"],
      ["20190300", "2019-03"],
      ["20190000", "2019"],
      ["2019", "2019"],
      ["2019-03-05 00:00:00", "2019-03-05"],
      ["31-2-2019", null],
      ["gisteren", null],
      ["00000000", null],
    ] as const;
    const lines = dates.map(([date], k) => `${k + 1};69599084;N B.V.;41;0772;28930;5;${date}`);
    const text = `${head};datumstart\n${lines.join("\n")}\n`;
    const { delivery } = await imported(register, written(folder, text), {
      referenceDate: "2025-04-01",
    });
    const { rows } = await stored(delivery.id);
    expect(rows.map((row) => row.start_date)).toEqual(dates.map(([, iso]) => iso));
    expect(delivery.remarks["date-not-read"]).toBe(2);
  });

  it("a column of American dates, and one of days of a spreadsheet", async () => {
    const lines = ["12/31/2019;43830", "3/4/2020;45383"].map(
      (dates, k) => `${k + 1};69599084;N B.V.;41;0772;28930;5;${dates}`,
    );
    const text = `${head};datumstart;datummut\n${lines.join("\n")}\n`;
    const { delivery } = await imported(register, written(folder, text));
    const { rows } = await stored(delivery.id);
    expect(rows.map((row) => [row.start_date, row.changed_date])).toEqual([
      ["2019-12-31", "2019-12-31"],
      ["2020-03-04", "2024-04-01"],
    ]);
  });

  it("a header of a hundred thousand columns, which once took minutes (fuzz, seed 1, file 17082)", async () => {
    const text = `${head}${";".repeat(100_000)}\n1;69599084;Een B.V.;41;0772;28930;5\n`;
    const read = await register.preview(written(folder, text));
    expect(read.columns.length).toBeGreaterThan(90_000);
  });

  it("a control character in the name of a column, which no database holds (fuzz, seed 1, file 829)", async () => {
    const text = `${head.replace("naam", "na\0am")};\ud800x\n1;69599084;Een B.V.;41;0772;28930;5;\n`;
    const { delivery } = await imported(register, written(folder, text));
    expect(JSON.stringify(delivery)).not.toMatch(/\\u0000|\\ud800/);
  });

  it("a thousand or one and a bit: decided where the column tells, else marked", async () => {
    const rows = (cells: readonly string[]): string =>
      `${head}\n${cells.map((cell, k) => `${k + 1};69599084;N B.V.;41;0772;28930;${cell}`).join("\n")}\n`;
    const told = await imported(register, written(folder, rows(["1.234", "2,5"])));
    expect(told.rows.map((row) => row.jobs)).toEqual([1234, 2.5]);
    expect(told.delivery.remarks["decimal-guessed"]).toBeUndefined();
    const path = written(folder, rows(["1.234", "25"]));
    const open = await imported(register, path);
    expect(open.rows.map((row) => row.jobs)).toEqual([1234, 25]);
    expect(open.delivery.remarks["decimal-guessed"]).toBe(1);
    const answered = await imported(register, path, { decimal: "." });
    expect(answered.rows.map((row) => row.jobs)).toEqual([1.234, 25]);
    expect(answered.delivery.remarks["decimal-guessed"]).toBeUndefined();
  });
});
