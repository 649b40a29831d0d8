import { geoIdentity, geoPath, type ExtendedGeometryCollection } from "d3-geo";

/** A place on earth in degrees: longitude, latitude. */
export type Place = readonly [longitude: number, latitude: number];

/** The place of something, where that is known. */
export const placeOf = (one: {
  readonly longitude: number | null;
  readonly latitude: number | null;
}): Place | undefined =>
  one.longitude === null || one.latitude === null ? undefined : [one.longitude, one.latitude];

/** An outline as it arrives; positions are longitude, latitude. */
interface Shape {
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: number[][][] }
    | { readonly type: "MultiPolygon"; readonly coordinates: number[][][][] };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a map is laid on a sheet of pixels. */
export interface Sheet {
  /** The outline as an SVG path. */
  readonly path: (shape: Shape) => string;
  /** A place in pixels. */
  readonly at: (place: Place) => [x: number, y: number];
  /** The middle of an outline in pixels. */
  readonly middle: (shape: Shape) => [x: number, y: number];
}

const radians = Math.PI / 180;

/** Web Mercator on the plane, in units of earth radii: right for maps of a region, any latitude. */
const mercator = ([longitude, latitude]: Place): [number, number] => [
  longitude * radians,
  Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)),
];

type Planar = Shape["geometry"];

/**
 * Outlines on the plane. Projected here and not by d3 on the sphere, because
 * there a ring drawn the other way round means the rest of the world, and
 * files do not agree on the direction.
 */
function planar(shape: Shape): Planar {
  const ring = (positions: number[][]) =>
    positions.map((position) => mercator([position[0]!, position[1]!]));
  const { geometry } = shape;
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: geometry.coordinates.map(ring) }
    : {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)),
      };
}

/** Half the width of a municipality, in earth radii: some ten kilometres. */
const halfWidth = 0.0015;

const around = ([x, y]: [number, number]) => [
  [x - halfWidth, y - halfWidth],
  [x + halfWidth, y + halfWidth],
];

/**
 * Lay a map on a sheet so that `shapes` and `places` fill it, with a margin.
 * Where there is neither, everything lies in the middle.
 *
 * @param margin  pixels kept free on each side
 */
export function layOut(
  shapes: readonly Shape[],
  places: readonly Place[],
  { width, height }: Size,
  margin = 16,
): Sheet {
  const points = places.map(mercator);
  const [alone] = points;
  const focus: ExtendedGeometryCollection = {
    type: "GeometryCollection",
    geometries: [
      ...shapes.map(planar),
      {
        type: "MultiPoint",
        // One point has no extent to fill a sheet with; it is given that of a municipality.
        coordinates: shapes.length === 0 && points.length === 1 ? around(alone!) : points,
      },
    ],
  };
  const projection = geoIdentity().reflectY(true);
  if (shapes.length > 0 || places.length > 0) {
    projection.fitExtent(
      [
        [margin, margin],
        [Math.max(margin + 1, width - margin), Math.max(margin + 1, height - margin)],
      ],
      focus,
    );
  }
  const draw = geoPath(projection);
  return {
    path: (shape) => draw(planar(shape)) ?? "",
    at: (place) => projection(mercator(place)) ?? [width / 2, height / 2],
    middle: (shape) => draw.centroid(planar(shape)),
  };
}
