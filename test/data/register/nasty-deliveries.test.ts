import { describe, expect, it } from "vitest";
import { imported, scratchFolder, scratchRegister, written, writtenWorkbook } from "./scratch.ts";

// The list of fixtures stands in the domain facts, 7.5; each test names its number.
const folder = scratchFolder();
const register = await scratchRegister(folder);
const head = "vestigingsnummer;kvknummer;naam;rechtsvorm;gemnr;sbi2025;banen";

describe("a delivery with habits", () => {
  it("1: semicolons, Windows-1252, decimal comma", async () => {
    const text =
      "vestigingsnummer;naam;gemeente;sbi2025;banen;lat;lon\r\n" +
      "000038509504;Café Één B.V.;Súdwest-Fryslân;56100;1.234,5;53,0300;5,6600\r\n" +
      "000038509505;€uro N.V.;Eindhoven;46900;2,5;51,4400;5,4800\r\n";
    const bytes = Buffer.from(text.replaceAll("€", "\u0080"), "latin1");
    const { delivery, rows } = await imported(register, written(folder, bytes));
    expect(delivery.mapping).toMatchObject({
      encoding: "windows-1252",
      delimiter: ";",
      decimal: ",",
    });
    expect(rows.map((row) => row.name)).toEqual(["Café Één B.V.", "€uro N.V."]);
    expect(rows.map((row) => row.jobs)).toEqual([1234.5, 2.5]);
    expect(rows.map((row) => row.regionId)).toEqual(["place:Súdwest-Fryslân", "place:Eindhoven"]);
    expect(rows[1]).toMatchObject({ longitude: 5.48, latitude: 51.44 });
  });

  it("2: byte order mark and CRLF", async () => {
    const text = `\ufeff${head}\r\n000038509504;69599084;Voorbeeld B.V.;41;0772;28930;12\r\n`;
    const { delivery, rows } = await imported(register, written(folder, text));
    expect(delivery.mapping.columns?.establishment).toBe("vestigingsnummer");
    expect(rows[0]).toMatchObject({ establishment: "000038509504", jobs: 12 });
  });

  it("3: sep= on the first line", async () => {
    const text = "sep=|\nid|gemeente|sbi2025|banen\n1|Asten|28930|3\n2|Best|62100|4\n";
    const { delivery, rows } = await imported(register, written(folder, text));
    expect(delivery.mapping).toMatchObject({ delimiter: "|", headerRow: 2 });
    expect(rows.map((row) => row.regionId)).toEqual(["place:Asten", "place:Best"]);
  });

  it("4: title rows, a total row, a footnote, empty rows and trailing semicolons", async () => {
    const text =
      "Vestigingen per 1 april;;;;;;\n;;;;;;\n" +
      `${head}\n1;69599084;Een B.V.;41;772;28930;2;;;\n;;;;;;\n` +
      "2;69599085;Twee B.V.;41;772;28930;3\nTotaal;;;;;;5\nBron: verzonnen;;;;;;\n\n\n";
    const { delivery, rows, aside } = await imported(register, written(folder, text));
    expect(rows.map((row) => row.establishment)).toEqual(["000000000001", "000000000002"]);
    expect(aside.map((row) => [row.line, row.reason])).toEqual([
      [1, "title-row"],
      [5, "empty-row"],
      [7, "total-row"],
      [8, "title-row"],
    ]);
    expect(delivery.rows).toBe(6);
  });

  it("5: zeros that a spreadsheet took away", async () => {
    const text = `${head}\n38509504;9599084;Een B.V.;1;772;1131;1\n000038509505;69599084;Twee B.V.;41;0772;28930;2\n000038509506;69599084;Drie B.V.;41;GM0772;46900;2\n000038509507;69599084;Vier B.V.;41;0772;62100;2\n000038509508;69599084;Vijf B.V.;41;0772;25620;2\n`;
    const { delivery, rows } = await imported(register, written(folder, text));
    expect(rows[0]).toMatchObject({
      establishment: "000038509504",
      enterprise: "09599084",
      regionId: "nl-gm:0772",
      industry: "01131",
      naturalPerson: true,
    });
    expect(new Set(rows.map((row) => row.regionId))).toEqual(new Set(["nl-gm:0772"]));
    expect(delivery.remarks["zeros-restored"]).toBe(1);
  });

  it("6: a number that a spreadsheet rounded is not guessed", async () => {
    const text = `${head}\n3,85095E+10;69599084;Een B.V.;41;0772;28930;1\n000038509505;69599084;Twee B.V.;41;0772;28930;2\n`;
    const { rows, aside } = await imported(register, written(folder, text));
    expect(rows).toHaveLength(1);
    expect(aside[0]).toMatchObject({
      line: 2,
      reason: "identifier-lost-precision",
      column: "vestigingsnummer",
    });
    expect(aside[0].cells[0]).toBe("3,85095E+10");
  });

  it("7: RD coordinates, the right way round and swapped", async () => {
    const text =
      "vestigingsnummer;gemnr;sbi2025;banen;xcoord;ycoord\n" +
      "1;0772;28930;2;161664;383113\n2;0772;28930;2;383113;161664\n3;0772;28930;2;0;0\n4;0772;28930;2;999999;999999\n";
    const { delivery, rows } = await imported(register, written(folder, text));
    for (const row of rows.slice(0, 2)) {
      expect(row.latitude).toBeCloseTo(51.4370817, 6);
      expect(row.longitude).toBeCloseTo(5.4830435, 6);
    }
    expect(rows[2].longitude).toBeNull();
    expect(rows[3].longitude).toBeNull();
    expect(delivery.remarks).toMatchObject({
      "coordinates-swapped": 1,
      "location-unknown": 2,
      "location-outside-world": 1,
    });
  });

  it("8: degrees with a decimal comma, one pair in the wrong columns", async () => {
    const text =
      "id;Bezirk;nace_id;latitude;longitude\n1;Mitte;6201;52,5200066;13,404954\n2;Mitte;6201;5,4790;51,4416\n";
    const { delivery, rows } = await imported(register, written(folder, text));
    expect(rows[0]).toMatchObject({ latitude: 52.5200066, longitude: 13.404954 });
    expect(rows[1]).toMatchObject({ latitude: 51.4416, longitude: 5.479 });
    expect(rows[0].regionId).toBe("de-place:Mitte");
    expect(delivery.remarks["coordinates-swapped"]).toBe(1);
    expect(delivery.scheme).toBe("nace-2");
  });

  it("11: one number, two names: the first is kept", async () => {
    const text = `${head}\n1;69599084;Eerste B.V.;41;0772;28930;1\n1;69599084;Tweede B.V.;41;0772;28930;2\n`;
    const { rows, aside } = await imported(register, written(folder, text));
    expect(rows.map((row) => row.name)).toEqual(["Eerste B.V."]);
    expect(aside[0]).toMatchObject({ line: 3, reason: "duplicate-establishment" });
  });

  it("13: establishments without anyone at work", async () => {
    const text = `${head}\n1;69599084;Leeg B.V.;41;0772;28930;0\n2;69599085;Min B.V.;41;0772;28930;-3\n`;
    const { rows, aside } = await imported(register, written(folder, text));
    expect(rows[0].jobs).toBe(0);
    expect(aside[0]).toMatchObject({ reason: "negative-jobs", column: "banen" });
  });

  it("14: signs for unknown are never zero", async () => {
    const signs = ["x", ".", "-", "nvt", "n.b.", "onbekend", "#N/B", "NULL", ""];
    const lines = signs.map((sign, k) => `${k + 1};69599084;Naam ${k} B.V.;41;0772;28930;${sign}`);
    const text = `${head}\n${lines.join("\n")}\n99;69599084;Fout B.V.;41;0772;28930;veel\n`;
    const { delivery, rows, aside } = await imported(register, written(folder, text));
    expect(rows.map((row) => row.jobs)).toEqual(signs.map(() => null));
    expect(delivery.remarks["jobs-unknown"]).toBe(signs.length);
    expect(delivery.sizeMeasure).toBe("establishments");
    expect(aside).toMatchObject([{ reason: "number-not-valid", column: "banen" }]);
  });

  it("15: ten enterprises at one point are the middle of something", async () => {
    const line = (k: number, lon: number): string =>
      `${k};${10_000_000 + k};Naam ${k} B.V.;41;0772;28930;5;51.44;${lon}`;
    const stacked = Array.from({ length: 10 }, (_, k) => line(k + 1, 5.48));
    const apart = Array.from({ length: 9 }, (_, k) => line(k + 20, 5.49));
    const text = `${head};lat;lon\n${[...stacked, ...apart].join("\n")}\n`;
    const { delivery } = await imported(register, written(folder, text));
    const { precision } = await register.columns(delivery.id);
    expect([...precision]).toEqual([...stacked.map(() => 1), ...apart.map(() => 2)]);
    expect(delivery.remarks["stacked-locations"]).toBe(10);
  });

  it("16: semicolons, quotes and line ends inside a name", async () => {
    const text =
      `${head}\n1;69599084;"Jansen; Zn. ""de Smid"" B.V.";41;0772;28930;3\n` +
      `2;69599085;"Café "'t Hoekje"";41;0772;56300;2\n3;69599086;"Twee\nregels B.V.";41;0772;56300;2\n` +
      `4;69599087;Zonder 12" B.V.;41;0772;56300;2\n5;69599088;"Open;41;0772;56300;2\n6;69599089;Zes B.V.;41;0772;56300;2\n` +
      `7;69599090;"Dicht B.V.";41;0772;56300;2\n`;
    const { rows } = await imported(register, written(folder, text));
    expect(rows.map((row) => [row.establishment.slice(-1), row.name])).toEqual([
      ["1", 'Jansen; Zn. "de Smid" B.V.'],
      ["2", `Café "'t Hoekje"`],
      ["3", "Twee\nregels B.V."],
      ["4", 'Zonder 12" B.V.'],
      ["5", '"Open'],
      ["6", "Zes B.V."],
      ["7", "Dicht B.V."],
    ]);
  });

  it("17: a formula as a name does no harm in the download", async () => {
    const text =
      `${head}\n1;69599084;"=HYPERLINK(""http://x.example"")";41;;28930;1\n` +
      `2;69599085;+31 40 123;41;;28930;1\n3;69599086;@cmd;41;;28930;1\n`;
    const { delivery } = await imported(register, written(folder, text));
    let csv = "";
    for await (const piece of register.setAsideCsv(delivery.id, "nl")) csv += piece;
    const lines = csv.split("\r\n");
    expect(lines[0]).toBe(`\ufeffregel;reden;kolom;${head}`);
    expect(lines[1]).toBe(
      `2;de gemeente of regio ontbreekt;gemnr;1;69599084;"'=HYPERLINK(""http://x.example"")";41;;28930;1`,
    );
    expect(lines[2]).toContain(";'+31 40 123;");
    expect(lines[3]).toContain(";'@cmd;");
  });

  it("21: a workbook with numbers as text, dates, formulas and other sheets", async () => {
    const path = await writtenWorkbook(folder, {
      Toelichting: [["Dit is een toelichting"]],
      Vestigingen: [
        ["Vestigingen per 1 april"],
        ["vestigingsnummer", "kvknummer", "naam", "gemnr", "sbi2025", "banen", "datumin"],
        ["000038509504", "9599084", "Tekst & Zn. B.V.", "0772", "28930", "12", "2020-01-01"],
        [38509505, 69599084, "Getal B.V.", 772, 1131, 2.5, { type: 's="1"', xml: "<v>45383</v>" }],
        [
          38509506,
          69599085,
          { type: 't="inlineStr"', xml: "<is><t>Inlijn B.V.</t></is>" },
          772,
          46900,
          { type: 't="str"', xml: "<f>A1</f><v>7</v>" },
        ],
        [38509507, 69599086, "Fout B.V.", 772, 46900, { type: 't="e"', xml: "<v>#N/A</v>" }],
        [38509508, 69599087, "Komma B.V.", 772, 46900, "1,5"],
        [38509509, 69599088, "Meer B.V.", 772, 46900, 1],
        [38509510, 69599089, "Nog meer B.V.", 772, 46900, 1],
      ],
    });
    const { delivery, rows, aside } = await imported(register, path);
    expect(delivery.mapping).toMatchObject({ sheet: "Vestigingen", headerRow: 2 });
    expect(rows.map((row) => row.jobs)).toEqual([12, 2.5, 7, null, 1.5, 1, 1]);
    expect(rows.map((row) => row.name).slice(0, 3)).toEqual([
      "Tekst & Zn. B.V.",
      "Getal B.V.",
      "Inlijn B.V.",
    ]);
    expect(rows[1]).toMatchObject({
      establishment: "000038509505",
      regionId: "nl-gm:0772",
      industry: "01131",
    });
    expect(aside).toMatchObject([{ line: 1, reason: "title-row" }]);
  });

  it("22: names that dBase cut to ten characters", async () => {
    const text =
      "vestigings,handelsnaa,gemeenteco,sbi_huidig,sbioms_lan,werkzame_p\n" +
      "38509504,Een B.V.,772,28930,Machines,4\n38509505,Twee B.V.,772,46900,Handel,5\n";
    const { delivery, rows } = await imported(register, written(folder, text));
    expect(delivery.mapping.columns).toMatchObject({
      establishment: "vestigings",
      name: "handelsnaa",
      regionCode: "gemeenteco",
      industry: "sbi_huidig",
      industryLabel: "sbioms_lan",
      jobs: "werkzame_p",
    });
    expect(rows[0]).toMatchObject({ regionId: "nl-gm:0772", jobs: 4, name: "Een B.V." });
  });
});
