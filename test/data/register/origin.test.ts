import { describe, expect, it } from "vitest";
import { imported, scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);

async function fileOf(numbers: readonly string[], regions: readonly string[], mapping = {}) {
  const rows = numbers.map((number, k) => `${k + 1};${number};${regions[k]};28930;2\n`);
  const text = `vestigingsnummer;kvknummer;gemnr;sbi2025;banen\n${rows.join("")}`;
  return imported(register, written(folder, text), mapping);
}

describe("a file whose trade register numbers all begin with 00", () => {
  it("is invented, unless the mapping says otherwise", async () => {
    const numbers = ["00123456", "00654321"];
    expect((await fileOf(numbers, ["772", "772"])).delivery.invented).toBe(true);
    expect((await fileOf(numbers, ["772", "773"], { invented: false })).delivery.invented).toBe(
      false,
    );
  });

  it.each([
    ["one number that may be given out", ["00123456", "17085815"]],
    ["numbers that lost digits", ["123456", "654321"]],
    ["no numbers but zeros", ["00000000", ""]],
  ])("is not held to be, with %s", async (_, numbers) => {
    expect((await fileOf(numbers, ["772", "772"])).delivery.invented).toBe(false);
  });
});

describe("a region code with a prefix", () => {
  it("stays as it is beside bare ones, which get the prefix of the column", async () => {
    const { rows } = await fileOf(["17085815", "17085816"], ["demo-gm:D001", "772"]);
    expect(rows.map((row) => row.regionId)).toEqual(["demo-gm:D001", "nl-gm:0772"]);
  });

  it("stays as it is under a mapping that gives bare ones another", async () => {
    const { rows } = await fileOf(["17085815", "17085816"], ["demo-gm:D001", "D002"], {
      regionNamespace: "area",
    });
    expect(rows.map((row) => row.regionId)).toEqual(["demo-gm:D001", "area:D002"]);
  });
});
