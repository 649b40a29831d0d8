import type { EstablishmentColumns } from "../../domain/delivery.ts";
import type { Outline, Position } from "../../domain/reference.ts";

export interface Middles {
  /** Degrees WGS84 per region; NaN where neither an outline nor a located establishment is known. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

/**
 * The middle of each region: of its outline, else the mean of its located
 * establishments.
 *
 * Cost: O(establishments + outline points).
 */
export function regionMiddles(
  columns: Pick<EstablishmentColumns, "count" | "regions" | "region" | "longitude" | "latitude">,
  outlines: readonly Outline[],
): Middles {
  const n = columns.regions.length;
  const longitude = new Float64Array(n);
  const latitude = new Float64Array(n);
  const located = new Uint32Array(n);
  for (let k = 0; k < columns.count; k++) {
    if (Number.isNaN(columns.longitude[k])) continue;
    const r = columns.region[k];
    longitude[r] += columns.longitude[k];
    latitude[r] += columns.latitude[k];
    located[r]++;
  }
  const outlineOf = new Map(outlines.map((outline) => [outline.region, outline]));
  for (let r = 0; r < n; r++) {
    longitude[r] /= located[r];
    latitude[r] /= located[r];
    const outline = outlineOf.get(columns.regions[r].id);
    if (!outline) continue;
    const [x, y] = ringMiddle(largestRing(outline));
    longitude[r] = x;
    latitude[r] = y;
  }
  return { longitude, latitude };
}

function largestRing({ geometry }: Outline): readonly Position[] {
  const rings =
    geometry.type === "Polygon"
      ? [geometry.coordinates[0]]
      : geometry.coordinates.map((polygon) => polygon[0]);
  return rings.reduce((a, b) => (Math.abs(ringArea(a)) >= Math.abs(ringArea(b)) ? a : b));
}

/** Signed area of a closed ring by the shoelace formula, in square degrees. */
function ringArea(ring: readonly Position[]): number {
  let area = 0;
  for (let k = 0; k + 1 < ring.length; k++) {
    area += ring[k][0] * ring[k + 1][1] - ring[k + 1][0] * ring[k][1];
  }
  return area / 2;
}

/** Centroid of a closed ring; the mean of its points where it has no area. */
function ringMiddle(ring: readonly Position[]): [number, number] {
  const area = ringArea(ring);
  let x = 0;
  let y = 0;
  if (area === 0) {
    for (const point of ring) {
      x += point[0] / ring.length;
      y += point[1] / ring.length;
    }
    return [x, y];
  }
  for (let k = 0; k + 1 < ring.length; k++) {
    const cross = ring[k][0] * ring[k + 1][1] - ring[k + 1][0] * ring[k][1];
    x += (ring[k][0] + ring[k + 1][0]) * cross;
    y += (ring[k][1] + ring[k + 1][1]) * cross;
  }
  return [x / (6 * area), y / (6 * area)];
}
