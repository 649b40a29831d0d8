import { type Bounds, wilsonInterval } from "../statistics/wilson-interval.ts";

/** Part of an economy, as the region has it and as the economy has it. */
export interface PartEvidence {
  /** Its size in the region and in the economy. */
  readonly here: number;
  readonly everywhere: number;
  /** How many equal companies would vary as much as its own do: (Σ size)² / Σ size². */
  readonly effective: number;
}

export interface QuotientEvidence {
  readonly industry: PartEvidence;
  /** All other industries. */
  readonly rest: PartEvidence;
  /**
   * The industry's companies smaller than the region's largest in it; see
   * `smallerCompanies`. Left out where single companies are not known.
   */
  readonly smaller?: PartEvidence | undefined;
}

/**
 * Interval of a location quotient when whole companies, not jobs, choose a place.
 *
 * Take the companies of an industry as given, each settling in the region with
 * the same unknown chance p. Then the region's share of the industry has mean p
 * and variance p (1 − p) / n, where n is the effective number of companies,
 *
 *     n = (Σ size)² / Σ size²
 *
 * and Wilson's interval with that n holds p. The rest of the economy gives an
 * independent interval for its own chance q. Both are joined on the log scale
 * (the method of variance estimates recovery) into an interval of p / q, and
 *
 *     LQ = (p/q) / (w · p/q + 1 − w),   w = the industry's share of the economy
 *
 * rises with p / q, so it carries the interval over.
 *
 * The lower end looks at the companies below the region's largest alone, where
 * they are given: a large company that happens to be here is no evidence of
 * more to come, and large ones elsewhere do not hide many small ones here. It
 * never passes the quotient itself.
 *
 * @returns a ratio, 0 ≤ low ≤ LQ ≤ high ≤ 1/w; NaN without a denominator, or
 *          where the region has more than the economy is said to have
 *
 * Cost: O(1).
 * Source: Donner & Zou (2012), Statistical Methods in Medical Research 21, 347–359
 * (joining); Wilson (1927), JASA 22, 209–212 (each share).
 *
 * @example quotientInterval({ industry: { here: 0, everywhere: 10, effective: 4 }, rest: { here: 5, everywhere: 90, effective: 20 } }).low // 0
 */
export function quotientInterval(evidence: QuotientEvidence, level = 0.95): Bounds {
  const { industry, rest, smaller } = evidence;
  if (!(industry.everywhere > 0 && industry.here + rest.here > 0)) {
    return { low: Number.NaN, high: Number.NaN };
  }
  // An industry that is the whole economy has quotient 1, whatever happens.
  if (!(rest.everywhere > 0)) return { low: 1, high: 1 };
  const p = chance(industry, level);
  const q = chance(rest, level);
  const w = industry.everywhere / (industry.everywhere + rest.everywhere);
  let low = joined(p, q, "low");
  if (smaller) {
    const sure = smaller.here > 0 ? joined(chance(smaller, level), q, "low") : 0;
    low = Math.min(sure, p.value / q.high);
  }
  return { low: quotient(low, w), high: quotient(joined(p, q, "high"), w) };
}

interface Chance extends Bounds {
  readonly value: number;
}

function chance(part: PartEvidence, level: number): Chance {
  const value = part.here / part.everywhere;
  // A share that only rounding lifts above 1 is 1; more than the economy has is no share.
  const share = value > 1 && value < 1 + 1e-9 ? 1 : value;
  return { value: share, ...wilsonInterval(share, part.effective, level) };
}

/** One end of the interval of p / q, from that end of p and the other end of q. */
function joined(p: Chance, q: Chance, end: "low" | "high"): number {
  const endOfP = p[end];
  const endOfQ = end === "low" ? q.high : q.low;
  if (endOfP === 0) return 0;
  if (endOfQ === 0) return Number.POSITIVE_INFINITY;
  // A share of nothing has no logarithm: the outermost ratio stands in.
  if (p.value === 0 || q.value === 0) return endOfP / endOfQ;
  const distance = Math.hypot(Math.log(endOfP / p.value), Math.log(endOfQ / q.value));
  return (p.value / q.value) * Math.exp(end === "low" ? -distance : distance);
}

function quotient(ratio: number, w: number): number {
  return ratio === Number.POSITIVE_INFINITY ? 1 / w : ratio / (w * ratio + 1 - w);
}
