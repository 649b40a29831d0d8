import { year } from "./establishment-rows.ts";
import type { InventedCountry } from "./invented-country.ts";
import { outlinesFile } from "./outlines-file.ts";
import { readmeFile } from "./readme-file.ts";
import { relatednessFile } from "./relatedness-file.ts";
import { registerFile } from "./register-file.ts";

/** A file of a country: its name, and its content in pieces to be written one after another as UTF-8. */
export interface CountryFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/**
 * Everything of a country as files: two deliveries a year apart, the outlines,
 * which trades are related, the truth, and a word of explanation. The pieces are made while they are
 * taken, so a large country does not need to fit in memory as text.
 */
export function* countryFiles(country: InventedCountry): Generator<CountryFile> {
  yield { name: "README.txt", chunks: [readmeFile(country)] };
  yield { name: "register-2024.csv", chunks: registerFile(country, year.earlier) };
  yield { name: "register-2025.csv", chunks: registerFile(country, year.newest) };
  yield { name: "outlines.geojson", chunks: outlinesFile(country) };
  yield { name: "relatedness.csv", chunks: relatednessFile() };
  yield { name: "truth.json", chunks: [`${JSON.stringify(country.truth, null, 1)}\n`] };
}
