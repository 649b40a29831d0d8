import type { CountryDraft } from "./country-draft.ts";
import { now, role } from "./establishment-rows.ts";
import { servesNearby } from "./background.ts";
import { holdingClass } from "./industry-landscape.ts";

/** Lower ends of the size classes within which places are compared, jobs. */
const sizeClasses = [2, 5, 10, 20, 50];

/**
 * What comparable places would have: the truth that a search is judged by.
 *
 * Counted are establishments of today with two jobs or more that sell beyond
 * their own town and are no holding. Each is compared with those of its size
 * class in the municipalities of its urban class, outside the footprint, and
 * without planted members. Where fewer than three such municipalities remain,
 * with the whole country.
 */
export interface ComparablePlaces {
  /** Establishments of these industries that comparable places would have in the footprint. */
  expected(footprint: readonly number[], industries: readonly number[]): number;
  /** Rows of these industries in the footprint, planted ones included. */
  observed(footprint: readonly number[], industries: readonly number[]): number[];
}

/** Whether a row takes part in the comparison, by the industry that stands in `column`. */
export function isCompared(draft: CountryDraft, row: number, column: Uint16Array): boolean {
  const { nace } = draft.industries[column[row]];
  return now(draft.rows.jobs, row) >= 2 && nace !== holdingClass && !servesNearby(nace);
}

/** Counts a draft once; later changes to its rows do not show. Cost: O(rows + cells). */
export function comparablePlaces(draft: CountryDraft, column: Uint16Array): ComparablePlaces {
  const { rows, hierarchy } = draft;
  const sizes = sizeClasses.length;
  const kinds = draft.industries.length;
  const places = hierarchy.urbanClass.length;
  const all = new Uint32Array(places * sizes);
  const others = new Uint32Array(places * sizes);
  const cell = new Uint32Array(places * sizes * kinds);
  const rowsOf: number[][] = Array.from({ length: places }, () => []);
  for (let row = 0; row < rows.newest; row++) {
    if (!isCompared(draft, row, column)) continue;
    const m = now(rows.municipality, row);
    rowsOf[m].push(row);
    const at = m * sizes + sizeClassOf(now(rows.jobs, row));
    all[at]++;
    if (rows.role[row] === role.member) continue;
    others[at]++;
    cell[at * kinds + column[row]]++;
  }

  // Per urban class and size, class 0 being the whole country.
  const classOthers = new Uint32Array(6 * sizes);
  const classCell = new Uint32Array(6 * sizes * kinds);
  const classPlaces = new Uint32Array(6);
  for (let m = 0; m < places; m++) {
    for (const one of [0, hierarchy.urbanClass[m]]) {
      classPlaces[one]++;
      for (let size = 0; size < sizes; size++) {
        const from = m * sizes + size;
        const to = one * sizes + size;
        classOthers[to] += others[from];
        for (let i = 0; i < kinds; i++) classCell[to * kinds + i] += cell[from * kinds + i];
      }
    }
  }

  return {
    expected(footprint, industries) {
      let sum = 0;
      for (const m of footprint) {
        const own = hierarchy.urbanClass[m];
        const same = footprint.filter((one) => hierarchy.urbanClass[one] === own);
        const enough = classPlaces[own] - same.length >= 3;
        const [from, without] = enough ? [own, same] : [0, footprint];
        for (let size = 0; size < sizes; size++) {
          let total = classOthers[from * sizes + size];
          for (const one of without) total -= others[one * sizes + size];
          if (total === 0) continue;
          let hits = 0;
          for (const i of industries) {
            hits += classCell[(from * sizes + size) * kinds + i];
            for (const one of without) hits -= cell[(one * sizes + size) * kinds + i];
          }
          sum += (all[m * sizes + size] * hits) / total;
        }
      }
      return sum;
    },
    observed(footprint, industries) {
      const wanted = new Set(industries);
      return footprint.flatMap((m) => rowsOf[m].filter((row) => wanted.has(column[row])));
    },
  };
}

function sizeClassOf(jobs: number): number {
  let size = 0;
  while (size + 1 < sizeClasses.length && jobs >= sizeClasses[size + 1]) size++;
  return size;
}
