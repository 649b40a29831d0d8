import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputOutputRelatedness, occupationSimilarity } from "../../../src/core/index.ts";

const amounts = (count: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1000, noNaN: true })), {
      minLength: count,
      maxLength: count,
    })
    .map((list) => Float64Array.from(list));
const n = 5;

describe("relatedness by input and output", () => {
  it("is the largest of the four shares, by definition", () => {
    fc.assert(
      fc.property(amounts(n * n), (flows) => {
        const related = inputOutputRelatedness(flows, n);
        const row = (i: number): number => flows.slice(i * n, i * n + n).reduce((a, b) => a + b);
        const column = (j: number): number =>
          Array.from({ length: n }, (_, i) => flows[i * n + j]).reduce((a, b) => a + b);
        const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            const [out, back] = [flows[i * n + j], flows[j * n + i]];
            const slow =
              i === j
                ? 0
                : Math.max(
                    share(out, row(i)),
                    share(out, column(j)),
                    share(back, row(j)),
                    share(back, column(i)),
                  );
            expect(related[i * n + j]).toBeCloseTo(slow, 12);
          }
        }
      }),
    );
  });

  it("gives the worked example", () => {
    const flows = Float64Array.of(0, 3, 1, 0, 0, 1, 0, 0, 0);
    expect([...inputOutputRelatedness(flows, 3)]).toEqual([0, 1, 0.5, 1, 0, 1, 0.5, 1, 0]);
  });

  it("does not change with the unit, and lies between 0 and 1", () => {
    fc.assert(
      fc.property(amounts(n * n), (flows) => {
        const once = inputOutputRelatedness(flows, n);
        const thousand = inputOutputRelatedness(
          flows.map((x) => 1000 * x),
          n,
        );
        once.forEach((x, k) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1 + 1e-12);
          expect(thousand[k]).toBeCloseTo(x, 12);
        });
      }),
    );
  });
});

describe("similarity by occupation", () => {
  const occupations = 4;

  it("is the correlation of shares, by definition", () => {
    fc.assert(
      fc.property(amounts(n * occupations), (jobs) => {
        const similar = occupationSimilarity(jobs, n, occupations);
        const shares = Array.from({ length: n }, (_, i) => {
          const row = Array.from(jobs.subarray(i * occupations, (i + 1) * occupations));
          const sum = row.reduce((a, b) => a + b);
          return sum > 0 ? row.map((x) => x / sum) : undefined;
        });
        const moment = (a: number[], b: number[]): number => {
          const mean = 1 / occupations;
          return a.reduce((sum, x, o) => sum + (x - mean) * (b[o] - mean), 0);
        };
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            const [a, b] = [shares[i], shares[j]];
            if (!a || !b) {
              expect(similar[i * n + j]).toBe(0);
              continue;
            }
            const spread = moment(a, a) * moment(b, b);
            // Shares that hardly differ have no correlation to speak of.
            if (spread < 1e-18) continue;
            expect(similar[i * n + j]).toBeCloseTo(moment(a, b) / Math.sqrt(spread), 6);
          }
        }
      }),
    );
  });

  it("gives the worked example, and does not change with the size of an industry", () => {
    const jobs = Float64Array.of(2, 0, 0, 4, 0, 0, 0, 3, 3);
    const similar = [...occupationSimilarity(jobs, 3, 3)].map((x) => Math.round(x * 1e9) / 1e9);
    expect(similar).toEqual([1, 1, -1, 1, 1, -1, -1, -1, 1]);
  });
});
