import type { IndustryLevel, IndustryScheme } from "../../domain/industry-scheme.ts";
import type { Label, RelatednessSource } from "../../domain/reference.ts";
import type { Kind } from "./all-kinds.ts";
import type { CountryCounts } from "./country-counts.ts";

/** What the kinds of a country are made of; the one task of their thread. */
export interface KindsTask {
  readonly counts: CountryCounts;
  readonly labels: readonly Label[];
  readonly scheme: IndustryScheme;
  readonly level: IndustryLevel;
  readonly references: readonly { readonly id: string; readonly source: RelatednessSource }[];
}

export interface KindsOutcome {
  readonly kinds: readonly Kind[];
  readonly sharesOfTop: Float64Array;
}
