import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binomialTail,
  hypergeometricRange,
  hypergeometricTail,
  logBinomialTail,
  logGamma,
  logHypergeometricTail,
  logPoissonTail,
  negativeBinomialTail,
  poissonTail,
  regularizedBeta,
  regularizedGamma,
} from "../../../src/core/index.ts";

/** Equal to 1e-10 of the expected value, also where that is tiny. */
function expectClose(found: number, expected: number): void {
  if (expected === 0) expect(found).toBe(0);
  else expect(Math.abs(found / expected - 1)).toBeLessThan(1e-10);
}

const factorials = [1n];
function factorial(n: number): bigint {
  for (let k = factorials.length; k <= n; k++) factorials.push(factorials[k - 1] * BigInt(k));
  return factorials[n];
}

function choose(n: number, k: number): bigint {
  return k < 0 || k > n ? 0n : factorial(n) / (factorial(k) * factorial(n - k));
}

/** A ratio of whole numbers to full double precision: digits × 2^exponent. */
function digits(above: bigint, below: bigint): { digits: number; exponent: number } {
  const scale = Math.max(0, 70 + bits(below) - bits(above));
  return { digits: Number((above << BigInt(scale)) / below), exponent: -scale };
}
const bits = (whole: bigint): number => 4 * whole.toString(16).length;

function ratio(above: bigint, below: bigint): number {
  if (above === 0n) return 0;
  const { digits: first, exponent } = digits(above, below);
  return first * 2 ** exponent;
}

/** ln of a ratio of whole numbers, however small the ratio. */
function logRatio(above: bigint, below: bigint): number {
  const { digits: first, exponent } = digits(above, below);
  return Math.log(first) + exponent * Math.LN2;
}

/** Two logarithms whose numbers agree to 1e-10, as far as a logarithm of this size has digits. */
function expectSameLog(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThan(1e-10 + 4e-16 * Math.abs(expected));
}

describe("by definition", () => {
  it("hypergeometric: ways to draw x or more of the marked, among all ways to draw", () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), fc.nat(62))
      .map(([n, k, d, x]) => [x, n, k % (n + 1), d % (n + 1)] as const);
    fc.assert(
      fc.property(table, ([x, population, marked, drawn]) => {
        let ways = 0n;
        for (let k = x; k <= marked; k++) {
          ways += choose(marked, k) * choose(population - marked, drawn - k);
        }
        expectClose(
          hypergeometricTail(x, population, marked, drawn),
          ratio(ways, choose(population, drawn)),
        );
      }),
    );
  });

  it("binomial: the sum of its probabilities, p a fraction", () => {
    fc.assert(
      fc.property(
        fc.nat(42),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 64 }),
        (x, n, p) => {
          let above = 0n;
          for (let k = x; k <= n; k++) {
            above += choose(n, k) * BigInt(p) ** BigInt(k) * BigInt(64 - p) ** BigInt(n - k);
          }
          expectClose(binomialTail(x, n, p / 64), ratio(above, 64n ** BigInt(n)));
        },
      ),
    );
  });

  it("Poisson: the sum of its probabilities, from the right", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0.001, max: 40, noNaN: true }), (x, mean) => {
        let sum = 0;
        for (let k = x + 250; k >= x; k--) {
          let point = Math.exp(-mean);
          for (let j = 1; j <= k; j++) point *= mean / j;
          sum += point;
        }
        expectClose(poissonTail(x, mean), sum);
      }),
    );
  });

  it("negative binomial: a Poisson count whose mean is gamma distributed", () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        (x, mean, shape) => {
          // With a whole shape r the points follow from (1 − s)^r s^k C(k + r − 1, k).
          const s = mean / (mean + shape);
          const points: number[] = [(1 - s) ** shape];
          for (let k = 1; k < 4000; k++) points.push((points[k - 1] * s * (k + shape - 1)) / k);
          let sum = 0;
          for (let k = points.length - 1; k >= x; k--) sum += points[k];
          expectClose(negativeBinomialTail(x, mean, 1 / shape), sum);
        },
      ),
    );
  });
});

