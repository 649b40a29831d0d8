import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Register } from "../../../src/data/register/register.ts";
import type { Delivery, Mapping } from "../../../src/domain/delivery.ts";

/** An invented establishment as a row of a register. */
export interface Row {
  number: string;
  kvk: string;
  name: string;
  street: string;
  house: string;
  postcode: string;
  region: string;
  sbi: string;
  jobs: number | "";
  lat: number;
  lon: number;
  enqtype: string;
}

const columns = {
  kvkvestnr: "number",
  kvkdosnr: "kvk",
  naam: "name",
  straat: "street",
  huisnr: "house",
  postcode: "postcode",
  gemnr: "region",
  sbi08: "sbi",
  banen: "jobs",
  breedtegraad: "lat",
  lengtegraad: "lon",
  enqtype: "enqtype",
} as const satisfies Record<string, keyof Row>;

export const regions = ["0772", "0794", "0820", "0861"] as const;
const industries = ["10710", "25620", "28930", "47110", "62010", "70220"] as const;

/** A year of a register: companies with a name of their own, several in each region and industry. */
export function year(count = 240): Row[] {
  return Array.from({ length: count }, (_, k) => ({
    number: `0000${String(10_000_000 + k)}`,
    kvk: `00${String(100_000 + k)}`,
    name: `Voorbeeld ${letters(k)} B.V.`,
    street: `Verzonnenstraat ${letters(k % 7)}`,
    house: String(1 + k),
    postcode: `${5600 + (k % 40)} AB`,
    region: regions[k % regions.length],
    sbi: industries[Math.floor(k / 4) % industries.length],
    jobs: 2 + (k % 23),
    lat: 51.4 + (k % 50) / 500,
    lon: 5.4 + Math.floor(k / 50) / 100,
    enqtype: "01",
  }));
}

const letters = (k: number): string =>
  [...String(k)].map((digit) => "bcdfghjklm"[Number(digit)]).join("o");

let files = 0;

/** The rows imported as the file of a register, the ordinary way. */
export async function imported(
  register: Register,
  folder: string,
  rows: readonly Row[],
  mapping: Mapping = {},
): Promise<Delivery> {
  const heads = Object.keys(columns) as (keyof typeof columns)[];
  const line = (row: Row): string => heads.map((head) => String(row[columns[head]])).join(";");
  const path = join(folder, `year-${++files}.csv`);
  writeFileSync(path, [heads.join(";"), ...rows.map(line)].join("\n"));
  const { delivery } = await register.import(path, {
    mapping: {
      scheme: "sbi-2008",
      regionNamespace: "nl-gm",
      decimal: ".",
      invented: true,
      ...mapping,
    },
  });
  if (delivery.setAside > 0) throw new Error(JSON.stringify(delivery.setAsideByReason));
  return delivery;
}
