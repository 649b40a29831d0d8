import { type SiteStrips, stripsPerReach } from "./site-strips.ts";

/**
 * Distances between pairs, gathered at the nodes 0, s, 2s, … with s = reach / bins:
 * a distance between two nodes is shared by both, the nearer one getting more.
 */
export interface PairHistogram {
  /** Pairs at each node; what lies beyond `bins` is incomplete. */
  readonly count: Float64Array;
  /** Products of weights at each node; the same array where no weights are given. */
  readonly mass: Float64Array;
}

/**
 * The distances up to `reach` between the sites at `places`. Pairs further apart
 * than that are mostly never met.
 *
 * Straight lines through memory and no branch for the pair: taking each root was
 * quicker here than looking it up in a table by the squared distance.
 *
 * @param places  places in the order of the strips, rising
 * @param weight  one per place; no weights when left out
 */
export function pairHistogram(
  sites: SiteStrips,
  places: Uint32Array,
  reach: number,
  bins: number,
  weight?: Float64Array,
): PairHistogram {
  // Neighbours beyond reach fall below 2 · bins: at most 9/8 of it up and all of it across.
  const count = new Float64Array(2 * bins + 2);
  const mass = weight ? new Float64Array(2 * bins + 2) : count;
  const x = Float64Array.from(places, (place) => sites.x[place]);
  const y = Float64Array.from(places, (place) => sites.y[place]);
  const start = stripStarts(sites, places);
  const perUnit = bins / reach;
  const { level } = sites;
  for (let own = 0; own < level.length; own++) {
    for (let other = own; level[other] <= level[own] + stripsPerReach; other++) {
      // Strips apart are at least so far apart up; a hair more than what is left lies within reach across.
      const up = Math.max(0, level[other] - level[own] - 1) / stripsPerReach;
      const across = reach * Math.sqrt(1 - up * up) * (1 + 1e-9);
      const last = start[other + 1];
      let west = start[other];
      let east = west;
      for (let i = start[own]; i < start[own + 1]; i++) {
        while (west < last && x[west] < x[i] - across) west++;
        while (east < last && x[east] <= x[i] + across) east++;
        const from = own === other ? i + 1 : west;
        if (weight) gatherWeighted(count, mass, x, y, weight, i, from, east, perUnit);
        else gather(count, x, y, i, from, east, perUnit);
      }
    }
  }
  return { count, mass };
}

/** Distances of one site to a run of others. By itself, since the compiler then keeps all in registers. */
function gather(
  count: Float64Array,
  x: Float64Array,
  y: Float64Array,
  i: number,
  from: number,
  to: number,
  perUnit: number,
): void {
  const xi = x[i];
  const yi = y[i];
  for (let j = from; j < to; j++) {
    const dx = x[j] - xi;
    const dy = y[j] - yi;
    const at = Math.sqrt(dx * dx + dy * dy) * perUnit;
    const node = at | 0;
    const further = at - node;
    count[node] += 1 - further;
    count[node + 1] += further;
  }
}

/** The same, with each pair's product of weights beside it. */
function gatherWeighted(
  count: Float64Array,
  mass: Float64Array,
  x: Float64Array,
  y: Float64Array,
  weight: Float64Array,
  i: number,
  from: number,
  to: number,
  perUnit: number,
): void {
  for (let j = from; j < to; j++) {
    const dx = x[j] - x[i];
    const dy = y[j] - y[i];
    const at = Math.sqrt(dx * dx + dy * dy) * perUnit;
    const node = at | 0;
    const further = at - node;
    const both = weight[i] * weight[j];
    count[node] += 1 - further;
    count[node + 1] += further;
    mass[node] += both * (1 - further);
    mass[node + 1] += both * further;
  }
}

function stripStarts({ strip, level }: SiteStrips, places: Uint32Array): Uint32Array {
  const start = new Uint32Array(level.length + 1);
  for (const place of places) start[strip[place] + 1]++;
  for (let s = 0; s < level.length; s++) start[s + 1] += start[s];
  return start;
}
