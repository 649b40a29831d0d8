import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadingEigenpair } from "../../../src/core/complexity/leading-eigenpair.ts";
import {
  comparativeAdvantage,
  complexityInterval,
  complexityOutlook,
  coOccurrence,
  economicComplexity,
  fitness,
  keyedRandom,
  margins,
  type Matrix,
  matrix,
  proximity,
  zeros,
} from "../../../src/core/index.ts";
import { example } from "../worked-example.ts";

function expectAll(found: ArrayLike<number>, expected: readonly number[], digits = 11): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((x, k) => expect(found[k]).toBeCloseTo(x, digits));
}

const present = comparativeAdvantage(example);
const complexity = economicComplexity(present);

describe("by outside value", () => {
  it("ECI and PCI, population sd, industries on the regions' scale (py-ecomplexity)", () => {
    expectAll(
      complexity.region,
      [
        -0.07527021421, -1.481887796037, -1.158166413251, 1.297531623417, 1.138706866555,
        -0.328328486295, 0.607414419821,
      ],
    );
    expectAll(
      complexity.industry,
      [
        -0.226662401506, -1.481887796037, -0.834445030465, 1.45635638028, 1.138706866555,
        0.076121973087,
      ],
    );
  });

  it("the same industries by their own mean and sample sd (numpy)", () => {
    const n = complexity.industry.length;
    const mean = complexity.industry.reduce((a, b) => a + b) / n;
    const sd = Math.sqrt(
      complexity.industry.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1),
    );
    expectAll(
      complexity.industry.map((x) => (x - mean) / sd),
      [-0.21984049, -1.3324166, -0.75855205, 1.27191271, 0.99036227, 0.04853415],
      8,
    );
  });

  it("second and third eigenvalue (numpy)", () => {
    expect(complexity.eigenvalues.second).toBeCloseTo(0.890858135331, 11);
    expect(complexity.eigenvalues.third).toBeCloseTo(0.734654233165, 11);
    expect(complexity.gap).toBeCloseTo(0.890858135331 - 0.734654233165, 11);
    // Thirteen presences, though, are few enough to fall like this by chance.
    expect(complexity.chance).toBeGreaterThan(complexity.eigenvalues.second);
    expect(complexity.ordered).toBe(false);
  });

  it("complexity outlook index and gain (py-ecomplexity)", () => {
    const { index, gain } = complexityOutlook(
      present,
      proximity(coOccurrence(present)),
      complexity,
    );
    expectAll(
      index,
      [
        -0.354694170881, -0.894629858248, -0.209642659136, 0.052829754214, 1.869221604432,
        -1.332876826153, 0.869792155772,
      ],
    );
    expectAll(
      gain.data.slice(0, 6),
      [0, -1.167741330989, -0.852452370311, 1.318923287673, 1.046342093718, 0],
    );
  });

  it("fitness (economiccomplexity 2.0.0, 20 iterations of which the start is the first)", () => {
    expectAll(
      fitness(present, 19).region,
      [
        0.73461936689, 0.12406527562, 0.603411689798, 4.026182454806, 0.053119927669,
        1.213965781067, 0.24463550415,
      ],
    );
  });
});

/** Regions × industries of noughts and ones; many fall apart or have empty rows and columns. */
const presences: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, cols]) =>
    fc
      .array(fc.oneof(fc.constant(0), fc.nat(1)), {
        minLength: rows * cols,
        maxLength: rows * cols,
      })
      .map((cells) => matrix(rows, cols, Float64Array.from(cells))),
  );

const known = (values: Float64Array): number[] => [...values].filter((x) => !Number.isNaN(x));
const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

