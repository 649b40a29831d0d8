import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openClusterwerk } from "../../../src/app/clusterwerk.ts";
import {
  forgetMapping,
  importDelivery,
  listMappings,
  previewDelivery,
} from "../../../src/contract/index.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-mappings-"));
chmodSync(folder, 0o755);
const clusterwerk = await openClusterwerk({ data: join(folder, "data") });
afterAll(async () => {
  await clusterwerk.close();
  rmSync(folder, { recursive: true, force: true });
});
const context = { trustsPaths: true };

/** A file of which nobody can guess what the columns hold. */
function delivery(name: string, year: number): string {
  const path = join(folder, `${name}.csv`);
  const rows = Array.from(
    { length: 3 },
    (_, k) => `${k + 1};${year + k};077${k};2893${k};${k + 2};Zaak ${k} B.V.`,
  );
  writeFileSync(path, `sleutel;wie;waar;wat;hoeveel;hoe het heet\n${rows.join("\n")}\n`);
  return path;
}

const columns = {
  establishment: "sleutel",
  enterprise: "wie",
  regionCode: "waar",
  industry: "wat",
  jobs: "hoeveel",
  name: "hoe het heet",
};
const mapping = {
  columns,
  scheme: "sbi-2025" as const,
  regionNamespace: "nl-gm",
  source: "eigen-telling",
  referenceDate: "2024-04-01",
};

describe("a mapping somebody made", () => {
  it("reads the next file of that shape, says so, and can be left aside or forgotten", async () => {
    const first = delivery("telling-2024", 2024);
    const before = await clusterwerk.ask(previewDelivery, { file: first }, context);
    expect(before).toMatchObject({ missing: ["regionCode", "industry"], readLike: null });
    expect(before.unfilled).toContain("enterprise");
    await clusterwerk.ask(importDelivery, { file: first, mapping }, context);

    const second = delivery("telling-2025", 2025);
    const seen = await clusterwerk.ask(previewDelivery, { file: second }, context);
    expect(seen).toMatchObject({
      missing: [],
      readLike: { source: "eigen-telling" },
      mapping: { columns, source: "eigen-telling" },
      consequences: { wouldAccept: 3 },
    });
    // The day is another one each time: it is asked anew.
    expect(seen.mapping.referenceDate).toBeUndefined();
    expect(seen.unfilled).toContain("reference-date");
    const read = await clusterwerk.ask(importDelivery, { file: second }, context);
    expect(read).toMatchObject({ accepted: 3, readLike: { source: "eigen-telling" } });
    expect(read.mapping.referenceDate).toBeUndefined();

    const fresh = await clusterwerk.ask(previewDelivery, { file: second, fresh: true }, context);
    expect(fresh).toMatchObject({ readLike: null, missing: ["regionCode", "industry"] });

    const { mappings } = await clusterwerk.ask(listMappings, {}, context);
    expect(mappings).toHaveLength(1);
    expect(mappings[0]).toMatchObject({
      source: "eigen-telling",
      columns: ["sleutel", "wie", "waar", "wat", "hoeveel", "hoe het heet"],
      mapping: { columns, scheme: "sbi-2025", regionNamespace: "nl-gm" },
    });
    await clusterwerk.ask(forgetMapping, { mapping: mappings[0].id }, context);
    const after = await clusterwerk.ask(previewDelivery, { file: second }, context);
    expect(after.readLike).toBeNull();
    await expect(
      clusterwerk.ask(forgetMapping, { mapping: mappings[0].id }, context),
    ).rejects.toMatchObject({ code: "unknown-mapping" });
  });

  it("is told apart by source, and gives way to what is asked", async () => {
    const file = delivery("telling-2026", 2026);
    for (const [source, namespace] of [
      ["een", "nl-gm"],
      ["twee", "buurt"],
    ] as const) {
      await clusterwerk.ask(
        importDelivery,
        { file, mapping: { ...mapping, source, regionNamespace: namespace } },
        context,
      );
    }
    const latest = await clusterwerk.ask(previewDelivery, { file }, context);
    expect(latest.mapping).toMatchObject({ source: "twee", regionNamespace: "buurt" });
    const named = await clusterwerk.ask(
      previewDelivery,
      { file, mapping: { source: "een", columns: { name: "" } } },
      context,
    );
    expect(named.mapping).toMatchObject({
      source: "een",
      regionNamespace: "nl-gm",
      columns: { ...columns, name: "" },
    });
  });
});

describe("a look at a file", () => {
  it("shows rows that would be set aside, and asks what no cell tells", async () => {
    const path = join(folder, "gek.csv");
    const rows = ["1;0772;28930;1.234", "2;;28930;5", "3;;28930;6", "4;0772;28930;veel"];
    writeFileSync(path, `id;gemnr;sbi2025;banen\n${rows.join("\n")}\n`);
    const { consequences, ambiguous } = await clusterwerk.ask(
      previewDelivery,
      { file: path },
      context,
    );
    expect(consequences.examples).toEqual([
      { line: 3, reason: "no-region", column: "gemnr", cell: "" },
      { line: 4, reason: "no-region", column: "gemnr", cell: "" },
      { line: 5, reason: "number-not-valid", column: "banen", cell: "veel" },
    ]);
    expect(ambiguous).toEqual([{ column: "banen", cells: 1, sample: "1.234", readWith: "," }]);
    const answered = await clusterwerk.ask(
      previewDelivery,
      { file: path, mapping: { decimal: "." } },
      context,
    );
    expect(answered.ambiguous).toEqual([]);
  });

  it("tells one line of words from a header without companies", async () => {
    const look = (name: string, text: string) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return clusterwerk.ask(previewDelivery, { file }, context);
    };
    await expect(look("echt.xlsx", "geen werkmap")).rejects.toMatchObject({
      code: "file-not-a-table",
    });
    await expect(look("kop.csv", "id;gemnr;sbi2025;banen\n")).rejects.toMatchObject({
      code: "file-header-only",
    });
  });

  it("may be short", async () => {
    const path = join(folder, "lang.csv");
    const rows = Array.from({ length: 60_000 }, (_, k) => `${k};0772;28930;${k % 9}`);
    writeFileSync(path, `id;gemnr;sbi2025;banen\n${rows.join("\n")}\n`);
    const { consequences } = await clusterwerk.ask(
      previewDelivery,
      { file: path, rows: 1000 },
      context,
    );
    expect(consequences.complete).toBe(false);
    expect(consequences.rowsRead).toBeLessThan(30_000);
  });
});
