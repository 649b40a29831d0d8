import { type FigureGrade, gradesDiffer } from "./figure-grade.ts";

/**
 * A figure as it travels. JSON has no NaN and a suppressed figure is not zero,
 * so each of the three states is a value of its own. The run that made it is
 * named once, by the answer that carries it.
 */
export type Figure =
  | {
      readonly state: "value";
      readonly value: number;
      readonly interval?: Interval;
      readonly quality: Quality;
      /** How the records came about that it rests on. */
      readonly grade?: FigureGrade;
    }
  | { readonly state: "suppressed" }
  | { readonly state: "undefined"; readonly reason: UndefinedReason };

/** `level` is the share of repetitions in which such an interval holds the truth, e.g. 0.95. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** From best to worst: counted in the register, estimated from it, or resting on assumed parts. */
export const qualities = ["counted", "estimated", "partial"] as const;
export type Quality = (typeof qualities)[number];

/** Why a figure has no value, for example a quotient whose denominator is zero. */
export const undefinedReasons = ["no-denominator", "not-delivered", "too-few"] as const;
export type UndefinedReason = (typeof undefinedReasons)[number];

/** A number as a figure: NaN becomes undefined, for `reason`. */
export function figure(
  value: number,
  quality: Quality = "counted",
  interval?: Interval,
  reason: UndefinedReason = "no-denominator",
): Figure {
  if (!Number.isFinite(value)) return { state: "undefined", reason };
  return interval && Number.isFinite(interval.low) && Number.isFinite(interval.high)
    ? { state: "value", value, interval, quality }
    : { state: "value", value, quality };
}

/** A figure with the grade of the records it rests on; one that has no value has none. */
export function graded(of: Figure, grade: FigureGrade | undefined): Figure {
  return of.state === "value" && grade ? { ...of, grade } : of;
}

/** The grade of a figure; undefined where it has no value, or none is told. */
export const gradeOf = (of: Figure): FigureGrade | undefined =>
  of.state === "value" ? of.grade : undefined;

/** Figures of two moments. */
export interface TwoMoments {
  readonly earlier: Figure;
  readonly later: Figure;
}

/** Whether rows of two moments are of different grades then, or now. */
export const pairsDiffer = (rows: readonly TwoMoments[]): boolean =>
  (["earlier", "later"] as const).some((moment) =>
    gradesDiffer(rows.map((row) => gradeOf(row[moment]))),
  );

export const suppressed: Figure = { state: "suppressed" };
