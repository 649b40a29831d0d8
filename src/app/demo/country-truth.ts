import { unevenness } from "./background.ts";
import { year } from "./establishment-rows.ts";
import { establishmentNumber, municipalityId, regionNamespace } from "./identifiers.ts";
import { comparablePlaces } from "./comparable-places.ts";
import type { CountryDraft, LeftOut, Sentence } from "./country-draft.ts";
import { measuredCluster } from "./measured-cluster.ts";

/**
 * The truth about a country, for people and for tests: what was planted, what can
 * be counted of it, and what only looks like a cluster. As `truth.json` holds it.
 * Establishments are their twelve digits, municipalities region ids.
 */
export interface Truth {
  readonly invented: true;
  readonly options: CountryDraft["options"];
  readonly regionNamespace: string;
  readonly scheme: "sbi-2025";
  /** What `observed` and `expected` count. */
  readonly counted: string;
  readonly unevenness: typeof unevenness;
  readonly home: string[];
  readonly municipalities: readonly {
    readonly id: string;
    readonly name: string;
    readonly urbanClass: number;
  }[];
  readonly clusters: readonly TrueCluster[];
  readonly notClusters: readonly NotCluster[];
  readonly stories: readonly TrueStory[];
  /** What a country of this size should have had, and had no room for. */
  readonly leftOut: readonly (LeftOut & { readonly nl: string; readonly en: string })[];
}

export interface TrueCluster {
  readonly id: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly theme: string;
  readonly difficulty: "easy" | "middle" | "story";
  readonly known: boolean;
  readonly municipalities: readonly string[];
  /** Four-digit classes. */
  readonly industries: readonly string[];
  readonly members: readonly string[];
  /** How many of the members the earlier delivery holds already. */
  readonly membersBefore: number;
  readonly establishments: number;
  readonly observed: number;
  readonly expected: number;
  readonly excess: number;
}

export interface NotCluster {
  readonly id: string;
  readonly kind: "one-plant-town" | "stack";
  readonly municipality: string;
  readonly establishments: readonly string[];
}

export interface TrueStory {
  readonly key: string;
  readonly open: string;
  readonly cluster: string | null;
  readonly fits: string | null;
  readonly notCluster: string | null;
  readonly nl: string;
  readonly en: string;
}

const counted =
  "Newest delivery; establishments with two jobs or more that do not serve locally (NACE 47, 56, " +
  "84-88, 94-96) and are no holding (64.21), by the code in the register. Observed: independent " +
  "companies (group, else enterprise) of the cluster's industries in its municipalities, planted or " +
  "not. Expected: its establishments there, times the share of these industries among " +
  "establishments of the same size class in other municipalities of the same urban class, planted " +
  "members left out (in the whole country where fewer than three such municipalities remain).";

const noRoom: Record<LeftOut["kind"], Sentence> = {
  cluster: {
    nl: "Voor dit cluster was geen plaats: er zijn te weinig vestigingen om het op te laten vallen en elders genoeg over te laten.",
    en: "There was no room for this cluster: too few establishments for it to stand out and to leave enough elsewhere.",
  },
  "one-plant-town": {
    nl: "Voor een stad van één fabriek was geen plaats: de gemeenten zijn er te klein voor.",
    en: "There was no room for a one-plant town: the municipalities are too small for one.",
  },
  stack: {
    nl: "Voor een adres met veel bedrijven was geen plaats: de steden zijn er te klein voor.",
    en: "There was no room for an address with a crowd of firms: the cities are too small for one.",
  },
};

/** A letter and a number counted from 1; null for none. */
const idOf = (letter: string, index: number | undefined): string | null =>
  index === undefined ? null : `${letter}${index + 1}`;

/** The truth about a finished draft. Cost: O(rows). */
export function countryTruth(country: CountryDraft): Truth {
  const { clusters, artefacts, stories, industries, rows } = country;
  const places = comparablePlaces(country, rows.coded);
  return {
    invented: true,
    options: country.options,
    regionNamespace,
    scheme: "sbi-2025",
    counted,
    unevenness,
    home: country.home.map(municipalityId),
    municipalities: country.names.map((name, m) => ({
      id: municipalityId(m),
      name,
      urbanClass: country.hierarchy.urbanClass[m],
    })),
    clusters: clusters.map((cluster, k) => ({
      id: `C${k + 1}`,
      name: cluster.name,
      theme: cluster.theme,
      difficulty: cluster.difficulty,
      known: cluster.known,
      municipalities: cluster.municipalities.map(municipalityId),
      industries: cluster.industries.map((i) => industries[i].nace),
      members: cluster.members.map(establishmentNumber),
      membersBefore: cluster.members.filter((row) => rows.present[2 * row + year.earlier]).length,
      ...measuredCluster(country, cluster, places),
    })),
    notClusters: artefacts.map(({ kind, municipality, establishments }, k) => ({
      id: `N${k + 1}`,
      kind,
      municipality: municipalityId(municipality),
      establishments: establishments.map(establishmentNumber),
    })),
    stories: stories.map(({ key, open, cluster, fits, artefact, says }) => ({
      key,
      open: municipalityId(open),
      cluster: idOf("C", cluster),
      fits: idOf("C", fits),
      notCluster: idOf("N", artefact),
      ...says,
    })),
    leftOut: country.leftOut.map((one) => ({ ...one, ...noRoom[one.kind] })),
  };
}
