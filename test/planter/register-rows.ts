import { below, keyedRandom } from "../../src/core/random.ts";
import { bell } from "./draws.ts";
import type { PlantedCountry } from "./planted-country.ts";

/** A row of a register, as a municipality would deliver it. */
export interface RegisterRow {
  readonly id: string;
  readonly enterprise: string;
  readonly municipality: string;
  readonly industry: string;
  readonly jobs: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** Where kilometre 0, 0 of an invented country lies. */
const origin = { longitude: 5, latitude: 51.5 };

/** Every establishment as a row, in an order that tells nothing; towns scatter over some 2 km. */
export function* registerRows(country: PlantedCountry): Generator<RegisterRow> {
  const { plan, x, y, codes, establishments } = country;
  const random = keyedRandom(0x726f7773, plan.seed);
  const order = Uint32Array.from(establishments.keys());
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  const kmPerDegree = 111.2;
  const kmPerDegreeEast = kmPerDegree * Math.cos((origin.latitude * Math.PI) / 180);
  const stackAt = new Map<number, { longitude: number; latitude: number }>();
  for (const k of order) {
    const e = establishments[k];
    let at = {
      longitude: origin.longitude + (x[e.place] + 1.2 * bell(random)) / kmPerDegreeEast,
      latitude: origin.latitude + (y[e.place] + 1.2 * bell(random)) / kmPerDegree,
    };
    if (e.stack >= 0) {
      const stacked = stackAt.get(e.stack);
      if (stacked) at = stacked;
      else stackAt.set(e.stack, at);
    }
    yield {
      id: `V${String(k + 1).padStart(8, "0")}`,
      enterprise: `E${String(e.enterprise + 1).padStart(8, "0")}`,
      municipality: `P${String(e.place + 1).padStart(3, "0")}`,
      industry: codes[e.industry],
      jobs: e.jobs,
      longitude: Math.round(at.longitude * 1e6) / 1e6,
      latitude: Math.round(at.latitude * 1e6) / 1e6,
    };
  }
}
