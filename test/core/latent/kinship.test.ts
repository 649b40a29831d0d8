import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinClasses } from "../../../src/core/latent/kin-classes.ts";
import { kinLinks } from "../../../src/core/latent/kin-links.ts";

const here = (n: number): Uint8Array => new Uint8Array(n).fill(1);

/** ∫ x^k (1 − x)^m dx over 0..1, by the midpoint rule. */
function drawnShare(k: number, m: number): number {
  const steps = 200_000;
  let sum = 0;
  for (let s = 0; s < steps; s++) {
    const x = (s + 0.5) / steps;
    sum += (x ** k * (1 - x) ** m) / steps;
  }
  return sum;
}

describe("the belief in classes", () => {
  const classOf = Uint32Array.from({ length: 300 }, (_, i) => Math.floor(i / 5));
  const { lnChance, width, size } = kinClasses(classOf, here(300));

  it("has the chances of the definition, and the worked ones of its example", () => {
    const stray = 1 / 600;
    for (let k = 0; k <= 5; k++) {
      const slow = 0.95 * stray ** k * (1 - stray) ** (5 - k) + 0.05 * drawnShare(k, 5 - k);
      expect(Math.exp(lnChance[5 * width + k]) / slow).toBeCloseTo(1, 6);
    }
    expect(Math.exp(lnChance[4 * width + 2])).toBeCloseTo(0.00167, 5);
    expect([...size]).toEqual(Array.from({ length: 60 }, () => 5));
  });

  it("spreads all of one chance over the subsets of a class", () => {
    const ways = [1, 5, 10, 10, 5, 1];
    const all = ways.reduce((sum, n, k) => sum + n * Math.exp(lnChance[5 * width + k]), 0);
    expect(all).toBeCloseTo(1, 10);
  });

  it("leaves out what is nowhere", () => {
    const present = here(300);
    present[7] = 0;
    const made = kinClasses(classOf, present);
    expect(made.classOf[7]).toBe(-1);
    expect(made.size[1]).toBe(4);
  });
});

describe("kin by a reference", () => {
  it("are the closest, mutually, and never what is nowhere", () => {
    const reference = new Float64Array(400);
    for (let j = 1; j < 20; j++) reference[j] = j; // Industry 0 is akin to all, the last ones most.
    const present = here(20);
    present[19] = 0;
    const { start, target } = kinLinks(reference, present);
    const of = (i: number): number[] => [...target.subarray(start[i], start[i + 1])];
    expect(of(0)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(of(18)).toEqual([0]);
    expect(of(3)).toEqual([]);
    expect(of(19)).toEqual([]);
  });

  it("go along by their share of the row, and each row by 1 in all", () => {
    // The worked example: A is akin to B by 3 and to C by 1.
    const { start, weight } = kinLinks(Float64Array.of(0, 3, 1, 3, 0, 0, 1, 0, 0), here(3));
    expect([...start]).toEqual([0, 2, 3, 4]);
    expect([...weight]).toEqual([0.75, 0.25, 1, 1]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 400, maxLength: 400 }),
        (values) => {
          const reference = Float64Array.from(values, (x, k) =>
            Math.max(x, values[(k % 20) * 20 + Math.floor(k / 20)]),
          );
          const links = kinLinks(reference, here(20));
          for (let i = 0; i < 20; i++) {
            const row = links.weight.subarray(links.start[i], links.start[i + 1]);
            if (row.length > 0) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
