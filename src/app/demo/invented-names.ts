import { keyedRandom } from "../../core/random.ts";
import { shuffled } from "./draws.ts";

/** Names that sound Dutch and belong to no place or company that exists. */

const starts = (
  "Blader Venneker Knarser Tuiver Mompel Zwabber Pluizen Drasser Kwibber Lispel Hommeler Snorre " +
  "Wiebel Trommer Glooier Fluister Krakker Stoffel Brommel Zompel Ritsel Dwarrel Kneuter Schommer " +
  "Wasemer Vlonder Knispel Murmel Slenter Draaller Tintel Borrel Schemer Ruisel Klater Prevel " +
  "Mijmer Sloffer Kabbel Zwieper Pruttel Suizer Gonzer Zwervel Fladder Kriebel Neveler Ploeter " +
  "Sudder Wapper Zoemer Babbel Druppel Frommel Giechel Huppel Kuchel Mopper"
).split(" ");
const ends = (
  "dam kerk broek veld hoven wijk donk loo horst beek meer berg rade drecht sluis zand " +
  "mond gouw haven stede"
).split(" ");
const directions = ["", "Nieuw-", "Oud-", "Groot-", "Klein-", "Hoog-", "Laag-", "Over-"];

/** Places that keep their name in every country, so that documents can mention them. */
const fixed = ["Bladerdam", "Vennekerk"];

/** `count` distinct names of municipalities. */
export function municipalityNames(count: number, seed: number): string[] {
  const random = keyedRandom(seed, 4);
  const plain = shuffled(
    random,
    starts
      .flatMap((start) => ends.map((end) => start + end))
      .filter((name) => !fixed.includes(name)),
  );
  const names = [...fixed];
  for (let k = 0; names.length < count; k++) {
    const round = Math.floor(k / plain.length);
    names.push(directions[round % directions.length] + plain[k % plain.length]);
  }
  return names.slice(0, count);
}

const streetStarts = (
  "Voorbeeld Fictie Verzin Denkbeeld Proef Bedenk Schijn Droom Fabel Sprookjes Mogelijkheids " +
  "Aanname Veronderstel Spiegel Schets Model Kladblok Oefen Toneel Coulissen"
).split(" ");
const streetEnds = "straat weg laan plein kade dijk pad hof singel steeg".split(" ");

/** The street in which a place lies: the same for all places within some tens of metres. */
export function streetName(longitude: number, latitude: number): string {
  const block = hash(Math.floor(longitude / 1200), Math.floor(latitude / 800));
  const end = Math.floor(block / streetStarts.length) % streetEnds.length;
  return streetStarts[block % streetStarts.length] + streetEnds[end];
}

/** The house number of a place, 1 to 240. */
export function houseNumber(longitude: number, latitude: number): number {
  return 1 + (hash(longitude, latitude) % 240);
}

/** A whole number from two others, well spread. */
export function hash(a: number, b: number): number {
  let h = Math.imul(a ^ 0x27d4eb2f, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return (h ^ (h >>> 16)) >>> 0;
}

/** First words of company names; each says that the company does not exist. */
export const inventedWords = [
  "Voorbeeld",
  "Fictief",
  "Verzonnen",
  "Denkbeeldig",
  "Bedacht",
  "Zogenaamd",
] as const;
