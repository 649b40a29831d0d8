/** How two deliveries are compared, establishment by establishment. */

/** What can have happened to an establishment; several at once, save the first two. */
export const changeKinds = [
  "new",
  "closed",
  "moved-within",
  "moved-across",
  "renamed",
  "other-activity",
  "grown",
  "shrunk",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What is no change of the establishment itself, or cannot be told for sure. */
export const doubtKinds = [
  "by-rule",
  "recoded",
  "not-measured",
  "other-match",
  "doubtful",
  "possible",
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/**
 * By what an establishment was found again: its number; where that is missing or
 * another, its enterprise at the same place, or its name at the same place. An
 * address alone never makes a match.
 */
export const matchKinds = ["number", "enterprise-and-place", "name-and-place"] as const;
export type MatchKind = (typeof matchKinds)[number];

/** What changed in how is counted, and not in what is counted. */
export const seriesBreakKinds = [
  "selection",
  "nothing-in-common",
  "numbers-unlike",
  "renumbering",
  "reclassification",
  "merger",
  "boundary",
  "coverage",
  "threshold",
  "size-rule",
  "not-measured",
] as const;
export type SeriesBreakKind = (typeof seriesBreakKinds)[number];

/** How it is known that a series is broken. */
export const breakBases = ["manifest", "reference", "inferred", "measurement"] as const;
export type BreakBasis = (typeof breakBases)[number];

/**
 * A break in a series: what, where, how many establishments, and by what it is
 * known. `from` and `to` are codes of regions or industries, or numbers of persons.
 */
export interface SeriesBreak {
  readonly kind: SeriesBreakKind;
  readonly basis: BreakBasis;
  /** Establishments that only seem to have changed because of it, where they can be counted. */
  readonly establishments: number | null;
  /** The largest pieces first, so many at most as `mostPieces`. */
  readonly pieces: readonly BreakPiece[];
  /** How many pieces there are in all. */
  readonly allPieces: number;
}

export interface BreakPiece {
  readonly about: "region" | "industry" | "persons" | "column";
  readonly from: string | null;
  readonly to: string | null;
  readonly establishments: number;
}

/** Bounds that decide what counts as a change or as a break. An answer states them. */
export const comparisonBounds = {
  /** Metres between two addresses from where an establishment has moved. */
  addressApartM: 100,
  /** The same where a point is the middle of a postcode, street or place. */
  areaApartM: 2000,
  /** Metres within which another address is the same house with a new name or number. */
  sameHouseM: 10,
  /** Establishments that must change code together before it is a rule and not their choice. */
  togetherAtLeast: 10,
  /** Share of a code's establishments that go to one other code when a rule is at work. */
  togetherShare: 0.5,
  /** The same for one of several codes into which a vanished code was split. */
  splitShare: 0.1,
  /** Share of all codes changed from which two deliveries are taken to be of unlike schemes. */
  schemeChangedShare: 0.3,
  /** Chance below which that a whole region or division vanished is no accident. */
  absentChance: 1e-6,
  /** Establishments below the smallest size that the other delivery would have by its own size. */
  thresholdExpected: 20,
  /** Share of sizes that changed, and of those in one direction, when sizes are counted otherwise. */
  sizeRuleChanged: 0.25,
  sizeRuleOneWay: 0.95,
  /** Share of matches by number of which nothing else agrees when numbers mean something else. */
  numbersUnlikeShare: 0.5,
  /** Share of matches by other means than number when establishments were renumbered. */
  renumberedShare: 0.05,
  /** Pieces of a break that are named. */
  mostPieces: 50,
} as const;

/** The parts that a difference between two totals is made of, in the order they are taken. */
export const differenceParts = [
  "definition",
  "recoding",
  "imputation",
  "existence",
  "moving",
  "activity",
  "size",
] as const;
export type DifferencePart = (typeof differenceParts)[number];

/** Names of the counts of what changed, in the order in which they are counted. */
export const changeCountNames = [
  "earlier",
  "later",
  "continuing",
  "new",
  "closed",
  "movedIn",
  "movedOut",
  "movedWithin",
  "renamed",
  "activityIn",
  "activityOut",
  "grown",
  "shrunk",
  "byRuleEarlier",
  "byRuleLater",
  "recoded",
  "notMeasured",
  "doubtful",
  "possible",
] as const;

/** How many establishments of a region or industry, or of all, changed in which way. */
export interface ChangeCounts extends Readonly<Record<(typeof changeCountNames)[number], number>> {
  /** Null where the code then cannot be written as one of now; "" for all. */
  readonly code: string | null;
}
