import { cellEvidence } from "./cell-evidence.ts";
import { clumping } from "./clumping.ts";
import { type Expectation, expectation, type Sample } from "./expected-counts.ts";
import type { Hunch, HunchCells } from "./hunch.ts";
import { footprintEvidence } from "./footprint-evidence.ts";
import { industryNamer } from "./industry-naming.ts";
import { leaveOut } from "./leave-out.ts";
import { namingStarts } from "./naming-starts.ts";
import type { Prepared } from "./prepared.ts";

/** Industries that sets are climbed from. */
const starts = 6;

/**
 * Settles what a hunch leaves open, on the country or on a shuffle of it:
 * expectation and clumping are learnt from that sample alone.
 *
 * With industries and places both named there is nothing to seek. With
 * industries alone, the footprint of places within reach whose companies in
 * these industries are hardest to explain by the others is the one with most
 *
 *     ln R = x ln(x/E) + (x + 1/φ) ln[(1 + φE) / (1 + φx)]      where x > E, else 0
 *
 * E and φ those of the industries together, each cell's own count left out. With
 * places alone, the set of industries that evidence and kinship make likeliest
 * over these places together, as the search names them (`industryNamer`). Where
 * nothing is found the score is 0, or −∞ where no set of two can be named at all.
 *
 * Source: Kulldorff (1997), Communications in Statistics 26(6), 1481–1496, with
 * counts that vary by more than chance.
 *
 * Cost: O(places · industries), and O(footprints · places in each).
 * Example: none, it takes a whole country; test/core/latent/hunch.test.ts has one.
 */
export function hunchCells(prepared: Prepared, hunch: Hunch, sample: Sample): HunchCells {
  const { places, industries } = hunch;
  if (places.length > 0 && industries.length > 0) {
    return { sought: "nothing", places, industries, score: Number.NaN };
  }
  const at = expectation(sample, prepared.places, prepared.industries, prepared.urban);
  return places.length > 0
    ? soughtIndustries(prepared, places, at)
    : soughtPlaces(prepared, hunch, at);
}

function soughtPlaces(prepared: Prepared, hunch: Hunch, at: Expectation): HunchCells {
  const { geography: geo, urban, industries: all } = prepared;
  const { dispersion } = clumping(at, urban, geo, all);
  const observed = new Float64Array(geo.places);
  const expected = new Float64Array(geo.places);
  const varying = new Float64Array(geo.places);
  for (let r = 0; r < geo.places; r++) {
    for (const i of hunch.industries) {
      const cell = r * all + i;
      if (at.expected[cell] <= 1e-9) continue;
      const ofClass = urban.of[r] * all + i;
      const e = leaveOut(at.expected[cell], at.counts[cell], at.leverage[ofClass]);
      observed[r] += at.counts[cell];
      expected[r] += e;
      varying[r] += (dispersion[geo.block[r] * all + i] + at.uncertainty[ofClass]) * e * e;
    }
  }
  const around = hunch.around.length > 0 ? new Set(hunch.around) : undefined;
  let best: Uint32Array = new Uint32Array(0);
  let score = 0;
  for (let s = 0; s + 1 < geo.setStart.length; s++) {
    const set = geo.setPlace.subarray(geo.setStart[s], geo.setStart[s + 1]);
    if (around && !set.some((r) => around.has(r))) continue;
    let x = 0;
    let e = 0;
    let v = 0;
    for (const r of set) {
      x += observed[r];
      e += expected[r];
      v += varying[r];
    }
    const value = excessScore(x, e, v / (e * e));
    if (value > score) {
      score = value;
      best = set;
    }
  }
  return { sought: "places", places: best.slice(), industries: hunch.industries, score };
}

/** ln of how much likelier a count is at its own size than at what was expected; 0 below that. */
function excessScore(x: number, e: number, phi: number): number {
  if (!(e > 0) || x <= e) return 0;
  return x * Math.log(x / e) + (x + 1 / phi) * Math.log((1 + phi * e) / (1 + phi * x));
}

function soughtIndustries(prepared: Prepared, places: Uint32Array, at: Expectation): HunchCells {
  const { geography: geo, urban, industries: all, kin, options } = prepared;
  const clumps = clumping(at, urban, geo, all);
  const evidence = cellEvidence(at, clumps, geo, urban.of, all, options.alternativeExcess);
  const sum = footprintEvidence(
    evidence,
    places,
    options.industryCap,
    new Float32Array(all),
    new Float32Array(all),
  );
  const namedFrom = industryNamer(kin, options.expectedIndustries)(sum);
  let best: readonly number[] = [];
  let score = -Infinity;
  for (const start of namingStarts(kin, sum, starts)) {
    const named = namedFrom(start);
    // One industry alone is a specialisation, not a cluster.
    if (!named || named.industries.length < 2 || named.score <= score) continue;
    best = named.industries;
    score = named.score;
  }
  return { sought: "industries", places, industries: Uint32Array.from(best), score };
}
