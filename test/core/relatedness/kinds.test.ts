import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classificationRelatedness,
  coagglomeration,
  coLocation,
  descriptionSimilarity,
  ellisonGlaeser,
  type Matrix,
  matrix,
  placeOfPair,
  skillRelatedness,
  upperTriangle,
} from "../../../src/core/index.ts";
import { example } from "../worked-example.ts";

/** Regions × industries with absent industries and empty regions among them. */
const anyCounts: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, cols]) =>
    fc
      .array(fc.oneof(fc.constant(0), fc.nat(50)), {
        minLength: rows * cols,
        maxLength: rows * cols,
      })
      .map((cells) => matrix(rows, cols, Float64Array.from(cells))),
  );

const column = (m: Matrix, c: number): number[] =>
  Array.from({ length: m.rows }, (_, r) => m.data[r * m.cols + c]);
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const rowSums = (m: Matrix): number[] =>
  Array.from({ length: m.rows }, (_, r) => sum([...m.data.subarray(r * m.cols, (r + 1) * m.cols)]));

/** Residuals of a regression by the normal equations, solved by elimination. */
function residuals(y: readonly number[], columns: readonly (readonly number[])[]): number[] {
  const n = columns.length;
  const system = columns.map((a) => [
    ...columns.map((b) => sum(a.map((x, k) => x * b[k]))),
    sum(a.map((x, k) => x * y[k])),
  ]);
  for (let c = 0; c < n; c++) {
    const best = system.slice(c).reduce((a, b) => (Math.abs(a[c]) >= Math.abs(b[c]) ? a : b));
    system.splice(system.indexOf(best), 1);
    system.splice(c, 0, best);
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const times = system[r][c] / system[c][c];
      for (let k = c; k <= n; k++) system[r][k] -= times * system[c][k];
    }
  }
  return y.map(
    (value, k) => value - sum(columns.map((x, c) => (x[k] * system[c][n]) / system[c][c])),
  );
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [sum(x) / x.length, sum(y) / y.length];
  const moment = (a: readonly number[], b: readonly number[], ma: number, mb: number): number =>
    sum(a.map((value, k) => (value - ma) * (b[k] - mb)));
  return (
    moment(x, y, meanX, meanY) / Math.sqrt(moment(x, x, meanX, meanX) * moment(y, y, meanY, meanY))
  );
}

function expectSymmetric(found: Matrix): void {
  for (let i = 0; i < found.rows; i++) {
    for (let j = 0; j < i; j++) {
      expect(found.data[i * found.cols + j]).toEqual(found.data[j * found.cols + i]);
    }
  }
}

function expectClose(found: ArrayLike<number>, expected: readonly number[], digits = 12): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((x, k) => {
    if (Number.isNaN(x)) expect(found[k]).toBeNaN();
    else expect(found[k]).toBeCloseTo(x, digits);
  });
}

