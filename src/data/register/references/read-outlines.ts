import type { Outline, Position } from "../../../domain/reference.ts";
import { comparableName } from "../../../domain/region-id.ts";
import { inRd, rdToWgs84 } from "../rows/rd-coordinates.ts";
import { placeCode } from "../rows/place-name.ts";
import { areaId } from "./area-code.ts";
import { dutchProvince } from "./dutch-provinces.ts";
import { notUnderstood } from "./not-understood.ts";

const codeProperties =
  "region gm_code gemeentecode statcode gemcode gemnr code id gmcode cbs_code identificatie".split(
    " ",
  );
const nameProperties =
  "name gemeente gemeentenaam statnaam naam gemnaam nuts3 provincie corop label title".split(" ");

type Json = unknown;

/**
 * The outlines in a GeoJSON text. A feature is named by the first property
 * that holds a code, else by its own id, else by its name: that of an area
 * that is known, or itself. Coordinates in metres RD are brought to WGS84; a
 * file that says it is in another system is refused, since its numbers may
 * look like degrees. Each ring must be closed and have four positions or more.
 *
 * @param known  ids of areas of this prefix by `comparableName`
 *
 * @throws reference-not-understood
 */
export function readOutlines(
  text: string,
  fileName: string,
  regionNamespace: string | undefined,
  known: ReadonlyMap<string, string> = new Map(),
): Outline[] {
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    throw notUnderstood(fileName, "GeoJSON", "text that is no JSON");
  }
  const features = field(json, "features");
  if (field(json, "type") !== "FeatureCollection" || !Array.isArray(features)) {
    throw notUnderstood(fileName, "a GeoJSON FeatureCollection", "other JSON");
  }
  const rd = isRd(json, fileName);
  const outlines: Outline[] = [];
  const seen = new Set<string>();
  features.forEach((feature: Json, index) => {
    const where = `feature ${index + 1}`;
    const properties = lowerCased(field(feature, "properties"));
    const code = firstText(properties, codeProperties) ?? asText(field(feature, "id"));
    const name = firstText(properties, nameProperties) ?? code;
    if (name === undefined) throw notUnderstood(fileName, "a code or a name", `none in ${where}`);
    const region =
      code === undefined
        ? (known.get(comparableName(name)) ?? areaOfName(name, regionNamespace))
        : areaId(code, regionNamespace);
    if (seen.has(region)) throw notUnderstood(fileName, "each region once", `${region} twice`);
    seen.add(region);
    outlines.push({
      region,
      name,
      geometry: geometryOf(field(feature, "geometry"), { fileName, where, rd }),
    });
  });
  if (outlines.length === 0) throw notUnderstood(fileName, "outlines", "no feature");
  return outlines;
}

/** The id of an area without a code: provinces are known by name, any other is its own name. */
function areaOfName(name: string, namespace: string | undefined): string {
  const province = namespace === "nl-pv" ? dutchProvince(name) : undefined;
  return province ? areaId(province, namespace) : `${namespace ?? "place"}:${placeCode(name)}`;
}

/** Where in a file positions stand, and whether they are said to be metres RD. */
interface Where {
  readonly fileName: string;
  readonly where: string;
  readonly rd: boolean | undefined;
}

/**
 * Whether the file says that it is in metres RD; undefined where it says
 * nothing. RFC 7946 knows degrees WGS84 alone, but older files and WFS name
 * their system in the member `crs`.
 */
function isRd(json: Json, fileName: string): boolean | undefined {
  const name = asText(field(field(field(json, "crs"), "properties"), "name"));
  if (name === undefined) return undefined;
  if (name.endsWith("28992")) return true;
  if (/(CRS84|4326|4258)$/i.test(name)) return false;
  throw notUnderstood(fileName, "degrees WGS84 or metres RD", `the coordinate system ${name}`);
}

function geometryOf(geometry: Json, at: Where): Outline["geometry"] {
  const { fileName, where } = at;
  const coordinates = field(geometry, "coordinates");
  const polygon = (rings: Json): Position[][] => {
    if (!Array.isArray(rings) || rings.length === 0) {
      throw notUnderstood(fileName, "rings", `none in ${where}`);
    }
    return rings.map((ring: Json) => ringOf(ring, at));
  };
  switch (field(geometry, "type")) {
    case "Polygon":
      return { type: "Polygon", coordinates: polygon(coordinates) };
    case "MultiPolygon":
      if (!Array.isArray(coordinates) || coordinates.length === 0) {
        throw notUnderstood(fileName, "polygons", `none in ${where}`);
      }
      return { type: "MultiPolygon", coordinates: coordinates.map(polygon) };
    default:
      throw notUnderstood(
        fileName,
        "Polygon or MultiPolygon",
        `${asText(field(geometry, "type")) ?? "no geometry"} in ${where}`,
      );
  }
}

function ringOf(ring: Json, { fileName, where, rd }: Where): Position[] {
  if (!Array.isArray(ring) || ring.length < 4) {
    throw notUnderstood(fileName, "a ring of four positions or more", `a shorter one in ${where}`);
  }
  const positions = ring.map((position: Json): Position => {
    const [x, y] = Array.isArray(position) ? (position as Json[]) : [];
    if (typeof x !== "number" || typeof y !== "number") {
      throw notUnderstood(fileName, "numbers as positions", `something else in ${where}`);
    }
    if (rd !== false && inRd(x, y)) {
      const { longitude, latitude } = rdToWgs84(x, y);
      return [longitude, latitude];
    }
    if (rd === true || Math.abs(x) > 180 || Math.abs(y) > 90) {
      throw notUnderstood(fileName, "degrees WGS84 or metres RD", `${x}, ${y} in ${where}`);
    }
    return [x, y];
  });
  const first = positions[0];
  const last = positions[positions.length - 1];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    throw notUnderstood(fileName, "closed rings", `an open one in ${where}`);
  }
  return positions;
}

function field(value: Json, name: string): Json {
  return typeof value === "object" && value !== null && name in value
    ? (value as Record<string, Json>)[name]
    : undefined;
}

function lowerCased(properties: Json): Record<string, Json> {
  if (typeof properties !== "object" || properties === null) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function firstText(properties: Record<string, Json>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = asText(properties[name]);
    if (text !== undefined) return text;
  }
  return undefined;
}

function asText(value: Json): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
