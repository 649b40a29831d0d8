import { keyedRandom, type Random } from "../../core/random.ts";
import { type Border, type Sites, borderLine } from "./border-line.ts";
import { delaunayTriangles } from "./delaunay-triangles.ts";
import { type Cell, voronoiCells } from "./voronoi-cells.ts";

/**
 * An invented island cut into municipalities, in the middle of the North Sea.
 *
 * Municipalities are Voronoi cells of scattered sites. The coast is not cut
 * out: it is the outer border of the cells that are land. Every border is one
 * wiggly line that both its sides share, so there is no gap and no overlap.
 */
export interface Land {
  /** Around each municipality, counter-clockwise, closed: longitude, latitude, … in millionths of a degree. */
  readonly rings: readonly Int32Array[];
  /** The site of each, in km east and north of the middle. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Municipalities with which each shares a border of some length. */
  readonly neighbours: readonly (readonly number[])[];
}

/** Shorter borders do not make neighbours, km. */
const shortestBorderKm = 0.8;

/** Distance in km between two sites of a land. */
export function siteDistanceKm(land: Land, a: number, b: number): number {
  return Math.hypot(land.x[a] - land.x[b], land.y[a] - land.y[b]);
}

/** Lays out `municipalities` cells, about 100 km² each; smaller ones where more would not fit the sea. */
export function inventedLand(municipalities: number, seed: number): Land {
  const random = keyedRandom(seed, 1);
  const spacing = Math.min(10.7, 280 / Math.sqrt(municipalities));
  const radius = spacing * Math.sqrt((municipalities * 0.866) / Math.PI);
  const site = scatteredSites(1.6 * radius + 3 * spacing, spacing, random);
  const { points, triangles } = delaunayTriangles(site.x, site.y);
  const cells = voronoiCells(points, triangles);
  const coast = coastline(random);
  const score = Float64Array.from(site.x, (x, p) => Math.hypot(x, site.y[p]) * coast(x, site.y[p]));
  const chosen = grown(municipalities, score, cells);
  const number = new Map(chosen.map((point, index) => [point, index]));

  const borders = new Map<string, Border>();
  const rings: Int32Array[] = [];
  const neighbours: number[][] = [];
  for (const point of chosen) {
    const ring: number[] = [];
    const near: number[] = [];
    for (const side of cells[point].sides) {
      const first = Math.min(point, side.other);
      const second = Math.max(point, side.other);
      const key = `${first}-${second}`;
      let border = borders.get(key);
      if (!border) {
        const coastal = !number.has(side.other);
        const wiggle = keyedRandom(seed, 2, first, second);
        border = borderLine(site, point, side, spacing, coastal ? 1.6 : 1, wiggle);
        borders.set(key, border);
      }
      const line = border.owner === point ? border.line : border.line.toReversed();
      for (const [lon, lat] of line.slice(0, -1)) ring.push(lon, lat);
      const neighbour = number.get(side.other);
      if (neighbour !== undefined && border.lengthKm > shortestBorderKm) near.push(neighbour);
    }
    rings.push(Int32Array.of(...ring, ring[0], ring[1]));
    neighbours.push(near.sort((a, b) => a - b));
  }
  return {
    rings,
    x: Float64Array.from(chosen, (point) => site.x[point]),
    y: Float64Array.from(chosen, (point) => site.y[point]),
    neighbours,
  };
}

/** A honeycomb whose points have wandered. */
function scatteredSites(extent: number, spacing: number, random: Random): Sites {
  const x: number[] = [];
  const y: number[] = [];
  const rows = Math.ceil(extent / (spacing * 0.866));
  const cols = Math.ceil(extent / spacing);
  for (let row = -rows; row <= rows; row++) {
    for (let col = -cols; col <= cols; col++) {
      const px = (col + (row % 2 === 0 ? 0 : 0.5) + (random() - 0.5) * 0.66) * spacing;
      const py = (row + (random() - 0.5) * 0.66) * spacing * 0.866;
      if (Math.hypot(px, py) > extent) continue;
      x.push(px);
      y.push(py);
    }
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** How much farther than it is a place counts, by direction: headlands and bays. */
function coastline(random: Random): (x: number, y: number) => number {
  const waves = Array.from({ length: 5 }, (_, k) => ({
    phase: random() * 2 * Math.PI,
    height: (0.26 * (0.5 + random() / 2)) / (k + 1),
  }));
  return (x, y) => {
    const angle = Math.atan2(y, x);
    return (
      1 +
      waves.reduce((sum, { phase, height }, k) => {
        return sum + height * Math.cos((k + 1) * angle + phase);
      }, 0)
    );
  };
}

/** Grows the land from the middle, cell by cell, so that it stays in one piece. */
function grown(wanted: number, score: Float64Array, cells: readonly Cell[]): number[] {
  const start = score.indexOf(Math.min(...score));
  const chosen: number[] = [];
  const seen = new Set([start]);
  const front = [start];
  while (chosen.length < wanted && front.length > 0) {
    let best = 0;
    for (let k = 1; k < front.length; k++) if (score[front[k]] < score[front[best]]) best = k;
    const [point] = front.splice(best, 1);
    chosen.push(point);
    for (const { other } of cells[point].sides) {
      if (seen.has(other) || !cells[other]?.closed) continue;
      seen.add(other);
      front.push(other);
    }
  }
  return chosen;
}
