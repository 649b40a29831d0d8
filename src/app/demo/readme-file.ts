import type { InventedCountry } from "./invented-country.ts";

/** What lies beside the files of a country, in Dutch and in English. */
export function readmeFile({ options, clusters }: InventedCountry): string {
  const { municipalities, establishments, seed } = options;
  return `ALLES HIER IS VERZONNEN

Dit land bestaat niet. Alle gemeenten, bedrijven, adressen, nummers en cijfers
zijn door Clusterwerk bedacht; wie een naam herkent, ziet toeval. KvK-nummers
beginnen met 00 en postcodes met 0: zulke nummers worden niet uitgegeven.
Websites eindigen op .example. Het land ligt in de Noordzee, waar niets is.

  register-2024.csv  vestigingen op 1 april 2024
  register-2025.csv  vestigingen op 1 april 2025 (${establishments}, in ${municipalities} gemeenten)
  outlines.geojson   grenzen van de gemeenten (WGS84)
  relatedness.csv    welke bedrijfstakken van elkaar kopen of een vak delen
  truth.json         wat er is verstopt: ${clusters.length} clusters, en wat er alleen op lijkt

Bedrijfstakken: SBI 2025. Enkele regels per duizend zijn met opzet stuk
(dubbel, met min één baan, zonder gemeente, een totaalregel): een import hoort
die apart te leggen. Toevalsgetal: ${seed}.


EVERYTHING HERE IS INVENTED

This country does not exist. All municipalities, companies, addresses, numbers
and figures were made up by Clusterwerk; any likeness is chance. Trade register
numbers begin with 00 and postcodes with 0: such numbers are not given out.
Web sites end in .example. The country lies in the North Sea, where nothing is.

  register-2024.csv  establishments on 1 April 2024
  register-2025.csv  establishments on 1 April 2025 (${establishments}, in ${municipalities} municipalities)
  outlines.geojson   borders of the municipalities (WGS84)
  relatedness.csv    which industries buy from one another or share a craft
  truth.json         what is hidden: ${clusters.length} clusters, and what only looks like one

Industries: SBI 2025, which is NACE Rev. 2.1 with a fifth digit. A few rows in a
thousand are broken on purpose (double, with minus one job, without municipality,
a total row): an import should set them aside. Seed: ${seed}.
`;
}
