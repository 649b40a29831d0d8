import type { Random } from "../../core/random.ts";
import { type ClusterTheme, clusterThemes } from "./cluster-themes.ts";
import type { ComparablePlaces } from "./comparable-places.ts";
import type { CountryDraft } from "./country-draft.ts";
import { oneOf, runningTotals, shuffled, weightedDraw } from "./draws.ts";
import { enoughSpare } from "./spare-row.ts";

/**
 * What is asked of a cluster before it is planted. Ranges hold both ends. The
 * excess asked for is a little above what is promised: wrong codes and companies
 * that turn out to be one group take some away.
 */
export interface Wish {
  readonly difficulty: "easy" | "middle";
  readonly companies: readonly [number, number];
  readonly excess: readonly [number, number];
  readonly municipalities: readonly [number, number];
  readonly industries: readonly [number, number];
}

/** How many places and themes are tried before a country is held to have no room for a cluster. */
const tries = 600;

export interface Place {
  readonly theme: ClusterTheme;
  readonly footprint: readonly number[];
  readonly industries: readonly number[];
  readonly companies: number;
}

/** A footprint, a theme and a size that meet the wish, by trial; undefined where none was found. */
export function clusterPlace(
  draft: CountryDraft,
  places: ComparablePlaces,
  wish: Wish,
  used: ReadonlySet<number>,
  random: Random,
): Place | undefined {
  const totals = runningTotals(draft.hierarchy.share.map(Math.sqrt));
  for (let k = 0; k < tries; k++) {
    const start = weightedDraw(random, totals);
    const footprint = connected(draft, start, between(random, wish.municipalities), used, random);
    const theme = oneOf(random, clusterThemes);
    if (!footprint || isNear(draft, footprint, theme)) continue;
    const industries = someIndustries(draft, theme, between(random, wish.industries), random);
    const excess = wish.excess[0] + random() * (wish.excess[1] - wish.excess[0]);
    const companies = missing(places, footprint, industries, excess);
    if (companies < wish.companies[0] || companies > wish.companies[1]) continue;
    if (!enoughSpare(draft, companies, footprint)) continue;
    return { theme, footprint, industries, companies };
  }
  return undefined;
}

/**
 * How many companies must come so that a footprint has `excess` times what
 * comparable places have; 0 where it has more than half as many again already,
 * for then much of the cluster would be ordinary clumping.
 */
function missing(
  places: ComparablePlaces,
  footprint: readonly number[],
  industries: readonly number[],
  excess: number,
): number {
  const expected = places.expected(footprint, industries);
  const there = places.observed(footprint, industries).length;
  return there > 1.5 * expected + 1 ? 0 : Math.round(excess * expected - there);
}

/** `size` unused municipalities, each bordering one before it. */
function connected(
  draft: CountryDraft,
  start: number,
  size: number,
  used: ReadonlySet<number>,
  random: Random,
): number[] | undefined {
  if (used.has(start)) return undefined;
  const footprint = [start];
  while (footprint.length < size) {
    const next = footprint
      .flatMap((m) => draft.land.neighbours[m])
      .filter((m) => !used.has(m) && !footprint.includes(m));
    if (next.length === 0) return undefined;
    footprint.push(oneOf(random, next));
  }
  return footprint;
}

/** Whether a cluster of the same theme lies in or next to a footprint. */
function isNear(draft: CountryDraft, footprint: readonly number[], theme: ClusterTheme): boolean {
  return draft.clusters.some(
    (cluster) =>
      cluster.theme === theme.key &&
      cluster.municipalities.some(
        (m) => footprint.includes(m) || draft.land.neighbours[m].some((n) => footprint.includes(n)),
      ),
  );
}

/** Some industries of a theme, from three divisions or more where it has them. */
function someIndustries(
  draft: CountryDraft,
  theme: ClusterTheme,
  count: number,
  random: Random,
): number[] {
  const mixed = shuffled(random, industriesOf(draft, theme.classes));
  const division = (i: number): string => draft.industries[i].division.code;
  // First of each division before second of any.
  const first = mixed.filter((i, k) => mixed.findIndex((j) => division(j) === division(i)) === k);
  const rest = mixed.filter((i) => !first.includes(i));
  return [...first.slice(0, 3), ...shuffled(random, [...first.slice(3), ...rest])]
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** Industries by their four-digit classes. */
export function industriesOf(draft: CountryDraft, classes: readonly string[]): number[] {
  return classes
    .map((nace) => draft.industries.findIndex((industry) => industry.nace === nace))
    .filter((i) => i >= 0);
}

function between(random: Random, [low, high]: readonly [number, number]): number {
  return low + Math.floor(random() * (high - low + 1));
}
