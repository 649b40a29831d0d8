import { gradeOfParts } from "../../core/grade/grade-of-parts.ts";
import { partShares } from "../../core/grade/part-shares.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { type FigureGrade, shareClass } from "../../domain/figure-grade.ts";
import { measurements } from "../../domain/record-grade.ts";

/** The one grade of what all establishments of a delivery add up to; null where there are none. */
export function gradeOfAll(
  columns: Pick<EstablishmentColumns, "regions" | "region"> & Parameters<typeof figureGrades>[0],
  size: Float64Array,
): FigureGrade | null {
  return figureGrades(columns, present(columns), 1, size)[0] ?? null;
}

/** Per establishment 0; −1 for one that was taken out, which belongs to no region. */
export const present = ({
  regions,
  region,
}: Pick<EstablishmentColumns, "regions" | "region">): Int32Array =>
  Int32Array.from(region, (r) => (r < regions.length ? 0 : -1));

/**
 * The grades of figures that each rest on some establishments.
 *
 * @param cell  per establishment the figure it adds to; −1 where it adds to none
 * @param size  what it adds; NaN where unknown
 *
 * Cost: O(establishments + figures · ages).
 */
export function figureGrades(
  columns: Pick<EstablishmentColumns, "measurement" | "headOffice" | "ageYears" | "precision">,
  cell: Int32Array,
  cells: number,
  size: Float64Array,
  usesPlaces = false,
): (FigureGrade | undefined)[] {
  const kinds = measurements.length;
  const parts = partShares({ cell, part: columns.measurement, size }, cells, kinds);
  // Not suspected, suspected; of a size that is not known nothing can be suspected.
  const known = cell.map((c, k) => (Number.isNaN(size[k]) ? -1 : c));
  const office = partShares({ cell: known, part: columns.headOffice, size }, cells, 2);
  const exact = new Float64Array(cells);
  const rows = new Float64Array(cells);
  // Ages are few: how many rows are of each, cell by cell.
  const ages = columns.ageYears.reduce((most, age) => Math.max(most, age + 1), 1);
  const aged = new Uint32Array(cells * ages);
  for (let k = 0; k < cell.length; k++) {
    if (cell[k] < 0) continue;
    rows[cell[k]]++;
    if (columns.precision[k] === 2) exact[cell[k]]++;
    if (columns.ageYears[k] >= 0) aged[cell[k] * ages + columns.ageYears[k]]++;
  }
  return Array.from({ length: cells }, (_, c) => {
    if (rows[c] === 0) return undefined;
    const shares = parts.subarray(c * kinds, (c + 1) * kinds);
    return {
      grade: measurements[gradeOfParts(shares)],
      parts: Object.fromEntries(
        measurements.flatMap((each, p) => (shares[p] > 0 ? [[each, shareClass(shares[p])]] : [])),
      ),
      headOffice: shareClass(Number.isNaN(office[2 * c + 1]) ? 0 : office[2 * c + 1]),
      ...(usesPlaces ? { exact: shareClass(exact[c] / rows[c]) } : {}),
      ageYears: middleAge(aged.subarray(c * ages, (c + 1) * ages), rows[c]),
    };
  });
}

/** Half of the rows that tell their age are as old or younger; null where most of `rows` do not tell. */
function middleAge(aged: Uint32Array, rows: number): number | null {
  const told = aged.reduce((sum, count) => sum + count, 0);
  if (told * 2 < rows) return null;
  let younger = 0;
  const middle = Math.floor((told - 1) / 2);
  return aged.findIndex((count) => (younger += count) > middle);
}
