/** Where the middle of the island lies; there is only water here. */
const middle = { longitude: 3.4, latitude: 55.6 };
const kmPerDegreeNorth = 111.3;
const kmPerDegreeEast = kmPerDegreeNorth * Math.cos((middle.latitude * Math.PI) / 180);

/** A place in km as longitude and latitude in millionths of a degree. */
export function microdegrees(xKm: number, yKm: number): [number, number] {
  return [
    Math.round((middle.longitude + xKm / kmPerDegreeEast) * 1e6),
    Math.round((middle.latitude + yKm / kmPerDegreeNorth) * 1e6),
  ];
}
