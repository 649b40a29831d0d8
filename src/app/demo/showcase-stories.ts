import type { Story } from "./country-draft.ts";
import type { Cast } from "./showcase-cast.ts";

/** The five stories of the demo region, in the words of the truth file. */
export function stories(cast: Cast, names: readonly string[]): Story[] {
  const name = (m: number): string => names[m];
  const list = (places: readonly number[], and: string): string =>
    `${places.slice(0, -1).map(name).join(", ")} ${and} ${name(places.at(-1)!)}`;
  const [core, ...around] = cast.acrossBorders;
  const [one, other] = cast.withANeighbour;
  return [
    {
      key: "across-borders",
      open: core,
      says: {
        nl: `Bedrijven die machines voor voedsel maken, onderhouden en verkopen liggen in ${name(core)} en over drie gemeentegrenzen heen in ${list(around, "en")}. Geen gemeente ziet het geheel en geen bedrijfstak ook: ze staan in vijf afdelingen van de indeling. Ze passen bij een bestaand cluster rond ${name(cast.known[0])}.`,
        en: `Firms that make, maintain and sell food machinery lie in ${name(core)} and across three municipal borders in ${list(around, "and")}. No municipality sees the whole and no industry does: they stand in five divisions of the classification. They fit an existing cluster around ${name(cast.known[0])}.`,
      },
    },
    {
      key: "with-a-neighbour",
      open: one,
      says: {
        nl: `Houtbedrijven en timmerfabrieken in ${name(one)} zijn met te weinig voor een cluster. Samen met die in ${name(other)} halen ze de kritische massa van 15 tot 20 partijen.`,
        en: `The timber and joinery firms of ${name(one)} are too few for a cluster. With those of ${name(other)} they reach the critical mass of 15 to 20 parties.`,
      },
    },
    {
      key: "one-plant-town",
      open: cast.onePlantTown,
      says: {
        nl: `In ${name(cast.onePlantTown)} is de voedingsindustrie naar banen zes keer zo groot als in het land. Dat is één zuivelfabriek, geen cluster.`,
        en: `In ${name(cast.onePlantTown)} the food industry is six times as large, by jobs, as in the country. That is one dairy plant, not a cluster.`,
      },
    },
    {
      key: "one-address",
      open: cast.oneAddress,
      says: {
        nl: `In ${name(cast.oneAddress)} staan 80 bedrijven op één adres ingeschreven. Dat is een administratiekantoor met brievenbussen, geen cluster.`,
        en: `In ${name(cast.oneAddress)} 80 firms are registered at one address. That is an office that keeps letterboxes, not a cluster.`,
      },
    },
    {
      key: "nothing",
      open: cast.nothing,
      says: {
        nl: `${name(cast.nothing)} is van alles een beetje. Hier is niets bijzonders te vinden, en dat geeft niet.`,
        en: `${name(cast.nothing)} has a little of everything. There is nothing special to find here, and that is all right.`,
      },
    },
  ];
}
