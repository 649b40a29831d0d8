import { below, keyedRandom } from "../../src/core/random.ts";
import { bell } from "../../test/planter/draws.ts";
import type { PlantedCountry } from "../../test/planter/planted-country.ts";

/** What a reference may tell the search about kinship, beside the classification. */
export const tellings = ["nothing", "planted", "families", "faulty"] as const;
export type Telling = (typeof tellings)[number];

/**
 * A reference of related industries, industries × industries.
 *
 * **planted** knows the kinship of what was planted and nothing else;
 * **families** all families of the country, most of which hold no cluster;
 * **faulty** the same as one may find it: of the pairs one in four is missing,
 * eight pairs per industry are false, and strengths tell nothing. Kin by the
 * classification alone are in neither of the latter two.
 */
export function told(telling: Telling, country: PlantedCountry): Float64Array | undefined {
  if (telling === "nothing") return undefined;
  const { plan, families, truth } = country;
  const { industries } = plan;
  const related = new Float64Array(industries * industries);
  const put = (i: number, j: number, strength: number): void => {
    related[i * industries + j] = Math.max(related[i * industries + j], strength);
    related[j * industries + i] = related[i * industries + j];
  };
  const random = keyedRandom(0x72656673, plan.seed);
  const faulty = telling === "faulty";
  for (const kin of telling === "planted" ? truth.map((t) => t.industries) : families) {
    for (const i of kin) {
      for (const j of kin) {
        if (j >= i || (faulty && random() < 0.25)) continue;
        put(i, j, faulty ? Math.exp(0.5 * bell(random)) : 1);
      }
    }
  }
  for (let k = 0; faulty && k < 4 * industries; k++) {
    const i = below(random, industries);
    const j = below(random, industries);
    if (i !== j) put(i, j, Math.exp(0.5 * bell(random)));
  }
  return related;
}