describe("co-location", () => {
  it("is the correlation over regions, by definition", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const found = coLocation(counts);
        expectSymmetric(found);
        for (let i = 0; i < counts.cols; i++) {
          for (let j = 0; j < counts.cols; j++) {
            const [a, b] = [column(counts, i), column(counts, j)];
            const flat = new Set(a).size === 1 || new Set(b).size === 1;
            const cell = found.data[i * counts.cols + j];
            if (flat) expect(cell).toBeNaN();
            else expect(cell).toBeCloseTo(pearson(a, b), 9);
          }
        }
      }),
    );
  });

  it("takes out of the roots of shares what the size of regions says, by definition", () => {
    const sized = fc
      .array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }), {
        minLength: 6,
        maxLength: 9,
      })
      .filter((rows) => new Set(rows.map((row) => sum(row))).size > 5)
      .filter((rows) => rows.every((row) => sum(row) > 0))
      .map((rows) => matrix(rows.length, 4, Float64Array.from(rows.flat())));
    fc.assert(
      fc.property(sized, (counts) => {
        const size = rowSums(counts);
        const basis = [
          size.map(() => 1),
          size.map((n) => Math.log(n)),
          size.map((n) => Math.log(n) ** 2),
        ];
        const found = coLocation(counts, { urbanity: "partialled-out" });
        const rest = [0, 1, 2, 3].map((i) =>
          residuals(
            column(counts, i).map((x, r) => Math.sqrt(x / size[r])),
            basis,
          ),
        );
        for (let i = 0; i < 4; i++) {
          for (let j = 0; j < i; j++) {
            // Where next to nothing is left, two ways of rounding decide.
            if (sum(rest[i].map((x) => x * x)) < 1e-3) continue;
            if (sum(rest[j].map((x) => x * x)) < 1e-3) continue;
            expect(found.data[i * 4 + j]).toBeCloseTo(pearson(rest[i], rest[j]), 5);
          }
        }
      }),
    );
  });

  it("by outside value (numpy 2.4.6: corrcoef, and of the residuals of lstsq)", () => {
    expectClose(
      upperTriangle(coLocation(example)),
      [
        -0.130683656646451, -0.45594892353166, -0.13733209248731, -0.341021802292951,
        0.113834748386489, 0.158667367663958, -0.442941846669304, -0.385685185822651,
        -0.435150838050729, -0.067423086196062, -0.490902273336352, -0.301776829978673,
        0.431348965727646, -0.211288563682129, -0.091139103414366,
      ],
    );
    expectClose(
      upperTriangle(coLocation(example, { urbanity: "partialled-out" })),
      [
        -0.061622750806986, -0.609729636608265, -0.440475631308412, -0.51991930009334,
        0.31690621913063, 0.144595218940041, -0.384192521969324, 0.15572967628653, -0.8716588193333,
        0.059843528678924, -0.286036608876887, -0.389275349276484, 0.100979635115409,
        -0.060850417322437, -0.043451594989913,
      ],
      9,
    );
  });

  it("no longer calls two industries kin that only like cities", () => {
    const size = Array.from({ length: 40 }, (_, r) => 1000 * 1.15 ** r);
    const rows = size.flatMap((n, r) => {
      // Both take more of large places; what else there is of them goes opposite ways.
      const urban = 0.01 + 0.0005 * r;
      const turn = r % 2 === 0 ? 1.2 : 0.8;
      return [n * urban * turn, n * urban * (2 - turn), n * (1 - 2 * urban)];
    });
    const counts = matrix(40, 3, Float64Array.from(rows));
    expect(coLocation(counts).data[1]).toBeGreaterThan(0.8);
    expect(coLocation(counts, { urbanity: "partialled-out" }).data[1]).toBeLessThan(-0.9);
  });

  it("does not mind the unit, the order of regions, or regions without anything", () => {
    const turned = matrix(
      7,
      6,
      Float64Array.from({ length: 42 }, (_, k) => {
        return 10 * example.data[(6 - Math.floor(k / 6)) * 6 + (k % 6)];
      }),
    );
    const widened = matrix(8, 6, Float64Array.from([...example.data, 0, 0, 0, 0, 0, 0]));
    const out = { urbanity: "partialled-out" } as const;
    expectClose(coLocation(turned).data, [...coLocation(example).data]);
    expectClose(coLocation(turned, out).data, [...coLocation(example, out).data], 9);
    expectClose(coLocation(widened, out).data, [...coLocation(example, out).data]);
  });

  it("is the same where most industries are missing in most regions", () => {
    // Each region with four more around it that hold one job of one industry: mostly zeros.
    const sparse = fc
      .array(fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }), { minLength: 8, maxLength: 12 })
      .map((rows) =>
        matrix(
          rows.length,
          24,
          Float64Array.from(
            rows.flatMap(([a, b, c], r) => {
              const row: number[] = Array.from({ length: 24 }, (_, i) =>
                i === 3 + (r % 21) ? 1 : 0,
              );
              [row[0], row[1], row[2]] = [a, b, c];
              return row;
            }),
          ),
        ),
      );
    fc.assert(
      fc.property(sparse, (counts) => {
        const found = coLocation(counts);
        for (let i = 0; i < 3; i++) {
          for (let j = 0; j < i; j++) {
            const [a, b] = [column(counts, i), column(counts, j)];
            const cell = found.data[i * 24 + j];
            if (new Set(a).size === 1 || new Set(b).size === 1) expect(cell).toBeNaN();
            else expect(cell).toBeCloseTo(pearson(a, b), 9);
          }
        }
        // Industries that are nowhere, added until the table is sparse, change nothing.
        const wide = matrix(
          counts.rows,
          60,
          Float64Array.from({ length: counts.rows * 60 }, (_, k) =>
            k % 60 < 24 ? counts.data[Math.floor(k / 60) * 24 + (k % 60)] : 0,
          ),
        );
        const thin = matrix(
          counts.rows,
          3,
          Float64Array.from(
            { length: counts.rows * 3 },
            (_, k) => counts.data[Math.floor(k / 3) * 24 + (k % 3)],
          ),
        );
        const size = Float64Array.from(rowSums(counts));
        const options = { urbanity: "partialled-out", size } as const;
        const [dense, few] = [coLocation(thin, options), coLocation(wide, options)];
        for (let i = 0; i < 3; i++) {
          for (let j = 0; j < i; j++) {
            const expected = dense.data[i * 3 + j];
            // What is all but taken out is told by the one and not by the other.
            if (Number.isNaN(expected) || Number.isNaN(few.data[i * 60 + j])) continue;
            expect(few.data[i * 60 + j]).toBeCloseTo(expected, 4);
          }
        }
      }),
    );
  });

  it("says nothing from too few regions", () => {
    const few = matrix(4, 2, Float64Array.of(1, 9, 5, 2, 8, 3, 2, 2));
    expect([...coLocation(few, { urbanity: "partialled-out" }).data].every(Number.isNaN)).toBe(
      true,
    );
  });
});

