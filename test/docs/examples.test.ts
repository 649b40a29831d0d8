import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import * as core from "../../src/core/index.ts";

/**
 * The examples in the documents are true. Two kinds are run:
 *
 * - in docs, a fenced block marked ```ts example: every line that ends in
 *   `// value` is checked against that value;
 * - in core, an `@example` in a doc comment of the form `expression // value`.
 *
 * In a comment, what follows `//` may also be prose; a value starts like one.
 * Both see what `clusterwerk/core` exports, a doc comment also what its own file does.
 */
interface Example {
  readonly where: string;
  readonly code: string;
  readonly scope: Readonly<Record<string, unknown>>;
}

type Check = (found: unknown, expected: unknown) => void;

/** Statements, then an expression and the value it is to have. */
const checkedLine = /^(?<code>.*?\S)?\s*\/\/ (?<value>\S.*)$/;
const startsLikeValue = /^(?:-?[\d.]|["'[{(]|(?:true|false|undefined|NaN|Infinity)\b)/;

/** Example code as statements that call `check`. Undefined where nothing in it is to be checked. */
function checkedCode(lines: readonly string[]): string | undefined {
  let code = "";
  let pending = "";
  for (const line of lines) {
    const match = checkedLine.exec(line)?.groups;
    if (!match || (pending.trim() === "" && !match.code)) {
      // A line that is a comment alone, with no expression before it, says something else.
      if (!line.trim().startsWith("//")) pending += `${line}\n`;
      continue;
    }
    pending += match.code ?? "";
    const end = pending.lastIndexOf(";") + 1;
    code += `${pending.slice(0, end)}\ncheck((${pending.slice(end)}), (${match.value}));\n`;
    pending = "";
  }
  return code === "" ? undefined : code + pending;
}

function run({ code, scope }: Example, check: Check): void {
  const names = Object.keys(scope);
  // oxlint-disable-next-line no-new-func -- running what the documents say is the point
  new Function(...names, "check", `"use strict";\n${code}`)(...Object.values(scope), check);
}

/** Typed arrays read as arrays; numbers agree to 1e-12 of their size. */
function same(found: unknown, expected: unknown): void {
  if (typeof expected === "number" && Number.isFinite(expected)) {
    expect(found).toBeTypeOf("number");
    expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(expected)),
    );
  } else if (Array.isArray(expected)) {
    const list = Array.from(found as ArrayLike<unknown>);
    expect(list.length).toBe(expected.length);
    expected.forEach((x, k) => same(list[k], x));
  } else {
    expect(found).toEqual(expected);
  }
}

const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path}`)
    .sort();

function pageExamples(): Example[] {
  return files("docs", ".md").flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/^```ts example\n(?<block>.*?)^```/gms)].map(
      ({ groups }, k) => {
        const lines = (groups?.["block"] ?? "")
          .split("\n")
          .filter((line) => !/^import .* from "clusterwerk\/core";$/.test(line));
        const code = checkedCode(lines);
        if (code === undefined) throw new Error(`${path}: example ${k + 1} checks nothing`);
        return { where: `${path}, example ${k + 1}`, code, scope: core };
      },
    ),
  );
}

async function commentExamples(): Promise<Example[]> {
  const found: Example[] = [];
  for (const path of files("src/core", ".ts")) {
    const own: Record<string, unknown> = await import(pathToFileURL(path).href);
    const text = readFileSync(path, "utf8");
    for (const [comment] of text.matchAll(/\/\*\*.*?\*\//gs)) {
      const example = /@example (?<text>.*?)(?:\n \* @|\n \*\n|\s*\*\/)/s.exec(comment)?.groups;
      if (!example) continue;
      const lines = (example["text"] ?? "").split("\n").map((line) => line.replace(/^\s*\*/, ""));
      const value = checkedLine.exec(lines.at(-1) ?? "")?.groups?.["value"] ?? "";
      const code = startsLikeValue.test(value) ? checkedCode(lines) : undefined;
      const line = text.slice(0, text.indexOf(example["text"] ?? "")).split("\n").length;
      if (code !== undefined)
        found.push({ where: `${path}:${line}`, code, scope: { ...core, ...own } });
    }
  }
  return found;
}

const examples = [...pageExamples(), ...(await commentExamples())];

describe("examples in the documents", () => {
  it("are found in pages and in comments", () => {
    expect(examples.some(({ where }) => where.startsWith("docs/methods/specialisation.md"))).toBe(
      true,
    );
    expect(examples.some(({ where }) => where.includes("location-quotient.ts"))).toBe(true);
    expect(examples.length).toBeGreaterThan(25);
  });

  for (const example of examples) {
    it(example.where, () => {
      let checks = 0;
      run(example, (found, expected) => {
        checks++;
        same(found, expected);
      });
      expect(checks).toBeGreaterThan(0);
    });
  }

  it("fail where they are wrong", () => {
    const wrong = checkedCode(["quantile(Float64Array.of(1, 2), 0.5) // 1.6"]) ?? "";
    expect(() => run({ where: "here", code: wrong, scope: core }, same)).toThrow(/0\.1/);
  });
});
