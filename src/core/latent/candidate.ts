/** A set of places and a set of industries with more companies than comparable places give. */
export interface Candidate {
  /** Ascending. */
  readonly places: Uint32Array;
  /** In the order the search named them: the clearest first. */
  readonly industries: Uint32Array;
  /** Evidence in nats, after paying for the choice of place and industries. */
  readonly score: number;
  readonly observed: number;
  readonly expected: number;
}

/** A candidate in the making. */
export interface Find {
  readonly places: number[];
  readonly industries: number[];
  readonly score: number;
}
