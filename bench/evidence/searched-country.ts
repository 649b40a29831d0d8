import { inventedCountry } from "../../src/app/demo/invented-country.ts";
import { below, keyedRandom } from "../../src/core/random.ts";
import { countryGround } from "../../test/core/latent/country-ground.ts";
import { bell } from "../../test/planter/draws.ts";
import { type PlantedCountry, plantedCountry } from "../../test/planter/planted-country.ts";
import { demoGround } from "./demo-ground.ts";
import { type Kind, plans } from "./plans.ts";
import type { Searched } from "./searched.ts";

/**
 * The country of a kind and a seed. `told` gives the planted kinship as a
 * reference, `reference` a faulty one of all families; a null country has the
 * faulty one too if the seed is odd, as a reference must raise no alarms.
 */
export function searchedCountry(kind: Kind, seed: number): Searched {
  if (kind === "demo") {
    const asked = { municipalities: 60, establishments: 60_000, seed, null: false };
    return demoGround(inventedCountry({ ...asked, difficulty: "easy" }));
  }
  const country = plantedCountry(plans[kind](seed));
  const made = countryGround(country);
  const truth = country.truth.map((t) => ({ ...t, kinship: t.plan.kinship }));
  const relatedness =
    kind === "told"
      ? told(country.plan.industries, truth)
      : kind === "reference" || (kind === "null" && seed % 2 === 1)
        ? faulty(country)
        : undefined;
  return {
    ...made,
    ground: { ...made.ground, ...(relatedness ? { relatedness: [relatedness] } : {}) },
    truth,
  };
}

/** A reference that knows the planted kinship and nothing else. */
function told(industries: number, truth: Searched["truth"]): Float64Array {
  const related = new Float64Array(industries * industries);
  for (const cluster of truth) {
    for (const i of cluster.industries) {
      for (const j of cluster.industries) if (i !== j) related[i * industries + j] = 1;
    }
  }
  return related;
}

/**
 * A reference as one may find them: of the pairs of a family one in four is
 * missing, eight pairs per industry are false, and strengths tell nothing.
 * Kin by the classification alone are not in it.
 */
function faulty({ plan, families }: PlantedCountry): Float64Array {
  const { industries } = plan;
  const random = keyedRandom(0x72656673, plan.seed);
  const related = new Float64Array(industries * industries);
  const put = (i: number, j: number): void => {
    const strength = Math.exp(0.5 * bell(random));
    related[i * industries + j] = Math.max(related[i * industries + j], strength);
    related[j * industries + i] = related[i * industries + j];
  };
  for (const family of families) {
    for (const i of family) for (const j of family) if (j < i && random() < 0.75) put(i, j);
  }
  for (let k = 0; k < 4 * industries; k++) {
    const i = below(random, industries);
    const j = below(random, industries);
    if (i !== j) put(i, j);
  }
  return related;
}
