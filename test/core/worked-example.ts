import { matrix } from "../../src/core/index.ts";

/** Seven regions, six industries: the example that several independent tools agree on. */
export const example = matrix(
  7,
  6,
  Float64Array.from(
    [
      [20, 5, 0, 3, 0, 12],
      [4, 30, 6, 0, 2, 0],
      [0, 8, 25, 9, 0, 1],
      [7, 0, 4, 40, 11, 0],
      [3, 2, 0, 6, 18, 5],
      [10, 4, 9, 0, 0, 15],
      [2, 0, 3, 12, 7, 30],
    ].flat(),
  ),
);
