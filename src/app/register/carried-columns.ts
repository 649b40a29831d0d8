import type { EstablishmentColumns } from "../../domain/delivery.ts";
import type { Outline } from "../../domain/reference.ts";
import { liesWithin } from "../regions/lies-within.ts";
import type { AreasInUse, BecameOf } from "./areas-in-use.ts";

/** An area of a delivery that is no more, and what its establishments are counted with. */
export interface CarriedArea {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: readonly string[];
  readonly day: string;
  readonly establishments: number;
  /** Of these, those put where most of the area went, for want of a point. */
  readonly guessed: number;
}

/** The columns of a delivery on the areas of today. */
export interface CarriedColumns extends EstablishmentColumns {
  readonly carried: readonly CarriedArea[];
  /** Per carried row the place in `carried`; −1 elsewhere. Empty where nothing was carried. */
  readonly carriedRow: Int32Array;
}

/**
 * The establishments of a delivery in the areas of today. An establishment is
 * somewhere: it is never divided. One of an area that became several is put
 * where its point lies, and without a point where most of its area went.
 *
 * @param outlines  of the areas of today, for those that were divided
 * @param names     of areas by id, for regions that are delivered as a code alone
 *
 * Cost: O(establishments); for those of divided areas also the points of their outlines.
 */
export function carriedColumns(
  columns: EstablishmentColumns,
  deliveredOn: string | null,
  areas: AreasInUse,
  outlines: ReadonlyMap<string, Outline>,
  names: ReadonlyMap<string, string>,
): CarriedColumns {
  const regions: { id: string; name: string }[] = [];
  const place = new Map<string, number>();
  const placeOf = (id: string, name: string | undefined): number => {
    const found = place.get(id);
    if (found !== undefined) return found;
    regions.push({ id, name: shownName({ id, name }, names) });
    place.set(id, regions.length - 1);
    return regions.length - 1;
  };
  const became = columns.regions.map(({ id }) => areas.becameOf(id, deliveredOn));
  columns.regions.forEach(({ id, name }, r) => {
    if (!became[r]) placeOf(id, name);
  });
  const carried: (CarriedArea & { establishments: number; guessed: number })[] = [];
  const goesTo = columns.regions.map((from, r) => {
    const of = became[r];
    if (!of) return { parts: [place.get(from.id)!], carriedAs: -1, likeliest: 0, ids: [from.id] };
    const parts = of.parts.map(({ area }) => placeOf(area, of.names.get(area) ?? names.get(area)));
    carried.push({
      from: { id: from.id, name: shownName(from, names) },
      to: of.parts.map(({ area }) => area),
      day: of.day,
      establishments: 0,
      guessed: 0,
    });
    return {
      parts,
      carriedAs: carried.length - 1,
      likeliest: likeliestPart(of),
      ids: of.parts.map(({ area }) => area),
    };
  });
  if (carried.length === 0) {
    return { ...columns, regions, carried, carriedRow: new Int32Array(0) };
  }
  const region = new Uint32Array(columns.count);
  const carriedRow = new Int32Array(columns.count).fill(-1);
  for (let k = 0; k < columns.count; k++) {
    const goes = goesTo[columns.region[k]];
    if (goes === undefined) {
      // A row that was taken out belongs nowhere; see `takenOut`.
      region[k] = regions.length;
      continue;
    }
    const { parts, carriedAs, likeliest, ids } = goes;
    if (carriedAs < 0) {
      region[k] = parts[0];
      continue;
    }
    const of = carried[carriedAs];
    of.establishments++;
    carriedRow[k] = carriedAs;
    if (parts.length === 1) {
      region[k] = parts[0];
      continue;
    }
    const point = [columns.longitude[k], columns.latitude[k]] as const;
    const within =
      columns.precision[k] === 2
        ? ids.findIndex((id) => {
            const outline = outlines.get(id);
            return outline !== undefined && liesWithin(point, outline);
          })
        : -1;
    if (within < 0) of.guessed++;
    region[k] = parts[within < 0 ? likeliest : within];
  }
  return { ...columns, regions, region, carried, carriedRow };
}

/** A delivered name goes first; where there is none but the code, the area's own does. */
function shownName(
  { id, name }: { readonly id: string; readonly name: string | undefined },
  names: ReadonlyMap<string, string>,
): string {
  const code = id.slice(id.indexOf(":") + 1);
  return name === undefined || name === code ? (names.get(id) ?? code) : name;
}

function likeliestPart({ parts }: BecameOf): number {
  return parts.reduce((best, part, k) => (part.weight > parts[best].weight ? k : best), 0);
}
