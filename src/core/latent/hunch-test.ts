import { excessInterval } from "../statistics/excess-interval.ts";
import { groupsOf, membersOf } from "./cluster-tallies.ts";
import { tiesOf } from "./cluster-ties.ts";
import { hunchCounts } from "./hunch-counts.ts";
import { type HunchNeighbours, hunchNeighbours } from "./hunch-neighbours.ts";
import { type HunchLimit, hunchVerdict } from "./hunch-verdict.ts";
import type { HunchCells, HunchShuffle } from "./hunch.ts";
import type { LatentCluster, Tally } from "./latent-cluster.ts";
import { observedRelatedness } from "./prepare-search.ts";
import type { Prepared } from "./prepared.ts";

/** A count, what the shuffles give there, and the share of them that shows as much. */
export interface TestedTally extends Tally {
  readonly p: number;
}

/** Two ends of an interval and how sure it is. */
interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** A hunch with the evidence for and against it. Indices are those of the ground. */
export interface HunchTest {
  readonly verdict: "strong" | "indication" | "hunch" | "against";
  readonly limits: readonly HunchLimit[];
  readonly sought: HunchCells["sought"];
  readonly places: Uint32Array;
  readonly industries: Uint32Array;
  /** Establishments of the ground: one per independent group, place and industry. */
  readonly members: Uint32Array;
  /** Independent groups (an unknown one counts as its own), a group counted once in the whole. */
  readonly observed: number;
  /** What comparable places give: the mean of the shuffles, and the middle 95 % of them. */
  readonly expected: number;
  readonly expectedInterval: Interval;
  /** What the whole country's mix of industries gives, in units. */
  readonly expectedCountry: number;
  /** (1 + shuffles that show as much) / (1 + shuffles); no less than `resolution`. */
  readonly p: number;
  readonly resolution: number;
  /** Observed over expected, and the ratios that the count does not contradict. */
  readonly excess: { readonly value: number } & Interval;
  /** What p compares: groups, or the score where something was sought. Shuffles in ascending order. */
  readonly compared: {
    readonly measure: "groups" | "score";
    readonly observed: number;
    readonly shuffles: Float64Array;
  };
  /** Null where most establishments do not name their enterprise. */
  readonly independentGroups: number | null;
  readonly largestGroup: number;
  readonly withoutLargestGroup: Tally;
  readonly stackedShare: number;
  readonly withoutStacked: Tally;
  /** The same without the companies named; null where none were. */
  readonly others: TestedTally | null;
  /** Where something was sought, the excess where it was not; null where nothing was. */
  readonly heldOut: ({ readonly value: number } & Interval) | null;
  readonly perIndustry: readonly TestedTally[];
  readonly perPlace: readonly TestedTally[];
  readonly ties: LatentCluster["ties"];
  readonly neighbours: HunchNeighbours;
}

const level = 0.95;

/**
 * A hunch weighed against its shuffles. Nothing was chosen by the data where
 * industries and places were both named, so nothing is paid for choosing:
 *
 *     p = (1 + shuffles with as many groups) / (1 + shuffles)
 *
 * Where one of them was sought, p compares the scores of seeking instead. The
 * interval of the excess lets counts vary as much as the shuffles' do. The
 * p of single industries and places are there to read, not to choose by.
 *
 * @param others  the search without the companies named, if there are any
 * @param halves  held-out counts, where something was sought
 *
 * Source: Davison & Hinkley (1997), Bootstrap Methods and their Application, 4.2,
 * for p by a finite number of shuffles.
 *
 * Cost: O(units + shuffles · (industries + places)).
 * Example: none, it takes a whole country; test/core/latent/hunch.test.ts has one.
 */
