import type { Figure } from "../../domain/figure.ts";

/** A value with the ends of its interval. */
export type Between = readonly [value: number, low: number, high: number];

/**
 * Figures of the invented region that a first visitor sees, for the page of
 * explanations, to the digits that it shows. A test asks for them anew.
 */
export const example = {
  region: { id: "demo-gm:D030", name: "Krakkerbeek", industries: 62, suppressed: 16 },
  /** An industry that can be told from chance. */
  distinctive: {
    code: "90",
    enterprises: 127,
    expected: [63, 48, 78],
    jobs: 310,
    quotient: [3.94, 1.88, 6.0],
  },
  /** One whose interval lies above 1, and whose q is too high. */
  doubtful: { code: "66", quotient: [2.59, 1.4, 5.52], q: 0.101 },
  /** One of few companies. */
  wide: { code: "63", enterprises: 9, quotient: [2.92, 0.44, 8.27] },
  cluster: {
    /** A place in it. */
    region: "demo-gm:D024",
    verdict: "strong",
    observed: 30,
    expected: [6.6, 1, 14],
    q: 0.005,
    familyWise: 0.01,
    heldOut: [4.13, 2.09, 7.31],
    /** Of the first company in its list. */
    stability: 0.82,
    /** The two industries whose tie is the closest. */
    closest: ["2893", "2829"],
  },
} as const;

/** A figure as the example has it: to so many digits, with its interval. */
export function rounded(figure: Figure, digits: number): Between | undefined {
  if (figure.state !== "value" || !figure.interval) return undefined;
  const to = (value: number): number => Number(value.toFixed(digits));
  return [to(figure.value), to(figure.interval.low), to(figure.interval.high)];
}
