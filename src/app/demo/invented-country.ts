import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { addArtefacts } from "./artefacts.ts";
import { closedShare, stepBackAYear } from "./a-year-apart.ts";
import { fillBackground } from "./background.ts";
import { tieCompanies } from "./corporate-ties.ts";
import type { CountryDraft, CountryOptions } from "./country-draft.ts";
import { countryTruth, type Truth } from "./country-truth.ts";
import { establishmentRows } from "./establishment-rows.ts";
import { identifierSpace } from "./identifiers.ts";
import { industryLandscape } from "./industry-landscape.ts";
import { inventedLand } from "./invented-land.ts";
import { municipalityNames } from "./invented-names.ts";
import { writeDownCodes } from "./messy-codes.ts";
import { placeEstablishments } from "./places.ts";
import { plantClusters } from "./planted-clusters.ts";
import { urbanHierarchy } from "./urban-hierarchy.ts";

/** A country that does not exist, with the truth about it. */
export interface InventedCountry extends CountryDraft {
  readonly truth: Truth;
}

/** What is decided about a country before and after its background is filled. */
export interface Staging {
  /** Municipalities where nothing clumps. */
  readonly quiet: readonly number[];
  /** Municipalities to keep free of ordinary clusters and artefacts. */
  readonly taken: readonly number[];
  /** Planted clusters besides those of the stage. */
  readonly clusters: number;
  /** Plants and builds what the stage needs. */
  set(draft: CountryDraft): void;
  /** Last touches, when all else stands. */
  settle(draft: CountryDraft): void;
}

/** One planted cluster for this many municipalities. */
const municipalitiesPerCluster = 12;

/**
 * Invents a country: land, cities, industries, companies, two years.
 * The same options give the same country, to the byte. Shares no code with
 * the search that is tested on it.
 *
 * Cost: O(establishments · log industries + municipalities²).
 */
export function inventedCountry(options: CountryOptions): InventedCountry {
  return composeCountry(options, () => ({
    quiet: [],
    taken: [],
    clusters: Math.max(1, Math.round(options.municipalities / municipalitiesPerCluster)),
    set: () => {},
    settle: () => {},
  }));
}

/** Invents a country around a stage. */
export function composeCountry(
  options: CountryOptions,
  stagingOf: (ground: Pick<CountryDraft, "land" | "hierarchy" | "names" | "home">) => Staging,
): InventedCountry {
  const { municipalities, establishments, seed } = options;
  const closed = Math.round(establishments * closedShare);
  if ((establishments + closed) * 1.01 > identifierSpace) {
    const most = Math.floor(identifierSpace / 1.08);
    throw new ClusterwerkError(
      "invalid-input",
      `an invented country has at most ${most} establishments, asked for ${establishments}`,
      { problem: `establishments: ${establishments} > ${most}` },
    );
  }
  const land = inventedLand(municipalities, seed);
  const hierarchy = urbanHierarchy(land, seed);
  const draft: CountryDraft = {
    options,
    land,
    hierarchy,
    names: municipalityNames(municipalities, seed),
    industries: industryLandscape(seed),
    rows: establishmentRows(establishments, closed),
    clusters: [],
    artefacts: [],
    stories: [],
    leftOut: [],
    home: [],
  };
  const staging = stagingOf(draft);
  fillBackground(draft.rows, hierarchy, draft.industries, new Set(staging.quiet), seed);
  staging.set(draft);
  addArtefacts(draft, staging.taken);
  if (!options.null) {
    const artefacts = draft.artefacts.map(({ municipality }) => municipality);
    plantClusters(draft, staging.clusters, [...staging.taken, ...artefacts]);
  }
  stepBackAYear(draft);
  tieCompanies(draft);
  writeDownCodes(draft);
  placeEstablishments(draft);
  staging.settle(draft);
  return { ...draft, truth: countryTruth(draft) };
}