/** All eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations. */
function eigenvalues(a: number[][]): number[] {
  const n = a.length;
  const m = a.map((row) => [...row]);
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(m[p][q]) < 1e-18) continue;
        const angle = 0.5 * Math.atan2(2 * m[p][q], m[q][q] - m[p][p]);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < n; k++) {
          [m[k][p], m[k][q]] = [c * m[k][p] - s * m[k][q], s * m[k][p] + c * m[k][q]];
        }
        for (let k = 0; k < n; k++) {
          [m[p][k], m[q][k]] = [c * m[p][k] - s * m[q][k], s * m[p][k] + c * m[q][k]];
        }
      }
    }
  }
  return m.map((row, k) => row[k]).sort((x, y) => y - x);
}

/** D^−½ M U⁻¹ M′ D^−½, written out; rows of empty regions are 0. */
function regionsMatrix(m: Matrix): number[][] {
  const { row, col } = margins(m);
  return Array.from({ length: m.rows }, (_, r) =>
    Array.from({ length: m.rows }, (_, s) => {
      let sum = 0;
      for (let i = 0; i < m.cols; i++) {
        if (col[i] > 0) sum += (m.data[r * m.cols + i] * m.data[s * m.cols + i]) / col[i];
      }
      return sum === 0 ? 0 : sum / Math.sqrt(row[r] * row[s]);
    }),
  );
}

