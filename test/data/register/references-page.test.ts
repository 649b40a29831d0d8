import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../../src/cli/commands.ts";
import { importReference } from "../../../src/contract/references.ts";
import { referenceKinds } from "../../../src/domain/reference.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/references.md"), "utf8");
const inputs = Object.keys(importReference.input.shape);

describe("the page on references", () => {
  it.each(referenceKinds)("shows a command that imports %s, and what its file holds", (kind) => {
    const command = new RegExp(
      `^    clusterwerk reference import \\S+ --kind ${kind}( .*)?$`,
      "m",
    ).exec(page);
    expect(command).not.toBeNull();
    for (const [, flag] of (command![1] ?? "").matchAll(/--([a-z-]+)/g)) {
      expect(inputs).toContain(flag.replace(/-[a-z]/g, (part) => part[1].toUpperCase()));
    }
    expect(page).toContain(`| \`${kind}\` | `);
  });

  it("names commands that there are", () => {
    const lines = [...page.matchAll(/^    clusterwerk (.+)$/gm)].map((match) => match[1]);
    expect(lines.length).toBeGreaterThan(referenceKinds.length);
    for (const line of lines) {
      expect(
        commands.some(({ words }) => `${line} `.startsWith(`${words} `)),
        line,
      ).toBe(true);
    }
  });
});
