import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outsideAnswer } from "../../src/app/publication/for-outsiders.ts";
import { questions } from "../../src/contract/index.ts";

const page = readFileSync("docs/disclosure.md", "utf8");
const rows = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` \| (table|withheld|rights) \| (\S.*) \|$/gm)].map(
    ([, name, gets, why]) => [name, { gets, why }],
  ),
);

describe("the page on who is told what", () => {
  for (const question of questions) {
    it(`says of ${question.name} what partners and the public get`, () => {
      expect(rows.get(question.name), "a row in docs/disclosure.md").toBeDefined();
      expect(rows.get(question.name)!.gets === "table").toBe(outsideAnswer(question) !== undefined);
    });
  }

  it("speaks of no question that is not there", () => {
    expect([...rows.keys()].sort()).toEqual(questions.map(({ name }) => name).sort());
  });
});
