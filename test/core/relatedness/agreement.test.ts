import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  keyedRandom,
  type Matrix,
  matrix,
  placeAmong,
  placeOfPair,
  relatednessAgreement,
} from "../../../src/core/index.ts";
import { apartFromStanding } from "../../../src/core/relatedness/apart-from-standing.ts";

/** A symmetric matrix from one value per pair, in the order of `placeOfPair`. */
function symmetric(n: number, pairs: readonly number[]): Matrix {
  return matrix(
    n,
    n,
    Float64Array.from({ length: n * n }, (_, cell) => {
      const [i, j] = [Math.floor(cell / n), cell % n];
      return i === j ? Number.NaN : pairs[placeOfPair(i, j, n)];
    }),
  );
}

const n = 5;
const pairs = (n * (n - 1)) / 2;
/** Values with many ties, and unknown ones among them. */
const kind = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.NaN)), {
  minLength: pairs,
  maxLength: pairs,
});

function spearmanByDefinition(x: readonly number[], y: readonly number[]): number {
  const both = x.flatMap((_, k) => (Number.isNaN(x[k]) || Number.isNaN(y[k]) ? [] : [k]));
  const ranks = (list: readonly number[]): number[] =>
    both.map(
      (k) =>
        both.filter((other) => list[other] < list[k]).length +
        (both.filter((other) => list[other] === list[k]).length + 1) / 2,
    );
  const [a, b] = [ranks(x), ranks(y)];
  const mean = (both.length + 1) / 2;
  const moment = (p: number[], q: number[]): number =>
    p.reduce((total, value, k) => total + (value - mean) * (q[k] - mean), 0);
  return both.length < 3 ? Number.NaN : moment(a, b) / Math.sqrt(moment(a, a) * moment(b, b));
}

describe("agreement of kinds of relatedness", () => {
  it("ranks, counts and correlates pairs by definition", () => {
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 3 }), (values) => {
        const kinds = values.map((list) => symmetric(n, list));
        const before = kinds.map((one) => one.data.slice());
        const found = relatednessAgreement(kinds, { topShare: 0.3 });
        expect(kinds.map((one) => one.data)).toEqual(before);
        for (let pair = 0; pair < pairs; pair++) {
          let [known, top] = [0, 0];
          values.forEach((list, k) => {
            const there = list.filter((x) => !Number.isNaN(x));
            const own = list[pair];
            const place = found.percentile.data[k * pairs + pair];
            if (Number.isNaN(own)) {
              expect(place).toBeNaN();
              return;
            }
            known++;
            const less = there.filter((x) => x < own).length;
            const same = there.filter((x) => x === own).length;
            expect(place).toBeCloseTo((less + same / 2) / there.length, 12);
            const isTop = there.filter((x) => x >= own).length <= 0.3 * there.length;
            expect(found.isTop[k * pairs + pair]).toBe(isTop ? 1 : 0);
            if (isTop) top++;
          });
          expect(found.known[pair]).toBe(known);
          expect(found.top[pair]).toBe(top);
        }
        values.forEach((x, a) =>
          values.forEach((y, b) => {
            const slow = spearmanByDefinition(x, y);
            const cell = found.rankCorrelation.data[a * values.length + b];
            if (Number.isNaN(slow)) expect(cell).toBeNaN();
            else expect(cell).toBeCloseTo(slow, 9);
          }),
        );
      }),
    );
  });

  it("by outside value (scipy 1.17.1, spearmanr)", () => {
    const a = symmetric(n, [0.5, 0, 0.1, 0.1, 0.9, 0, 0.2, 0, 0, 0.3]);
    const b = symmetric(n, [1, 0, 2, 2, 3, 1, 1, 0, 5, 4]);
    const { rankCorrelation } = relatednessAgreement([a, b]);
    expect(rankCorrelation.data[1]).toBeCloseTo(0.35148254868563256, 12);
  });

  it("never calls more than the share asked for most related, however many are equal", () => {
    const half = symmetric(n, [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(relatednessAgreement([half], { topShare: 0.4 }).top.includes(1)).toBe(false);
    expect(relatednessAgreement([half], { topShare: 0.5 }).isTop.filter(Boolean).length).toBe(5);
  });

  it("does not mind a scale of its own, nor in what order industries come", () => {
    fc.assert(
      fc.property(kind, kind, (x, y) => {
        const found = relatednessAgreement([symmetric(n, x), symmetric(n, y)]);
        const scaled = relatednessAgreement([
          symmetric(
            n,
            x.map((value) => Math.exp(value)),
          ),
          symmetric(
            n,
            y.map((value) => 100 * value - 7),
          ),
        ]);
        expect(scaled.percentile.data).toEqual(found.percentile.data);
        expect(scaled.top).toEqual(found.top);
        const turned = (list: readonly number[]): Matrix =>
          matrix(n, n, symmetric(n, list).data.toReversed());
        const other = relatednessAgreement([turned(x), turned(y)]);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < i; j++) {
            expect(other.top[placeOfPair(n - 1 - i, n - 1 - j, n)]).toBe(
              found.top[placeOfPair(i, j, n)],
            );
          }
        }
      }),
    );
  });

  it("tells agreement on partners from agreement on who is related to everything", () => {
    const many = 30;
    const random = keyedRandom(5);
    const standing = Array.from({ length: many }, () => random());
    const list = (own: () => number): number[] => {
      const out: number[] = [];
      for (let i = 0; i < many; i++) {
        for (let j = i + 1; j < many; j++) out.push(standing[i] + standing[j] + own());
      }
      return out;
    };
    const { rankCorrelation, partnerCorrelation } = relatednessAgreement([
      symmetric(
        many,
        list(() => 0.5 * random()),
      ),
      symmetric(
        many,
        list(() => 0.5 * random()),
      ),
    ]);
    expect(rankCorrelation.data[1]).toBeGreaterThan(0.85);
    expect(Math.abs(partnerCorrelation.data[1])).toBeLessThan(0.15);
  });
});

it("one pair is placed as all are", () => {
  fc.assert(
    fc.property(kind, (values) => {
      const found = relatednessAgreement([symmetric(n, values)], { topShare: 0.3 });
      const sorted = Float64Array.from(values.filter((x) => !Number.isNaN(x))).sort();
      values.forEach((value, pair) => {
        const { percentile, atLeast } = placeAmong(sorted, value);
        expect(percentile).toBe(found.percentile.data[pair]);
        expect(atLeast <= 0.3 ? 1 : 0).toBe(found.isTop[pair]);
      });
    }),
  );
});

describe("values apart from the standing of each thing", () => {
  it("are the residuals of least squares: every thing's known ones sum to nothing", () => {
    fc.assert(
      fc.property(kind, (values) => {
        const rest = apartFromStanding(Float64Array.from(values), n);
        for (let i = 0; i < n; i++) {
          let sum = 0;
          for (let j = 0; j < n; j++) {
            const value = i === j ? Number.NaN : rest[placeOfPair(i, j, n)];
            if (!Number.isNaN(value)) sum += value;
          }
          expect(sum).toBeCloseTo(0, 6);
        }
        // And what was taken out is a sum of two standings: every four-cycle of it closes.
        const fit = (i: number, j: number): number =>
          values[placeOfPair(i, j, n)] - rest[placeOfPair(i, j, n)];
        const cycle = fit(0, 1) - fit(1, 2) + fit(2, 3) - fit(3, 0);
        if (!Number.isNaN(cycle)) expect(cycle).toBeCloseTo(0, 9);
      }),
    );
  });
});
