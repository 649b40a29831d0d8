import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countryFiles } from "../../../src/app/demo/country-files.ts";
import { inventedCountry } from "../../../src/app/demo/invented-country.ts";
import { writeFiles } from "../../../src/data/platform/write-files.ts";
import { openRegister } from "../../../src/data/register/register.ts";

const folder = mkdtempSync(join(tmpdir(), "clusterwerk-demo-"));
const country = inventedCountry({ municipalities: 16, establishments: 6000, seed: 5, null: false });
const { truth } = country;
await writeFiles(join(folder, "country"), countryFiles(country));
const register = await openRegister({ dataDir: join(folder, "data"), threads: 1 });
afterAll(() => {
  register.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a person imports it: the file alone, without a mapping. */
describe("an invented country, imported without a mapping", async () => {
  const { delivery } = await register.import(join(folder, "country", "register-2025.csv"));

  it("is known to be invented, by its numbers alone", () => {
    expect(delivery.invented).toBe(true);
    expect(delivery).toMatchObject({ scheme: "sbi-2025", accepted: 6000 });
    expect(delivery.mapping.regionNamespace).toBe("demo-gm");
  });

  it("has the regions of the truth", async () => {
    const { regions } = await register.columns(delivery.id);
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect([...regions].sort(byId)).toEqual(
      truth.municipalities.map(({ id, name }) => ({ id, name })).sort(byId),
    );
  });

  it("has the outlines of the truth", async () => {
    const file = join(folder, "country", "outlines.geojson");
    await register.references.import(file, { kind: "outlines" });
    const outlines = await register.references.outlines("demo-gm");
    expect(outlines.map(({ region }) => region)).toEqual(truth.municipalities.map(({ id }) => id));
  });

  it("has the members of the truth, in the places of the truth", async () => {
    expect(truth.clusters.length).toBeGreaterThan(0);
    for (const { members, municipalities } of truth.clusters) {
      const rows = await register.rowsOf(delivery.id, members);
      expect(rows.every((row) => row !== undefined)).toBe(true);
      const found = await register.establishments(delivery.id, rows as number[]);
      expect(found.map((one) => one.establishment).sort()).toEqual([...members].sort());
      for (const { regionId } of found) expect(municipalities).toContain(regionId);
    }
  });
});
