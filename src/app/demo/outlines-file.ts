import { municipalityId } from "./identifiers.ts";
import type { InventedCountry } from "./invented-country.ts";

/** The municipalities as GeoJSON, one feature per piece; longitude and latitude in WGS84. */
export function* outlinesFile({ land, names }: InventedCountry): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n';
  for (const [m, ring] of land.rings.entries()) {
    const coordinates: [number, number][] = [];
    for (let k = 0; k < ring.length; k += 2) coordinates.push([ring[k] / 1e6, ring[k + 1] / 1e6]);
    const feature = {
      type: "Feature",
      properties: { gm_code: municipalityId(m), name: names[m] },
      geometry: { type: "Polygon", coordinates: [coordinates] },
    };
    yield JSON.stringify(feature) + (m === land.rings.length - 1 ? "\n" : ",\n");
  }
  yield "]}\n";
}
