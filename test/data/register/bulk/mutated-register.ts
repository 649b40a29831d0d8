import { type Random, keyedRandom } from "../../../../src/core/random.ts";

/** Columns of deliveries as they come, several kinds of each. */
const headers: readonly (readonly string[])[] = [
  ["vestigingsnummer", "kvknummer", "naam", "rechtsvorm", "gemnr", "sbi2025", "banen"],
  (
    "lisanr kvkdosnr kvkvestnr naam straat huisnr huisletter toev postcode plaats manf vrouwf manp " +
    "vrouwp banen grtklas enqtype bronjaar datumin datumeinde opgehoogd xcoord ycoord xykwal gemnr " +
    "gemnaam sbi08 omschr telefoon email"
  ).split(" "),
  ["id", "city", "state", "naics", "jobs", "longitude", "latitude", "business_type"],
  ["Bezirk", "nace_id", "firmenname", "latitude", "longitude", "concern", "website"],
  ["gemnaam", "sbi", "handelsnaam", "kvk", "actief", "postcode", "straat", "bag_id", "wp"],
];

const values: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /vestn|vestigings|lisanr|^id$/,
    [
      "000038509504",
      "38509505",
      "38509506",
      "1",
      "2",
      "3,85E+10",
      "0",
      "",
      "12.0",
      "x",
      "Totaal",
      "A-17",
      "line-3",
      " 44",
      "nvt",
    ],
  ],
  [
    /kvk|dosnr|concern/,
    [
      "69599084",
      "9599084",
      "12345678",
      "123456782",
      "111222333",
      "0",
      "",
      ".",
      "6.95E+7",
      "NL-9",
      "00123456",
      "69599084 ",
    ],
  ],
  [
    /naam$|name/,
    [
      "Voorbeeld B.V.",
      "Stichting Voorbeeld",
      "Jansen",
      "Café Één",
      "ſtichting x",
      "NULL",
      "x",
      "",
      " Een  Twee ",
      "GmbH & Co",
      "Totaal",
      "Naam nv",
      "Ontwerp\u00a0B.V.",
      "Vis, vlees",
      "Eethuis '",
    ],
  ],
  [
    /straat/,
    ["Dorpsstraat", "afgeschermd", "Adres afgeschermd", "", "Kerkweg ", "onbekend", "'s-Gravenweg"],
  ],
  [/huisnr/, ["1", "12", "12a", "", "x", "12-14", " 7", "n.v.t."]],
  [/huisletter|toev/, ["a", "", "bis", "x"]],
  [/postcode/, ["5611AB", "5611 ab", "5611ab", "0123AB", "1234SS", "", "x", "B-1000", "5611AC"]],
  [
    /plaats|city|bezirk|gemnaam/i,
    [
      "Eindhoven",
      "EINDHOVEN,",
      "'s-Gravenhage",
      "",
      "x",
      "Washington, D.C.",
      "Súdwest-Fryslân",
      "Totaal",
      " Best ",
    ],
  ],
  [/state/, ["DC", "VA", "", "xx", "VA "]],
  [/gemnr/, ["0772", "772", "GM0772", "1652", "", "0", "nl-gm:0848", "x", "9999"]],
  [
    /sbi|nace|naics/,
    [
      "28930",
      "2893",
      "1131",
      "62.01",
      "62.1",
      "A",
      "01131",
      "",
      "x",
      "C28.93",
      "2,893E+04",
      "541512",
      "46",
      "99999",
      "6201",
      "31-33",
    ],
  ],
  [
    /banen|jobs|wp|manf|vrouwf|manp|vrouwp/,
    ["1", "2", "0", "12", "1.234", "1,5", "", ".", "x", "-3", "veel", "1e3", "150", "1.234,5"],
  ],
  [/grtklas/, ["01", "2", "05", "00", "", "10-19", "x"]],
  [/enqtype/, ["01", "08", "50", "73", "", "8", "x"]],
  [/bronjaar/, ["2024", "2023", "", "x", "24"]],
  [/datumin/, ["2020-04-01", "1-4-2019", "20180401", "", "31-2-2020", "x", "1/13/2020"]],
  [/datumeinde/, ["", "", "", "2030-01-01", "1999-12-31", "2999-12-31", "x"]],
  [/opgehoogd/, ["JA", "NEE", ""]],
  [
    /xcoord/,
    ["161664", "383113", "0", "", "161664,5", "155000", "x", "161.664", "-5", "1e5", "160000.25"],
  ],
  [/ycoord/, ["383113", "161664", "0", "", "383113,25", "463000", ".", "383.113", "400000.75"]],
  [/xykwal/, ["adres", "postcode", "", "?"]],
  [
    /longitude/,
    ["5.48", "5,48", "51.44", "-77.03", "0", "", "200", "5.123456789012345", "x", "+5.1"],
  ],
  [/latitude/, ["51.44", "51,44", "5.48", "38.9", "0", "", "95", "51.123", "x"]],
  [
    /rechtsvorm|business_type/,
    ["41", "1", "BV", "eenmanszaak", "", "VOF", "Corporation", "x", "stichting"],
  ],
  [/omschr/, ["Machinebouw", "", "x", "Onbekend"]],
  [/telefoon/, ["0401234567", "+31 40 1234567", "", "x"]],
  [
    /email|website/,
    ["info@voorbeeld.example", "www.voorbeeld.example", "", "x", "https://Voorbeeld.example/a"],
  ],
  [/actief/, ["ja", "nee", "", "x", "1", "0"]],
  [/bag/, ["0772010000123456", "772010000123456", "7,72E+14", "", "x"]],
];

