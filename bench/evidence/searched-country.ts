import { inventedCountry } from "../../src/app/demo/invented-country.ts";
import { countryGround } from "../../test/core/latent/country-ground.ts";
import { plantedCountry } from "../../test/planter/planted-country.ts";
import { demoGround } from "./demo-ground.ts";
import { type Kind, plans } from "./plans.ts";
import type { Searched } from "./searched.ts";
import { told, type Telling } from "./telling.ts";

/**
 * The country of a kind and a seed, the search told what `telling` says. The
 * countries of the demo always come with the reference that lies beside them.
 */
export function searchedCountry(kind: Kind, telling: Telling, seed: number): Searched {
  if (kind === "demo" || kind === "demo-middle") {
    const difficulty = kind === "demo" ? "easy" : "middle";
    return demoGround(
      inventedCountry({
        municipalities: 60,
        establishments: 60_000,
        seed,
        null: false,
        difficulty,
      }),
    );
  }
  const country = plantedCountry(plans[kind](seed));
  const made = countryGround(country);
  const relatedness = told(telling, country);
  return {
    ...made,
    ground: { ...made.ground, ...(relatedness ? { relatedness: [relatedness] } : {}) },
    themes: country.families.length,
    truth: country.truth.map((t) => ({
      ...t,
      kinship: t.plan.kinship,
      excess: 1 + t.members.length / t.expected,
    })),
  };
}
