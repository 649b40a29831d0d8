import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openClusterwerk } from "../../src/app/clusterwerk.ts";
import { latent } from "../../src/contract/clusters.ts";
import { listRegions } from "../../src/contract/regions.ts";
import { program } from "../measure.ts";
import { writeCountry } from "./country.ts";

/** Draws that change how long a search takes, and not what is read of it. */
export const shuffles = 19;

/**
 * A data folder with an invented country, its map and a finished search, as the
 * ordinary commands make them. Made once in `kept`; what comes back is a copy,
 * since whoever signs in changes it.
 */
export async function prepared(
  folder: string,
  establishments: number,
  kept = join(folder, "made"),
): Promise<string> {
  const data = join(kept, "data");
  const done = join(kept, "done");
  if (!existsSync(done)) {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    await made(data, kept, establishments);
    writeFileSync(done, `${establishments}\n`);
  }
  if (kept.startsWith(folder)) return data;
  const copy = join(folder, "data");
  // Owners too: PostgreSQL of our own may run as another user.
  execFileSync("cp", ["-a", data, copy]);
  return copy;
}

async function made(data: string, kept: string, establishments: number): Promise<void> {
  const folder = join(kept, "country");
  mkdirSync(folder, { recursive: true });
  const map = join(folder, "map.json");
  writeFileSync(
    map,
    JSON.stringify({ regionNamespace: "demo-gm", scheme: "sbi-2025", invented: true }),
  );
  const country = await writeCountry(folder, establishments);
  const outlines = ["--kind", "outlines", "--region-namespace", "demo-gm"];
  await program("reference", "import", country.outlines, ...outlines, "--data", data);
  const { seconds, peakMb } = await program(
    "import",
    country.register,
    "--map",
    map,
    "--data",
    data,
  );
  console.log(`import ${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB`);
  const started = performance.now();
  const clusterwerk = await openClusterwerk({ data });
  try {
    const { regions } = await clusterwerk.ask(listRegions, {});
    await clusterwerk.ask(latent, { region: regions[0].id, shuffles });
  } finally {
    await clusterwerk.close();
  }
  console.log(`search ${((performance.now() - started) / 1000).toFixed(1)} s`);
  rmSync(folder, { recursive: true, force: true });
}
