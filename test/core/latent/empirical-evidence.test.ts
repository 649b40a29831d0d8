import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { empiricalEvidence } from "../../../src/core/latent/empirical-evidence.ts";

const scores = fc
  .array(fc.integer({ min: -9, max: 9 }), { maxLength: 6 })
  .map((list) => Float64Array.from(list).sort().toReversed());
const searches = fc.record({
  observed: scores,
  nulls: fc.array(scores, { minLength: 1, maxLength: 8 }),
});

describe("q and the family-wise p", () => {
  it("agree with counting one by one", () => {
    fc.assert(
      fc.property(searches, ({ observed, nulls }) => {
        const { q, familyWise } = empiricalEvidence(observed, nulls);
        for (let k = 0; k < observed.length; k++) {
          // The least q that any weaker find, or this one, reaches.
          let least = 1;
          for (let j = k; j < observed.length; j++) {
            let above = 1;
            for (const list of nulls) for (const s of list) if (s >= observed[j]) above++;
            least = Math.min(least, above / nulls.length / (j + 1));
          }
          expect(q[k]).toBeCloseTo(least, 12);
          const worse = nulls.filter((list) => list.some((s) => s >= observed[k])).length;
          expect(familyWise[k]).toBeCloseTo((1 + worse) / (1 + nulls.length), 12);
        }
      }),
    );
  });

  it("says nothing where nothing was shuffled", () => {
    expect(empiricalEvidence(Float64Array.of(9, 5, 1), [])).toEqual({
      q: Float64Array.of(1, 1, 1),
      familyWise: Float64Array.of(1, 1, 1),
    });
  });

  it("is never zero, and never falls with the rank", () => {
    fc.assert(
      fc.property(searches, ({ observed, nulls }) => {
        const { q, familyWise } = empiricalEvidence(observed, nulls);
        q.forEach((value, k) => {
          expect(value).toBeGreaterThan(0);
          expect(familyWise[k]).toBeGreaterThan(0);
          if (k > 0) expect(value).toBeGreaterThanOrEqual(q[k - 1]);
        });
      }),
    );
  });
});
