import type { InventedCountry } from "./invented-country.ts";
import { companyWord } from "./corporate-ties.ts";
import { precision, year } from "./establishment-rows.ts";
import {
  establishmentNumber,
  filePosition,
  identifierSpace,
  kvkNumber,
  lisaNumber,
  municipalityId,
} from "./identifiers.ts";
import { hash, houseNumber, streetName } from "./invented-names.ts";
import { legalSuffix } from "./legal-form.ts";

/** Columns as a LISA delivery has them, and a few more. */
export const registerColumns = (
  "lisanr kvkdosnr kvkvestnr concern naam rechtsvorm straat huisnr postcode plaats gemnr gemnaam " +
  "sbi25 omschr banen grtklas lengtegraad breedtegraad xykwal datumin website peildatum"
).split(" ");

/** A cell by its column. */
type Cells = Record<string, string>;

const rowsPerChunk = 1000;
/** After one row in this many comes it again, or one with fewer jobs than none, or without municipality. */
const dirtEvery = { twice: 1000, negativeJobs: 2000, noMunicipality: 2000 };

/**
 * One delivery as text, in pieces: semicolons, decimal commas, CRLF, a byte
 * order mark, ordered by LISA number, and with the dirt that deliveries have:
 * some 0.2 % of its rows are there to be set aside, a total row among them.
 *
 * @param when  which year, `year.earlier` or `year.newest`
 * Cost: O(rows); memory: one piece, and the order of the rows.
 */
export function* registerFile(country: InventedCountry, when: number): Generator<string> {
  const { rows } = country;
  const order = new Int32Array(identifierSpace).fill(-1);
  let left = 0;
  for (let row = 0; row < rows.count; row++) {
    if (!rows.present[2 * row + when]) continue;
    order[filePosition(row)] = row;
    left++;
  }
  const cellsOf = rowCells(country, when);
  const line = (cells: Cells): string =>
    `${registerColumns.map((column) => (column === "naam" ? quoted(cells.naam) : cells[column])).join(";")}\r\n`;
  // Numbers that no establishment of the country has.
  let strayNumber = rows.count;
  const stray = (cells: Cells): Cells => {
    const number = strayNumber++;
    return { ...cells, lisanr: lisaNumber(number), kvkvestnr: establishmentNumber(number) };
  };

  let jobs = 0;
  let written = 0;
  const every = (period: number): boolean => written % Math.min(period, left) === 0;
  let chunk = `\ufeff${registerColumns.join(";")}\r\n`;
  for (const row of order) {
    if (row < 0) continue;
    const cells = cellsOf(row);
    chunk += line(cells);
    jobs += rows.jobs[2 * row + when];
    written++;
    if (every(dirtEvery.twice)) chunk += line({ ...cells, naam: `${cells.naam} (dubbel)` });
    if (every(dirtEvery.negativeJobs)) chunk += line(stray({ ...cells, banen: "-1" }));
    if (written % dirtEvery.noMunicipality === dirtEvery.noMunicipality / 2) {
      chunk += line(stray({ ...cells, gemnr: "", gemnaam: "", plaats: "" }));
    }
    if (written % rowsPerChunk === 0) {
      yield chunk;
      chunk = "";
    }
  }
  const empty = Object.fromEntries(registerColumns.map((column) => [column, ""]));
  yield chunk + line({ ...empty, lisanr: "Totaal", banen: String(jobs) });
}

