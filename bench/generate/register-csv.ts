import { once } from "node:events";
import { createWriteStream } from "node:fs";
import {
  hash,
  houseNumber,
  inventedWords,
  municipalityNames,
  streetName,
} from "../../src/app/demo/invented-names.ts";
import type { Mapping } from "../../src/domain/delivery.ts";
import { type Size, economy, sizes } from "./economy.ts";

/**
 * Which columns: `lean` holds what a matrix needs and its identities (some 40
 * bytes a row), `full` what a regional register delivers (some 130).
 */
export type Width = "lean" | "full";

const crafts = (
  "Metaal Bouw Hout Textiel Voeding Glas Papier Druk Schilder Tegel Installatie Techniek Transport " +
  "Logistiek Handel Zorg Advies Software Media Groen Tuin Machine Verpakking Kunststof Lak Dak Vloer"
).split(" ");
const kinds = "werken bedrijf groep makers huis centrum dienst studio atelier handel".split(" ");
const syllables = "ba de fo gi ha ju ka lo mi ne po ra se ti vu wa zo bel dor fen".split(" ");
const forms = [
  ["41", "B.V."],
  ["01", ""],
  ["11", "V.O.F."],
  ["74", ""],
] as const;

/** How the file is to be read; everything else is found out. */
export function registerMapping(size: Size): Mapping {
  return {
    regionNamespace: "bench",
    scheme: "sbi-2025",
    source: `bench-${size}`,
    referenceDate: "2025-04-01",
    invented: true,
  };
}

export const columnsOf: Readonly<Record<Width, readonly string[]>> = {
  lean: ["vestigingsnummer", "enterprise", "gemcode", "sbi2025", "banen"],
  full: (
    "vestigingsnummer kvknummer naam rechtsvorm straat huisnummer postcode plaats gemcode gemeente " +
    "sbi2025 banen xcoord ycoord datumstart"
  ).split(" "),
};

/**
 * Writes an invented register of a size as CSV, a piece at a time: semicolons,
 * UTF-8, rows in no order. One row in a thousand is there to be set aside.
 * The same size, width and seed give the same bytes.
 *
 * Cost: O(establishments) time; memory of one piece.
 */
export async function writeRegister(
  path: string,
  size: Size,
  width: Width,
  seed = 1,
): Promise<void> {
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  const { regions, establishments } = sizes[size];
  const places = municipalityNames(regions, seed);
  const enterprises = Math.min(999_983, Math.ceil(establishments / 2));
  const factor = 618_033_989;
  let text = `${columnsOf[width].join(";")}\n`;
  let row = 0;
  for (const one of economy(size, seed)) {
    // The factor shares no divisor with the space, so no number comes twice.
    const number = (row * factor) % 999_999_937;
    const twice = row > 0 && row % 1000 === 0;
    const id = `000${digits(twice ? ((row - 1) * factor) % 999_999_937 : number, 9)}`;
    const enterprise = digits(1 + (hash(row, seed) % enterprises), 8);
    const region = digits(one.region + 1, 4);
    const industry = 10_000 + 89 * one.industry;
    if (width === "lean") text += `${id};${enterprise};${region};${industry};${one.jobs}\n`;
    else {
      const at = hash(row, seed + 1);
      const x = 20_000 + (at % 240_000);
      const y = 320_000 + (hash(at, 7) % 250_000);
      const [form, ending] = forms[one.jobs > 4 ? 0 : at % forms.length];
      const street = streetName(x, y);
      text += `${id};${enterprise};${companyName(at, ending)};${form};${street};${houseNumber(x, y)};`;
      text += `${1000 + (at % 9000)}AB;${places[one.region]};${region};${places[one.region]};`;
      text += `${industry};${one.jobs};${x};${y};${1950 + (at % 75)}-0${1 + (at % 9)}-1${at % 10}\n`;
    }
    row++;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "close");
}

function companyName(at: number, ending: string): string {
  const word = inventedWords[at % inventedWords.length];
  const craft = crafts[(at >>> 3) % crafts.length];
  const kind = kinds[(at >>> 8) % kinds.length];
  const rest = at >>> 11;
  const made =
    syllables[rest % 20] +
    syllables[Math.floor(rest / 20) % 20] +
    syllables[Math.floor(rest / 400) % 20];
  const name = `${word} ${craft}${kind} ${made[0].toUpperCase()}${made.slice(1)}`;
  return ending === "" ? name : `${name} ${ending}`;
}

const digits = (number: number, width: number): string => String(number).padStart(width, "0");
