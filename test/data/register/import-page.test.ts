import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../../src/cli/commands.ts";
import { mappingSchema } from "../../../src/contract/parts.ts";
import { columnAliases } from "../../../src/data/register/mapping/column-aliases.ts";
import { establishmentFields } from "../../../src/domain/establishment-field.ts";
import { industrySchemes } from "../../../src/domain/industry-scheme.ts";
import { setAsideReasons } from "../../../src/domain/set-aside.ts";
import { setAsideSentence } from "../../../src/domain/set-aside-sentences.ts";
import { imported, scratchFolder, scratchRegister, written } from "./scratch.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/import.md"), "utf8");
/** The cells of the row of a table that begins with this word. */
const row = (word: string): string[] =>
  page
    .split("\n")
    .find((line) => line.startsWith(`| \`${word}\` |`))
    ?.split("|")
    .map((cell) => cell.trim()) ?? [];
const example: unknown = JSON.parse(/```json\n([^]*?)```/.exec(page)![1]);
const register = await scratchRegister(scratchFolder());

describe("the page on importing", () => {
  it("has an example mapping that the program takes, with every key but that of a workbook", () => {
    const mapping = mappingSchema.parse(example);
    const keys = Object.keys(mappingSchema.shape).filter((key) => key !== "sheet");
    expect(Object.keys(mapping).sort()).toEqual(keys.sort());
  });

  it("has an example mapping that does what it says", async () => {
    const text =
      "Levering 2025;;;;;;\n;;;;;;\nVestiging;KvK;Gemeente;SBI;WP totaal;Soort;email\n" +
      "000038509504;17085815;772;28930;1,5;hoofdvestiging;a@b.example\n" +
      "000038509505;17085815;772;28930;2;postbus;a@b.example\n";
    const path = written(scratchFolder(), text);
    const { delivery, rows, aside } = await imported(register, path, mappingSchema.parse(example));
    expect(rows).toMatchObject([{ regionId: "nl-gm:0772", industry: "28930", jobs: 1.5 }]);
    expect(aside.map(({ line, reason }) => [line, reason])).toContainEqual([5, "not-asked-for"]);
    expect(delivery).toMatchObject({ source: "lisa-brabant", referenceDate: "2025-04-01" });
  });

  it.each(Object.keys(mappingSchema.shape))("explains the key %s", (key) =>
    expect(row(key).length).toBeGreaterThan(2),
  );

  it.each(establishmentFields)("names the columns that fill %s", (field) =>
    expect(row(field)).toContain(columnAliases[field]),
  );

  it.each(setAsideReasons)("explains the reason %s in words", (reason) => {
    expect(row(reason)).toContain(setAsideSentence(reason, "nl"));
    expect(row(reason)).toContain(setAsideSentence(reason, "en"));
  });

  it("names every classification", () => {
    for (const scheme of industrySchemes) expect(row("scheme").join()).toContain(scheme);
  });

  it("names commands that there are", () => {
    const words = commands.map((command) => command.words);
    const named = [...page.matchAll(/^    clusterwerk ([a-z-]+)/gm)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(3);
    for (const word of named) expect(words).toContain(word);
  });
});