describe("by definition", () => {
  it("eigenvalues are those of the matrix written out, repeated ones included", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const found = economicComplexity(m).eigenvalues;
        if (known(fitness(m, 0).region).length === 0) return;
        const [, second = 0, third = 0] = eigenvalues(regionsMatrix(m));
        expect(found.second).toBeCloseTo(Math.max(0, second), 9);
        expect(found.third).toBeCloseTo(Math.max(0, third), 9);
      }),
    );
  });

  it("a region is the mean of what it has, an industry the mean of where it is over λ", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const found = economicComplexity(m);
        const { second } = found.eigenvalues;
        // An eigenvector of a value next to 0 is rounding divided by rounding.
        if (second < 1e-6) return;
        const raw = (x: number): number => x + found.centre;
        for (let r = 0; r < m.rows; r++) {
          const has = [...found.industry].filter((_, i) => m.data[r * m.cols + i] === 1);
          if (has.length === 0) expect(found.region[r]).toBeNaN();
          else expect(found.region[r]).toBeCloseTo(mean(has), 6);
        }
        for (let i = 0; i < m.cols; i++) {
          const where = [...found.region].filter((_, r) => m.data[r * m.cols + i] === 1);
          if (where.length === 0) expect(found.industry[i]).toBeNaN();
          else expect(second * raw(found.industry[i])).toBeCloseTo(mean(where.map(raw)), 6);
        }
        expect(mean(known(found.region))).toBeCloseTo(0, 8);
        expect(mean(known(found.region).map((x) => x * x))).toBeCloseTo(1, 8);
      }),
    );
  });

  it("sign: more diverse regions are the more complex ones", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const { row } = margins(m);
        const { region } = economicComplexity(m);
        let along = 0;
        region.forEach((x, r) => {
          if (!Number.isNaN(x)) along += x * row[r];
        });
        expect(along).toBeGreaterThan(-1e-6);
      }),
    );
  });

  it("keeps regions and industries in place", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const found = economicComplexity(m);
        // Where eigenvalues meet, any vector of theirs is an answer.
        if (found.gap < 1e-3 || found.eigenvalues.second > 1 - 1e-9) return;
        const upside = matrix(
          m.rows,
          m.cols,
          Float64Array.from({ length: m.rows * m.cols }, (_, k) => {
            const [r, i] = [Math.floor(k / m.cols), k % m.cols];
            return m.data[(m.rows - 1 - r) * m.cols + (m.cols - 1 - i)];
          }),
        );
        const other = economicComplexity(upside);
        const sign = Math.sign(
          known(found.region.map((x, r) => x * other.region[m.rows - 1 - r])).reduce(
            (a, b) => a + b,
          ),
        );
        found.region.forEach((x, r) => {
          const y = other.region[m.rows - 1 - r] * sign;
          if (Number.isNaN(x)) expect(y).toBeNaN();
          else expect(y).toBeCloseTo(x, 5);
        });
        const { row } = margins(m);
        const levels = new Set([...row].filter((d) => d > 0));
        // Without any difference in diversity the sign follows the order of the rows.
        if (
          levels.size > 1 &&
          Math.abs(mean(known(found.region.map((x, r) => x * row[r])))) > 1e-6
        ) {
          expect(sign).toBe(1);
        }
      }),
    );
  });

  it("does not order regions that fall apart, are all alike, or go round in a ring", () => {
    const apart = matrix(4, 4, Float64Array.of(1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0));
    expect(economicComplexity(apart).eigenvalues.second).toBeCloseTo(1, 12);
    expect(economicComplexity(apart).ordered).toBe(false);
    const alike = economicComplexity(matrix(3, 2, new Float64Array(6).fill(1)));
    expect([...alike.region, ...alike.industry].every(Number.isNaN)).toBe(true);
    expect(alike.ordered).toBe(false);
    // Region r has industries r and r + 1: eigenvalues of a ring come in pairs.
    const ring = zeros(7, 7);
    for (let r = 0; r < 7; r++) {
      ring.data[r * 7 + r] = 1;
      ring.data[r * 7 + ((r + 1) % 7)] = 1;
    }
    const round = economicComplexity(ring);
    expect(round.eigenvalues.second).toBeCloseTo((1 + Math.cos((2 * Math.PI) / 7)) / 2, 12);
    expect(round.gap).toBeCloseTo(0, 12);
    expect(round.ordered).toBe(false);
  });

  it("does not order presences that only follow margins", () => {
    for (const [rows, cols] of [
      [12, 90],
      [30, 60],
      [40, 300],
      [60, 88],
    ] as const) {
      let taken = 0;
      for (let time = 0; time < 50; time++) {
        const random = keyedRandom(time, rows, cols);
        const diverse = Float64Array.from({ length: rows }, () => 0.05 + 0.5 * random());
        const common = Float64Array.from({ length: cols }, () => 0.3 + 1.4 * random());
        const m = matrix(
          rows,
          cols,
          Float64Array.from({ length: rows * cols }, (_, k) =>
            Number(random() < diverse[Math.floor(k / cols)] * common[k % cols]),
          ),
        );
        taken += Number(economicComplexity(m).ordered);
      }
      expect(taken).toBeLessThan(4);
    }
  });

  it("the turn is what leaving out presences at random makes of the order", () => {
    const random = keyedRandom(5, 1);
    // Nested regions, the smaller ones with some that the larger lack.
    const [rows, cols] = [60, 120];
    const m = matrix(
      rows,
      cols,
      Float64Array.from({ length: rows * cols }, (_, k) => {
        const x = (Math.floor(k / cols) + 0.5) / rows - ((k % cols) + 0.5) / cols;
        return random() < 0.05 + 0.6 / (1 + Math.exp(-8 * (x + 0.1))) ? 1 : 0;
      }),
    );
    const eigenvectors = (of: Matrix): Float64Array[] => {
      const s = regionsMatrix(of);
      const apply = (from: Float64Array, to: Float64Array): void => {
        to.set(s.map((line) => line.reduce((sum, x, k) => sum + x * from[k], 0)));
      };
      const besides: Float64Array[] = [];
      for (let k = 0; k < 3; k++) besides.push(leadingEigenpair(apply, rows, { besides }).vector);
      return besides;
    };
    const third = eigenvectors(m)[2];
    const turns = Array.from({ length: 300 }, () => {
      const thinned = matrix(
        rows,
        cols,
        m.data.map((x) => (random() < 0.1 ? 0 : x)),
      );
      const second = eigenvectors(thinned)[1];
      return second.reduce((sum, x, r) => sum + x * third[r], 0) ** 2;
    });
    const { turn } = economicComplexity(m);
    const measured = Math.sqrt(mean(turns));
    expect(turn / measured).toBeGreaterThan(0.8);
    expect(turn / measured).toBeLessThan(1.25);
  });

  it("outlook follows its definition, and does not mind empty regions and industries", () => {
    fc.assert(
      fc.property(presences, (m) => {
        const found = economicComplexity(m);
        if (found.eigenvalues.second < 1e-6) return;
        const phi = proximity(coOccurrence(m));
        const { index, gain } = complexityOutlook(m, phi, found);
        const k = found.industry.map((x) => x + found.centre);
        const there = [...k.keys()].filter((i) => !Number.isNaN(k[i]));
        const at = (i: number, j: number): number => phi.data[i * m.cols + j];
        const around = (j: number): number => there.reduce((sum, l) => sum + at(j, l), 0);
        const lacks = (r: number, i: number): number => 1 - m.data[r * m.cols + i];
        const raw = Array.from({ length: m.rows }, (_, r) => {
          if (Number.isNaN(found.region[r])) return Number.NaN;
          let sum = 0;
          for (const i of there) {
            const density =
              there.reduce((part, j) => part + (1 - lacks(r, j)) * at(i, j), 0) / around(i);
            sum += lacks(r, i) * density * k[i];
          }
          return sum;
        });
        const middle = mean(raw.filter((x) => !Number.isNaN(x)));
        const sd = Math.sqrt(
          mean(raw.filter((x) => !Number.isNaN(x)).map((x) => (x - middle) ** 2)),
        );
        raw.forEach((x, r) => {
          if (Number.isNaN(x)) expect(index[r]).toBeNaN();
          else if (sd > 1e-6) expect(index[r]).toBeCloseTo((x - middle) / sd, 5);
          for (let i = 0; i < m.cols; i++) {
            const value = gain.data[r * m.cols + i];
            if (Number.isNaN(x) || !there.includes(i)) {
              expect(value).toBeNaN();
              continue;
            }
            const expected =
              lacks(r, i) *
              there.reduce((sum, j) => sum + (lacks(r, j) * k[j] * at(j, i)) / around(j), 0);
            expect(value).toBeCloseTo(expected, 6);
          }
        });
      }),
    );
  });

  it("fitness keeps its means at 1, and says NaN for what is empty", () => {
    fc.assert(
      fc.property(presences, fc.integer({ min: 1, max: 8 }), (m, rounds) => {
        const found = fitness(m, rounds);
        const { row, col } = margins(m);
        found.region.forEach((x, r) => expect(Number.isNaN(x)).toBe(row[r] === 0));
        found.industry.forEach((x, i) => expect(Number.isNaN(x)).toBe(col[i] === 0));
        if (known(found.region).length === 0) return;
        expect(mean(known(found.region))).toBeCloseTo(1, 10);
        expect(mean(known(found.industry))).toBeCloseTo(1, 10);
      }),
    );
  });
});

