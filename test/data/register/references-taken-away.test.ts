import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { References } from "../../../src/data/register/references/references.ts";
import type { ReferenceKind } from "../../../src/domain/reference.ts";
import { scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const { references } = await scratchRegister(folder);
const kept = join(folder, "data", "references");

/**
 * What is read of the references while one is taken away after they were listed and before
 * any was read. The list ends at a record that is a pipe, so that it waits there for us.
 */
async function readWhile<T>(read: () => Promise<T>, taken: string): Promise<T> {
  const last = join(kept, "rffffffffffff");
  const pipe = join(last, "reference.json");
  mkdirSync(last);
  execFileSync("mkfifo", [pipe]);
  const reading = read();
  // Opened once somebody reads at the other end.
  const end = await open(pipe, "w");
  await references.remove(taken);
  rmSync(last, { recursive: true });
  await end.write(JSON.stringify({ id: "rffffffffffff", kind: "flows", importedAt: "2026" }));
  await end.close();
  return reading;
}

const square = (name: string, code: string): string =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { name, gm_code: code },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [3, 55],
              [4, 55],
              [4, 56],
              [3, 55],
            ],
          ],
        },
      },
    ],
  });

interface Case {
  readonly kind: ReferenceKind;
  readonly options: object;
  readonly files: readonly [string, string];
  readonly read: (references: References) => Promise<unknown>;
}
const cases: readonly Case[] = [
  {
    kind: "areas",
    options: { regionNamespace: "nl-gm" },
    files: ["code;name\n1;Asten\n", "code;name\n2;Deurne\n"],
    read: async (all) => [...(await all.areaNames())],
  },
  {
    kind: "outlines",
    options: { regionNamespace: "nl-gm" },
    files: [square("Asten", "GM0743"), square("Deurne", "GM0762")],
    read: (all) => all.outlines(),
  },
  {
    kind: "area-membership",
    options: { regionNamespace: "nl-gm" },
    files: [
      "gemeentecode;gemeentenaam;coropcode;coropnaam\nGM0743;Asten;CR36;Zuidoost\n",
      "gemeentecode;gemeentenaam;coropcode;coropnaam\nGM0762;Deurne;CR36;Zuidoost\n",
    ],
    read: (all) => all.memberships(),
  },
  {
    kind: "area-changes",
    options: { regionNamespace: "nl-gm" },
    files: ["from;to;date\n1;2;2024-01-01\n", "from;to;date\n3;4;2025-01-01\n"],
    read: (all) => all.areaChanges(),
  },
  {
    kind: "region-industry",
    options: {},
    files: [
      "gemeentecode;sbi2025;banen\nGM0743;28930;12\n",
      "gemeentecode;sbi2025;banen\nGM0762;28930;7\n",
    ],
    read: async (all) => (await all.regionIndustry("sbi-2025"))?.jobs,
  },
  {
    kind: "classification",
    options: { scheme: "sbi-2025" },
    files: ["code;label\n28.93;Machines\n", "code;label\n28.93;Andere machines\n"],
    read: (all) => all.classification("sbi-2025"),
  },
];

describe("all references read while one is taken away", () => {
  it.each(cases)("are read without it: $kind", async ({ kind, options, files, read }) => {
    const ending = kind === "outlines" ? "geojson" : "csv";
    const ids: string[] = [];
    for (const file of files) {
      const path = written(folder, file, ending);
      ids.push((await references.import(path, { kind, ...options })).id);
    }
    const before = references.passedOver.length;
    // The last one counts where only one does.
    const answer = await readWhile(() => read(references), ids[1]);
    expect(references.passedOver.slice(before)).toEqual([ids[1]]);
    expect(answer).toEqual(await read(references));
    expect(answer).not.toEqual(undefined);
    expect(references.passedOver).toHaveLength(before + 1);
    await references.remove(ids[0]);
  });

  it("are told to be unknown where that one was named", async () => {
    const file = written(folder, "from;to\n28.93;10.51\n");
    const options = { scheme: "sbi-2025", toScheme: "nace-2", kind: "correspondence" } as const;
    const { id } = await references.import(file, options);
    await references.remove(id);
    const unknown = { code: "unknown-reference", details: { reference: id } };
    await expect(references.correspondence(id)).rejects.toMatchObject(unknown);
    await expect(references.groupTable(id)).rejects.toMatchObject(unknown);
    await expect(references.remove(id)).rejects.toMatchObject(unknown);
  });

  it("go once where several take one away", async () => {
    const file = written(folder, "code;name\n7;Someren\n");
    const { id } = await references.import(file, { kind: "areas", regionNamespace: "nl-gm" });
    const ends = await Promise.allSettled([1, 2, 3, 4].map(() => references.remove(id)));
    const told = ends.map((end) => (end.status === "rejected" ? end.reason.code : "removed"));
    expect(told.toSorted()).toEqual(["removed", ...Array(3).fill("unknown-reference")]);
    expect(readFileSync(file, "utf8")).toContain("Someren");
  });
});
