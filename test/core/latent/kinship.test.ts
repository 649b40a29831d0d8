import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinClasses } from "../../../src/core/latent/kin-classes.ts";
import { kinLinks, linkWidth } from "../../../src/core/latent/kin-links.ts";

const here = (n: number): Uint8Array => new Uint8Array(n).fill(1);

/** ∫ x^k (1 − x)^m dx over 0..1, times 1/∫ x^(a−1) (1 − x)^(b−1), by the midpoint rule. */
function drawnShare(k: number, m: number, a = 1, b = 1): number {
  const steps = 200_000;
  let sum = 0;
  let whole = 0;
  for (let s = 0; s < steps; s++) {
    const x = (s + 0.5) / steps;
    const weight = x ** (a - 1) * (1 - x) ** (b - 1);
    whole += weight;
    sum += weight * x ** k * (1 - x) ** m;
  }
  return sum / whole;
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

  /** A ring in which each industry is akin to its two neighbours: 2 / (n − 1) of the pairs are linked. */
  const ring = (n: number) => {
    const reference = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      reference[i * n + ((i + 1) % n)] = 1;
      reference[((i + 1) % n) * n + i] = 1;
    }
    return kinLinks(reference, here(n)).lnRatio;
  };

  it("has the ratios of the definition, and the worked ones of its example", () => {
    const ratios = ring(21); // A tenth of all pairs.
    const at = (k: number, l: number): number => ratios[k * linkWidth + l];
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(15), (k, links) => {
        const pairs = (k * (k - 1)) / 2;
        const l = Math.min(links, pairs);
        const slow =
          0.5 + (0.5 * drawnShare(l, pairs - l, 1.2, 2.8)) / (0.1 ** l * 0.9 ** (pairs - l));
        expect(at(k, l)).toBeCloseTo(Math.log(slow), 3);
      }),
      { numRuns: 20 },
    );
    expect(at(3, 3)).toBeCloseTo(3.6, 1);
    expect(at(3, 0)).toBeCloseTo(-0.2, 1);
  });

  it("costs nothing where there is no pair, ln 2 at most where it has nothing to say", () => {
    const ratios = ring(200);
    expect(ratios[0]).toBeCloseTo(0, 12);
    expect(ratios[linkWidth]).toBeCloseTo(0, 12);
    for (let k = 2; k <= 30; k++) {
      expect(ratios[k * linkWidth]).toBeGreaterThan(-Math.LN2);
      // From a share on that chance would give, each further link tells more.
      const pairs = (k * (k - 1)) / 2;
      for (let l = 1 + Math.ceil(pairs / 100); l <= pairs; l++) {
        expect(ratios[k * linkWidth + l]).toBeGreaterThan(ratios[k * linkWidth + l - 1] - 1e-9);
      }
    }
  });
});
