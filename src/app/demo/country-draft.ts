import type { EstablishmentRows } from "./establishment-rows.ts";
import type { Industry } from "./industry-landscape.ts";
import type { Land } from "./invented-land.ts";
import type { UrbanHierarchy } from "./urban-hierarchy.ts";

/** What a country is to be. */
export interface CountryOptions {
  readonly municipalities: number;
  /** Establishments in the newest delivery, exactly. */
  readonly establishments: number;
  readonly seed: number;
  /** Without planted clusters; all that looks like one by accident stays. */
  readonly null: boolean;
  /**
   * How hard the planted clusters are to find. Easy: 35–55 companies, 4–6 times
   * as many as in comparable places, 2–3 municipalities. Middle: 15–30
   * companies, 2.5–3.5 times, 1–4 municipalities. Mixed: both, by turns.
   */
  readonly difficulty?: Difficulty;
}

export type Difficulty = "easy" | "middle" | "mixed";

/** A cluster put into the country on purpose. Numbers point into the country's own lists. */
export interface PlantedCluster {
  readonly theme: string;
  readonly name: Sentence;
  readonly difficulty: "easy" | "middle" | "story";
  /** Whether it is known already: people have met, it has a name. The others are latent. */
  readonly known: boolean;
  readonly municipalities: readonly number[];
  readonly industries: readonly number[];
  /** Row numbers. */
  readonly members: readonly number[];
}

/** Something that looks like a cluster and is none. */
export interface Artefact {
  readonly kind: "one-plant-town" | "stack";
  readonly municipality: number;
  readonly establishments: readonly number[];
}

/** What should have been put into the country, and found no room. */
export interface LeftOut {
  readonly kind: "cluster" | Artefact["kind"];
  count: number;
}

/** One of the stories that the demo region tells, and where to open it. */
export interface Story {
  readonly key:
    | "across-borders"
    | "with-a-neighbour"
    | "one-plant-town"
    | "one-address"
    | "nothing";
  readonly open: number;
  readonly cluster?: number;
  /** The known cluster that this one fits. */
  readonly fits?: number;
  readonly artefact?: number;
  readonly says: Sentence;
}

export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** A country in the making: the same object passes through every step. */
export interface CountryDraft {
  readonly options: CountryOptions;
  readonly land: Land;
  readonly hierarchy: UrbanHierarchy;
  readonly names: readonly string[];
  readonly industries: readonly Industry[];
  readonly rows: EstablishmentRows;
  readonly clusters: PlantedCluster[];
  readonly artefacts: Artefact[];
  readonly stories: Story[];
  readonly leftOut: LeftOut[];
  readonly home: number[];
}

/** Notes that something found no room: the country is too small for it. */
export function leaveOut({ leftOut }: CountryDraft, kind: LeftOut["kind"]): void {
  const noted = leftOut.find((one) => one.kind === kind);
  if (noted) noted.count++;
  else leftOut.push({ kind, count: 1 });
}
