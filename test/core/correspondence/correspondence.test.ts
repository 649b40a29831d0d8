import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  composed,
  converted,
  correspondence,
  type Correspondence,
  dividedShare,
  likeliest,
  type Matrix,
  matrix,
} from "../../../src/core/index.ts";

/** Any correspondence in which each source becomes something, with whole weights to be divided by their sum. */
const anyCorrespondence = (sources: number, targets: number): fc.Arbitrary<Correspondence> =>
  fc
    .array(fc.array(fc.nat(4), { minLength: targets, maxLength: targets }), {
      minLength: sources,
      maxLength: sources,
    })
    .filter((rows) => rows.every((row) => row.some((part) => part > 0)))
    .map((rows) => {
      const links = rows.flatMap((row, s) => {
        const sum = row.reduce((a, b) => a + b, 0);
        return row.flatMap((part, t) => (part > 0 ? [{ s, t, weight: part / sum }] : []));
      });
      return correspondence(sources, targets, {
        from: links.map(({ s }) => s),
        to: links.map(({ t }) => t),
        weight: links.map(({ weight }) => weight),
      });
    });
const counts = (rows: number, cols: number): fc.Arbitrary<Matrix> =>
  fc
    .array(fc.nat(50), { minLength: rows * cols, maxLength: rows * cols })
    .map((cells) => matrix(rows, cols, Float64Array.from(cells)));

/** A correspondence as the table it stands for: sources × targets. */
function dense(by: Correspondence): Matrix {
  const sources = by.start.length - 1;
  const data = new Float64Array(sources * by.targets);
  for (let s = 0; s < sources; s++) {
    for (let k = by.start[s]; k < by.start[s + 1]; k++) {
      data[s * by.targets + by.target[k]] = by.weight[k];
    }
  }
  return matrix(sources, by.targets, data);
}
/** The product of two matrices as a textbook writes it. */
function product(a: Matrix, b: Matrix): Matrix {
  const data = Array.from({ length: a.rows * b.cols }, (_, k) => {
    const [r, c] = [Math.floor(k / b.cols), k % b.cols];
    return Array.from(
      { length: a.cols },
      (_x, m) => a.data[r * a.cols + m] * b.data[m * b.cols + c],
    ).reduce((sum, x) => sum + x, 0);
  });
  return matrix(a.rows, b.cols, Float64Array.from(data));
}
const expectClose = (found: Matrix, expected: Matrix): void => {
  expect([found.rows, found.cols]).toEqual([expected.rows, expected.cols]);
  found.data.forEach((x, k) => expect(x).toBeCloseTo(expected.data[k], 9));
};
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe("converting counts", () => {
  it("is the product with the table of weights", () => {
    fc.assert(
      fc.property(counts(2, 4), anyCorrespondence(4, 3), (values, by) =>
        expectClose(converted(values, by), product(values, dense(by))),
      ),
    );
  });

  it("keeps the sum of each row, and leaves its input as it was", () => {
    fc.assert(
      fc.property(counts(2, 4), anyCorrespondence(4, 3), (values, by) => {
        const before = values.data.slice();
        const found = converted(values, by);
        for (const r of [0, 1]) {
          expect(sum(found.data.slice(r * 3, r * 3 + 3))).toBeCloseTo(
            sum(values.data.slice(r * 4, r * 4 + 4)),
            9,
          );
        }
        expect(values.data).toEqual(before);
      }),
    );
  });

  it("keeps whole numbers whole where nothing is divided", () => {
    const merge = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts(2, 4), merge, (values, to) => {
        const by = correspondence(4, 3, { from: [0, 1, 2, 3], to, weight: [1, 1, 1, 1] });
        for (const x of converted(values, by).data) expect(Number.isInteger(x)).toBe(true);
      }),
    );
  });

  it("makes nothing of a source that becomes nothing, and says so by the sum", () => {
    const by = correspondence(3, 1, { from: [0, 2], to: [0, 0], weight: [1, 1] });
    expect([...converted(matrix(1, 3, Float64Array.of(5, 7, 9)), by).data]).toEqual([14]);
    expect([...likeliest(by)]).toEqual([0, -1, 0]);
  });

  it("refuses counts of other sources", () => {
    const by = correspondence(2, 1, { from: [0, 1], to: [0, 0], weight: [1, 1] });
    expect(() => converted(matrix(1, 3, new Float64Array(3)), by)).toThrow(
      "needed 2 columns, got 3",
    );
  });
});

