import type { Kind } from "./all-kinds.ts";

/** The industries of a delivery at one level, with every kind of relatedness among them. */
export interface RelatedCountry {
  readonly codes: readonly string[];
  readonly regions: number;
  readonly kinds: readonly Kind[];
  /** Entry t: share of all pairs that are among the most related in t kinds or more. */
  readonly sharesOfTop: Float64Array;
}

/** The country asked about last, so that the next pair of it costs nothing to compare. */
export interface KindsCache {
  of(key: string, make: () => Promise<RelatedCountry>): Promise<RelatedCountry>;
}

/** Keeps one country: its kinds may be a hundred megabytes. */
export function kindsCache(): KindsCache {
  let kept: { readonly key: string; readonly country: Promise<RelatedCountry> } | undefined;
  return {
    of(key, make) {
      if (kept?.key === key) return kept.country;
      const country = make();
      kept = { key, country };
      country.catch(() => {
        if (kept?.country === country) kept = undefined;
      });
      return country;
    },
  };
}
