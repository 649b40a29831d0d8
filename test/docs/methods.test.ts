import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docComment } from "../../docs/doc-comment.ts";
import {
  coreExports,
  type Export,
  foundation,
  methodPages,
  methodsFolder,
  referred,
} from "../../docs/methods.ts";

const exports = coreExports();

/**
 * What the doc comment of an exported function does not say and should.
 *
 * Every function says what it is and what it costs. One in a chapter claims
 * something about the world, or about numbers, so it also names its source (or
 * says that it is our own, or that none is needed) and has an example that the
 * tests run, or says why there is none. A function that only sends its reader
 * to another ("…; see `other`") needs what that one has.
 */
function lacking(each: Export): string[] {
  const { doc, chapter } = referred(each, exports) ?? each;
  const claims = chapter !== foundation;
  const checked = /\/\/ (?:-?[\d.]|["'[{(]|(?:true|false|undefined|NaN|Infinity)\b)/;
  return [
    doc.prose === "" && "what it is",
    !doc.cost && "cost",
    claims && !doc.source && "source",
    claims && !doc.noExample && !checked.test(doc.example ?? "") && "an example with its value",
    ...doc.parameters
      .flatMap(({ name }) => name.split(", "))
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(each.declaration))
      .map((name) => `a parameter called ${name}`),
  ].filter((lack) => lack !== false);
}

describe("the pages of methods", () => {
  it("are as the comments say", () => {
    const pages = methodPages(exports);
    expect(readdirSync(methodsFolder).sort()).toEqual([...pages.keys()].sort());
    for (const [file, text] of pages) {
      expect(
        readFileSync(join(methodsFolder, file), "utf8"),
        "node docs/methods.ts writes them anew",
      ).toBe(text);
    }
  });

  it("have a section for each export, in the page of its folder", () => {
    const pages = methodPages(exports);
    for (const { name, chapter } of exports) {
      expect(pages.get(`${chapter}.md`), name).toContain(`\n## ${name}\n`);
    }
    expect(exports.find(({ name }) => name === "locationQuotient")).toMatchObject({
      chapter: "specialization",
      declaration: "function locationQuotient(jobs: Matrix): Matrix",
      doc: { undefined: "NaN where the region or the industry has no jobs at all" },
    });
  });
});

describe("each exported function of core", () => {
  for (const each of exports.filter(({ isFunction }) => isFunction)) {
    it(`${each.name} says what it is, what it costs and where it is from`, () => {
      expect(lacking(each), each.path).toEqual([]);
    });
  }

  it("would be told what it lacks", () => {
    const [like] = exports.filter(({ name }) => name === "locationQuotient");
    const doc = docComment(
      "/**\n * A thing.\n *\n * @param jobs, rows  two\n * @example thing() // half\n */",
    );
    expect(lacking({ ...like, doc })).toEqual([
      "cost",
      "source",
      "an example with its value",
      "a parameter called rows",
    ]);
    expect(
      lacking({ ...like, chapter: foundation, doc: docComment("/** A. Cost: O(1). */") }),
    ).toEqual([]);
  });
});

describe("a doc comment", () => {
  it("is read in its parts", () => {
    const comment = `/**
 * Half of it.
 *
 *     h = x / 2
 *
 * @param x    any number,
 *             also below 0
 * @returns    a number; NaN for NaN; never
 *             Infinity
 * @throws RangeError never
 *
 * Cost: O(1). Source: none needed (see
 * school).
 *
 * @example const x = 4;
 *          half(x) // 2
 */`;
    expect(docComment(comment)).toEqual({
      prose: "Half of it.\n\n    h = x / 2",
      parameters: [{ name: "x", text: "any number, also below 0" }],
      returns: "a number",
      undefined: "NaN for NaN; never Infinity",
      throws: "RangeError never",
      cost: "O(1).",
      source: "none needed (see school).",
      example: "const x = 4;\nhalf(x) // 2",
    });
  });

  it("has no tag that no page shows", () => {
    expect(() => docComment("/** A.\n * @deprecated since long */")).toThrow("@deprecated");
  });
});