describe("one after the other", () => {
  it("is the same as converting twice, and the product of the tables", () => {
    fc.assert(
      fc.property(
        counts(2, 3),
        anyCorrespondence(3, 4),
        anyCorrespondence(4, 2),
        (values, first, second) => {
          const both = composed(first, second);
          expectClose(converted(values, both), converted(converted(values, first), second));
          expectClose(dense(both), product(dense(first), dense(second)));
        },
      ),
    );
  });

  it("lets what is known stand for a part that became nothing", () => {
    const first = correspondence(1, 2, { from: [0, 0], to: [0, 1], weight: [0.2, 0.8] });
    const second = correspondence(2, 1, { from: [0], to: [0], weight: [1] });
    expect([...composed(first, second).weight]).toEqual([1]);
  });
});

describe("weights", () => {
  it("that are not told are equal parts of what the others leave", () => {
    const by = correspondence(2, 3, {
      from: [0, 0, 0, 1, 1],
      to: [0, 1, 2, 0, 2],
      weight: [0.5, Number.NaN, Number.NaN, Number.NaN, Number.NaN],
    });
    expect([...by.weight]).toEqual([0.5, 0.25, 0.25, 0.5, 0.5]);
  });

  it("that are rounded add up to one exactly", () => {
    const by = correspondence(1, 3, {
      from: [0, 0, 0],
      to: [0, 1, 2],
      weight: [0.333, 0.333, 0.333],
    });
    expect(sum(by.weight)).toBeCloseTo(1, 12);
  });

  it.each([
    [{ from: [0, 0], to: [0, 1], weight: [0.5, 0.3] }, "add up to 1"],
    [{ from: [0], to: [0], weight: [1.5] }, "add up to 1"],
    [{ from: [0, 0], to: [0, 1], weight: [1.2, Number.NaN] }, "add up to 1"],
    [{ from: [0, 0], to: [0, 1], weight: [-0.5, 1.5] }, "weight -0.5"],
    [{ from: [0, 0], to: [1, 1], weight: [0.5, 0.5] }, "twice"],
  ])("that cannot be right are refused: %j", (links, why) => {
    expect(() => correspondence(1, 2, links)).toThrow(why);
  });

  it("decide which target is likeliest, the first of equals", () => {
    fc.assert(
      fc.property(anyCorrespondence(4, 3), (by) => {
        const table = dense(by);
        likeliest(by).forEach((t, s) => {
          const row = Array.from(table.data.subarray(s * 3, s * 3 + 3));
          expect(t).toBe(row.indexOf(Math.max(...row)));
        });
      }),
    );
  });
});

describe("the share that is divided", () => {
  it("is told by counting divided and whole sources apart", () => {
    fc.assert(
      fc.property(counts(2, 4), anyCorrespondence(4, 3), (values, by) => {
        const parts = Array.from({ length: 4 }, (_, s) => by.start[s + 1] - by.start[s]);
        const only = values.data.map((x, k) => (parts[k % 4] > 1 ? x : 0));
        const divided = converted(matrix(2, 4, only), by);
        const all = converted(values, by);
        dividedShare(values, by).data.forEach((x, k) => {
          if (all.data[k] === 0) expect(x).toBeNaN();
          else expect(x).toBeCloseTo(divided.data[k] / all.data[k], 9);
        });
      }),
    );
  });
});
