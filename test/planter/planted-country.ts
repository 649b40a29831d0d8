import { below, keyedRandom, type Random } from "../../src/core/random.ts";
import type { ClusterPlan, CountryPlan } from "./country-plan.ts";
import { between, bell, cumulate, gammaEffect, pick, someOf, wholeBetween } from "./draws.ts";

/** One establishment, by index into its country. */
export interface Planted {
  place: number;
  industry: number;
  enterprise: number;
  jobs: number;
  /** Shared by establishments at one stacked address; −1 for an ordinary one. */
  stack: number;
}

/** What was planted: the establishments put in, the cells, and what comparable places give there. */
export interface Truth {
  readonly plan: ClusterPlan;
  readonly members: number[];
  readonly places: number[];
  readonly industries: number[];
  readonly expected: number;
}

export interface PlantedCountry {
  readonly plan: CountryPlan;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Four-digit codes. */
  readonly codes: string[];
  /** Industries that share a place effect everywhere, as the plan asks. */
  readonly families: readonly (readonly number[])[];
  readonly establishments: Planted[];
  readonly truth: Truth[];
}

const key = 0x636f756e;

/**
 * An invented country: towns by rank and size on a plane, industries that like
 * large or small towns, ordinary clumping of each, families and divisions that
 * share place effects, chains, head offices, one-plant towns, stacked
 * addresses; and then the clusters asked for.
 */
export function plantedCountry(plan: CountryPlan): PlantedCountry {
  const random = keyedRandom(key, plan.seed);
  const { places, industries } = plan;
  const codes = classification(industries, random);
  const { x, y } = plane(places, plan.widthKm, random);

  const size = Float64Array.from({ length: places }, (_, rank) => {
    return (rank + 1.5) ** -plan.zipf * Math.exp(0.25 * bell(random));
  });
  const meanLn = size.reduce((sum, s) => sum + Math.log(s), 0) / places;

  const usual = new Float64Array(places * industries);
  const actual = new Float64Array(places * industries);
  const onePerson = new Float64Array(industries);
  const division = codes.map((code) => code.slice(0, 2));
  const families = Array.from({ length: plan.families }, () =>
    someOf(
      Array.from({ length: industries }, (_, i) => i),
      wholeBetween(plan.familySize, random),
      random,
    ),
  );
  const familiesOf = codes.map((_, i) =>
    families.flatMap((family, f) => (family.includes(i) ? [f] : [])),
  );
  const effects = Array.from({ length: places }, () => ({
    family: families.map(() => gammaEffect(plan.familyEffect, random)),
    division: new Map(
      [...new Set(division)].map((d) => [d, gammaEffect(plan.divisionEffect, random)]),
    ),
  }));
  for (let i = 0; i < industries; i++) {
    const share = Math.exp(1.1 * bell(random));
    const slope = plan.sorting * bell(random);
    const cv = between(plan.clumping, random);
    onePerson[i] = Math.min(0.95, Math.max(0.2, plan.onePerson + 0.12 * bell(random)));
    for (let r = 0; r < places; r++) {
      const k = r * industries + i;
      usual[k] = share * Math.exp(slope * (Math.log(size[r]) - meanLn));
      let weight = usual[k] * gammaEffect(cv, random);
      for (const f of familiesOf[i]) weight *= effects[r].family[f];
      weight *= effects[r].division.get(division[i])!;
      actual[k] = weight;
    }
  }

  const establishments: Planted[] = [];
  const townSize = cumulate(size);
  const perPlace = new Float64Array(places);
  for (let k = 0; k < plan.establishments; k++) perPlace[pick(townSize, random)]++;
  let enterprise = 0;
  for (let r = 0; r < places; r++) {
    const mix = cumulate(actual.subarray(r * industries, (r + 1) * industries));
    for (let k = 0; k < perPlace[r]; k++) {
      const industry = pick(mix, random);
      establishments.push({
        place: r,
        industry,
        enterprise: enterprise++,
        jobs: random() < onePerson[industry] ? 1 : staff(random),
        stack: -1,
      });
    }
  }
  enterprise = addOddities(plan, establishments, enterprise, size, random);

  const country: PlantedCountry = { plan, x, y, codes, families, establishments, truth: [] };
  for (const cluster of plan.clusters) {
    enterprise = plant(country, cluster, usual, onePerson, perPlace, enterprise, random);
  }
  return country;
}

/** Two or more persons: most a handful, few hundreds. */
function staff(random: Random): number {
  return Math.max(2, Math.round(Math.exp(1.4 + 1.1 * bell(random))));
}

/** Codes in a tree: divisions of some nine classes, groups of some three. */
function classification(industries: number, random: Random): string[] {
  const codes: string[] = [];
  const perDivision = Math.max(4, Math.ceil(industries / 60));
  for (let division = 10; codes.length < industries && division < 100; division++) {
    let left = Math.max(2, Math.round(perDivision * (0.5 + random())));
    for (let group = 1; group <= 9 && left > 0; group++) {
      const classes = Math.min(left, 1 + below(random, 4));
      for (let k = 1; k <= classes && codes.length < industries; k++) {
        codes.push(`${division}${group}${k}`);
      }
      left -= classes;
    }
  }
  for (let k = 0; codes.length < industries; k++) codes.push(`99${String(k).padStart(2, "0")}`);
  return codes;
}

/** Towns keep some distance from one another. */
function plane(
  places: number,
  widthKm: number,
  random: Random,
): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(places);
  const y = new Float64Array(places);
  const apart = (0.6 * widthKm) / Math.sqrt(places);
  for (let p = 0; p < places; p++) {
    for (let attempt = 0; attempt < 30; attempt++) {
      x[p] = widthKm * random();
      y[p] = widthKm * random();
      let nearest = Infinity;
      for (let q = 0; q < p; q++) nearest = Math.min(nearest, Math.hypot(x[p] - x[q], y[p] - y[q]));
      if (nearest >= apart) break;
    }
  }
  return { x, y };
}

