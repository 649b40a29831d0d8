/** Classes of urban density: the class of each place, and their number. */
export interface UrbanClasses {
  readonly of: Uint8Array;
  readonly classes: number;
}

/**
 * Classes of places alike in urban density, read from their number of units:
 * cut where equal shares of all units lie, yet never fewer than four places.
 *
 * @example urbanClasses(Float64Array.of(1, 1, 1, 1, 9, 9, 9, 9), 2).of // [1,1,1,1,0,0,0,0]
 */
export function urbanClasses(size: Float64Array, wanted: number): UrbanClasses {
  const places = size.length;
  const order = Uint32Array.from(size.keys()).sort((a, b) => size[b] - size[a] || a - b);
  const all = size.reduce((sum, n) => sum + n, 0);
  const fewest = Math.max(4, Math.floor(places / 40));
  const of = new Uint8Array(places);
  let current = 0;
  let inside = 0;
  let units = 0;
  for (let k = 0; k < places; k++) {
    const left = places - k;
    if (
      inside >= fewest &&
      left >= fewest &&
      current < wanted - 1 &&
      units >= ((current + 1) * all) / wanted &&
      size[order[k]] < size[order[k - 1]]
    ) {
      current++;
      inside = 0;
    }
    of[order[k]] = current;
    inside++;
    units += size[order[k]];
  }
  return { of, classes: current + 1 };
}