describe("coagglomeration", () => {
  it("is the sum over regions, by definition, and leaves its input alone", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const before = counts.data.slice();
        const found = coagglomeration(counts);
        expect(counts.data).toEqual(before);
        expectSymmetric(found);
        const sizes = rowSums(counts);
        const x = sizes.map((n) => n / sum(sizes));
        const room = 1 - sum(x.map((part) => part * part));
        for (let i = 0; i < counts.cols; i++) {
          for (let j = 0; j < counts.cols; j++) {
            const [a, b] = [column(counts, i), column(counts, j)];
            const cell = found.data[i * counts.cols + j];
            if (sum(a) === 0 || sum(b) === 0 || room < 1e-9) {
              expect(cell).toBeNaN();
              continue;
            }
            const slow = x.map((part, m) => (a[m] / sum(a) - part) * (b[m] / sum(b) - part));
            expect(cell).toBeCloseTo(sum(slow) / room, 9);
          }
        }
      }),
    );
  });

  it("by outside value (the formula in numpy 2.4.6)", () => {
    expectClose(
      upperTriangle(coagglomeration(example)),
      [
        -0.004179075613754, -0.073385236134065, -0.054255190159112, -0.058396875023666,
        0.02895734209117, 0.065895922601419, -0.152212983067054, -0.093154081320965,
        -0.099521870923328, -0.046784149626472, -0.114063055489327, -0.063841397550703,
        0.074585544753052, -0.086966780572846, -0.023233175268739,
      ],
    );
  });

  it("has on its diagonal the raw concentration of the published index, G / (1 − Σx²)", () => {
    // Industry I3: G .213321431057905, 1 − Σx² .8512488644367096, by independent tools.
    expect(coagglomeration(example).data[2 * 6 + 2]).toBeCloseTo(
      0.213321431057905 / 0.8512488644367096,
      12,
    );
    const plants = { region: Uint32Array.of(1, 2, 3, 5, 6), size: Float64Array.of(6, 25, 4, 9, 3) };
    const { raw } = ellisonGlaeser(plants, Float64Array.from(rowSums(example)));
    expect(coagglomeration(example).data[2 * 6 + 2] * 0.8512488644367096).toBeCloseTo(raw, 12);
  });
});

