import type { CountryDraft } from "./country-draft.ts";
import { siteDistanceKm } from "./invented-land.ts";

/** Which municipality plays which part in the demo region. */
export interface Cast {
  /** The 21 municipalities, the city first. */
  readonly home: readonly number[];
  /** A core and three neighbours of it. */
  readonly acrossBorders: readonly number[];
  /** Two that border each other. */
  readonly withANeighbour: readonly number[];
  /** Outside the region: where the known cluster is. */
  readonly known: readonly number[];
  readonly onePlantTown: number;
  readonly oneAddress: number;
  readonly nothing: number;
}

/** How many municipalities the region has. */
const homeSize = 21;
/** Shares of the country's establishments that the places of a cluster hold together, about. */
const wantedShare = { acrossBorders: 0.075, withANeighbour: 0.03 };

type Ground = Pick<CountryDraft, "land" | "hierarchy">;

/** Casts the parts by size and place alone, before there are any companies. */
export function castShowcase(ground: Ground): Cast {
  const { land, hierarchy } = ground;
  const { share } = hierarchy;
  const home = homeAround(ground, secondCity(ground));
  const free = new Set(home.slice(1));
  const take = (taken: readonly number[]): void => taken.forEach((m) => free.delete(m));
  const bySize = (from: Iterable<number>): number[] =>
    [...from].sort((a, b) => share[b] - share[a]);
  const freeNeighbours = (m: number): number[] =>
    bySize(land.neighbours[m].filter((one) => free.has(one)));
  const sizeOf = (places: readonly number[]): number =>
    places.reduce((sum, m) => sum + share[m], 0);

  const nearest =
    (wanted: number) =>
    (a: readonly number[], b: readonly number[]): number =>
      Math.abs(sizeOf(a) - wanted) - Math.abs(sizeOf(b) - wanted);

  const acrossBorders = [...free]
    .map((core) => [core, ...freeNeighbours(core).slice(0, 3)])
    .filter((places) => places.length === 4)
    .sort(nearest(wantedShare.acrossBorders))[0];
  take(acrossBorders);
  const withANeighbour = [...free]
    .flatMap((m) => freeNeighbours(m).map((other) => [m, other]))
    .sort(nearest(wantedShare.withANeighbour))[0];
  take(withANeighbour);
  const [oneAddress] = bySize(free);
  take([oneAddress]);
  const left = bySize(free);
  const onePlantTown = left[Math.floor(left.length / 2)];
  const nothing = left[Math.floor(left.length / 4)];

  const outside = [...share.keys()]
    .filter((m) => !home.includes(m))
    .sort((a, b) => siteDistanceKm(land, a, home[0]) - siteDistanceKm(land, b, home[0]));
  const known = outside
    .map((m) => [
      m,
      ...bySize(land.neighbours[m].filter((one) => outside.includes(one))).slice(0, 2),
    ])
    .filter((places) => places.length === 3 && places.every((m) => hierarchy.urbanClass[m] < 5))
    .slice(0, 12)
    .sort((a, b) => sizeOf(b) - sizeOf(a))[0];
  return { home, acrossBorders, withANeighbour, known, onePlantTown, oneAddress, nothing };
}

/** One of the cities after the first: the one with most neighbours. */
function secondCity({ land, hierarchy }: Ground): number {
  return hierarchy.byRank
    .slice(1, 4)
    .sort((a, b) => land.neighbours[b].length - land.neighbours[a].length)[0];
}

/** The nearest municipalities around a city that hang together. */
function homeAround({ land }: Ground, city: number): number[] {
  const home = [city];
  while (home.length < homeSize) {
    const next = home
      .flatMap((m) => land.neighbours[m])
      .filter((m) => !home.includes(m))
      .sort((a, b) => siteDistanceKm(land, a, city) - siteDistanceKm(land, b, city))[0];
    home.push(next);
  }
  return home;
}
