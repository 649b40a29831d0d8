import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeOfParts, partShares } from "../../../src/core/index.ts";

const parts = 5;
const shares = fc
  .array(fc.nat(20), { minLength: parts, maxLength: parts })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => {
    const total = counts.reduce((a, b) => a + b, 0);
    return counts.map((count) => count / total);
  });
const tolerance = fc.double({ min: 0, max: 0.9, noNaN: true });

describe("the grade of a figure", () => {
  it("is that of its parts where they are all alike", () => {
    for (let part = 0; part < parts; part++) {
      const all = Array.from({ length: parts }, (_, p) => (p === part ? 1 : 0));
      expect(gradeOfParts(all)).toBe(part);
    }
  });

  it("is the best that all but the tolerated share reaches", () => {
    fc.assert(
      fc.property(shares, tolerance, (of, most) => {
        const grade = gradeOfParts(of, most);
        const worse = (than: number): number =>
          of.reduce((sum, share, part) => (part > than ? sum + share : sum), 0);
        expect(worse(grade)).toBeLessThanOrEqual(most + 1e-9);
        if (grade > 0) expect(worse(grade - 1)).toBeGreaterThan(most - 1e-9);
      }),
    );
  });

  it("gets no worse when a part gets better", () => {
    fc.assert(
      fc.property(
        shares,
        fc.nat(parts - 1),
        fc.nat(parts - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, one, other, moved) => {
          const [better, worse] = [Math.min(one, other), Math.max(one, other)];
          const mended = of.slice();
          mended[worse] -= of[worse] * moved;
          mended[better] += of[worse] * moved;
          if (better < worse) expect(gradeOfParts(mended)).toBeLessThanOrEqual(gradeOfParts(of));
        },
      ),
    );
  });

  it("adds up many small bad parts", () => {
    expect(gradeOfParts([0.73, 0, 0.09, 0.09, 0.09])).toBe(3);
    expect(gradeOfParts([0.9, 0, 0, 0, 0.1])).toBe(0);
    expect(gradeOfParts([Number.NaN, Number.NaN])).toBe(-1);
  });
});

const table = fc.integer({ min: 1, max: 4 }).chain((cells) =>
  fc
    .array(
      fc.record({
        cell: fc.integer({ min: -1, max: cells - 1 }),
        part: fc.nat(parts - 1),
        size: fc.oneof(fc.nat(50), fc.constant(Number.NaN)),
      }),
      { maxLength: 20 },
    )
    .map((rows) => ({ cells, rows })),
);

/** The shares of one cell, as the definition has them. */
function sharesByDefinition(rows: readonly { part: number; size: number }[]): number[] {
  const told = rows.filter(({ size }) => !Number.isNaN(size));
  const sum = told.reduce((total, { size }) => total + size, 0);
  const mean = told.length === 0 || sum === 0 ? 1 : sum / told.length;
  const weighed = rows.map(({ part, size }) =>
    Number.isNaN(size) ? { part: parts - 1, weight: mean } : { part, weight: sum === 0 ? 1 : size },
  );
  const total = weighed.reduce((all, { weight }) => all + weight, 0);
  return Array.from({ length: parts }, (_, p) =>
    weighed.reduce((all, { part, weight }) => (part === p ? all + weight / total : all), 0),
  );
}

describe("shares by how a size came about", () => {
  it("are as defined, add up to 1 and leave empty cells undefined", () => {
    fc.assert(
      fc.property(table, ({ cells, rows }) => {
        const found = partShares(
          {
            cell: rows.map(({ cell }) => cell),
            part: rows.map(({ part }) => part),
            size: rows.map(({ size }) => size),
          },
          cells,
          parts,
        );
        for (let c = 0; c < cells; c++) {
          const of = [...found.subarray(c * parts, (c + 1) * parts)];
          const inside = rows.filter(({ cell }) => cell === c);
          if (inside.length === 0) expect(of.every(Number.isNaN)).toBe(true);
          else {
            const expected = sharesByDefinition(inside);
            of.forEach((share, p) => expect(share).toBeCloseTo(expected[p], 10));
            expect(of.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
          }
        }
      }),
    );
  });
});
