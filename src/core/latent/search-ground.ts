/**
 * Runs of neighbouring places: those of place `p` are `target[start[p]]` up
 * to, not including, `target[start[p + 1]]`.
 */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly target: Uint32Array;
}

/**
 * What the search for latent clusters stands on: establishments that may
 * belong to one, as flat arrays of equal length, one entry per establishment.
 * Who may belong (size, local services, holdings) is decided before.
 */
export interface SearchGround {
  readonly places: number;
  readonly industries: number;
  /** Kilometres in a local projection; NaN where unknown. */
  readonly placeX: Float64Array;
  readonly placeY: Float64Array;
  /** Used for places without coordinates; with neither, reach is the place itself. */
  readonly neighbours?: Adjacency;
  readonly unitPlace: Uint32Array;
  readonly unitIndustry: Uint32Array;
  /** Independent enterprise group; −1 where unknown, the establishment then stands alone. */
  readonly unitGroup: Int32Array;
  /** 0, 1, 2, ... from small to large; at most 7. */
  readonly unitSizeClass: Uint8Array;
  /** 0 an ordinary site, 1 an address where many establishments are stacked. */
  readonly unitSiteKind: Uint8Array;
  /** The narrower and the wider class of the classification that each industry falls under. */
  readonly industryGroup: Uint32Array;
  readonly industryDivision: Uint32Array;
  /** Relatedness by each reference there is, industries × industries, ≥ 0. */
  readonly relatedness?: readonly Float64Array[];
}

/** The settings of a search; `defaultSearchOptions` holds each default. */
export interface SearchOptions {
  /** Places farther apart than this, in km, are not one cluster. */
  readonly reachKm: number;
  /** Candidates below this ratio of observed to expected are dropped. */
  readonly minimumExcess: number;
  /** The excess of the alternative that a cell's likelihood ratio speaks for. */
  readonly alternativeExcess: number;
  /** Industries a cluster is expected to hold; sets what naming one costs. */
  readonly expectedIndustries: number;
  /** The most places in one cluster. */
  readonly maximumPlaces: number;
  /** No single industry may add more than this to a score, in nats. */
  readonly industryCap: number;
  /** The most classes of urban density. */
  readonly urbanClasses: number;
  /** Candidates kept per search; more where places are many, one to three of them up to 200. */
  readonly maximumCandidates: number;
}

export const defaultSearchOptions: SearchOptions = {
  reachKm: 25,
  minimumExcess: 1.5,
  alternativeExcess: 3.5,
  expectedIndustries: 7,
  maximumPlaces: 5,
  industryCap: 7,
  urbanClasses: 5,
  maximumCandidates: 40,
};
