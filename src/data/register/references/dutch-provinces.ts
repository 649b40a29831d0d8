import { comparableName } from "../../../domain/region-id.ts";

/** Names of the provinces by the codes of the statistics office. */
const provinces: Readonly<Record<string, readonly string[]>> = {
  "20": ["groningen"],
  "21": ["fryslan", "friesland"],
  "22": ["drenthe"],
  "23": ["overijssel"],
  "24": ["flevoland"],
  "25": ["gelderland"],
  "26": ["utrecht"],
  "27": ["noord holland"],
  "28": ["zuid holland"],
  "29": ["zeeland"],
  "30": ["noord brabant"],
  "31": ["limburg"],
};

/** The code of a province by its name: tables of municipalities often tell the name alone. */
export function dutchProvince(name: string): string | undefined {
  const wanted = comparableName(name);
  return Object.keys(provinces).find((code) => provinces[code].includes(wanted));
}
