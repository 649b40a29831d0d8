import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as core from "../../src/core/index.ts";
import { type Matrix, matrix } from "../../src/core/index.ts";

/**
 * A matrix measure: an exported function of `jobs: Matrix` alone. It answers per
 * cell, per region (row) or per industry (column). A new one joins these laws by
 * being exported.
 */
type Answer = Matrix | Float64Array;
type Measure = (jobs: Matrix) => Answer;

const declared = readdirSync("src/core", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) =>
    [
      ...readFileSync(`src/core/${path}`, "utf8").matchAll(
        /^export function (\w+)\(\s*jobs: Matrix,?\s*\): (?:Matrix|Float64Array) \{/gm,
      ),
    ].map(([, name]) => name),
  );

const measures = Object.entries(core).flatMap(([name, value]) =>
  declared.includes(name) ? [[name, value as Measure] as const] : [],
);

/** Rows and columns always differ in number, so that an answer's length says what it is of. */
const jobs: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .filter(([rows, cols]) => rows !== cols)
  .chain(([rows, cols]) =>
    fc
      .array(fc.oneof(fc.constant(0), fc.nat(40)), {
        minLength: rows * cols,
        maxLength: rows * cols,
      })
      .map((cells) => matrix(rows, cols, Float64Array.from(cells))),
  );

/** The matrix with its rows (or its columns) in opposite order. */
function flip(m: Matrix, axis: "rows" | "cols"): Matrix {
  const data = m.data.map((_, k) => {
    const r = Math.floor(k / m.cols);
    const c = k % m.cols;
    return axis === "rows"
      ? m.data[(m.rows - 1 - r) * m.cols + c]
      : m.data[r * m.cols + (m.cols - 1 - c)];
  });
  return matrix(m.rows, m.cols, data);
}

function flipAnswer(answer: Answer, of: Matrix, axis: "rows" | "cols"): Answer {
  if (!(answer instanceof Float64Array)) return flip(answer, axis);
  return answer.length === of[axis] ? answer.toReversed() : answer;
}

const numbers = (answer: Answer): Float64Array =>
  answer instanceof Float64Array ? answer : answer.data;

function expectSame(found: Answer, expected: Answer): void {
  expect(numbers(found).length).toBe(numbers(expected).length);
  numbers(expected).forEach((x, k) => {
    const y = numbers(found)[k];
    if (Number.isFinite(x)) expect(Math.abs(y - x)).toBeLessThan(1e-9 * Math.max(1, Math.abs(x)));
    else expect(y).toBe(x);
  });
}

const laws: Record<string, (measure: Measure, jobs: Matrix) => void> = {
  "leaves its input as it was": (measure, m) => {
    const before = m.data.slice();
    measure(m);
    expect(m.data).toEqual(before);
  },
  "answers each cell, each row or each column": (measure, m) => {
    expect([m.rows * m.cols, m.rows, m.cols]).toContain(numbers(measure(m)).length);
  },
  "keeps rows in place": (measure, m) =>
    expectSame(measure(flip(m, "rows")), flipAnswer(measure(m), m, "rows")),
  "keeps columns in place": (measure, m) =>
    expectSame(measure(flip(m, "cols")), flipAnswer(measure(m), m, "cols")),
  "does not mind the unit of count": (measure, m) =>
    expectSame(
      measure(
        matrix(
          m.rows,
          m.cols,
          m.data.map((x) => x * 16),
        ),
      ),
      measure(m),
    ),
  "says NaN, not infinity, where there is nothing to divide by": (measure, m) => {
    for (const x of numbers(measure(m))) expect(Math.abs(x)).not.toBe(Number.POSITIVE_INFINITY);
  },
  "answers the same twice": (measure, m) => expectSame(measure(m), measure(m)),
};

describe("every matrix measure", () => {
  it("is found", () => {
    expect(measures.map(([name]) => name)).toEqual(
      expect.arrayContaining(["locationQuotient", "share", "locationalGini", "herfindahlIndex"]),
    );
    // Whoever declares one exports it too.
    expect(declared.filter((name) => !(name in core))).toEqual([]);
  });

  for (const [name, measure] of measures) {
    for (const [law, holds] of Object.entries(laws)) {
      it(`${name} ${law}`, () => {
        fc.assert(fc.property(jobs, (m) => holds(measure, m)));
      });
    }
  }
});
