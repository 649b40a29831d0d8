import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { manyRequests } from "../fuzz/many-requests.ts";
import { mutatedFile } from "../fuzz/mutated-file.ts";
import { readingOf } from "../fuzz/read-rows.ts";
import { wholeImports } from "../fuzz/whole-imports.ts";

// A hundredth of `npm run fuzz`, whose figures stand in docs/verification/fuzz.md.
const folder = mkdtempSync(join(tmpdir(), "cw-fuzz-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a spoilt file", () => {
  it("is the same for a seed and a number, and another for another", async () => {
    const [one, again, other] = [
      await mutatedFile(1, 7),
      await mutatedFile(1, 7),
      await mutatedFile(1, 8),
    ];
    expect(one).toEqual(again);
    expect(one.bytes.equals(other.bytes)).toBe(false);
  });

  it("loses no row and is refused in the user's words, whatever is wrong with it", async () => {
    const read = { files: 0, rows: 0, refused: 0 };
    for (let number = 0; number < 1000; number++) {
      const file = await mutatedFile(2, number);
      const reading = await readingOf(folder, file).catch((error: unknown) => {
        throw new Error(`file ${number} of seed 2 (${file.of})`, { cause: error });
      });
      rmSync(join(folder, file.name));
      if ("refused" in reading) read.refused++;
      else read.rows += reading.rows;
      read.files++;
    }
    // A run in which nearly all were refused, or none, would prove little.
    expect(read.refused).toBeGreaterThan(50);
    expect(read.refused).toBeLessThan(600);
    expect(read.rows).toBeGreaterThan(5000);
  });

  it("is imported whole or not at all, as the row reader reads it", async () => {
    const found = await wholeImports(2, 0, 20);
    expect(found.wrong).toEqual([]);
    expect(found.imported).toBeGreaterThan(5);
    expect(found.rows).toBe(found.accepted + found.setAside);
  });
});

describe("a hostile request", () => {
  it("is refused or answered, runs nothing, tells nothing, and leaves all as it was", async () => {
    const found = await manyRequests(2, 0, 12, Infinity);
    expect(found.wrong).toEqual([]);
    expect(found.sent).toBe(12 * found.operations);
    // A run in which all were turned away at the door would prove little.
    const answered = Object.keys(found.statuses).filter((status) => status.startsWith("2"));
    expect(answered.length).toBeGreaterThan(1);
    expect(found.statuses[200]).toBeGreaterThan(50);
    expect(found.statuses[400]).toBeGreaterThan(100);
  });
});
