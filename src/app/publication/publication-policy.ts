import type { DisclosurePolicy } from "../../core/disclosure/cell-is-safe.ts";
import type { Outsider } from "../../domain/purpose.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";

/** A company that agreed in writing that its own figures may be seen. */
export interface Waiver {
  /** The source of the deliveries that it speaks of, and its number there: enterprise, legal entity or group. */
  readonly source: string;
  readonly number: string;
  /** Who agreed on its behalf, and on which day. */
  readonly agreedBy: string;
  readonly on: string;
}

/**
 * What makes a cell safe for an audience, kept on the server: who knows the numbers can
 * narrow down what is hidden. What is shown tells the version, which therefore changes with
 * anything here.
 */
export interface PublicationPolicy {
  readonly version: number;
  /** The finest industries that are published. */
  readonly finest: IndustryLevel;
  /** Independent owners that a cell must rest on. */
  readonly minimumContributors: number;
  /** Nobody may come closer to the jobs of a company than this, in percent. */
  readonly pPercent: number;
  readonly dominance?: DisclosurePolicy["dominance"];
  readonly waivers: readonly Waiver[];
}

export type PublicationPolicies = Readonly<Record<Outsider, PublicationPolicy>>;

/** What holds where nobody decided otherwise. */
export const usualPolicies: PublicationPolicies = {
  partner: { version: 1, finest: "class", minimumContributors: 3, pPercent: 10, waivers: [] },
  public: { version: 1, finest: "class", minimumContributors: 3, pPercent: 20, waivers: [] },
};

/** A count of establishments tells of companies only where there are few: dominance is of jobs. */
export const countsPolicy = ({ minimumContributors }: PublicationPolicy): DisclosurePolicy => ({
  minimumContributors,
  roomAtLeast: 1,
  whole: true,
});

export const jobsPolicy = (policy: PublicationPolicy): DisclosurePolicy => ({
  minimumContributors: policy.minimumContributors,
  pPercent: policy.pPercent,
  ...(policy.dominance ? { dominance: policy.dominance } : {}),
  roomPercent: policy.pPercent,
  roomAtLeast: 1,
  whole: true,
});
