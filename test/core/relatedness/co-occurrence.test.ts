import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  associationStrength,
  comparativeAdvantage,
  conditionalProximity,
  continuousProximity,
  coOccurrence,
  cosineSimilarity,
  jaccardIndex,
  locationQuotient,
  type Matrix,
  matrix,
  probabilityIndex,
  proximity,
  relatednessDensity,
} from "../../../src/core/index.ts";
import { example } from "../worked-example.ts";

const row = (m: Matrix, r: number): Float64Array => m.data.slice(r * m.cols, (r + 1) * m.cols);
const cell = (m: Matrix, r: number, c: number): number => m.data[r * m.cols + c];

function expectAll(found: ArrayLike<number>, expected: readonly number[], digits = 11): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((x, k) => expect(found[k]).toBeCloseTo(x, digits));
}

/** The pairs that occur together in the example, by their numbers from 1; all others are 0. */
const pairs = ["13", "16", "23", "36", "45", "56"];

function expectPairs(found: Matrix, values: readonly number[], diagonal: number): void {
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 6; j++) {
      const at = pairs.indexOf(`${Math.min(i, j) + 1}${Math.max(i, j) + 1}`);
      const expected = i === j ? diagonal : at < 0 ? 0 : values[at];
      expect(cell(found, i, j)).toBeCloseTo(expected, 11);
    }
  }
}

const present = comparativeAdvantage(example);
const counts = coOccurrence(present);

describe("by outside value", () => {
  it("presence (py-ecomplexity, border inclusive)", () => {
    const regions = [[1, 6], [2], [2, 3], [4, 5], [5], [1, 3, 6], [5, 6]];
    regions.forEach((industries, r) =>
      expectAll(
        row(present, r),
        [1, 2, 3, 4, 5, 6].map((i) => (industries.includes(i) ? 1 : 0)),
      ),
    );
  });

  it("co-occurrence (EconGeo 1.3 co.occurrence), ubiquity on the diagonal", () => {
    expectAll(
      [0, 1, 2, 3, 4, 5].map((i) => cell(counts, i, i)),
      [2, 2, 2, 1, 3, 3],
    );
    const apart = matrix(
      6,
      6,
      counts.data.map((x, k) => (k % 7 === 0 ? 0 : x)),
    );
    expectPairs(apart, [1, 2, 1, 1, 1, 1], 0);
  });

  it("four normalisations of co-occurrence (EconGeo 1.3 relatedness)", () => {
    expectPairs(
      probabilityIndex(counts),
      [1.222222222222, 1.746031746032, 3.972222222222, 0.873015873016, 6.24, 1.363636363636],
      0,
    );
    expectPairs(
      associationStrength(counts),
      [1.555555555556, 2.333333333333, 4.666666666667, 1.166666666667, 7, 1.75],
      0,
    );
    expectPairs(
      cosineSimilarity(counts),
      [0.333333333333, 0.57735026919, 0.57735026919, 0.288675134595, Math.SQRT1_2, 0.353553390593],
      0,
    );
    expectPairs(jaccardIndex(counts), [0.2, 0.4, 0.333333333333, 0.166666666667, 0.5, 0.2], 0);
  });

  it("proximity and its two directions (py-ecomplexity)", () => {
    expectPairs(
      proximity(counts),
      [0.5, 0.666666666667, 0.5, 0.333333333333, 0.333333333333, 0.333333333333],
      1,
    );
    const given = conditionalProximity(counts);
    expect(cell(given, 0, 5)).toBeCloseTo(0.666666666667, 11);
    expect(cell(given, 5, 0)).toBe(1);
    expect(cell(given, 4, 3)).toBe(1);
    expect(cell(given, 3, 4)).toBeCloseTo(0.333333333333, 11);
  });

  it("density (py-ecomplexity and economiccomplexity 2.0.0: the diagonal counts)", () => {
    const density = relatednessDensity(present, proximity(counts));
    expectAll(row(density, 0), [0.769230769231, 0, 0.357142857143, 0, 0.2, 0.714285714286]);
    expectAll(row(density, 6), [0.307692307692, 0, 0.142857142857, 0.25, 0.8, 0.571428571429]);
  });

  it("asymmetric density (py-ecomplexity, asymmetric=True), which looks around i by P(j | i)", () => {
    const given = conditionalProximity(counts);
    const from = matrix(
      6,
      6,
      given.data.map((_, k) => cell(given, k % 6, Math.floor(k / 6))),
    );
    const density = relatednessDensity(present, from);
    expectAll(row(density, 0), [0.8, 0, 0.4, 0, 0.2, 0.714285714286]);
  });

  it("continuous density (py-ecomplexity, continuous=True)", () => {
    const quotients = locationQuotient(example);
    expectAll(
      row(relatednessDensity(quotients, continuousProximity(quotients)), 0),
      [
        1.569580708692, 0.97491555174, 0.73524770553, 0.728901014695, 0.762848746089,
        1.316071609477,
      ],
    );
  });

  it("density of the probability index (EconGeo 1.3, in percent, no diagonal)", () => {
    const density = relatednessDensity(present, probabilityIndex(counts));
    expectAll(
      row(density, 0).map((x) => 100 * x),
      [58.823529412, 0, 34.532374101, 0, 17.934002869, 43.84057971],
      8,
    );
    expectAll(
      row(density, 5).map((x) => 100 * x),
      [100, 100, 34.532374101, 0, 17.934002869, 65.760869565],
      8,
    );
  });
});

