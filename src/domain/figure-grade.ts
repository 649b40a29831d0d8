import { type Measurement, measurements } from "./record-grade.ts";

/**
 * How much of something, in quarters. A share of a published total that rests on one
 * company would give its size away, so that shares within a figure are told no finer.
 */
export const shareClasses = [
  "none",
  "under-quarter",
  "quarter-to-half",
  "half-to-three-quarters",
  "over-three-quarters",
  "all",
] as const;
export type ShareClass = (typeof shareClasses)[number];

/**
 * @param share 0 to 1
 *
 * @example shareClass(0.3) // "quarter-to-half"
 */
export function shareClass(share: number): ShareClass {
  if (share <= 1e-12) return "none";
  if (share >= 1 - 1e-12) return "all";
  return shareClasses[1 + Math.floor(share * 4)];
}

/** How the records came about that a figure rests on. */
export interface FigureGrade {
  /** The best of which nine tenths of the figure is, or better; see core `gradeOfParts`. */
  readonly grade: Measurement;
  /** Share of the figure's size by how it was measured; what is not named is none. */
  readonly parts: Readonly<Partial<Record<Measurement, ShareClass>>>;
  /** Share that may be counted at a head office, of jobs that are elsewhere. */
  readonly headOffice: ShareClass;
  /** Share of the establishments that stand at their own address, of a figure that uses places. */
  readonly exact?: ShareClass;
  /** Half of the records are as many years old or younger; null where most do not tell. */
  readonly ageYears: number | null;
}

/** Whether a figure is of one grade through and through. */
export const isOfOneGrade = ({ grade, parts }: FigureGrade): boolean => parts[grade] === "all";

/**
 * Whether rows are of different grades, so that a column tells more than one line for
 * all of them. Rows without a figure tell nothing.
 */
export function gradesDiffer(rows: Iterable<FigureGrade | undefined>): boolean {
  const seen = new Set<Measurement>();
  for (const row of rows) if (row) seen.add(row.grade);
  return seen.size > 1;
}

/** The parts that are there, from best to worst. */
export function partsOf(grade: FigureGrade): readonly (readonly [Measurement, ShareClass])[] {
  return measurements.flatMap((measurement) => {
    const share = grade.parts[measurement];
    return share === undefined || share === "none" ? [] : [[measurement, share] as const];
  });
}
