import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { hypergeometricRange } from "../statistics/hypergeometric-range.ts";
import { hypergeometricTail } from "../statistics/hypergeometric-tail.ts";
import { type Economy, economyOf, type MeasuredEconomy, referenceEconomy } from "./economy.ts";
import { type Establishments, type Presences, presences } from "./presences.ts";
import { quotientInterval } from "./quotient-interval.ts";
import { type RegionIndustries, regionIndustries } from "./region-industries.ts";
import { smallerCompanies } from "./smaller-companies.ts";
import { type Caveat, caveatOf, type VerdictRule } from "./verdict.ts";

export interface SpecializationOptions {
  /** Index of the region. */
  readonly region: number;
  /** Number of industries; one above the largest index when left out. */
  readonly industries?: number;
  /**
   * What the region is compared with: all establishments given (the delivery
   * covers the whole economy), a reference table, or nothing.
   */
  readonly economy?: "delivery" | "none" | Economy;
  /** `presences(establishments)`, where they were gathered for another region already. */
  readonly gathered?: Presences;
  /** Confidence level of the intervals. */
  readonly level?: number;
  readonly rule?: VerdictRule;
}

/** One region, its industries by index: element i of each array is industry i. */
export interface Specialization extends RegionIndustries {
  /** Share of the region's size, 0 to 1; NaN in a region without size. */
  readonly share: Float64Array;
  /** A ratio; NaN without a denominator, 0 where the region has none of the industry. */
  readonly locationQuotient: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Groups that chance would give, were the industry no likelier here than others. */
  readonly expectedGroups: Float64Array;
  /** The middle of what chance gives, at the level asked for. */
  readonly expectedLow: Float64Array;
  readonly expectedHigh: Float64Array;
  /** P of as many independent groups or more, were the industry no likelier here than others. */
  readonly p: Float64Array;
  /** Benjamini-Hochberg q of `p`, over every industry the economy has. */
  readonly q: Float64Array;
  /** Share of the industry here that its largest group holds, 0 to 1; NaN where it has no size. */
  readonly largestShare: Float64Array;
  /** The location quotient had the largest group never existed; NaN where nothing is left. */
  readonly quotientWithoutLargest: Float64Array;
  /** 1 where the caveat is `none`. */
  readonly distinctive: Uint8Array;
  readonly caveat: readonly Caveat[];
}

/**
 * What one region is good at, with the uncertainty that comes from companies,
 * not jobs, choosing places.
 *
 *     LQ[i] = (here[i] / here[·]) / (everywhere[i] / everywhere[·])
 *
 * The interval takes a group's presence in a region as one decision and the
 * sizes as they are (see `quotientInterval`). The test is exact and looks at
 * numbers of groups alone: of all presences of the economy, this region drew
 * as many as it has; how likely are so many of this industry among them (the
 * hypergeometric distribution)? q controls the false-discovery rate over all
 * industries of the economy, those absent from the region included, since
 * nobody knew beforehand which would be there. The verdict is `caveatOf`.
 *
 * Establishments of unknown industry are left out everywhere.
 *
 * Cost: O(establishments + industries · √groups).
 * Source: after Guimarães, Figueiredo & Woodward (2009), Journal of Regional
 * Science 49, 945–967 (establishments as the unit); docs/methods/specialisation.md.
 *
 * @example specialization(
 *            { region: Uint32Array.of(0, 0, 1, 1), industry: Int32Array.of(0, 1, 0, 1),
 *              group: Int32Array.of(0, 1, 2, 3), size: Float64Array.of(30, 10, 10, 30) },
 *            { region: 0 },
 *          ).locationQuotient // [1.5, 0.5]
 */