describe("far out, against whole numbers of any length", () => {
  it("hypergeometric, among thousands, down to what no double holds", () => {
    const table = fc
      .tuple(fc.integer({ min: 500, max: 2500 }), fc.nat(2500), fc.nat(2500), fc.nat(2500))
      .map(([n, k, d, x]) => {
        const marked = k % (n + 1);
        const drawn = d % (n + 1);
        const least = Math.max(0, marked + drawn - n);
        return [least + (x % (Math.min(marked, drawn) - least + 1)), n, marked, drawn] as const;
      });
    fc.assert(
      fc.property(table, ([x, population, marked, drawn]) => {
        let ways = 0n;
        for (let k = x; k <= Math.min(marked, drawn); k++) {
          ways += choose(marked, k) * choose(population - marked, drawn - k);
        }
        const expected = logRatio(ways, choose(population, drawn));
        expectSameLog(logHypergeometricTail(x, population, marked, drawn), expected);
      }),
      { numRuns: 60, examples: [[[1000, 2000, 1000, 1000]]] },
    );
  });

  it("binomial, of up to a thousand draws", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1023 }),
        (n, some, p) => {
          const x = some % (n + 1);
          const powers = [1n];
          for (let k = 1; k <= n; k++) powers.push(powers[k - 1] * BigInt(p));
          let misses = 1n;
          let above = 0n;
          for (let k = n; k >= x; k--, misses *= BigInt(1024 - p)) {
            above += choose(n, k) * powers[k] * misses;
          }
          const expected = logRatio(above, 1024n ** BigInt(n));
          expectSameLog(logBinomialTail(x, n, p / 1024), expected);
        },
      ),
      { numRuns: 60, examples: [[1000, 1000, 1]] },
    );
  });

  it("Poisson, with a mean of so many eighths", () => {
    // e^(−m/8) by its series in fixed point; the tail is that times Σ (m/8)^k / k!. Bits enough
    // for (1/8)^700 / 700!.
    const one = 1n << 9000n;
    const series = (first: number, m: number): bigint => {
      let term = one;
      let sum = first === 0 ? one : 0n;
      for (let k = 1; term > 0n; k++) {
        term = (term * BigInt(m)) / BigInt(8 * k);
        if (k >= first) sum += term;
      }
      return sum;
    };
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 1, max: 2400 }), (x, m) => {
        const expected = logRatio(series(x, m), series(0, m));
        expectSameLog(logPoissonTail(x, m / 8), expected);
      }),
      { numRuns: 60, examples: [[700, 1]] },
    );
  });
});

describe("by outside value", () => {
  it("hypergeometric (worked example; the rest mpmath 1.3.0, 40 digits)", () => {
    expectClose(hypergeometricTail(25, 313, 47, 43), 3.7244480794852984e-13);
    expectClose(hypergeometricTail(20, 313, 46, 40), 6.94788000218844e-9);
    expectClose(hypergeometricTail(10, 500_000, 800, 2000), 0.0016984545871667504);
    expectClose(hypergeometricTail(60, 2_000_000, 5000, 9000), 3.484740065079097e-11);
    expectClose(hypergeometricTail(3, 1000, 50, 30), 0.18565534612009071);
    expectClose(hypergeometricTail(2000, 100_000, 20_000, 11_000), 0.9999998447249007);
  });

  it("binomial (worked example; the rest mpmath 1.3.0)", () => {
    expectClose(binomialTail(25, 43, 47 / 313), 9.593997240972589e-11);
    expectClose(binomialTail(25, 43, 0.1), 9.88598632418145e-15);
    expectClose(binomialTail(5, 1_000_000, 1e-6), 0.0036598238349022697);
    expectClose(binomialTail(300, 1_000_000, 1e-4), 1.782793253435843e-58);
    expectClose(binomialTail(480, 1000, 0.5), 0.9026168357691172);
  });

  it("Poisson and negative binomial (mpmath 1.3.0)", () => {
    expectClose(poissonTail(5, 0.01), 8.264185641806499e-13);
    expectClose(poissonTail(1000, 900), 0.0005499022657117829);
    expectClose(poissonTail(100, 10), 5.398589728139581e-63);
    expectClose(negativeBinomialTail(23, 9, 0.2), 0.015148921129641857);
    expectClose(negativeBinomialTail(100, 20, 0.5), 7.322540422785911e-4);
    expectClose(negativeBinomialTail(1, 0.3, 2), 0.20943058495790515);
    expectClose(negativeBinomialTail(5000, 3000, 0.01), 1.551126825496519e-8);
    expectClose(negativeBinomialTail(30, 9, 1e-6), 2.7660101561174405e-8);
  });

  it("log-gamma (mpmath 1.3.0)", () => {
    expectClose(logGamma(0.1), 2.252712651734206);
    expectClose(logGamma(3.3), 0.9870985778947344);
    expectClose(logGamma(100.5), 361.4355404677776);
    expectClose(logGamma(1e6), 12815504.569147613);
  });
});

