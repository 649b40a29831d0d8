import { keyedRandom, type Random } from "../../core/random.ts";
import { type ClusterTheme, clusterThemes } from "./cluster-themes.ts";
import { type ComparablePlaces, comparablePlaces } from "./comparable-places.ts";
import type { CountryDraft, PlantedCluster } from "./country-draft.ts";
import { oneOf, runningTotals, shuffled, weightedDraw } from "./draws.ts";
import { role, setNow } from "./establishment-rows.ts";
import { spareRow } from "./spare-row.ts";

/**
 * What is asked of a cluster before it is planted. Ranges hold both ends. The
 * excess asked for is a little above what is promised: wrong codes and companies
 * that turn out to be one group take some away.
 */
interface Wish {
  readonly difficulty: "easy" | "middle";
  readonly companies: readonly [number, number];
  readonly excess: readonly [number, number];
  readonly municipalities: readonly [number, number];
  readonly industries: readonly [number, number];
}

const wishes: Record<"easy" | "middle", Wish> = {
  easy: {
    difficulty: "easy",
    companies: [35, 55],
    excess: [4.3, 6],
    municipalities: [2, 3],
    industries: [5, 10],
  },
  middle: {
    difficulty: "middle",
    companies: [15, 30],
    excess: [2.8, 3.5],
    municipalities: [1, 4],
    industries: [4, 10],
  },
};

/** How many places and themes are tried before a country is held to have no room for a cluster. */
const tries = 600;

/**
 * Plants `count` clusters that meet their wish, in places of their own, away
 * from `taken`; fewer where the country is too small for them. Cost: O(rows + tries).
 */
export function plantClusters(draft: CountryDraft, count: number, taken: readonly number[]): void {
  const used = new Set(taken);
  const difficulty = draft.options.difficulty ?? "mixed";
  // Counted once: the clusters lie apart, and what each takes from elsewhere is little.
  const places = comparablePlaces(draft, draft.rows.industry);
  for (let k = 0; k < count; k++) {
    const turn = k % 2 === 0 ? "easy" : "middle";
    const wish = wishes[difficulty === "mixed" ? turn : difficulty];
    const random = keyedRandom(draft.options.seed, 8, k);
    const place = placeFor(draft, places, wish, used, random);
    if (!place) continue;
    plantCluster(draft, { ...place, difficulty: wish.difficulty, known: false }, random);
    for (const m of place.footprint) used.add(m);
  }
}

interface Place {
  readonly theme: ClusterTheme;
  readonly footprint: readonly number[];
  readonly industries: readonly number[];
  readonly companies: number;
}

/** A footprint, a theme and a size that meet the wish, by trial. */
function placeFor(
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

/**
 * Moves `companies` companies from all over the country into a footprint and
 * into related industries. Their sizes come with them.
 *
 * @param parts  members per municipality of the footprint; by size and chance when left out
 * @returns      the cluster's number
 */
export function plantCluster(
  draft: CountryDraft,
  wish: Place & Pick<PlantedCluster, "difficulty" | "known">,
  random: Random,
  parts?: readonly number[],
): number {
  const { footprint, industries } = wish;
  const homes = parts ?? spread(draft, footprint, wish.companies, random);
  const totals = runningTotals(
    industries.map((i) => Math.sqrt(draft.industries[i].weight) * (0.6 + random())),
  );
  const members: number[] = [];
  for (const [k, m] of footprint.entries()) {
    for (let n = 0; n < homes[k]; n++) {
      const row = spareRow(draft, random, footprint);
      // Every industry once before chance has it.
      const turn = members.length;
      const pick = turn < industries.length ? turn : weightedDraw(random, totals);
      draft.rows.industry[row] = industries[pick];
      setNow(draft.rows.municipality, row, m);
      draft.rows.role[row] = role.member;
      members.push(row);
    }
  }
  draft.clusters.push({
    theme: wish.theme.key,
    name: wish.theme.name,
    difficulty: wish.difficulty,
    known: wish.known,
    municipalities: footprint,
    industries,
    members,
  });
  return draft.clusters.length - 1;
}

/** Members per municipality: at least a third of an equal share each, the rest by size and chance. */
function spread(
  draft: CountryDraft,
  footprint: readonly number[],
  companies: number,
  random: Random,
): number[] {
  const least = Math.max(1, Math.ceil(companies / footprint.length / 3));
  const parts = footprint.map(() => least);
  const totals = runningTotals(
    footprint.map((m) => Math.sqrt(draft.hierarchy.share[m]) * (0.5 + random())),
  );
  for (let left = companies - least * footprint.length; left > 0; left--) {
    parts[weightedDraw(random, totals)]++;
  }
  return parts;
}
