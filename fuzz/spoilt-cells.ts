import { below, type Random } from "../src/core/random.ts";
import type { Cells } from "./tables.ts";

/** Cells that readers stumble over. */
const nasty = [
  "",
  " ",
  ".",
  "x",
  "-",
  "nvt",
  "NULL",
  "#N/B",
  "0",
  "-0",
  "-3",
  "1.234",
  "1,234.5",
  "1.234,5",
  "3,85095E+10",
  "1e400",
  "9".repeat(40),
  "NaN",
  "Infinity",
  '=HYPERLINK("http://x.example")',
  "+31 40 123",
  '"',
  '""',
  'a "b" c',
  "a\nb",
  "a\r\nb",
  "a;b,c\td|e",
  "\u0000",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "é".repeat(300),
  "👩‍🌾",
  "مرحبا",
  "Totaal",
  "31-2-2019",
  "20190000",
  "99999999",
  "44927",
  "123456782",
  "NL123456782B01",
  "0772",
  "GM0772",
  "nl-gm:0772",
  "__proto__",
  "constructor",
  "toString",
  "1/2/3",
  "true",
  "ja",
];

const at = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)];

/** Ways to spoil a table of cells. Each changes it in place. */
const ways: readonly ((table: Cells, random: Random) => void)[] = [
  (table, random) => {
    for (let k = below(random, 12); k >= 0; k--) {
      const row = at(random, table);
      row[below(random, row.length + 1)] = at(random, nasty);
    }
  },
  (table, random) => {
    const [a, b] = [below(random, table[0].length), below(random, table[0].length)];
    for (const row of table) [row[a], row[b]] = [row[b] ?? "", row[a] ?? ""];
  },
  (table, random) => {
    const gone = below(random, table[0].length);
    for (const row of table) row.splice(gone, 1);
  },
  (table, random) => {
    const header = table[0];
    header[below(random, header.length)] = at(random, header);
  },
  (table, random) => {
    table[0][below(random, table[0].length)] = at(random, nasty);
  },
  (table, random) => {
    const row = at(random, table);
    if (random() < 0.5) row.length = below(random, row.length + 1);
    else row.push(...Array.from({ length: below(random, 9) }, () => at(random, nasty)));
  },
  (table, random) => {
    table.splice(below(random, table.length + 1), 0, []);
  },
  (table, random) => {
    table.splice(below(random, table.length + 1), 0, ["Totaal", "", "", "99"]);
  },
  (table, random) => {
    table.splice(below(random, table.length + 1), 0, [...table[0]]);
  },
  (table, random) => {
    table.shift();
    if (table.length === 0) table.push([at(random, nasty)]);
  },
  (table, random) => {
    for (let k = below(random, 4); k >= 0; k--) table.push([...at(random, table)]);
  },
  (table, random) => {
    const row = at(random, table);
    row[below(random, row.length)] = at(random, ["w", '"', "1", "ë", ","]).repeat(
      10 ** (1 + below(random, 5)),
    );
  },
  (table, random) => {
    const column = below(random, table[0].length);
    const value = at(random, nasty);
    for (let k = 1; k < table.length; k++) table[k][column] = value;
  },
  (table, random) => {
    table.length = 1 + below(random, table.length);
  },
];

/** A copy of a table, spoilt in up to three ways; now and then left whole. */
export function spoiltCells(table: Readonly<Cells>, random: Random): Cells {
  const spoilt = table.map((row) => [...row]);
  for (let k = below(random, 4); k > 0; k--) {
    if (spoilt.length === 0 || spoilt[0] === undefined) break;
    if (spoilt[0].length === 0) spoilt[0].push("");
    at(random, ways)(spoilt, random);
    for (const row of spoilt) for (let c = 0; c < row.length; c++) row[c] ??= "";
  }
  return spoilt;
}