/** A delivery: its lines as cells, the header and what is no row among them. */
export interface MutatedRegister {
  readonly delimiter: string;
  readonly newline: string;
  /** The last line has an end. */
  readonly ended: boolean;
  readonly records: readonly (readonly string[])[];
}

/**
 * A delivery whose cells are drawn from what registers hold and from
 * what goes wrong in them; `dirt` is the share of the cells that are the latter.
 */
export function mutatedRegister(seed: number): MutatedRegister {
  const random = keyedRandom(seed, 91);
  const header = pick(random, headers);
  const delimiter = pick(random, [";", "|", "\t"]);
  const dirt = pick(random, [0, 0.02, 0.3, 1]);
  const newline = random() < 0.8 ? "\n" : "\r\n";
  const rows = 20 + Math.floor(random() * 120);
  const uniqueIds = random() < 0.7;
  const records: (readonly string[])[] = [];
  const title = (text: string): string[] => header.map((_, k) => (k === 0 ? text : ""));
  if (random() < 0.2) records.push(title("Vestigingen per 1 april"));
  records.push(header);
  for (let row = 0; row < rows; row++) {
    const cells = header.map((column) => {
      if (uniqueIds && /vestn|vestigings|lisanr|^id$/.test(column) && random() >= dirt) {
        return String(100_000_000 + row * 7).padStart(12, "0");
      }
      const all = values.find(([pattern]) => pattern.test(column))?.[1] ?? ["a", "b", ""];
      return random() < dirt
        ? pick(random, all)
        : all[Math.floor(random() * Math.min(2, all.length))];
    });
    records.push(cells);
    if (random() < 0.01) records.push(header);
    if (random() < 0.01) records.push(title("Totaal"));
  }
  if (random() < 0.1) records.push(title("Bron: verzonnen"));
  return { delimiter, newline, ended: random() < 0.8, records };
}

/** It as a text, each cell as it stands or as `written` has it. */
export function textOf(
  { delimiter, newline, ended, records }: MutatedRegister,
  written: (cell: string) => string = (cell) => cell,
): string {
  const lines = records.map((cells) => cells.map(written).join(delimiter));
  return lines.join(newline) + (ended ? newline : "");
}

const insides = ['"', ' "Het Hoekje"', ";", "|", "\t", "\n", "\r\n", '";"', "\n\n", '""'];

/** It as a text with quotes, of which some cells hold what only a cell in quotes can. */
export function quotedTextOf(register: MutatedRegister, seed: number): string {
  const random = keyedRandom(seed, 92);
  const always = random() < 0.3;
  const strange = pick(random, [0, 0.01, 0.1]);
  return textOf(register, (cell) => {
    const text = random() < strange ? cell + pick(random, insides) : cell;
    return always || /["\r\n;|\t]/.test(text) || random() < 0.3
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  });
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)];
}
