import { type Matrix, zeros } from "../../core/matrix.ts";
import { standingFor } from "../clusters/standing-for.ts";

/** How related codes are by a reference that has codes of its own. */
export interface KinAtCodes {
  /** Codes × codes, symmetric; NaN where the reference cannot tell the pair. */
  readonly kin: Matrix;
  /** Per code 1 where the reference tells only of a wider one. */
  readonly isCoarser: Uint8Array;
}

/**
 * A reference brought to other codes: two codes are as related as what they stand
 * for is on average over the pairs that it knows. Two codes that stand for the same
 * wider one cannot be told apart: NaN, not kin.
 *
 * Cost: O(codes · industries + industries²) where codes share no stand-in.
 */
export function kinAtCodes(
  industries: readonly string[],
  kin: Matrix,
  codes: readonly string[],
): KinAtCodes {
  const standFor = standingFor(codes, industries);
  const n = codes.length;
  const found = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      let known = 0;
      for (const a of standFor[i]) {
        for (const b of standFor[j]) {
          const value = kin.data[a * kin.cols + b];
          if (a === b || Number.isNaN(value)) continue;
          sum += value;
          known++;
        }
      }
      const mean = known > 0 ? sum / known : Number.NaN;
      found.data[i * n + j] = mean;
      found.data[j * n + i] = mean;
    }
  }
  return {
    kin: found,
    isCoarser: Uint8Array.from(standFor, ([first], i) =>
      first !== undefined && industries[first].length < codes[i].length ? 1 : 0,
    ),
  };
}