/** The cells of a row in one year. */
function rowCells(country: InventedCountry, when: number): (row: number) => Cells {
  const { rows, industries, names } = country;
  const labels = industries.map(({ label }) => quoted(label));
  const date = dateWriter();
  const referenceYear = when === year.newest ? 2025 : 2024;
  return (row) => {
    const m = rows.municipality[2 * row + when];
    const longitude = rows.longitude[2 * row + when];
    const latitude = rows.latitude[2 * row + when];
    const known = rows.precision[row] !== precision.missing;
    const enterprise = rows.enterprise[row];
    const group = rows.group[enterprise];
    const jobs = rows.jobs[2 * row + when];
    const name = companyName(country, row);
    return {
      lisanr: lisaNumber(row),
      kvkdosnr: kvkNumber(enterprise),
      kvkvestnr: establishmentNumber(row),
      concern: group > 0 ? `Verzonnen Concern ${group}` : "",
      naam: name,
      rechtsvorm: String(rows.legalForm[enterprise]).padStart(2, "0"),
      straat: streetName(longitude, latitude),
      huisnr: String(houseNumber(longitude, latitude)),
      postcode: postcode(m, longitude, latitude),
      plaats: names[m],
      gemnr: municipalityId(m),
      gemnaam: names[m],
      sbi25: industries[rows.coded[row]].sbi,
      omschr: labels[rows.coded[row]],
      banen: String(jobs),
      grtklas: sizeClass(jobs),
      lengtegraad: known ? degrees(longitude) : "",
      breedtegraad: known ? degrees(latitude) : "",
      xykwal: ["adres", "postcode", "onbekend"][rows.precision[row]],
      datumin: date(startDay(row, rows.present[2 * row] === 0)),
      website: jobs >= 5 ? website(name) : "",
      peildatum: `01-04-${referenceYear}`,
    };
  };
}

/** A name that says that the company does not exist; branches of a chain share it. */
export function companyName({ rows, industries }: InventedCountry, row: number): string {
  const enterprise = rows.enterprise[row];
  const { division, nace } = industries[rows.industry[enterprise]];
  const number = rows.nameNumber[enterprise];
  const word = companyWord(enterprise);
  if (nace === "5630") return `Café "'t ${word} ${number}"`;
  return `${word} ${division.word} ${number}${legalSuffix[rows.legalForm[enterprise]]}`;
}

function website(name: string): string {
  const host = name
    .replace(/ (B\.V\.|N\.V\.|V\.O\.F\.|Maatschap)$/, "")
    .normalize("NFD")
    .replace(/[^A-Za-z0-9 ]/g, "");
  return `www.${host.trim().toLowerCase().replace(/ +/g, "-")}.example`;
}

/** A cell as CSV has it. */
function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Postcodes that begin with 0 do not exist; a municipality has four areas. */
function postcode(municipality: number, longitude: number, latitude: number): string {
  const area =
    4 * municipality + (hash(Math.floor(longitude / 40_000), Math.floor(latitude / 22_000)) & 3);
  const street = hash(Math.floor(longitude / 1200), Math.floor(latitude / 800));
  const letters =
    String.fromCharCode(65 + (Math.floor(area / 1000) % 26)) +
    String.fromCharCode(65 + (street % 26));
  return `0${String(area % 1000).padStart(3, "0")}${letters}`;
}

function degrees(millionths: number): string {
  const whole = Math.trunc(millionths / 1e6);
  return `${whole},${String(millionths - whole * 1e6).padStart(6, "0")}`;
}

/** Size classes as LISA codes them, from 01, nobody, to 12, a thousand and more. */
function sizeClass(jobs: number): string {
  const from = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 800, 1000];
  let code = 1;
  while (code < from.length && jobs >= from[code]) code++;
  return String(code).padStart(2, "0");
}

/** A day in the year before the newest delivery for what was born in it, else any day before; in days since 1970. */
function startDay(row: number, isNew: boolean): number {
  const luck = hash(row, 17);
  const since = Date.UTC(2024, 3, 2) / 86_400_000;
  return isNew ? since + (luck % 364) : since - 1 - Math.floor(14_000 * (luck / 2 ** 32) ** 2);
}

/** Writes days since 1970 as dd-mm-yyyy, each day once: formatting dates is slow. */
function dateWriter(): (day: number) => string {
  const written = new Map<number, string>();
  return (day) => {
    let text = written.get(day);
    if (text === undefined) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      text = iso.split("-").toReversed().join("-");
      written.set(day, text);
    }
    return text;
  };
}