/** Regions × industries of noughts and ones; more than 32 regions now and then. */
const presences: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 110 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, cols]) =>
    fc
      .array(fc.nat(1), { minLength: rows * cols, maxLength: rows * cols })
      .map((cells) => matrix(rows, cols, Float64Array.from(cells))),
  );

const jobs: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, cols]) =>
    fc
      .array(fc.oneof(fc.constant(0), fc.nat(40)), {
        minLength: rows * cols,
        maxLength: rows * cols,
      })
      .map((cells) => matrix(rows, cols, Float64Array.from(cells))),
  );

const every = (m: Matrix, check: (i: number, j: number, value: number) => void): void =>
  m.data.forEach((value, k) => check(Math.floor(k / m.cols), k % m.cols, value));

describe("by definition", () => {
  it("an industry with jobs is present somewhere, and presence is a quotient of 1 or more", () => {
    fc.assert(
      fc.property(jobs, (m) => {
        const has = comparativeAdvantage(m);
        const quotients = locationQuotient(m);
        every(has, (r, i, one) => {
          const quotient = cell(quotients, r, i);
          // At a quotient of exactly 1 the division may fall just short of it.
          if (Math.abs(quotient - 1) <= 1e-12) expect(one).toBe(1);
          else expect(one).toBe(quotient > 1 ? 1 : 0);
        });
        for (let i = 0; i < m.cols; i++) {
          const column = m.data.filter((_, k) => k % m.cols === i);
          const somewhere = has.data.some((x, k) => k % m.cols === i && x === 1);
          expect(somewhere).toBe(column.some((x) => x > 0));
        }
      }),
    );
  });

  it("co-occurrence counts the regions that have both", () => {
    fc.assert(
      fc.property(presences, (m) => {
        every(coOccurrence(m), (i, j, count) => {
          let both = 0;
          for (let r = 0; r < m.rows; r++) both += cell(m, r, i) * cell(m, r, j);
          expect(count).toBe(both);
        });
      }),
    );
  });

  it("counts right in more regions than a byte can hold", () => {
    const m = matrix(2000, 2, new Float64Array(4000).fill(1));
    expectAll(coOccurrence(m).data, [2000, 2000, 2000, 2000]);
  });

  it("proximity is the smaller of the two conditional shares", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const together = coOccurrence(m);
        const given = conditionalProximity(together);
        every(proximity(together), (i, j, value) => {
          if (cell(together, i, i) === 0 || cell(together, j, j) === 0) {
            expect(value).toBeNaN();
          } else {
            expect(value).toBe(Math.min(cell(given, i, j), cell(given, j, i)));
          }
        });
      }),
    );
  });

  it("indices follow from counts without a diagonal", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const together = coOccurrence(m);
        const n = m.cols;
        const others = (i: number): number =>
          Array.from({ length: n }, (_, j) => (j === i ? 0 : cell(together, i, j))).reduce(
            (a, b) => a + b,
          );
        const s = Array.from({ length: n }, (_, i) => others(i));
        const total = s.reduce((a, b) => a + b);
        const expected: Record<string, (c: number, a: number, b: number) => number> = {
          association: (c, a, b) => c / total / ((a / total) * (b / total)),
          cosine: (c, a, b) => c / (Math.sqrt(a) * Math.sqrt(b)),
          jaccard: (c, a, b) => c / (a + b - c),
          probability: (c, a, b) =>
            c / (0.5 * total * ((a / total) * (b / (total - a)) + (b / total) * (a / (total - b)))),
        };
        const found = {
          association: associationStrength(together),
          cosine: cosineSimilarity(together),
          jaccard: jaccardIndex(together),
          probability: probabilityIndex(together),
        };
        for (const [name, index] of Object.entries(found)) {
          every(index, (i, j, value) => {
            if (i === j) expect(value).toBe(0);
            else if (s[i] === 0 || s[j] === 0) expect(value).toBeNaN();
            else expect(value).toBeCloseTo(expected[name](cell(together, i, j), s[i], s[j]), 10);
          });
        }
      }),
    );
  });

  it("continuous proximity is the correlation of two columns, moved to 0 to 1", () => {
    fc.assert(
      fc.property(jobs, (m) => {
        const quotients = locationQuotient(m);
        const filled = Array.from({ length: m.rows }, (_, r) => row(quotients, r)).filter((one) =>
          one.some((x) => !Number.isNaN(x)),
        );
        const mean = (of: number[]): number => of.reduce((a, b) => a + b, 0) / of.length;
        every(continuousProximity(quotients), (i, j, value) => {
          const [a, b] = [filled.map((one) => one[i]), filled.map((one) => one[j])];
          const [ma, mb] = [mean(a), mean(b)];
          const sum = (f: (k: number) => number): number =>
            a.reduce((total, _, k) => total + f(k), 0);
          const spread = sum((k) => (a[k] - ma) ** 2) * sum((k) => (b[k] - mb) ** 2);
          if (!(spread > 1e-18)) return;
          const r = sum((k) => (a[k] - ma) * (b[k] - mb)) / Math.sqrt(spread);
          expect(value).toBeCloseTo((1 + r) / 2, 8);
        });
      }),
    );
  });

  it("continuous proximity does not tell where an industry does not vary", () => {
    const even = matrix(3, 2, Float64Array.of(1, 2, 1, 3, 1, 4));
    expectAll(continuousProximity(even).data.slice(3), [1]);
    expect(continuousProximity(even).data[1]).toBeNaN();
  });

  it("density is the part of what is related that is present", () => {
    fc.assert(
      fc.property(presences, fc.boolean(), (m, kept) => {
        const related = proximity(coOccurrence(m));
        const density = relatednessDensity(m, related, { diagonal: kept ? "kept" : "left-out" });
        every(density, (r, i, value) => {
          let part = 0;
          let whole = 0;
          for (let j = 0; j < m.cols; j++) {
            const phi = cell(related, i, j);
            if (Number.isNaN(phi) || (i === j && !kept)) continue;
            part += phi * cell(m, r, j);
            whole += phi;
          }
          if (whole === 0) expect(value).toBeNaN();
          else expect(value).toBeCloseTo(part / whole, 12);
        });
      }),
    );
  });

  it("a region that has everything has density 1 throughout, one that has nothing 0", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const related = proximity(coOccurrence(m));
        const two = matrix(
          2,
          m.cols,
          Float64Array.from({ length: 2 * m.cols }, (_, k) => (k < m.cols ? 1 : 0)),
        );
        every(relatednessDensity(two, related), (r, _, value) => {
          if (!Number.isNaN(value)) expect(value).toBeCloseTo(1 - r, 12);
        });
      }),
    );
  });
});
