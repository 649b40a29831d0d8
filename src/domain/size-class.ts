/** Lower bounds of the size classes of establishments, as LISA has them. */
const lowest = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 800, 1000];

/**
 * The size class of a number of persons. Licences let classes of a single company be
 * shown where its jobs may not be.
 *
 * @example sizeClassOf(12) // "10-19"
 */
export function sizeClassOf(persons: number): string {
  const k = lowest.findLastIndex((from) => persons >= from);
  if (k < 0) return "0";
  if (k === lowest.length - 1) return `${lowest[k]}+`;
  const last = lowest[k + 1] - 1;
  return last === lowest[k] ? String(last) : `${lowest[k]}-${last}`;
}

/** What a delivery tells of the size of one establishment. */
export interface ToldSize {
  readonly jobs: number | null;
  /** `jobs`, else the fewest of its size class. */
  readonly jobsAtLeast: number | null;
  /** The class as delivered: a code, or words. */
  readonly sizeClass: string | null;
}

/**
 * The size class of one establishment: by its jobs; where only a class was delivered,
 * that class if it tells both its ends, since other registers draw other lines.
 *
 * @example toldSizeClass({ jobs: null, jobsAtLeast: 4, sizeClass: "4 - 6 Beschäftigte" }) // "4-6"
 */
export function toldSizeClass({ jobs, jobsAtLeast, sizeClass }: ToldSize): string | null {
  if (jobs !== null) return sizeClassOf(jobs);
  if (jobsAtLeast === null) return null;
  const ends = /^\s*(\d+)\s*(?:-|–|t\/m|tot|to|bis)\s*(\d+)/i.exec(sizeClass ?? "");
  return ends ? `${ends[1]}-${ends[2]}` : sizeClassOf(jobsAtLeast);
}

/**
 * Between what the persons of a size class are, both included; NaN in, everything out.
 *
 * @example sizeClassBounds(12) // { least: 10, most: 19 }
 */
export function sizeClassBounds(persons: number): { least: number; most: number } {
  const k = lowest.findLastIndex((from) => persons >= from);
  if (k < 0) return { least: 0, most: Number.POSITIVE_INFINITY };
  return {
    least: lowest[k],
    // Parts of a person lie between two classes.
    most: k === lowest.length - 1 ? Number.POSITIVE_INFINITY : Math.max(persons, lowest[k + 1] - 1),
  };
}