describe("the range that chance gives", () => {
  const table = fc
    .tuple(
      fc.integer({ min: 1, max: 80 }),
      fc.nat(80),
      fc.nat(80),
      fc.constantFrom(0.5, 0.9, 0.95, 0.99),
    )
    .map(([n, k, d, level]) => [n, k % (n + 1), d % (n + 1), level] as const);

  it("cuts off at most half of what is outside at each end, and no count more than it must", () => {
    fc.assert(
      fc.property(table, ([population, marked, drawn, level]) => {
        const { low, high } = hypergeometricRange(population, marked, drawn, level);
        const outside = (1 - level) / 2;
        const point = (x: number): number =>
          ratio(
            choose(marked, x) * choose(population - marked, drawn - x),
            choose(population, drawn),
          );
        let below = 0;
        for (let x = 0; x < low; x++) below += point(x);
        let above = 0;
        for (let x = high + 1; x <= marked; x++) above += point(x);
        // A count that lies just at the bound may fall to either side by rounding.
        expect(below).toBeLessThanOrEqual(outside + 1e-12);
        expect(below + point(low)).toBeGreaterThan(outside - 1e-12);
        expect(above).toBeLessThanOrEqual(outside + 1e-12);
        expect(above + point(high)).toBeGreaterThan(outside - 1e-12);
      }),
    );
  });

  it("agrees with scipy 1.17.1", () => {
    // hypergeom(M, n, N).ppf(0.025) and .ppf(0.975)
    expect(hypergeometricRange(60_000, 900, 1763)).toEqual({ low: 17, high: 37 });
    expect(hypergeometricRange(500_000, 800, 2000)).toEqual({ low: 0, high: 7 });
  });

  it("is NaN where the numbers make no sense", () => {
    expect(hypergeometricRange(10, 11, 3).low).toBeNaN();
    expect(hypergeometricRange(10, 3, Number.NaN).high).toBeNaN();
  });
});

describe("at the edges", () => {
  it("is certain of at least nothing, and of no more than there is", () => {
    expect(hypergeometricTail(0, 10, 3, 4)).toBe(1);
    expect(hypergeometricTail(4, 10, 3, 4)).toBe(0);
    expect(hypergeometricTail(1, 10, 8, 3)).toBe(1); // two unmarked cannot fill three
    expect(binomialTail(0, 5, 0.3)).toBe(1);
    expect(binomialTail(6, 5, 0.3)).toBe(0);
    expect(binomialTail(3, 5, 0)).toBe(0);
    expect(binomialTail(3, 5, 1)).toBe(1);
    expect(poissonTail(0, 3)).toBe(1);
    expect(poissonTail(1, 0)).toBe(0);
    expect(negativeBinomialTail(2, 0, 1)).toBe(0);
    expect(negativeBinomialTail(4, 3, 0)).toBe(poissonTail(4, 3));
  });

  it("says NaN where the question makes no sense", () => {
    expect(hypergeometricTail(1, 10, 11, 3)).toBeNaN();
    expect(binomialTail(1, 3, 1.5)).toBeNaN();
    expect(poissonTail(1, -1)).toBeNaN();
    expect(logGamma(0)).toBeNaN();
    expect(regularizedBeta(1, 1, 2)).toBeNaN();
    expect(regularizedGamma(-1, 2)).toBeNaN();
  });

  it("keeps the logarithm where the probability is too small for a double", () => {
    // 1 / C(4000, 2000); and p^n.
    let log = 0;
    for (let k = 1; k <= 2000; k++) log += Math.log(k) - Math.log(2000 + k);
    expectClose(logHypergeometricTail(2000, 4000, 2000, 2000), log);
    expectClose(logBinomialTail(5000, 5000, 0.5), 5000 * Math.log(0.5));
    expect(logPoissonTail(3000, 1)).toBeLessThan(-20_000);
  });
});
