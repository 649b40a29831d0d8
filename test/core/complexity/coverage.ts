/*
 * How often the interval of complexity holds the truth: invented economies in
 * which every company chooses its region and industry on its own, with known
 * chances, so that the complexity of those chances is the truth. Run with
 * `node test/core/complexity/coverage.ts`; docs/methods/complexity.md has the figures.
 */
import {
  comparativeAdvantage,
  complexityInterval,
  economicComplexity,
  keyedRandom,
  matrix,
  type Random,
} from "../../../src/core/index.ts";

const [regions, industries] = [30, 60];

/** Chances of a company to be of an industry in a region: nested along one line, with noise. */
function chances(random: Random, slope: number): Float64Array {
  const weights = Float64Array.from({ length: regions * industries }, (_, k) => {
    const along = Math.floor(k / industries) / regions - (k % industries) / industries;
    return Math.exp(-slope * Math.abs(along) + 0.8 * (random() + random() + random() - 1.5));
  });
  const total = weights.reduce((sum, x) => sum + x, 0);
  return weights.map((x) => x / total);
}

function companies(random: Random, chance: Float64Array, count: number, tail: number) {
  let sum = 0;
  const upTo = chance.map((x) => (sum += x));
  const [region, industry] = [new Uint32Array(count), new Uint32Array(count)];
  const size = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const x = random() * sum;
    const cell = upTo.findIndex((limit) => limit > x);
    region[k] = Math.floor(cell / industries);
    industry[k] = cell % industries;
    size[k] = Math.min(5000, Math.ceil(random() ** (-1 / tail)));
  }
  return { region, industry, size };
}

/** The same jobs, each taken for a company of its own. */
function jobByJob(plants: ReturnType<typeof companies>): ReturnType<typeof companies> {
  const jobs = plants.size.reduce((sum, x) => sum + x, 0);
  const [region, industry] = [new Uint32Array(jobs), new Uint32Array(jobs)];
  let at = 0;
  plants.size.forEach((many, k) => {
    region.fill(plants.region[k], at, at + many);
    industry.fill(plants.industry[k], at, at + many);
    at += many;
  });
  return { region, industry, size: new Float64Array(jobs).fill(1) };
}

const economies = 40;
for (const [slope, count, tail] of [
  [4, 20_000, 2.5],
  [4, 20_000, 1.5],
  [4, 5_000, 2.5],
  [4, 5_000, 1.5],
  [0, 20_000, 2.5],
] as const) {
  const held = { companies: 0, jobs: 0 };
  let agreement = 0;
  let ordered = 0;
  let right = 0;
  for (let one = 0; one < economies; one++) {
    const random = keyedRandom(1, slope, count, tail * 10, one);
    const chance = chances(random, slope);
    const truth = economicComplexity(comparativeAdvantage(matrix(regions, industries, chance)));
    const plants = companies(random, chance, count, tail);
    for (const [unit, drawn] of [
      ["companies", plants],
      ["jobs", jobByJob(plants)],
    ] as const) {
      const found = complexityInterval(drawn, { regions, industries, random, resamples: 100 });
      const along = truth.region.reduce((sum, x, r) => sum + x * found.complexity.region[r], 0);
      const sign = along < 0 ? -1 : 1;
      truth.region.forEach((x, r) => {
        if (sign * x >= found.region.low[r] && sign * x <= found.region.high[r]) held[unit]++;
      });
      if (unit === "jobs") continue;
      agreement += found.agreement.reduce((sum, x) => sum + x, 0) / found.agreement.length;
      ordered += Number(found.complexity.ordered);
      right += Math.abs(along) / regions;
    }
  }
  const percent = (many: number): string =>
    `${((100 * many) / (economies * regions)).toFixed(0)} %`;
  console.log(
    `slope ${slope}, ${count} companies, tail ${tail}: held ${percent(held.companies)}, jobs as units ${percent(held.jobs)}, ` +
      `correlation with the truth ${(right / economies).toFixed(2)}, agreement ${(agreement / economies).toFixed(2)}, ordered ${ordered} of ${economies}`,
  );
}
