import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PlainBytes } from "../../../../src/data/register/bulk/plain-bytes.ts";
import { type Register, openRegister } from "../../../../src/data/register/register.ts";
import { ClusterwerkError } from "../../../../src/domain/clusterwerk-error.ts";
import type { Mapping } from "../../../../src/domain/delivery.ts";
import { scratchFolder, written } from "../scratch.ts";
import { mutatedRegister } from "./mutated-register.ts";

const folder = scratchFolder();
const [atOnce, byRow] = await Promise.all(
  ["at-once", "by-row"].map((name) => openRegister({ dataDir: join(folder, name), threads: 2 })),
);
afterAll(() => {
  atOnce.close();
  byRow.close();
});

/** All that an import leaves behind, but when; or why there is nothing. */
async function leftBehind(
  name: string,
  register: Register,
  path: string,
  mapping: Mapping,
  atOnceFrom: number,
): Promise<unknown> {
  try {
    const { delivery } = await register.import(path, { mapping, atOnceFrom });
    const files = ["rows", "personal", "set-aside"].map((file) => {
      const bytes = readFileSync(join(folder, name, "deliveries", delivery.id, `${file}.parquet`));
      return createHash("sha256").update(bytes).digest("hex");
    });
    return { ...delivery, importedAt: "", files };
  } catch (error) {
    if (error instanceof ClusterwerkError && error.code !== "internal") return error.code;
    throw error;
  }
}

async function expectSame(text: string | Buffer, mapping: Mapping = {}): Promise<unknown> {
  const path = written(folder, text);
  const expected = await leftBehind("by-row", byRow, path, mapping, Number.POSITIVE_INFINITY);
  expect(await leftBehind("at-once", atOnce, path, mapping, 0)).toEqual(expected);
  return expected;
}

describe("a file read at once", () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    "gives the same bytes as row by row, whatever stands in its cells (seed %i)",
    async (seed) => {
      await expectSame(mutatedRegister(seed));
    },
  );

  it("keeps to the mapping", async () => {
    const text =
      "nr;gem;code;soort;wp\n" +
      Array.from({ length: 40 }, (_, k) => `${k};${k % 3};62${k % 2}0;${"abc"[k % 3]};${k},5`).join(
        "\n",
      );
    await expectSame(text, {
      columns: {
        establishment: "nr",
        regionCode: "gem",
        industry: "code",
        jobs: "wp",
        city: "gem",
      },
      regionNamespace: "x",
      scheme: "nace-2",
      only: { column: "soort", values: ["a", "b"] },
    });
  });
});

describe("plain bytes", () => {
  const lines = (...chunks: string[]): string | undefined => {
    const plain = new PlainBytes();
    for (const chunk of chunks) plain.add(Buffer.from(chunk));
    return plain.lines;
  };
  it("are told from others, wherever they are cut", () => {
    expect(lines("a;b\n", "c;d")).toBe("lf");
    expect(lines("a;b\r", "\nc;d\r\n")).toBe("crlf");
    expect(lines("a;b\r\nc", ";d\n")).toBeUndefined();
    expect(lines("a;b\n", "c\r;d\n")).toBeUndefined();
    expect(lines("a;b\nc;d\r")).toBeUndefined();
    expect(lines('a;"b"\n')).toBeUndefined();
    expect(lines("a;\0b\n")).toBeUndefined();
    expect(lines("a;\ufffdb\n")).toBeUndefined();
  });
});
