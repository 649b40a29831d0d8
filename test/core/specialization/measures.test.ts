import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hachmanIndex,
  herfindahlIndex,
  krugmanIndex,
  locationQuotient,
  margins,
  type Matrix,
  matrix,
  share,
  standardizedLocationQuotient,
  strongClusters,
  variety,
} from "../../../src/core/index.ts";
import { example } from "../worked-example.ts";

const row = (m: Matrix, r: number): Float64Array => m.data.slice(r * m.cols, (r + 1) * m.cols);
const column = (m: Matrix, c: number): Float64Array => m.data.filter((_, k) => k % m.cols === c);

function expectAll(found: ArrayLike<number>, expected: readonly number[], digits = 12): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((x, k) => expect(found[k]).toBeCloseTo(x, digits));
}

describe("by outside value", () => {
  it("location quotient (py-ecomplexity and EconGeo location.quotient)", () => {
    const lq = locationQuotient(example);
    expectAll(
      row(lq, 0),
      [3.402173913043478, 0.798469387755102, 0, 0.335357142857143, 0, 1.49047619047619],
    );
    expect(lq.data[6 * 6 + 3]).toBeCloseTo(0.993650793650794, 12);
    expect(lq.data[2 * 6 + 2]).toBeCloseTo(3.871845620979713, 12);
  });

  it("standardised location quotient, population sd", () => {
    expectAll(
      column(standardizedLocationQuotient(example), 0),
      [
        2.15045067416, -0.384654362572, -0.981149665332, -0.274014104802, -0.428514311304,
        0.667061039664, -0.749179269814,
      ],
    );
  });

  it("Herfindahl, Krugman and Hachman (EconGeo 1.3)", () => {
    expectAll(
      herfindahlIndex(example),
      [
        0.36125, 0.541950113379, 0.416982152515, 0.464620187305, 0.344290657439, 0.292243767313,
        0.379286694102,
      ],
    );
    expectAll(
      krugmanIndex(example),
      [
        0.903514376997, 1.115472387038, 0.921465190579, 0.955065443677, 0.816012027814,
        0.792668572389, 0.72500295823,
      ],
    );
    expectAll(
      hachmanIndex(example),
      [
        0.439910381434, 0.28773968572, 0.374427600336, 0.447449696226, 0.380175020978,
        0.591822309411, 0.520150191155,
      ],
    );
  });
});

const jobs: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, cols]) =>
    fc
      .array(fc.nat(40), { minLength: rows * cols, maxLength: rows * cols })
      .map((cells) => matrix(rows, cols, Float64Array.from(cells))),
  );

/** Entropy of counts in bits. */
const bits = (parts: readonly number[]): number => {
  const whole = parts.reduce((a, b) => a + b, 0);
  return parts.reduce((h, p) => (p > 0 ? h - (p / whole) * Math.log2(p / whole) : h), 0);
};

describe("by definition", () => {
  it("quotients average to 1, weighted by the regions; shares add up to 1", () => {
    fc.assert(
      fc.property(jobs, (m) => {
        const { row: regions, col, total } = margins(m);
        const lq = locationQuotient(m);
        for (let i = 0; i < m.cols; i++) {
          if (col[i] === 0) continue;
          let mean = 0;
          for (let r = 0; r < m.rows; r++) {
            if (regions[r] > 0) mean += (regions[r] / total) * lq.data[r * m.cols + i];
          }
          expect(mean).toBeCloseTo(1, 10);
        }
        const shares = share(m);
        for (let r = 0; r < m.rows; r++) {
          const sum = row(shares, r).reduce((a, b) => a + b);
          if (regions[r] > 0) expect(sum).toBeCloseTo(1, 12);
          else expect(sum).toBeNaN();
        }
      }),
    );
  });

  it("related and unrelated variety make up the whole entropy", () => {
    fc.assert(
      fc.property(jobs, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), (m, sections) => {
        const section = Uint32Array.from(sections.slice(0, m.cols));
        const found = variety(m, section);
        for (let r = 0; r < m.rows; r++) {
          const own = [...row(m, r)];
          const all = own.reduce((a, b) => a + b, 0);
          if (all === 0) {
            expect(found.total[r]).toBeNaN();
            expect(found.related[r]).toBeNaN();
            continue;
          }
          const groups = [0, 1, 2].map((g) => own.filter((_, i) => section[i] === g));
          const sums = groups.map((parts) => parts.reduce((a, b) => a + b, 0));
          const within = groups.map((parts, g) =>
            sums[g] > 0 ? (sums[g] / all) * bits(parts) : 0,
          );
          expect(found.total[r]).toBeCloseTo(bits(own), 10);
          expect(found.unrelated[r]).toBeCloseTo(bits(sums), 10);
          expect(found.related[r]).toBeCloseTo(
            within.reduce((a, b) => a + b),
            10,
          );
          expect(found.related[r] + found.unrelated[r]).toBeCloseTo(found.total[r], 10);
        }
      }),
    );
  });

  it("strong clusters: few, above 1, never tiny", () => {
    const strong = strongClusters(example, example);
    // By hand for industry 1: six regions have it, quotients 3.402 .648 .768 .600 1.791 .252.
    expectAll(column(strong, 0), [1, 0, 0, 0, 0, 1, 0]);
    // Where all regions are alike every quotient is 1, and size alone decides.
    const even = matrix(4, 2, Float64Array.of(1, 1, 2, 2, 3, 3, 4, 4));
    expect(locationQuotient(even).data).toEqual(new Float64Array(8).fill(1));
    expectAll(strongClusters(even, even).data, [0, 0, 1, 1, 1, 1, 1, 1]);
  });
});