/** Chains, head offices, one-plant towns and stacked addresses. */
function addOddities(
  plan: CountryPlan,
  establishments: Planted[],
  firstEnterprise: number,
  size: Float64Array,
  random: Random,
): number {
  let enterprise = firstEnterprise;
  const towns = cumulate(size);
  for (let left = Math.round(plan.chains * plan.establishments); left > 0;) {
    const outlets = Math.min(left, 3 + Math.floor(40 * random() ** 3));
    const industry = below(random, plan.industries);
    const side = random() < 0.3 ? below(random, plan.industries) : industry;
    for (let k = 0; k < outlets; k++) {
      establishments.push({
        place: pick(towns, random),
        industry: k % 5 === 4 ? side : industry,
        enterprise,
        jobs: staff(random),
        stack: -1,
      });
    }
    // The head office stands in one of the largest towns.
    establishments.push({
      place: below(random, Math.min(4, plan.places)),
      industry: plan.industries - 1,
      enterprise: enterprise++,
      jobs: 20 + staff(random),
      stack: -1,
    });
    left -= outlets;
  }
  for (let k = 0; k < plan.onePlantTowns; k++) {
    establishments.push({
      place: below(random, plan.places),
      industry: below(random, plan.industries),
      enterprise: enterprise++,
      jobs: 400 + Math.floor(2000 * random()),
      stack: -1,
    });
  }
  for (let stack = 0; stack < plan.stackedAddresses; stack++) {
    const place = pick(towns, random);
    const kinds = someOf(
      Array.from({ length: plan.industries }, (_, i) => i),
      4,
      random,
    );
    const firms = 40 + below(random, 60);
    for (let k = 0; k < firms; k++) {
      establishments.push({
        place,
        industry: kinds[below(random, kinds.length)],
        enterprise: enterprise++,
        jobs: random() < 0.5 ? 1 : staff(random),
        stack,
      });
    }
  }
  return enterprise;
}

/**
 * Plants one cluster: neighbouring towns and kindred industries whose usual
 * number there is companies / (excess − 1), found by trial; then the companies,
 * spread over the cells in proportion to what is usual, with some evenness.
 */
function plant(
  country: PlantedCountry,
  cluster: ClusterPlan,
  usual: Float64Array,
  onePerson: Float64Array,
  perPlace: Float64Array,
  firstEnterprise: number,
  random: Random,
): number {
  const { plan, x, y, codes, families, establishments } = country;
  const companies = wholeBetween(cluster.companies, random);
  const wanted = companies / (between(cluster.excess, random) - 1);
  const townTotal = Float64Array.from({ length: plan.places }, (_, r) => {
    let sum = 0;
    for (let i = 0; i < plan.industries; i++) sum += usual[r * plan.industries + i];
    return sum;
  });
  const cell = (r: number, i: number): number =>
    (perPlace[r] * (1 - onePerson[i]) * usual[r * plan.industries + i]) / townTotal[r];

  let best: { places: number[]; industries: number[]; expected: number } | undefined;
  for (let attempt = 0; attempt < 4000; attempt++) {
    const centre = below(random, plan.places);
    const span = wholeBetween(cluster.places, random);
    const places = Array.from({ length: plan.places }, (_, q) => q)
      .toSorted(
        (a, b) =>
          Math.hypot(x[a] - x[centre], y[a] - y[centre]) -
          Math.hypot(x[b] - x[centre], y[b] - y[centre]),
      )
      .slice(0, span);
    const industries = kindred(plan, cluster, codes, families, random);
    let expected = 0;
    for (const r of places) for (const i of industries) expected += cell(r, i);
    const off = Math.abs(Math.log(expected / wanted));
    if (!best || off < Math.abs(Math.log(best.expected / wanted))) {
      best = { places, industries, expected };
      if (off < 0.1) break;
    }
  }
  const { places, industries, expected } = best!;
  const cells = places.flatMap((r) => industries.map((i) => ({ r, i, e: cell(r, i) })));
  const even = (0.3 * expected) / cells.length;
  const weights = cumulate(cells.map((c) => c.e + even));
  const members: number[] = [];
  let enterprise = firstEnterprise;
  for (let k = 0; k < companies; k++) {
    const { r, i } = cells[pick(weights, random)];
    members.push(establishments.length);
    establishments.push({
      place: r,
      industry: i,
      enterprise: enterprise++,
      jobs: staff(random),
      stack: -1,
    });
  }
  country.truth.push({ plan: cluster, members, places, industries, expected });
  return enterprise;
}

function kindred(
  plan: CountryPlan,
  cluster: ClusterPlan,
  codes: readonly string[],
  families: PlantedCountry["families"],
  random: Random,
): number[] {
  const wanted = wholeBetween(cluster.industries, random);
  const everything = codes.map((_, i) => i);
  if (cluster.kinship === "national" && families.length > 0) {
    const family = families[below(random, families.length)];
    const own = someOf(family, wanted, random);
    // A family too small is filled up with others of the same divisions.
    return [...new Set([...own, ...someOf(everything, wanted - own.length, random)])];
  }
  if (cluster.kinship === "tree") {
    const divisions = someOf([...new Set(codes.map((c) => c.slice(0, 2)))], 3, random);
    const pool = everything.filter((i) => divisions.includes(codes[i].slice(0, 2)));
    return someOf(pool, wanted, random);
  }
  return someOf(everything, Math.min(wanted, plan.industries), random);
}
