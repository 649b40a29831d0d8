/**
 * What a practitioner holds: that there is more of these industries in these
 * places than chance would give. Indices are those of the ground.
 *
 * Places alone: which industries it is about is sought there. Industries alone:
 * where it is, is sought among all footprints that hold one of `around`, or
 * among all where that is empty. Something is to be named.
 */
export interface Hunch {
  readonly places: Uint32Array;
  readonly industries: Uint32Array;
  /** Only with industries alone. */
  readonly around: Uint32Array;
  /** Establishments that the hunch was formed by; what rests on them is told apart. */
  readonly companies: Uint32Array;
}

/** The cells that a hunch is about once what it leaves open has been sought. */
export interface HunchCells {
  readonly sought: "nothing" | "places" | "industries";
  readonly places: Uint32Array;
  readonly industries: Uint32Array;
  /** What was made as large as can be, in nats; NaN where nothing was sought. */
  readonly score: number;
}

/** One shuffle, counted in the cells of a hunch as the country itself is. */
export interface HunchCounts {
  /** Independent groups, a group counted once in the whole of it; an unknown one is its own. */
  readonly groups: number;
  /** Units: a group once per place and industry; of these, those at ordinary sites. */
  readonly units: number;
  readonly unstacked: number;
  /** Units of the group that has most. */
  readonly largestGroup: number;
  readonly perIndustry: Float64Array;
  readonly perPlace: Float64Array;
}

export interface HunchShuffle extends HunchCounts {
  /** The best score that the same seeking finds in the shuffle; NaN where nothing was sought. */
  readonly score: number;
  /** Groups in the cells when the companies named take no part; NaN where none were named. */
  readonly others: number;
}