export function hunchTest(
  prepared: Prepared,
  cells: HunchCells,
  others: Prepared | undefined,
  shuffles: readonly HunchShuffle[],
  halves: readonly Tally[],
): HunchTest {
  const { census } = prepared;
  const { places, industries } = cells;
  const here = hunchCounts(census, cells);
  const candidate = { ...cells, observed: here.units, expected: Number.NaN };
  const members = membersOf(prepared, candidate);
  const stacked = groupsOf(prepared, members).stacked;
  const column = (of: (one: HunchShuffle) => number): Float64Array =>
    Float64Array.from(shuffles, of).sort();
  const tested = (observed: number, of: (one: HunchShuffle) => number): TestedTally => {
    const counts = column(of);
    return { observed, expected: mean(counts), p: tail(counts, observed) };
  };

  const groups = column((one) => one.groups);
  const expected = mean(groups);
  const compared =
    cells.sought === "nothing"
      ? { measure: "groups" as const, observed: here.groups, shuffles: groups }
      : { measure: "score" as const, observed: cells.score, shuffles: column((one) => one.score) };
  const variance = mean(groups.map((n) => (n - expected) ** 2));
  const dispersion = Math.max(0, variance - expected) / expected ** 2;
  const p = tail(compared.shuffles, compared.observed);
  const excess = {
    value: here.groups / expected,
    ...excessInterval(here.groups, expected, dispersion, level),
    level,
  };
  const units = mean(column((one) => one.units));
  const evidence = {
    withoutLargestGroup: { observed: here.units - here.largestGroup, expected: units },
    stackedShare: members.length === 0 ? 0 : stacked / members.length,
    withoutStacked: {
      observed: here.unstacked,
      expected: mean(column((one) => one.unstacked)),
    },
    others: others ? tested(hunchCounts(others.census, cells).groups, (one) => one.others) : null,
    heldOut: cells.sought === "nothing" ? null : heldOutOf(halves),
  };
  const { verdict, limits } = hunchVerdict({
    ...evidence,
    p,
    observed: here.groups,
    expected,
    excessLow: excess.low,
    groupsKnown: prepared.groupsKnown,
  });
  return {
    ...evidence,
    verdict,
    limits,
    sought: cells.sought,
    places,
    industries,
    members: members.map((u) => census.unit[u]),
    observed: here.groups,
    expected,
    expectedInterval: { low: quantileOf(groups, 0.025), high: quantileOf(groups, 0.975), level },
    expectedCountry: countryExpectation(prepared, cells),
    p,
    resolution: 1 / (1 + shuffles.length),
    excess,
    compared,
    independentGroups: prepared.groupsKnown ? here.groups : null,
    largestGroup: here.largestGroup,
    perIndustry: Array.from(industries, (_, k) =>
      tested(here.perIndustry[k], (one) => one.perIndustry[k]),
    ),
    perPlace: Array.from(places, (_, k) => tested(here.perPlace[k], (one) => one.perPlace[k])),
    ties: industries.length < 2 ? [] : tiesOf(prepared, observedRelatedness(prepared), candidate),
    neighbours: hunchNeighbours(prepared, cells),
  };
}

/** Share of the shuffles that reach `observed`, the country itself counted among them. */
function tail(ascending: Float64Array, observed: number): number {
  const reach = ascending.reduce((n, value) => n + (value >= observed ? 1 : 0), 0);
  return (1 + reach) / (1 + ascending.length);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const quantileOf = (ascending: Float64Array, share: number): number =>
  ascending[Math.round(share * (ascending.length - 1))];

function countryExpectation({ observed: at, census }: Prepared, cells: HunchCells): number {
  let units = 0;
  let here = 0;
  for (const i of cells.industries) units += at.total[i];
  for (const r of cells.places) here += at.size[r];
  return (units * here) / census.place.length;
}

/** The mean of the halves with the likelihood interval of one: they overlap, so their number does not narrow it. */
function heldOutOf(halves: readonly Tally[]): HunchTest["heldOut"] {
  const observed = mean(Float64Array.from(halves, (half) => half.observed));
  const expected = mean(Float64Array.from(halves, (half) => half.expected));
  return {
    value: observed / expected,
    ...excessInterval(observed, expected, 0, level),
    level,
  };
}
