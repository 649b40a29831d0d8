import { keyedRandom, type Random } from "../../core/random.ts";
import type { CountryDraft } from "./country-draft.ts";
import type { Site } from "./division-table.ts";
import { normalDraw, oneOf } from "./draws.ts";
import { precision, role, year } from "./establishment-rows.ts";
import { insideRing } from "./inside-ring.ts";
import { microdegrees } from "./microdegrees.ts";

/** Shares of establishments whose place is known badly, or not. */
const missingShare = 0.015;
const postcodeShare = 0.01;
/** Share of establishments of both years that moved; of those, share from another municipality. */
const movedShare = 0.032;
const movedFar = 0.3;
/** Share that sits in a shared building. */
const sharedShare = 0.05;

type Place = readonly [longitude: number, latitude: number];

/** What a municipality looks like from above: a centre, business parks, shared buildings. */
interface Town {
  readonly ring: Int32Array;
  readonly box: readonly [number, number, number, number];
  readonly centre: Place;
  readonly parks: readonly Place[];
  readonly shared: readonly Place[];
}

/** Gives every establishment a place in both years. Cost: O(rows · points of a ring). */
export function placeEstablishments(draft: CountryDraft): void {
  const { rows, land, industries } = draft;
  const { seed } = draft.options;
  const towns = land.rings.map((ring, m) => {
    return town(ring, [land.x[m], land.y[m]], draft.hierarchy.share[m], keyedRandom(seed, 13, m));
  });
  const goals = clusterMiddles(draft);
  const random = keyedRandom(seed, 14);
  const put = (row: number, when: number, [longitude, latitude]: Place): void => {
    rows.longitude[2 * row + when] = longitude;
    rows.latitude[2 * row + when] = latitude;
  };
  for (let row = 0; row < rows.count; row++) {
    const site = industries[rows.industry[row]].division.site;
    const m = rows.municipality[2 * row + year.newest];
    const place = nearest(goals.get(row), () => somewhere(towns[m], site, random));
    put(row, year.newest, place);
    put(row, year.earlier, place);
    if (rows.role[row] !== role.ordinary && rows.role[row] !== role.member) continue;
    const luck = random();
    if (luck < missingShare) {
      rows.precision[row] = precision.missing;
    } else if (luck < missingShare + postcodeShare) {
      rows.precision[row] = precision.postcode;
      const zone = oneOf(random, [towns[m].centre, ...towns[m].parks]);
      put(row, year.newest, zone);
      put(row, year.earlier, zone);
    } else if (luck > 1 - movedShare && rows.present[2 * row] && rows.present[2 * row + 1]) {
      const from = random() < movedFar ? oneOf(random, land.neighbours[m]) : m;
      rows.municipality[2 * row + year.earlier] = from ?? m;
      put(row, year.earlier, somewhere(towns[from ?? m], site, random));
    }
  }
  for (const { kind, municipality, establishments } of draft.artefacts) {
    if (kind !== "stack") continue;
    const address = somewhere(towns[municipality], "centre", random);
    for (const row of establishments) {
      put(row, year.newest, address);
      put(row, year.earlier, address);
    }
  }
}

/** The middle of its cluster, for each planted member. */
function clusterMiddles({ clusters, land }: CountryDraft): Map<number, Place> {
  const goals = new Map<number, Place>();
  for (const { municipalities, members } of clusters) {
    const mean = (of: Float64Array): number =>
      municipalities.reduce((sum, m) => sum + of[m], 0) / municipalities.length;
    const middle = microdegrees(mean(land.x), mean(land.y));
    for (const row of members) goals.set(row, middle);
  }
  return goals;
}

/** One proposal, or the nearest of three to a goal: companies of a cluster draw together a little. */
function nearest(goal: Place | undefined, propose: () => Place): Place {
  if (!goal) return propose();
  const far = ([longitude, latitude]: Place): number =>
    Math.hypot(0.57 * (longitude - goal[0]), latitude - goal[1]);
  return [propose(), propose(), propose()].reduce((best, one) =>
    far(one) < far(best) ? one : best,
  );
}

/** The postcode zones of a municipality are its centre and its parks: 0 is the centre. */
function town(ring: Int32Array, [x, y]: [number, number], share: number, random: Random): Town {
  const box = boxOf(ring);
  const centre = inside(ring, box, random, () =>
    microdegrees(x + normalDraw(random), y + normalDraw(random)),
  );
  const free = (): Place => inside(ring, box, random);
  const parks = Array.from({ length: 2 + Math.floor(2 * random()) }, free);
  const shared = Array.from({ length: 3 + Math.ceil(300 * share) }, () =>
    around(ring, box, random, random() < 0.5 ? centre : oneOf(random, parks), 600),
  );
  return { ring, box, centre, parks, shared };
}

function somewhere({ ring, box, centre, parks, shared }: Town, site: Site, random: Random): Place {
  const luck = random();
  if (site !== "anywhere" && luck < sharedShare) return oneOf(random, shared);
  if (site === "park" && luck < 0.7) return around(ring, box, random, oneOf(random, parks), 350);
  if (site === "centre" && luck < 0.6) return around(ring, box, random, centre, 900);
  // People live in and near the centre: most of what can stand anywhere stands there too.
  if (site === "anywhere" && luck < 0.4) return around(ring, box, random, centre, 1600);
  return inside(ring, box, random);
}

/** A place at a distance of some `metres` from another, within the ring. */
function around(
  ring: Int32Array,
  box: Town["box"],
  random: Random,
  [longitude, latitude]: Place,
  metres: number,
): Place {
  // A millionth of a degree is 0.11 m north and 0.063 m east here.
  return inside(ring, box, random, () => [
    Math.round(longitude + (metres / 0.063) * normalDraw(random)),
    Math.round(latitude + (metres / 0.111) * normalDraw(random)),
  ]);
}

/** The first proposal that lies in the ring; after twenty, any place in it. */
function inside(
  ring: Int32Array,
  [west, south, east, north]: Town["box"],
  random: Random,
  propose?: () => Place,
): Place {
  for (let k = 0; ; k++) {
    const [longitude, latitude] =
      propose && k < 20
        ? propose()
        : [
            west + Math.floor(random() * (east - west)),
            south + Math.floor(random() * (north - south)),
          ];
    if (insideRing(ring, longitude, latitude)) return [longitude, latitude];
  }
}

function boxOf(ring: Int32Array): Town["box"] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; k < ring.length; k += 2) {
    west = Math.min(west, ring[k]);
    east = Math.max(east, ring[k]);
    south = Math.min(south, ring[k + 1]);
    north = Math.max(north, ring[k + 1]);
  }
  return [west, south, east, north];
}
