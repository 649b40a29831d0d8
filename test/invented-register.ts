import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClusterwerk, type Clusterwerk } from "../src/app/clusterwerk.ts";
import { countryFiles } from "../src/app/demo/country-files.ts";
import { countryTruth, type Truth } from "../src/app/demo/country-truth.ts";
import { inventedCountry } from "../src/app/demo/invented-country.ts";
import { importDelivery, importReference } from "../src/contract/index.ts";
import { writeFiles } from "../src/data/platform/write-files.ts";

export interface InventedRegister {
  readonly clusterwerk: Clusterwerk;
  /** The data folder. */
  readonly data: string;
  /** The folder with the country's files. */
  readonly country: string;
  readonly delivery: string;
  readonly truth: Truth;
  close(): Promise<void>;
}

/** A mapping for the files of an invented country. */
export const inventedMapping = {
  source: "invented",
  invented: true,
  regionNamespace: "demo-gm",
  scheme: "sbi-2025",
} as const;

/** Clusterwerk on a folder of its own, with an invented country imported the ordinary way. */
export async function inventedRegister(
  options: { municipalities?: number; establishments?: number; seed?: number; null?: boolean } = {},
): Promise<InventedRegister> {
  const folder = mkdtempSync(join(tmpdir(), "cw-test-"));
  chmodSync(folder, 0o755);
  const country = join(folder, "country");
  const data = join(folder, "data");
  const made = inventedCountry({
    municipalities: 16,
    establishments: 6000,
    seed: 5,
    null: false,
    ...options,
  });
  await writeFiles(country, countryFiles(made));
  const clusterwerk = await openClusterwerk({ data });
  const context = { trustsPaths: true };
  await clusterwerk.ask(
    importReference,
    { file: join(country, "outlines.geojson"), kind: "outlines", regionNamespace: "demo-gm" },
    context,
  );
  const { delivery } = await clusterwerk.ask(
    importDelivery,
    { file: join(country, "register-2025.csv"), mapping: { ...inventedMapping } },
    context,
  );
  return {
    clusterwerk,
    data,
    country,
    delivery,
    truth: countryTruth(made),
    async close() {
      await clusterwerk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
