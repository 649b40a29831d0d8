import type { Outline, Position } from "../../domain/reference.ts";

/**
 * Whether a point lies within an outline: a ray from it crosses the rings an
 * odd number of times. A point on a border belongs to one of both sides.
 *
 * Cost: O(points of the outline).
 */
export function liesWithin(point: readonly [number, number], { geometry }: Outline): boolean {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat();
  return rings.filter((ring) => liesInRing(point, ring)).length % 2 === 1;
}

/** Whether a point lies within a closed ring. */
export function liesInRing([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let k = 0; k + 1 < ring.length; k++) {
    const [[ax, ay], [bx, by]] = [ring[k], ring[k + 1]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