describe("skill relatedness", () => {
  const flows = matrix(4, 4, Float64Array.of(0, 12, 3, 0, 9, 0, 1, 2, 4, 2, 0, 10, 1, 0, 8, 0));

  it("by outside value (worked by the formula)", () => {
    const { ratio, normalized, symmetric } = skillRelatedness(flows);
    const at = (m: Matrix, i: number, j: number): number => m.data[(i - 1) * 4 + j - 1];
    expect(at(ratio, 1, 2)).toBeCloseTo(2.971428571429, 12);
    expect(at(ratio, 2, 1)).toBeCloseTo(2.785714285714, 12);
    expect(at(ratio, 4, 3)).toBeCloseTo(3.851851851852, 12);
    expect(at(normalized, 1, 2)).toBeCloseTo(0.496402877698, 12);
    expect(at(normalized, 2, 1)).toBeCloseTo(0.471698113208, 12);
    expect(at(normalized, 4, 3)).toBeCloseTo(0.587786259542, 12);
    expect(at(symmetric, 1, 2)).toBeCloseTo(0.484050495453, 12);
    expect(at(symmetric, 3, 4)).toBeCloseTo(0.524230208423, 12);
  });

  it("weighs to 1: SR averages 1 over where workers would go by chance", () => {
    const positive = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(positive, (cells) => {
        const counts = matrix(4, 4, Float64Array.from(cells));
        const { ratio, normalized, symmetric } = skillRelatedness(counts);
        expectSymmetric(symmetric);
        const off = cells.map((x, k) => (k % 5 === 0 ? 0 : x));
        const total = sum(off);
        const left = [0, 1, 2, 3].map((i) => sum(off.slice(4 * i, 4 * i + 4)));
        const came = [0, 1, 2, 3].map((j) => sum(off.filter((_, k) => k % 4 === j)));
        let share = 0;
        for (let i = 0; i < 4; i++) {
          for (let j = 0; j < 4; j++) {
            if (i === j) continue;
            const k = 4 * i + j;
            expect(ratio.data[k]).toBeCloseTo((off[k] * total) / (left[i] * came[j]), 9);
            expect(Math.abs(normalized.data[k])).toBeLessThan(1);
            share += ratio.data[k] * (left[i] / total) * (came[j] / total);
          }
        }
        expect(share).toBeCloseTo(1, 9);
        // Who stays within an industry plays no part.
        const stay = matrix(
          4,
          4,
          Float64Array.from(cells, (x, k) => (k % 5 === 0 ? 99 : x)),
        );
        expect(skillRelatedness(stay).ratio.data).toEqual(ratio.data);
      }),
    );
  });

  it("takes the direction that is known, and says NaN where neither is", () => {
    // Nobody leaves C; nobody leaves D or comes to it.
    const some = matrix(4, 4, Float64Array.of(0, 4, 2, 0, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    const { normalized, symmetric } = skillRelatedness(some);
    expect(normalized.data[2 * 4]).toBeNaN();
    expect(symmetric.data[2 * 4]).toBe(normalized.data[2]);
    expect(symmetric.data[3]).toBeNaN();
    expect(symmetric.data[0]).toBeNaN();
  });
});

describe("similarity of descriptions", () => {
  /** Rows of counts as runs. */
  const runs = (rows: readonly (readonly number[])[]) => {
    const entries = rows.map((row) =>
      row.flatMap((count, term) => (count > 0 ? [{ term, count }] : [])),
    );
    return {
      terms: rows[0].length,
      start: Uint32Array.from([
        0,
        ...entries.map((_, d) => sum(entries.slice(0, d + 1).map((e) => e.length))),
      ]),
      term: Uint32Array.from(entries.flat(), ({ term }) => term),
      count: Float64Array.from(entries.flat(), ({ count }) => count),
    };
  };

  it("by outside value (scikit-learn 1.9.1, TfidfTransformer)", () => {
    const found = descriptionSimilarity(
      runs([
        [2, 1, 0, 0],
        [1, 0, 3, 0],
        [0, 0, 1, 1],
        [1, 1, 1, 1],
      ]),
    );
    expectClose(upperTriangle(found), [
      0.269051674048483,
      0,
      0.66733789943505,
      0.596937633840839,
      0.562798198445746,
      Math.SQRT1_2,
    ]);
  });

  it("is the cosine of weighed counts, by definition; NaN without terms", () => {
    const texts = fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.nat(4)), { minLength: 5, maxLength: 5 }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, (rows) => {
        const found = descriptionSimilarity(runs(rows));
        expectSymmetric(found);
        const n = rows.length;
        const rarity = rows[0].map(
          (_, t) => 1 + Math.log((1 + n) / (1 + rows.filter((row) => row[t] > 0).length)),
        );
        const weighed = rows.map((row) => row.map((count, t) => count * rarity[t]));
        const product = (a: number, b: number): number =>
          sum(weighed[a].map((x, t) => x * weighed[b][t]));
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < n; b++) {
            const cell = found.data[a * n + b];
            if (sum(rows[a]) === 0 || sum(rows[b]) === 0) expect(cell).toBeNaN();
            else
              expect(cell).toBeCloseTo(
                product(a, b) / Math.sqrt(product(a, a) * product(b, b)),
                12,
              );
          }
        }
      }),
    );
  });

  it("adds up a term that returns", () => {
    const twice = {
      terms: 2,
      start: Uint32Array.of(0, 3, 5),
      term: Uint32Array.of(0, 1, 0, 0, 1),
      count: Float64Array.of(1, 1, 1, 2, 1),
    };
    expect(descriptionSimilarity(twice).data[1]).toBeCloseTo(1, 12);
  });
});

describe("relatedness by classification", () => {
  it("is the depth of the common branch, by definition", () => {
    const codes = fc.array(fc.stringMatching(/^[12][12][12]$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(codes, (list) => {
        const level = (digits: number): Int32Array =>
          Int32Array.from(list, (code) => Number(code.slice(0, digits)));
        const found = classificationRelatedness([level(1), level(2), level(3)]);
        expectSymmetric(found);
        list.forEach((a, i) =>
          list.forEach((b, j) => {
            let common = 0;
            while (common < 3 && a[common] === b[common]) common++;
            expect(found.data[i * list.length + j]).toBeCloseTo(common / 3, 12);
          }),
        );
      }),
    );
  });

  it("does not take the same narrow number in different sections for kin, and says what it does not know", () => {
    const found = classificationRelatedness([Int32Array.of(0, 1, -1), Int32Array.of(5, 5, 5)]);
    expect(found.data[1]).toBe(0);
    expect(found.data[2]).toBeNaN();
    expect(found.data[8]).toBeNaN();
  });
});

it("a pair stands once in the list of pairs", () => {
  for (const n of [2, 3, 7]) {
    const seen: number[] = [];
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) seen.push(placeOfPair(i, j, n));
    expect(seen).toEqual(Array.from({ length: (n * (n - 1)) / 2 }, (_, k) => k));
    expect(placeOfPair(1, 0, n)).toBe(placeOfPair(0, 1, n));
  }
});
