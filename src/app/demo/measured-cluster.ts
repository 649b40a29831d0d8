import type { ComparablePlaces } from "./comparable-places.ts";
import type { CountryDraft, PlantedCluster } from "./country-draft.ts";

/** Counted as `comparablePlaces` counts, by the industry codes that stand in the register. */
export interface MeasuredCluster {
  /** Establishments of the cluster's industries in its municipalities, planted or not. */
  readonly establishments: number;
  /** Independent companies among them: a group, or an enterprise without one, counts once. */
  readonly observed: number;
  /** What comparable places would have. */
  readonly expected: number;
  /** Observed over expected. */
  readonly excess: number;
}

/** What the register of today shows of a planted cluster. */
export function measuredCluster(
  { rows }: CountryDraft,
  { municipalities, industries }: PlantedCluster,
  places: ComparablePlaces,
): MeasuredCluster {
  const found = places.observed(municipalities, industries);
  const companies = new Set(
    found.map((row) => {
      const group = rows.group[rows.enterprise[row]];
      return group > 0 ? -group : rows.enterprise[row];
    }),
  );
  const expected = places.expected(municipalities, industries);
  return {
    establishments: found.length,
    observed: companies.size,
    expected,
    excess: companies.size / expected,
  };
}
