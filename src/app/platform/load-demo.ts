import { join } from "node:path";
import { latent } from "../../contract/clusters.ts";
import { importReference } from "../../contract/references.ts";
import { importDelivery } from "../../contract/register.ts";
import { emptyFolder, writeFiles } from "../../data/platform/write-files.ts";
import { defaultAudience } from "../../domain/audience.ts";
import type { Clusterwerk } from "../clusterwerk.ts";
import { countryTruth } from "../demo/country-truth.ts";
import { countryFiles } from "../demo/country-files.ts";
import { demoRegion, showcaseSeed } from "../demo/demo-region.ts";

/**
 * Loads the invented region that a first visitor sees: its outlines, which of
 * its trades are related and two deliveries a year apart, by the same way in as any other file. The search of
 * the newest is put in line, so that the first click finds it done.
 */
export async function loadDemo(
  clusterwerk: Clusterwerk,
  dataFolder: string,
  signal: AbortSignal,
): Promise<void> {
  const folder = join(dataFolder, "demo");
  await emptyFolder(folder);
  const country = demoRegion(showcaseSeed);
  const { home, regionNamespace, scheme } = countryTruth(country);
  await writeFiles(folder, countryFiles(country), signal);
  const context = { signal, trustsPaths: true };
  await clusterwerk.ask(
    importReference,
    { kind: "outlines", file: join(folder, "outlines.geojson"), regionNamespace },
    context,
  );
  await clusterwerk.ask(
    importReference,
    {
      kind: "relatedness",
      file: join(folder, "relatedness.csv"),
      name: "demo",
      scheme: "nace-2.1",
    },
    context,
  );
  for (const year of [2024, 2025]) {
    await clusterwerk.ask(
      importDelivery,
      {
        file: join(folder, `register-${year}.csv`),
        mapping: {
          source: "demo",
          invented: true,
          regionNamespace,
          scheme,
          referenceDate: `${year}-04-01`,
          home: [...home],
        },
      },
      context,
    );
  }
  const jobs = await clusterwerk.startJobs();
  await jobs.enqueue(defaultAudience, latent.name, { region: home[0] });
}
