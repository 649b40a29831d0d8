import type { Outline, Position } from "../../domain/reference.ts";
import type { AreasInUse } from "../register/areas-in-use.ts";
import { liesInRing } from "./lies-within.ts";

/**
 * A map on the areas of today: outlines of areas that went up in one other are
 * joined to it. What became several cannot be drawn from an old map and is left
 * out; a map of today is left as it is, since it has no ended areas.
 */
export function outlinesToday(
  outlines: readonly Outline[],
  areas: AreasInUse,
  names: ReadonlyMap<string, string>,
): Outline[] {
  const parts = new Map<string, { called: string | undefined; outlines: Outline[] }>();
  for (const outline of outlines) {
    const became = areas.becameOf(outline.region, null);
    if (became && became.parts.length > 1) continue;
    const region = became?.parts[0].area ?? outline.region;
    const of = parts.get(region) ?? { called: undefined, outlines: [] };
    of.called ??= became?.names.get(region);
    of.outlines.push(outline);
    parts.set(region, of);
  }
  return [...parts].map(([region, { called, outlines: of }]) => {
    const own = of.find((outline) => outline.region === region);
    if (of.length === 1 && own) return own;
    const name = own?.name ?? called ?? names.get(region) ?? region.slice(region.indexOf(":") + 1);
    return { region, name, geometry: joined(of) };
  });
}

/** Of the largest area, what a gap between borders that do not meet exactly stays below. */
const sliver = 0.002;

/**
 * Outlines as one: a border that two of them share, point for point, goes.
 * Where borders do not meet exactly they stay, and the parts lie side by side;
 * gaps and strips that come of it are left out where they are too thin to see.
 *
 * Cost: O(points).
 */
export function joined(outlines: readonly Outline[]): Outline["geometry"] {
  const polygons = outlines.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : [...geometry.coordinates],
  );
  const key = ([x, y]: Position): string => `${x} ${y}`;
  const turned = polygons.flatMap((rings) => rings.map((ring, k) => turnedAs(ring, k === 0)));
  const edges = new Map<string, { readonly from: Position; readonly to: Position }>();
  const touched = new Set<readonly Position[]>();
  const ringOf = new Map<string, readonly Position[]>();
  for (const ring of turned) {
    for (let k = 0; k + 1 < ring.length; k++) {
      const [from, to] = [ring[k], ring[k + 1]];
      const there = `${key(to)} ${key(from)}`;
      const other = edges.delete(there) ? ringOf.get(there) : undefined;
      if (other) touched.add(ring).add(other);
      else {
        edges.set(`${key(from)} ${key(to)}`, { from, to });
        ringOf.set(`${key(from)} ${key(to)}`, ring);
      }
    }
  }
  const open = [...edges].filter(([edge]) => touched.has(ringOf.get(edge)!));
  const made = closedRings(
    open.map(([, edge]) => edge),
    key,
  );
  const largest = Math.max(...turned.map((ring) => Math.abs(area(ring))));
  const rings = [
    ...turned.filter((ring) => !touched.has(ring)),
    ...made.filter((ring) => Math.abs(area(ring)) > sliver * largest),
  ];
  const outer = rings.filter((ring) => area(ring) > 0);
  const holes = rings.filter((ring) => area(ring) < 0);
  return {
    type: "MultiPolygon",
    coordinates: outer.map((ring) => [ring, ...holes.filter((hole) => liesInRing(hole[0], ring))]),
  };
}

/** Rings made of edges laid end to end; at a point where several begin, any is right. */
function closedRings(
  edges: readonly { readonly from: Position; readonly to: Position }[],
  key: (position: Position) => string,
): Position[][] {
  const from = new Map<string, Position[]>();
  for (const edge of edges) {
    const of = from.get(key(edge.from));
    if (of) of.push(edge.to);
    else from.set(key(edge.from), [edge.to]);
  }
  const rings: Position[][] = [];
  for (const { from: start } of edges) {
    for (;;) {
      const ring: Position[] = [start];
      let here = start;
      for (;;) {
        const next = from.get(key(here))?.pop();
        if (next === undefined) break;
        ring.push(next);
        here = next;
        if (key(here) === key(start)) break;
      }
      if (ring.length < 4 || key(here) !== key(start)) break;
      rings.push(ring);
    }
  }
  return rings;
}

/** Twice the signed area; above 0 where the ring runs against the clock. */
function area(ring: readonly Position[]): number {
  let sum = 0;
  for (let k = 0; k + 1 < ring.length; k++) {
    sum += ring[k][0] * ring[k + 1][1] - ring[k + 1][0] * ring[k][1];
  }
  return sum;
}

const turnedAs = (ring: readonly Position[], outer: boolean): readonly Position[] =>
  area(ring) > 0 === outer ? ring : ring.toReversed();
