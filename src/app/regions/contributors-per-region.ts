import type { EstablishmentColumns } from "../../domain/delivery.ts";

export interface RegionTotals {
  readonly establishments: Float64Array;
  readonly jobs: Float64Array;
  /** Establishments whose jobs are known. */
  readonly jobsKnown: Float64Array;
  /**
   * Independent enterprises a figure of the region rests on. An establishment of
   * an unknown enterprise stands for itself here: disclosure control asks how
   * many hands a figure hides among, not how many are proven independent.
   */
  readonly contributors: Float64Array;
}

/** Totals of every region at once. Cost: O(establishments). */
export function contributorsPerRegion(columns: EstablishmentColumns): RegionTotals {
  const n = columns.regions.length;
  const totals = {
    establishments: new Float64Array(n),
    jobs: new Float64Array(n),
    jobsKnown: new Float64Array(n),
    contributors: new Float64Array(n),
  };
  const seen = new Set<number>();
  for (let k = 0; k < columns.count; k++) {
    const r = columns.region[k];
    if (r === n) continue; // taken out
    totals.establishments[r]++;
    if (!Number.isNaN(columns.jobs[k])) {
      totals.jobs[r] += columns.jobs[k];
      totals.jobsKnown[r]++;
    }
    const group = columns.group[k];
    const key = group * n + r;
    if (group < 0 || !seen.has(key)) totals.contributors[r]++;
    if (group >= 0) seen.add(key);
  }
  return totals;
}
