/** A point in degrees WGS84. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** Coefficients as [power of dx, power of dy, seconds of arc]. */
export const latitudeTerms: readonly (readonly [number, number, number])[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
export const longitudeTerms: readonly (readonly [number, number, number])[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/**
 * Rijksdriehoek (EPSG:28992) to WGS84, better than a metre within the Netherlands.
 *
 * @param x metres east, 7,000 to 300,000
 * @param y metres north, 289,000 to 629,000
 *
 * Source: Schreutelkamp & Strang van Hees (2001), Geodesia 43, 64-69.
 *
 * @example rdToWgs84(155000, 463000) // { longitude: 5.38720621, latitude: 52.1551744 }
 */
export function rdToWgs84(x: number, y: number): Point {
  // Powers by multiplication alone, so that DuckDB gets the same last bit.
  const east = powers((x - 155_000) * 1e-5);
  const north = powers((y - 463_000) * 1e-5);
  let latitude = 0;
  for (const [p, q, k] of latitudeTerms) latitude += k * east[p] * north[q];
  let longitude = 0;
  for (const [p, q, k] of longitudeTerms) longitude += k * east[p] * north[q];
  return { longitude: 5.38720621 + longitude / 3600, latitude: 52.1551744 + latitude / 3600 };
}

/** 1, d, d * d and so on, to the fifth. */
function powers(d: number): readonly number[] {
  const all = [1, d];
  while (all.length < 6) all.push(all[all.length - 1] * d);
  return all;
}

/** Whether a pair lies in the Netherlands in metres RD. There y is larger than x everywhere. */
export function inRd(x: number, y: number): boolean {
  return x >= 7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
}
