import type { Outsider } from "./purpose.ts";

/** A table of a delivery that went out to an audience; it cannot be taken back from who has it. */
export interface Publication {
  readonly id: string;
  readonly delivery: string;
  readonly to: Outsider;
  /** The run that protected it. */
  readonly run: string;
  /** Which wording of the disclosure policy it was protected by; what that says is told to nobody. */
  readonly policyVersion: number;
  readonly publishedAt: string;
}

/** What a table counts. */
export const publishedMeasures = ["establishments", "jobs"] as const;
export type PublishedMeasure = (typeof publishedMeasures)[number];

/**
 * What the industries of a table are, from wide to fine: `all` of them, the levels, and
 * `rest`, of which the code is too coarse or unknown.
 */
export const tableLevels = ["all", "section", "division", "group", "class", "rest"] as const;
export type TableLevel = (typeof tableLevels)[number];
