import type { Caveat } from "../../core/specialization/verdict.ts";

/** What is computed of a region, before disclosure; null stands for NaN. */
export interface ProfileResult {
  readonly denominator: "delivery" | "reference" | "none";
  readonly enterprisesKnown: boolean;
  readonly total: { establishments: number; groups: number; jobs: number | null };
  readonly industries: readonly {
    readonly code: string;
    readonly establishments: number;
    readonly groups: number;
    readonly jobs: number | null;
    readonly share: number | null;
    readonly locationQuotient: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly expectedGroups: number | null;
    readonly expectedLow: number | null;
    readonly expectedHigh: number | null;
    readonly q: number | null;
    readonly largestShare: number | null;
    readonly caveat: Caveat | "enterprises-unknown" | "divided-codes";
    /** Of converted codes: the share of the establishments that comes from divided ones. */
    readonly divided?: number | null;
  }[];
}
