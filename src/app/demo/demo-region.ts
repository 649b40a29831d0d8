import { keyedRandom } from "../../core/random.ts";
import { addPlant, addStack } from "./artefacts.ts";
import { clusterThemes } from "./cluster-themes.ts";
import type { CountryDraft, Story } from "./country-draft.ts";
import { composeCountry, type InventedCountry } from "./invented-country.ts";
import { settlePlant } from "./one-plant-town.ts";
import { industriesOf } from "./cluster-place.ts";
import { plantCluster } from "./planted-clusters.ts";
import { stories } from "./showcase-stories.ts";
import { type Cast, castShowcase } from "./showcase-cast.ts";

/** The size of the country around the demo region. */
const municipalities = 60;
const establishments = 30_000;

/** The seed a first visitor sees: of the first ten the one whose stories the search tells best. */
export const showcaseSeed = 7;

/** Who plays: members per municipality of each cluster, and the classes they are in. */
const foodMachinery = "2893 2829 2553 2651 3320 4664".split(" ");
const timber = "1611 1623 1624 1628 3100 4613 4683".split(" ");
const acrossBorders = [13, 8, 7, 6];
const withANeighbour = [9, 8];
const knownCluster = [15, 12, 9];
const firmsAtOneAddress = 80;
const plantClass = "1051";
const plantQuotient = 6;

/**
 * The region that opens when there is nothing else: 21 municipalities in a
 * country of 60, with five stories that a visitor understands in a minute.
 */
export function demoRegion(seed: number): InventedCountry {
  return composeCountry({ municipalities, establishments, seed, null: false }, (ground) => {
    const cast = castShowcase(ground);
    ground.home.push(...cast.home);
    let plant = -1;
    return {
      quiet: [cast.nothing, cast.onePlantTown, cast.oneAddress],
      taken: [...cast.home, ...cast.known],
      clusters: 2,
      set: (draft) => {
        plant = setStage(draft, cast);
      },
      settle: (draft) => settlePlant(draft, plant, plantQuotient),
    };
  });
}

/** Plants the stories; the row of the plant in the one-plant town. */
function setStage(draft: CountryDraft, cast: Cast): number {
  const random = keyedRandom(draft.options.seed, 15);
  const plantTheme = (
    key: string,
    classes: readonly string[],
    footprint: readonly number[],
    parts: readonly number[],
    known: boolean,
  ): number =>
    plantCluster(
      draft,
      {
        theme: clusterThemes.find((theme) => theme.key === key)!,
        industries: industriesOf(draft, classes).sort((a, b) => a - b),
        footprint,
        companies: parts.reduce((sum, one) => sum + one, 0),
        difficulty: "story",
        known,
      },
      random,
      parts,
    );
  const borders = plantTheme(
    "food-machinery",
    foodMachinery,
    cast.acrossBorders,
    acrossBorders,
    false,
  );
  const neighbour = plantTheme("timber", timber, cast.withANeighbour, withANeighbour, false);
  const known = plantTheme("food-machinery", foodMachinery, cast.known, knownCluster, true);
  const town = addPlant(draft, cast.onePlantTown, plantClass, 100, random);
  const address = addStack(draft, cast.oneAddress, firmsAtOneAddress, random);
  const links: Record<Story["key"], Pick<Story, "cluster" | "fits" | "artefact">> = {
    "across-borders": { cluster: borders, fits: known },
    "with-a-neighbour": { cluster: neighbour },
    "one-plant-town": { artefact: town },
    "one-address": { artefact: address },
    nothing: {},
  };
  for (const story of stories(cast, draft.names)) {
    draft.stories.push({ ...story, ...links[story.key] });
  }
  return draft.artefacts[town].establishments[0];
}
