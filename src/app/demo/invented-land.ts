import { keyedRandom, type Random } from "../../core/random.ts";
import { type Circle, delaunayTriangles } from "./delaunay-triangles.ts";

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

/** Where the middle of the island lies; there is only water here. */
const middle = { longitude: 3.4, latitude: 55.6 };
const kmPerDegreeNorth = 111.3;
const kmPerDegreeEast = kmPerDegreeNorth * Math.cos((middle.latitude * Math.PI) / 180);
/** Shorter borders do not make neighbours, km. */
const shortestBorderKm = 0.8;

/** A place in km as longitude and latitude in millionths of a degree. */
export function microdegrees(xKm: number, yKm: number): [number, number] {
  return [
    Math.round((middle.longitude + xKm / kmPerDegreeEast) * 1e6),
    Math.round((middle.latitude + yKm / kmPerDegreeNorth) * 1e6),
  ];
}

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
  const cells = cellsOf(points, triangles);
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

interface Sites {
  readonly x: Float64Array;
  readonly y: Float64Array;
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

interface Side {
  readonly other: number;
  readonly from: Circle;
  readonly to: Circle;
}
interface Cell {
  readonly sides: readonly Side[];
  /** Whether the cell is closed: all its corners lie among the sites. */
  readonly closed: boolean;
}

/** The Voronoi cell of each point: its sides counter-clockwise. */
function cellsOf(points: number, triangles: readonly Circle[]): Cell[] {
  const around: Circle[][] = Array.from({ length: points }, () => []);
  for (const triangle of triangles) {
    for (const corner of [triangle.a, triangle.b, triangle.c]) {
      if (corner < points) around[corner].push(triangle);
    }
  }
  return around.map((own, point) => {
    // Turned so that `point` comes first, a triangle is (point, entering, leaving).
    const byEntering = new Map(own.map((t) => [turned(t, point)[0], t]));
    const sides: Side[] = [];
    let from = own[0];
    let closed = true;
    for (let k = 0; k < own.length; k++) {
      const [, leaving] = turned(from, point);
      const to = byEntering.get(leaving);
      if (!to || leaving >= points) closed = false;
      if (!to) break;
      sides.push({ other: leaving, from, to });
      from = to;
    }
    return { sides, closed };
  });
}

function turned(t: Circle, point: number): [number, number] {
  if (t.a === point) return [t.b, t.c];
  return t.b === point ? [t.c, t.a] : [t.a, t.b];
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

interface Border {
  readonly owner: number;
  readonly line: readonly [number, number][];
  readonly lengthKm: number;
}

/**
 * One border, wiggling. A point of the straight border is moved towards the
 * site on either side by a fraction below one: it stays in the triangle of the
 * border and that site, and those triangles do not overlap, so no two borders
 * can cross.
 */
function borderLine(
  site: Sites,
  owner: number,
  { other, from, to }: Side,
  spacing: number,
  roughness: number,
  random: Random,
): Border {
  const lengthKm = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = Math.max(1, Math.min(24, Math.round(lengthKm / (spacing * 0.05))));
  const waves = Array.from({ length: 7 }, (_, k) => ({
    phase: random() * 2 * Math.PI,
    height: (random() + 0.3) / (k + 1) ** 1.1,
  }));
  const swing = 0.15 * roughness * Math.min(1, lengthKm / spacing);
  const line: [number, number][] = [];
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    let wiggle = 0;
    for (const [k, { phase, height }] of waves.entries()) {
      wiggle += height * Math.sin((k + 1) * 2.2 * Math.PI * t + phase);
    }
    const pull = Math.max(-0.45, Math.min(0.45, swing * Math.sin(Math.PI * t) ** 0.7 * wiggle));
    const towards = pull > 0 ? owner : other;
    const x = from.x + t * (to.x - from.x);
    const y = from.y + t * (to.y - from.y);
    line.push(
      step === 0 || step === steps
        ? microdegrees(step === 0 ? from.x : to.x, step === 0 ? from.y : to.y)
        : microdegrees(
            x + Math.abs(pull) * (site.x[towards] - x),
            y + Math.abs(pull) * (site.y[towards] - y),
          ),
    );
  }
  return { owner, line, lengthKm };
}
