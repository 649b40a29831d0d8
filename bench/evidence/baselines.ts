import type { SearchGround } from "../../src/core/latent/search-ground.ts";
import { locationQuotient } from "../../src/core/specialization/location-quotient.ts";
import { strongClusters } from "../../src/core/specialization/strong-clusters.ts";
import { benjaminiHochberg } from "../../src/core/statistics/benjamini-hochberg.ts";
import { binomialTail } from "../../src/core/statistics/binomial-tail.ts";
import { margins, type Matrix, zeros } from "../../src/core/matrix.ts";
import { kulldorffScan, roundWindows } from "./kulldorff-scan.ts";

/** Companies that a simpler method points at: those of these industries in these places. */
export interface Pointed {
  readonly places: readonly number[];
  readonly industries: readonly number[];
}

/** Establishments that a location quotient rests on at least, by the rule of thumb. */
const fewest = 5;
const level = 0.05;
const draws = 99;
const reachKm = 25;

/**
 * What simpler methods would point at. Each is treated kindly: whatever it finds
 * in one place, or of one class there, counts as one cluster.
 */
export function baselines(ground: SearchGround, seed: number): Record<string, Pointed[]> {
  const { places, industries, industryDivision } = ground;
  const divisions = Math.max(...industryDivision) + 1;
  const classes: number[][] = Array.from({ length: divisions }, () => []);
  industryDivision.forEach((d, i) => classes[d].push(i));
  const fine = zeros(places, industries);
  const coarse = zeros(places, divisions);
  ground.unitPlace.forEach((r, u) => {
    const i = ground.unitIndustry[u];
    fine.data[r * industries + i]++;
    coarse.data[r * divisions + industryDivision[i]]++;
  });
  const inClass = ([r, d]: readonly [number, number]): Pointed => ({
    places: [r],
    industries: classes[d],
  });
  const scanned = (sets: readonly (readonly number[])[]): Pointed[] => {
    const windows = roundWindows(ground.placeX, ground.placeY, reachKm);
    const population = margins(fine).row;
    const found = sets.map((set) => {
      const cases = new Float64Array(places);
      for (let r = 0; r < places; r++)
        for (const i of set) cases[r] += fine.data[r * industries + i];
      return kulldorffScan(cases, population, windows, draws, seed);
    });
    return found.flatMap(({ window, p }, s) =>
      window >= 0 && p <= 1 / (1 + draws) ? [{ places: windows[window], industries: sets[s] }] : [],
    );
  };
  return {
    "LQ > 1.25": highQuotients(fine),
    "US strong rule, 2-digit": cellsWhere(strongClusters(coarse, coarse).data, coarse).map(inClass),
    "places by density alone": densest(fine),
    "2-digit groups, tested": cellsWhere(significant(coarse), coarse).map(inClass),
    "Kulldorff's scan, 2-digit": scanned(classes.filter((set) => set.length > 0)),
    "Kulldorff's scan, told kin": scanned(kinSets(ground)),
  };
}

/** Per place, the industries whose location quotient is above 1.25, taken as one. */
function highQuotients(counts: Matrix): Pointed[] {
  const lq = locationQuotient(counts).data;
  return Array.from({ length: counts.rows }, (_, r) => ({
    places: [r],
    industries: Array.from({ length: counts.cols }, (_, i) => i).filter((i) => {
      const k = r * counts.cols + i;
      return lq[k] > 1.25 && counts.data[k] >= fewest;
    }),
  })).filter(({ industries }) => industries.length > 0);
}

/** The tenth of the places with most companies, industries left out of account. */
function densest(counts: Matrix): Pointed[] {
  const { row } = margins(counts);
  const everything = Array.from({ length: counts.cols }, (_, i) => i);
  return Array.from(row.keys())
    .toSorted((a, b) => row[b] - row[a])
    .slice(0, Math.ceil(row.length / 10))
    .map((r) => ({ places: [r], industries: everything }));
}

/** 1 where a class has more companies in a place than its share of all would give, false discovery held at 5 %. */
function significant(counts: Matrix): Float64Array {
  const { row, col, total } = margins(counts);
  const p = counts.data.map((n, k) => {
    const r = Math.floor(k / counts.cols);
    return n < fewest ? 1 : binomialTail(n, row[r], col[k % counts.cols] / total);
  });
  return benjaminiHochberg(p).map((q) => (q <= level ? 1 : 0));
}

function cellsWhere(mark: Float64Array, { cols }: Matrix): (readonly [number, number])[] {
  return Array.from(mark.keys())
    .filter((k) => mark[k] === 1)
    .map((k) => [Math.floor(k / cols), k % cols] as const);
}

/** Each industry with those that a reference links it to; one set where several have the same. */
function kinSets({ relatedness = [], industries }: SearchGround): number[][] {
  const sets = new Map<string, number[]>();
  for (const related of relatedness) {
    for (let i = 0; i < industries; i++) {
      const set = Array.from({ length: industries }, (_, j) => j).filter(
        (j) => j === i || related[i * industries + j] > 0,
      );
      if (set.length > 1) sets.set(set.join(), set);
    }
  }
  return [...sets.values()];
}
