export type ComplexityCaveat =
  | "none"
  | "no-ground"
  | "size-unknown"
  | "regions-too-small"
  | "too-few-regions"
  | "no-order"
  | "region-too-small";

/**
 * Complexity reads from what a region has to what it is able to do. That takes
 * regions in which people work who live there: labour markets, not villages.
 * The European statistics law puts the smallest such regions (NUTS 3; COROP
 * areas in the Netherlands) at 150,000 inhabitants on average, which is about
 * 70,000 jobs at not quite one job to two inhabitants.
 */
const meanJobs = 70_000;

/** The smallest COROP areas have some 15,000 jobs; a region below that is none, whatever the rest. */
const leastJobs = 15_000;

/** Of fewer regions than this no order is worth the name. */
const leastRegions = 20;

/** Why regions of these sizes get no complexity; NaN where jobs are not told. */
export function complexityCaveat(regionJobs: Float64Array): ComplexityCaveat {
  if (regionJobs.length < leastRegions) return "too-few-regions";
  const total = regionJobs.reduce((sum, jobs) => sum + jobs, 0);
  if (Number.isNaN(total)) return "size-unknown";
  return total / regionJobs.length < meanJobs ? "regions-too-small" : "none";
}

/** The same for one region among regions large enough; undefined where its jobs may not be told. */
export function regionCaveat(jobs: number | undefined): ComplexityCaveat {
  if (jobs === undefined) return "size-unknown";
  return jobs < leastJobs ? "region-too-small" : "none";
}