export function specialization(
  establishments: Establishments,
  options: SpecializationOptions,
): Specialization {
  const { region, economy = "delivery", level = 0.95, rule } = options;
  const all = options.gathered ?? presences(establishments);
  const industries = options.industries ?? industriesIn(all.industry);
  const here = regionIndustries(all, region, industries);
  const whole =
    economy === "delivery"
      ? economyOf(all, industries)
      : economy === "none"
        ? unknownEconomy(industries)
        : referenceEconomy(economy, all, industries);

  const smaller = economy === "delivery" ? smallerCompanies(all, region, here.largest) : undefined;
  const sizeEverywhere = sum(whole.size);
  const squaresEverywhere = sum(whole.squares);
  const presencesEverywhere = sum(whole.presences);
  const presencesHere = sum(here.groups);
  const answer = blank(industries);
  for (let i = 0; i < industries; i++) {
    const local = here.size[i];
    const total = here.total.size;
    answer.share[i] = local / total;
    answer.locationQuotient[i] = local / total / (whole.size[i] / sizeEverywhere);
    const restEverywhere = sizeEverywhere - whole.size[i];
    const bounds = quotientInterval(
      {
        industry: {
          here: local,
          everywhere: whole.size[i],
          effective: whole.size[i] ** 2 / whole.squares[i],
        },
        rest: {
          here: total - local,
          everywhere: restEverywhere,
          effective: restEverywhere ** 2 / (squaresEverywhere - whole.squares[i]),
        },
        smaller: smaller && {
          here: smaller.here[i],
          everywhere: smaller.everywhere[i],
          effective: smaller.everywhere[i] ** 2 / smaller.squares[i],
        },
      },
      level,
    );
    answer.low[i] = bounds.low;
    answer.high[i] = bounds.high;
    const chance =
      whole.presences[i] > 0
        ? hypergeometricRange(presencesEverywhere, whole.presences[i], presencesHere, level)
        : { low: Number.NaN, high: Number.NaN };
    answer.expectedLow[i] = chance.low;
    answer.expectedHigh[i] = chance.high;
    // Where a region has more than the economy is said to have, chance gives nothing.
    answer.expectedGroups[i] = Number.isNaN(chance.low)
      ? Number.NaN
      : (presencesHere * whole.presences[i]) / presencesEverywhere;
    answer.p[i] =
      whole.presences[i] > 0
        ? hypergeometricTail(here.groups[i], presencesEverywhere, whole.presences[i], presencesHere)
        : Number.NaN;
    const largest = here.largest[i];
    answer.largestShare[i] = largest / local;
    answer.quotientWithoutLargest[i] =
      (local - largest) /
      (total - largest) /
      ((whole.size[i] - largest) / (sizeEverywhere - largest));
  }
  const q = benjaminiHochberg(answer.p);
  const caveat = Array.from(q, (_, i) =>
    caveatOf(
      {
        locationQuotient: answer.locationQuotient[i],
        low: answer.low[i],
        q: q[i],
        groups: here.groups[i],
        ungrouped: here.ungrouped[i],
        largestShare: answer.largestShare[i],
        quotientWithoutLargest: answer.quotientWithoutLargest[i],
      },
      rule,
    ),
  );
  return {
    ...here,
    ...answer,
    q,
    caveat,
    distinctive: Uint8Array.from(caveat, (c) => (c === "none" ? 1 : 0)),
  };
}

function blank(industries: number): {
  readonly [
    K in
      | "share"
      | "locationQuotient"
      | "low"
      | "high"
      | "expectedGroups"
      | "expectedLow"
      | "expectedHigh"
      | "p"
      | "largestShare"
      | "quotientWithoutLargest"
  ]: Float64Array;
} {
  return {
    share: new Float64Array(industries),
    locationQuotient: new Float64Array(industries),
    low: new Float64Array(industries),
    high: new Float64Array(industries),
    expectedGroups: new Float64Array(industries),
    expectedLow: new Float64Array(industries),
    expectedHigh: new Float64Array(industries),
    p: new Float64Array(industries),
    largestShare: new Float64Array(industries),
    quotientWithoutLargest: new Float64Array(industries),
  };
}

function industriesIn(industry: Uint32Array): number {
  let count = 0;
  for (const i of industry) if (i >= count) count = i + 1;
  return count;
}

function unknownEconomy(industries: number): MeasuredEconomy {
  const unknown = new Float64Array(industries).fill(Number.NaN);
  return { size: unknown, presences: unknown, squares: unknown };
}

function sum(values: Float64Array | Uint32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
