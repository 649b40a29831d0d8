import { join } from "node:path";
import { countryFiles } from "../../../src/app/demo/country-files.ts";
import { inventedCountry } from "../../../src/app/demo/invented-country.ts";
import type { PublicationPolicies } from "../../../src/app/publication/publication-policy.ts";
import { usualPolicies } from "../../../src/app/publication/publication-policy.ts";
import { writeFiles } from "../../../src/data/platform/write-files.ts";
import { importDelivery, importReference } from "../../../src/contract/index.ts";
import { type Opened, openedEmpty } from "../opened.ts";

export interface SmallCountry extends Opened {
  /** Deliveries, the older one first. */
  readonly deliveries: readonly string[];
}

/** The usual policies down to divisions, which a small country has enough companies for. */
export const byDivision: PublicationPolicies = {
  partner: { ...usualPolicies.partner, finest: "division" },
  public: { ...usualPolicies.public, finest: "division" },
};

/** An invented country of 16 municipalities with two deliveries a year apart and their map. */
export async function smallCountry(policies = byDivision): Promise<SmallCountry> {
  const opened = await openedEmpty({ policies });
  const country = inventedCountry({
    municipalities: 16,
    establishments: 6000,
    seed: 5,
    null: false,
  });
  const files = join(opened.folder, "country");
  await writeFiles(files, countryFiles(country));
  const context = { trustsPaths: true };
  await opened.clusterwerk.ask(
    importReference,
    { kind: "outlines", file: join(files, "outlines.geojson"), regionNamespace: "demo-gm" },
    context,
  );
  const deliveries: string[] = [];
  for (const year of [2024, 2025]) {
    const { delivery } = await opened.clusterwerk.ask(
      importDelivery,
      {
        file: join(files, `register-${year}.csv`),
        mapping: { source: "demo", referenceDate: `${year}-04-01` },
      },
      context,
    );
    deliveries.push(delivery);
  }
  return { ...opened, deliveries };
}
