import { describe, expect, it } from "vitest";
import { scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);

const square = (name: string, extra: object): object => ({
  type: "Feature",
  properties: { name, ...extra },
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
});
const map = (...features: object[]): string =>
  JSON.stringify({ type: "FeatureCollection", features });

describe("a reference that is imported twice", () => {
  const files = {
    classification: written(folder, "code;label_nl;label_en\n28.93;Machines;Machinery\n"),
    "region-industry": written(folder, "gemeentecode;sbi2025;banen\nGM0772;28930;12\n"),
    outlines: written(folder, map(square("Asten", { gm_code: "GM0743" })), "geojson"),
  } as const;

  it.each([
    ["classification", { scheme: "sbi-2025" }, { scheme: "sbi-2025", name: "again" }],
    ["region-industry", {}, { scheme: "sbi-2025", regionNamespace: "nl-gm" }],
    ["outlines", { regionNamespace: "nl-gm" }, {}],
  ] as const)("is kept once: %s", async (kind, given, again) => {
    const before = (await register.references()).length;
    const first = await register.importReference(files[kind], { kind, ...given });
    expect(first.alreadyThere).toBe(false);
    const second = await register.importReference(files[kind], { kind, ...again });
    expect(second).toEqual({ ...first, alreadyThere: true });
    expect(await register.references()).toHaveLength(before + 1);
  });

  it("is another where it is read another way", async () => {
    const file = written(folder, "code;label\n28.94;Textile machines\n");
    const first = await register.importReference(file, {
      kind: "classification",
      scheme: "sbi-2008",
    });
    const second = await register.importReference(file, {
      kind: "classification",
      scheme: "nace-2",
    });
    expect(second.alreadyThere).toBe(false);
    expect(second.id).not.toBe(first.id);
  });
});

describe("an outline without a code", () => {
  it("is of the region that a register calls by the same name", async () => {
    const file = written(folder, map(square("Son en Breugel", {})), "geojson");
    await register.importReference(file, { kind: "outlines" });
    const register2025 = written(folder, "id;gemeente;sbi2025\n1;SON EN BREUGEL;28930\n");
    const { delivery } = await register.import(register2025);
    const { regions } = await register.columns(delivery.id);
    const outlines = await register.outlines("place");
    expect(outlines.map(({ region }) => region)).toEqual(regions.map(({ id }) => id));
  });
});
