/**
 * Whether a place lies within a closed ring, by counting the crossings of the
 * ring with the ray to the east.
 *
 * @param ring  x, y, x, y, …; the first point is repeated at the end
 *
 * Cost: O(points of the ring).
 * @example insideRing(Int32Array.of(0, 0, 4, 0, 4, 4, 0, 4, 0, 0), 1, 2) // true
 */
export function insideRing(ring: Int32Array, x: number, y: number): boolean {
  let inside = false;
  for (let k = 0; k + 3 < ring.length; k += 2) {
    const y1 = ring[k + 1];
    const y2 = ring[k + 3];
    if (y1 > y !== y2 > y && x < ring[k] + ((y - y1) / (y2 - y1)) * (ring[k + 2] - ring[k])) {
      inside = !inside;
    }
  }
  return inside;
}
