import type { SearchGround } from "./search-ground.ts";

/** Where places lie to one another. `near` holds, per place, itself first and then the nearest within reach. */
export interface Geography {
  readonly places: number;
  readonly nearStart: Uint32Array;
  readonly nearTarget: Uint32Array;
  /** Sets of places that may form a footprint: those of set `s` are `setPlace[setStart[s]..setStart[s+1])`. */
  readonly setStart: Uint32Array;
  readonly setPlace: Uint32Array;
  /** Region of each place, for learning relatedness elsewhere, and its number. */
  readonly block: Uint8Array;
  readonly blocks: number;
  /** Per block × place: 1 where the place lies in the block or within reach of it. */
  readonly around: Uint8Array;
}

/** Nearest neighbours that pairs and triples are made of. */
const pairNeighbours = 8;
const tripleNeighbours = 5;

/**
 * Reach, candidate footprints and blocks of a ground. Footprints are each
 * place alone, pairs with its nearest neighbours, triples among the nearest,
 * and the nearest four and five; the search adds and drops places after that.
 *
 * Cost: O(places² + places · log places).
 */
export function geography(ground: SearchGround, reachKm: number, maximumPlaces: number): Geography {
  const { places, placeX, placeY, neighbours } = ground;
  const near: number[][] = [];
  const distance = (a: number, b: number): number =>
    Math.hypot(placeX[a] - placeX[b], placeY[a] - placeY[b]);
  for (let p = 0; p < places; p++) {
    const found: { place: number; km: number }[] = [];
    if (Number.isFinite(placeX[p]) && Number.isFinite(placeY[p])) {
      for (let q = 0; q < places; q++) {
        if (q !== p && Math.abs(placeX[p] - placeX[q]) <= reachKm) {
          const km = distance(p, q);
          if (km <= reachKm) found.push({ place: q, km });
        }
      }
      found.sort((a, b) => a.km - b.km || a.place - b.place);
    } else if (neighbours) {
      for (let k = neighbours.start[p]; k < neighbours.start[p + 1]; k++) {
        if (neighbours.target[k] !== p) found.push({ place: neighbours.target[k], km: 0 });
      }
    }
    near.push([p, ...found.map((f) => f.place)]);
  }
  const within = near.map((list) => new Set(list));
  const sets = new Map<string, number[]>();
  const add = (members: number[]): void => {
    if (members.length > maximumPlaces) return;
    for (const a of members) for (const b of members) if (!within[a].has(b)) return;
    const set = members.toSorted((a, b) => a - b);
    sets.set(set.join(","), set);
  };
  for (let p = 0; p < places; p++) {
    const others = near[p].slice(1);
    add([p]);
    for (const q of others.slice(0, pairNeighbours)) add([p, q]);
    const close = others.slice(0, tripleNeighbours);
    for (let a = 0; a < close.length; a++) {
      for (let b = a + 1; b < close.length; b++) add([p, close[a], close[b]]);
    }
    for (let size = 4; size <= maximumPlaces && size <= others.length + 1; size++) {
      add([p, ...others.slice(0, size - 1)]);
    }
  }
  const flat = (lists: readonly number[][]): { start: Uint32Array; target: Uint32Array } => {
    const start = new Uint32Array(lists.length + 1);
    for (let k = 0; k < lists.length; k++) start[k + 1] = start[k] + lists[k].length;
    return { start, target: Uint32Array.from(lists.flat()) };
  };
  const nearFlat = flat(near);
  const setFlat = flat([...sets.values()]);
  const { block, blocks } = blocksOf(ground, places >= 100 ? 8 : 4);
  const around = new Uint8Array(blocks * places);
  for (let p = 0; p < places; p++) for (const q of near[p]) around[block[p] * places + q] = 1;
  return {
    places,
    nearStart: nearFlat.start,
    nearTarget: nearFlat.target,
    setStart: setFlat.start,
    setPlace: setFlat.target,
    block,
    blocks,
    around,
  };
}

/** Halves the places again and again, across the wider side; places without coordinates in turn. */
function blocksOf(ground: SearchGround, blocks: number): { block: Uint8Array; blocks: number } {
  const { places, placeX, placeY } = ground;
  const block = new Uint8Array(places);
  const known: number[] = [];
  let unknown = 0;
  for (let p = 0; p < places; p++) {
    if (Number.isFinite(placeX[p]) && Number.isFinite(placeY[p])) known.push(p);
    else block[p] = unknown++ % blocks;
  }
  const halve = (members: number[], first: number, count: number): void => {
    if (count === 1) {
      for (const p of members) block[p] = first;
      return;
    }
    const range = (at: Float64Array): number => {
      let low = Infinity;
      let high = -Infinity;
      for (const p of members) {
        low = Math.min(low, at[p]);
        high = Math.max(high, at[p]);
      }
      return high - low;
    };
    const along = range(placeX) >= range(placeY) ? placeX : placeY;
    const sorted = members.toSorted((a, b) => along[a] - along[b] || a - b);
    const half = sorted.length >> 1;
    halve(sorted.slice(0, half), first, count / 2);
    halve(sorted.slice(half), first + count / 2, count / 2);
  };
  halve(known, 0, blocks);
  return { block, blocks };
}
