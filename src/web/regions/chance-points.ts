import { valueOf } from "../language/figure-text.ts";
import type { Specialisation } from "./questions.ts";

/** An industry by how many enterprises it has here and how many chance would give. */
export interface ChancePoint {
  readonly row: Specialisation;
  readonly observed: number;
  readonly expected: number;
  /** The middle of what chance gives. */
  readonly low: number;
  readonly high: number;
}

/**
 * The industries that can be set against chance: those whose enterprises are shown,
 * and known. In the order in which they are drawn: what stands out last, so that
 * nothing lies over it.
 */
export function chancePoints(industries: readonly Specialisation[]): readonly ChancePoint[] {
  return industries
    .flatMap((row): ChancePoint[] => {
      const { expectedEnterprises: chance } = row;
      const observed = valueOf(row.enterprises);
      if (observed === undefined || chance.state !== "value" || !chance.interval) return [];
      const { low, high } = chance.interval;
      return chance.value > 0 ? [{ row, observed, expected: chance.value, low, high }] : [];
    })
    .toSorted((a, b) => Number(a.row.distinctive) - Number(b.row.distinctive));
}