/** An invented country in which region r leans to the industries around its own rank. */
function plants(seed: number, perRegion: number, slope: number, largest = 1) {
  const random = keyedRandom(seed, 3);
  const [regions, industries] = [30, 60];
  const count = regions * perRegion;
  const out = {
    region: new Uint32Array(count),
    industry: new Uint32Array(count),
    size: new Float64Array(count),
  };
  for (let k = 0; k < count; k++) {
    const r = k % regions;
    let i: number;
    do i = Math.floor(random() * industries);
    while (random() > Math.exp(-slope * Math.abs(r / regions - i / industries)));
    out.region[k] = r;
    out.industry[k] = i;
    out.size[k] = Math.min(largest, 1 / Math.max(1e-6, random()));
  }
  return { plants: out, regions, industries };
}

describe("interval of complexity", () => {
  it("is narrow and holds together where the order is clear, and not where there is none", () => {
    const clear = plants(1, 400, 4);
    const found = complexityInterval(clear.plants, {
      ...clear,
      random: keyedRandom(2),
      resamples: 60,
    });
    expect(found.complexity.ordered).toBe(true);
    expect(mean([...found.agreement])).toBeGreaterThan(0.95);
    const none = plants(1, 400, 0);
    const noise = complexityInterval(none.plants, {
      ...none,
      random: keyedRandom(2),
      resamples: 60,
    });
    expect(noise.complexity.ordered).toBe(false);
    expect(mean([...noise.agreement])).toBeLessThan(0.7);
    const width = ({ region: { low, high } }: typeof found): number =>
      mean([...low].map((x, r) => high[r] - x));
    expect(width(found)).toBeLessThan(0.6);
    expect(width(noise)).toBeGreaterThan(2);
  });

  it("one plant of a hundred jobs is one decision: fewer, larger plants give wider ends", () => {
    const width = (perRegion: number): number => {
      const economy = plants(7, perRegion, 4);
      const { region } = complexityInterval(economy.plants, {
        ...economy,
        random: keyedRandom(4),
        resamples: 60,
      });
      return mean([...region.low].map((x, r) => region.high[r] - x));
    };
    expect(width(100)).toBeGreaterThan(1.3 * width(1000));
  });

  it("aligns signs, so that ends lie about the figure and not on both sides of 0", () => {
    const economy = plants(3, 400, 4);
    const { complexity: measured, region } = complexityInterval(economy.plants, {
      ...economy,
      random: keyedRandom(9),
      resamples: 60,
    });
    // Diversity says nothing here, so the sign of a resample by itself would be a coin's.
    const far = [...measured.region.keys()].filter((r) => Math.abs(measured.region[r]) > 1);
    expect(far.length).toBeGreaterThan(4);
    for (const r of far) expect(Math.sign(region.low[r])).toBe(Math.sign(region.high[r]));
  });

  it("gives the same from the same seed, and NaN where nothing is", () => {
    const economy = plants(3, 60, 4);
    const wider = { ...economy, regions: economy.regions + 1 };
    const once = complexityInterval(economy.plants, {
      ...wider,
      random: keyedRandom(1),
      resamples: 9,
    });
    const again = complexityInterval(economy.plants, {
      ...wider,
      random: keyedRandom(1),
      resamples: 9,
    });
    expect(again).toEqual(once);
    expect(once.region.low.at(-1)).toBeNaN();
    expect(once.complexity.region.at(-1)).toBeNaN();
  });
});

