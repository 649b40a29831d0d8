import type { Pick } from "./pick.ts";

/** Where a company stands: the part of a cluster that a pick looks at. */
interface Standing {
  readonly establishment: string;
  readonly industry: string;
  readonly region: string;
}

/** What lights up in map, network and table for a pick. */
export interface Highlight {
  readonly companies: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

/**
 * The companies that a pick stands for, with their industries and regions: a
 * function of the answer and the pick alone, so that picking asks the server
 * nothing. Undefined where nothing is picked, or nothing of this cluster.
 */
export function highlighted(
  members: readonly Standing[],
  pick: Pick | undefined,
): Highlight | undefined {
  if (!pick) return undefined;
  const chosen = members.filter((member) =>
    pick.kind === "company"
      ? member.establishment === pick.id
      : pick.kind === "industry"
        ? member.industry === pick.id
        : member.region === pick.id,
  );
  if (chosen.length === 0) return undefined;
  return {
    companies: new Set(chosen.map((member) => member.establishment)),
    industries: new Set(chosen.map((member) => member.industry)),
    regions: new Set(chosen.map((member) => member.region)),
  };
}
