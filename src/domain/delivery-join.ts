/** What of an establishment comes from one source as a whole, in the order in which it is told. */
export const joinParts = [
  "name",
  "legalForm",
  "enterprise",
  "legalEntity",
  "enterpriseGroup",
  "address",
  "region",
  "industry",
  "jobs",
  "location",
  "dates",
  "contact",
] as const;
export type JoinPart = (typeof joinParts)[number];

/** Why a row of one source has no row in the other. */
export const unmatchedReasons = [
  "not-found",
  "key-incomplete",
  "ambiguous",
  "matched-elsewhere",
] as const;
export type UnmatchedReason = (typeof unmatchedReasons)[number];

/** Which of the two sources: the first, whose rows are all kept, or the second. */
export const joinSides = ["first", "second"] as const;
export type JoinSide = (typeof joinSides)[number];

export interface JoinSource {
  readonly delivery: string;
  readonly source: string;
  readonly referenceDate: string | null;
  readonly hash: string;
}

/** How often a part came from either source, and how often the two said otherwise. */
export interface JoinedPart {
  /** The source that wins where both tell it. */
  readonly prefer: JoinSide;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
  readonly conflicts: number;
}

/** What two deliveries were joined by, and what came of it. */
export interface DeliveryJoin {
  readonly first: JoinSource;
  readonly second: JoinSource;
  /** Rows that only the second source has were added. */
  readonly addOthers: boolean;
  readonly added: number;
  /** By the number of the establishment, and of the rest by enterprise, postcode and house number. */
  readonly matchedBy: { readonly establishment: number; readonly address: number };
  readonly unmatched: Readonly<
    Record<JoinSide, Readonly<Partial<Record<UnmatchedReason, number>>>>
  >;
  readonly parts: Readonly<Record<JoinPart, JoinedPart>>;
}
