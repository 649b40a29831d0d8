import type { SearchGround } from "../../../src/core/latent/search-ground.ts";
import type { PlantedCountry } from "../../planter/planted-country.ts";

/** A country as the search takes it, and the establishment behind each of its units. */
export interface CountryGround {
  readonly ground: SearchGround;
  readonly establishment: Uint32Array;
}

/** Companies of `minimumJobs` or more; sizes 1, 2–4, 5–9, 10–49, 50 and more. */
export function countryGround(country: PlantedCountry, minimumJobs = 2): CountryGround {
  const { plan, x, y, codes, establishments } = country;
  const kept: number[] = [];
  for (let k = 0; k < establishments.length; k++) {
    if (establishments[k].jobs >= minimumJobs) kept.push(k);
  }
  const number = (prefix: number): Uint32Array => {
    const seen = new Map<string, number>();
    return Uint32Array.from(codes, (code) => {
      const part = code.slice(0, prefix);
      if (!seen.has(part)) seen.set(part, seen.size);
      return seen.get(part)!;
    });
  };
  const unknown = new Float64Array(plan.places).fill(Number.NaN);
  const of = kept.map((k) => establishments[k]);
  return {
    establishment: Uint32Array.from(kept),
    ground: {
      places: plan.places,
      industries: plan.industries,
      placeX: plan.coordinates ? x : unknown,
      placeY: plan.coordinates ? y : unknown,
      unitPlace: Uint32Array.from(of, (e) => e.place),
      unitIndustry: Uint32Array.from(of, (e) => e.industry),
      unitGroup: Int32Array.from(of, (e) => e.enterprise),
      unitSizeClass: Uint8Array.from(of, (e) =>
        e.jobs < 2 ? 0 : e.jobs < 5 ? 1 : e.jobs < 10 ? 2 : e.jobs < 50 ? 3 : 4,
      ),
      unitSiteKind: Uint8Array.from(of, (e) => (e.stack >= 0 ? 1 : 0)),
      industryGroup: number(3),
      industryDivision: number(2),
    },
  };
}
