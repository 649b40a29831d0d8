import type { PresenceLists } from "../relatedness/presence-lists.ts";

/**
 * The second eigenvalue that presences without any order among them stay below:
 * those that fall into each region and industry by their margins alone, with
 * chance p = min(1, d_r · u_i / T).
 *
 *     (√max_r Σ_i (1 − p[r,i]) + √max_i Σ_r (1 − p[r,i]))² / T
 *
 * A normalised presence then varies by p (1 − p) / (d_r u_i), at most (1 − p) / T,
 * and the norm of a matrix of independent entries is bounded by the largest row
 * and the largest column of their variances. It is a bound: random matrices of 12
 * to 400 regions reached two thirds to four fifths of it, and passed it 0 to 2
 * times in 100.
 *
 * Cost: O(regions · industries).
 * Source: Bandeira & van Handel (2016), Annals of Probability 44, 2479–2506.
 */
export function chanceEigenvalue({ industry, diversity, ubiquity }: PresenceLists): number {
  const total = industry.length;
  const columns = new Float64Array(ubiquity.length);
  let mostInRow = 0;
  for (const d of diversity) {
    if (d === 0) continue;
    let row = 0;
    for (let i = 0; i < ubiquity.length; i++) {
      if (ubiquity[i] === 0) continue;
      const free = 1 - Math.min(1, (d * ubiquity[i]) / total);
      row += free;
      columns[i] += free;
    }
    if (row > mostInRow) mostInRow = row;
  }
  let mostInColumn = 0;
  for (const column of columns) if (column > mostInColumn) mostInColumn = column;
  return (Math.sqrt(mostInRow) + Math.sqrt(mostInColumn)) ** 2 / total;
}
