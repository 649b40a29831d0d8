import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellIsSafe, type DisclosurePolicy } from "../../../src/core/index.ts";

const rules: Record<string, DisclosurePolicy> = {
  "at least three": {},
  "p = 10 %": { minimumContributors: 0, pPercent: 10 },
  "p = 25 %": { minimumContributors: 0, pPercent: 25 },
  "(2, 85)": { minimumContributors: 0, dominance: { contributors: 2, percent: 85 } },
};

const cells: readonly (readonly [readonly number[], readonly boolean[]])[] = [
  [[500], [false, false, false, false]],
  [
    [500, 20],
    [false, false, false, false],
  ],
  [
    [500, 20, 10],
    [true, false, false, false],
  ],
  [
    [500, 60, 40, 20],
    [true, true, false, false],
  ],
  [
    [100, 90, 80, 70],
    [true, true, true, true],
  ],
  [
    [100, 60, 10, 5, 5],
    [true, true, false, false],
  ],
];

describe("the textbook cells", () => {
  for (const [contributions, safe] of cells) {
    Object.entries(rules).forEach(([name, policy], k) => {
      it(`${contributions.join(", ")} is ${safe[k] ? "safe" : "unsafe"} by ${name}`, () => {
        expect(cellIsSafe(Float64Array.from(contributions), policy)).toBe(safe[k]);
      });
    });
  }
});

describe("a cell", () => {
  const contributions = fc.float64Array({ min: 0, max: 1000, noNaN: true, maxLength: 8 });

  it("is judged alike in any order", () => {
    fc.assert(
      fc.property(contributions, (x) => {
        for (const policy of Object.values(rules)) {
          expect(cellIsSafe(x.toReversed(), policy)).toBe(cellIsSafe(x, policy));
        }
      }),
    );
  });

  it("that is safe by p %, lets nobody come within p % of anyone else", () => {
    fc.assert(
      fc.property(contributions, (x) => {
        if (x.length < 2 || !cellIsSafe(x, { minimumContributors: 0, pPercent: 20 })) return;
        const total = x.reduce((a, b) => a + b);
        // Each contributor subtracts itself from the total to bound each other one.
        x.forEach((mine, me) => {
          x.forEach((theirs, them) => {
            if (me !== them) expect(total - mine).toBeGreaterThanOrEqual(theirs * 1.2 - 1e-9);
          });
        });
      }),
    );
  });

  it("is safe when empty and unsafe when its contributors add nothing", () => {
    expect(cellIsSafe(new Float64Array(0))).toBe(true);
    expect(cellIsSafe(Float64Array.of(0, 0, 0, 7))).toBe(false);
  });
});
