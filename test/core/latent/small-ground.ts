import { below, type Random } from "../../../src/core/random.ts";
import type { SearchGround } from "../../../src/core/latent/search-ground.ts";

/** One establishment of a hand-made ground; what is left out is ordinary. */
export interface Unit {
  readonly place: number;
  readonly industry: number;
  readonly group?: number;
  readonly size?: number;
  readonly stacked?: boolean;
}

/** Places on a line `apartKm` from each other; industries two by two in groups, four by four in divisions. */
export function smallGround(
  places: number,
  industries: number,
  units: readonly Unit[],
  apartKm = 10,
): SearchGround {
  const part = (size: number): Uint32Array =>
    Uint32Array.from({ length: industries }, (_, i) => Math.floor(i / size));
  return {
    places,
    industries,
    placeX: Float64Array.from({ length: places }, (_, p) => p * apartKm),
    placeY: new Float64Array(places),
    unitPlace: Uint32Array.from(units, (u) => u.place),
    unitIndustry: Uint32Array.from(units, (u) => u.industry),
    unitGroup: Int32Array.from(units, (u, k) => u.group ?? k),
    unitSizeClass: Uint8Array.from(units, (u) => u.size ?? 1),
    unitSiteKind: Uint8Array.from(units, (u) => (u.stacked ? 1 : 0)),
    industryGroup: part(2),
    industryDivision: part(4),
  };
}

/** Units that settle by nothing but chance. */
export function chanceUnits(
  count: number,
  places: number,
  industries: number,
  random: Random,
): Unit[] {
  return Array.from({ length: count }, () => ({
    place: below(random, places),
    industry: below(random, industries),
    size: below(random, 3),
  }));
}
