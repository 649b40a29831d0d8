import { describe, expect, it } from "vitest";
import { countryFiles } from "../../../src/app/demo/country-files.ts";
import { insideRing } from "../../../src/app/demo/inside-ring.ts";
import { inventedCountry } from "../../../src/app/demo/invented-country.ts";
import { inventedLand } from "../../../src/app/demo/invented-land.ts";
import { readDelivery, soundRows } from "./read-delivery.ts";

type Point = readonly [number, number];

/** Edges of a ring of a land, as points in millionths of a degree. */
function edges(ring: Int32Array): [Point, Point][] {
  const found: [Point, Point][] = [];
  for (let k = 0; k + 3 < ring.length; k += 2) {
    found.push([
      [ring[k], ring[k + 1]],
      [ring[k + 2], ring[k + 3]],
    ]);
  }
  return found;
}

/** Twice the signed area under edges, from a corner near them so that nothing is lost to rounding. */
function twiceArea(of: readonly [Point, Point][], [x0, y0]: Point): number {
  return of.reduce(
    (sum, [[x1, y1], [x2, y2]]) => sum + (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0),
    0,
  );
}

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

function cross([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const key = ([a, b]: [Point, Point]): string => `${a.join()} ${b.join()}`;

const near = (edge: [Point, Point], other: [Point, Point]): boolean =>
  Math.abs(edge[0][0] - other[0][0]) < 30_000 && Math.abs(edge[0][1] - other[0][1]) < 20_000;

const millionths = (text: string): number => Math.round(Number(text.replace(",", ".")) * 1e6);

describe.each([
  [4, 1],
  [60, 1],
  [150, 5],
])("the land of %i municipalities, seed %i", (municipalities, seed) => {
  const land = inventedLand(municipalities, seed);
  const rings = land.rings.map(edges);

  it("has closed rings, counter-clockwise, that do not cross themselves", () => {
    expect(rings).toHaveLength(municipalities);
    for (const [m, ring] of land.rings.entries()) {
      expect([ring[0], ring[1]]).toEqual(Array.from(ring.slice(-2)));
      expect(twiceArea(rings[m], rings[m][0][0])).toBeGreaterThan(0);
      const crossings = rings[m].flatMap((edge, k) =>
        rings[m].slice(k + 1).filter((other) => cross(edge, other)),
      );
      expect(crossings).toEqual([]);
    }
  });

  it("shares every inner border between two neighbours, without gap or overlap", () => {
    const all = rings.flat();
    const forward = new Set(all.map(key));
    expect(forward.size).toBe(all.length);
    const coast = all.filter(([a, b]) => !forward.has(key([b, a])));
    const origin = coast[0][0];
    const parts = rings.reduce((sum, ring) => sum + twiceArea(ring, origin), 0);
    const whole = twiceArea(coast, origin);
    expect(Math.abs(parts / whole - 1)).toBeLessThan(1e-6);
    // The coast crosses no inner border either: no cell covers another.
    const every = all.filter(([a, b]) => key([a, b]) < key([b, a]) || !forward.has(key([b, a])));
    const crossings = every.flatMap((edge, k) =>
      every.slice(k + 1).filter((other) => near(edge, other) && cross(edge, other)),
    );
    expect(crossings).toEqual([]);
  });

  it("knows who borders whom, both ways, and hangs together", () => {
    const reached = new Set([0]);
    for (const m of reached) {
      for (const other of land.neighbours[m]) {
        expect(land.neighbours[other]).toContain(m);
        reached.add(other);
      }
    }
    expect(reached.size).toBe(municipalities);
  });

  it("lies in the sea that is there for it", () => {
    for (const ring of land.rings) {
      for (let k = 0; k < ring.length; k += 2) {
        expect(ring[k] / 1e6).toBeGreaterThan(0.3);
        expect(ring[k] / 1e6).toBeLessThan(6.5);
        expect(ring[k + 1] / 1e6).toBeGreaterThan(54);
        expect(ring[k + 1] / 1e6).toBeLessThan(57.3);
      }
    }
  });
});

describe("the places of establishments", () => {
  const country = inventedCountry({
    municipalities: 30,
    establishments: 6000,
    seed: 3,
    null: false,
  });
  const files = new Map([...countryFiles(country)].map((file) => [file.name, file]));
  const outlines: {
    features: {
      properties: { gm_code: string; name: string };
      geometry: { type: string; coordinates: [number, number][][] };
    }[];
  } = JSON.parse([...files.get("outlines.geojson")!.chunks].join(""));

  it("come with an outline for every municipality", () => {
    expect(outlines.features.map(({ properties }) => properties.gm_code)).toEqual(
      country.truth.municipalities.map(({ id }) => id),
    );
    expect(new Set(outlines.features.map(({ properties }) => properties.name)).size).toBe(30);
  });

  it.each(["register-2024.csv", "register-2025.csv"])("lie in their municipality: %s", (name) => {
    const ringOf = new Map(
      outlines.features.map(({ properties, geometry }) => [
        properties.gm_code,
        Int32Array.from(geometry.coordinates[0].flat(), (degrees) => Math.round(degrees * 1e6)),
      ]),
    );
    let checked = 0;
    for (const row of soundRows(readDelivery(files.get(name)!.chunks))) {
      if (row.xykwal !== "adres") continue;
      const [x, y] = [millionths(row.lengtegraad), millionths(row.breedtegraad)];
      expect(insideRing(ringOf.get(row.gemnr)!, x, y)).toBe(true);
      checked++;
    }
    expect(checked).toBeGreaterThan(5000);
  });
});
