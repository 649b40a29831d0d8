/** One line of a table of groups kept by hand: an enterprise or legal entity, and who owns it. */
export interface GroupTie {
  readonly child: string;
  /** Null where nobody is told: then it stands by itself. */
  readonly parent: string | null;
  /** Part of the child that the parent owns, 0 to 1; null where it is not told. */
  readonly share: number | null;
  /** First and last day on which it holds; null where open. */
  readonly from: string | null;
  readonly until: string | null;
  /** Where it was read. */
  readonly source: string | null;
  /** What the group, or the parent, is called. */
  readonly name: string | null;
  /** Line of the file. */
  readonly line: number;
}

/** A table of groups, and the lines of its file that could not be used. */
export interface GroupTable {
  readonly ties: readonly GroupTie[];
  readonly unread: readonly number[];
}

/** Why a tie joins two companies into one group, or does not. */
export const tieStates = ["controls", "minority", "not-yet", "no-longer", "no-parent"] as const;
export type TieState = (typeof tieStates)[number];

/**
 * Whether a tie joins child and parent on a day. An owner of more than half
 * decides; where no part is told, the table is taken at its word. Without a day, a
 * tie counts that has not ended.
 */
export function tieState(tie: GroupTie, day: string | null): TieState {
  if (tie.parent === null) return "no-parent";
  if (tie.share !== null && tie.share <= 0.5) return "minority";
  if (day !== null && tie.from !== null && tie.from > day) return "not-yet";
  if (tie.until !== null && (day === null || tie.until < day)) return "no-longer";
  return "controls";
}
