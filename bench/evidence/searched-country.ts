import { inventedCountry } from "../../src/app/demo/invented-country.ts";
import type { SearchGround } from "../../src/core/latent/search-ground.ts";
import { countryGround } from "../../test/core/latent/country-ground.ts";
import { plantedCountry } from "../../test/planter/planted-country.ts";
import { demoGround } from "./demo-ground.ts";
import { type Kind, plans } from "./plans.ts";
import type { Searched } from "./searched.ts";

/** The country of a kind and a seed. */
export function searchedCountry(kind: Kind, seed: number): Searched {
  if (kind === "demo") {
    const asked = { municipalities: 60, establishments: 60_000, seed, null: false };
    return demoGround(inventedCountry({ ...asked, difficulty: "easy" }));
  }
  const country = plantedCountry(plans[kind === "told" ? "easy" : kind](seed));
  const made = countryGround(country);
  const truth = country.truth.map((t) => ({ ...t, kinship: t.plan.kinship }));
  if (kind !== "told") return { ...made, truth };
  return { ...made, ground: { ...made.ground, relatedness: told(made.ground, truth) }, truth };
}

/** A reference that knows the planted kinship and nothing else. */
function told({ industries }: SearchGround, truth: Searched["truth"]): Float64Array {
  const related = new Float64Array(industries * industries);
  for (const cluster of truth) {
    for (const i of cluster.industries) {
      for (const j of cluster.industries) if (i !== j) related[i * industries + j] = 1;
    }
  }
  return related;
}