const cbp = join(
  process.env.CLUSTERWERK_DATA ?? "../shared/data",
  "us-cbp-2019-cbsa/cbp_cbsa_naics_emp_2019.csv.gz",
);

describe.skipIf(!existsSync(cbp))("metropolitan and micropolitan areas of the US, 2019", () => {
  it("puts the great cities on top and oil towns well below, by an eigenvector that stands out", () => {
    const rows = gunzipSync(readFileSync(cbp))
      .toString("utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.replaceAll('"', "").split(","))
      .filter((cells) => /^\d{6}$/.test(cells[1]));
    const regions = [...new Set(rows.map(([region]) => region))];
    const industries = [...new Set(rows.map(([, industry]) => industry))];
    const [row, col] = [regions, industries].map((all) => new Map(all.map((x, k) => [x, k])));
    const jobs = zeros(regions.length, industries.length);
    for (const [region, industry, , employees] of rows) {
      jobs.data[row.get(region)! * jobs.cols + col.get(industry)!] += Number(employees);
    }
    const has = comparativeAdvantage(jobs);
    const found = economicComplexity(has);
    expect(found.ordered).toBe(true);
    expect(found.gap).toBeGreaterThan(found.eigenvalues.third);
    const rank = (region: string): number => {
      const own = found.region[row.get(region)!];
      return 1 + known(found.region).filter((x) => x > own).length;
    };
    // Los Angeles, Chicago, Boston, New York.
    for (const city of ["31080", "16980", "14460", "35620"]) expect(rank(city)).toBeLessThan(20);
    // Odessa and Midland, Texas: oil and what serves it.
    for (const city of ["36220", "33260"]) expect(rank(city)).toBeGreaterThan(100);
  });
});
