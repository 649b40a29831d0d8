import { keyedRandom, type Random } from "../../core/random.ts";
import { type Place, type Wish, clusterPlace } from "./cluster-place.ts";
import { comparablePlaces } from "./comparable-places.ts";
import { type CountryDraft, type PlantedCluster, leaveOut } from "./country-draft.ts";
import { runningTotals, weightedDraw } from "./draws.ts";
import { role, setNow } from "./establishment-rows.ts";
import { spareRow } from "./spare-row.ts";

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

/**
 * Plants `count` clusters that meet their wish, in places of their own, away
 * from `taken`; fewer where the country is too small for them, and says so. Cost: O(rows + tries).
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
    const place = clusterPlace(draft, places, wish, used, random);
    if (!place) {
      leaveOut(draft, "cluster");
      continue;
    }
    plantCluster(draft, { ...place, difficulty: wish.difficulty, known: false }, random);
    for (const m of place.footprint) used.add(m);
  }
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
