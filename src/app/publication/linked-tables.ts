import type { Outsider } from "../../domain/purpose.ts";
import { publishedMeasures, type PublishedMeasure } from "../../domain/publication.ts";
import type { ProtectedTable } from "./protected-table.ts";

/** What earlier tables mean for each cell of a new one; see `secondarySuppression`. */
export interface Linked {
  readonly told: Record<PublishedMeasure, Uint8Array>;
  readonly hidden: Record<PublishedMeasure, Uint8Array>;
}

/** Who may read a table that was published to someone: partners read what is public too. */
export const reads = (reader: Outsider, to: Outsider): boolean => reader === to || to === "public";

/**
 * What readers of a new table know from earlier ones, cell by cell: of the same delivery
 * the very figures; of another one figures that may be about the same. And whatever an
 * earlier table of the delivery hides is hidden here: whoever reads more reads this table
 * too, and to show more beside a table for everyone would undo what that one hides.
 *
 * Cost: O(cells · tables).
 */
export function linkedTo(
  own: Pick<ProtectedTable, "delivery" | "to" | "places" | "industries" | "width"> & {
    readonly values: Readonly<Record<PublishedMeasure, Float64Array>>;
  },
  earlier: readonly ProtectedTable[],
  nearPercent: number,
): Linked {
  const cells = own.values.establishments.length;
  const blank = (): Record<PublishedMeasure, Uint8Array> => ({
    establishments: new Uint8Array(cells),
    jobs: new Uint8Array(cells),
  });
  const [told, hidden] = [blank(), blank()];
  for (const table of earlier) {
    const isSame = table.delivery === own.delivery;
    for (const [mine, theirs] of sharedCells(own, table)) {
      for (const measure of publishedMeasures) {
        const known = table[measure]?.[theirs];
        if (known === undefined) continue;
        if (known === null) {
          // Not of another day's table: what was too little then may be enough now.
          if (isSame) hidden[measure][mine] = 1;
          continue;
        }
        if (!reads(own.to, table.to)) continue;
        const now = own.values[measure][mine];
        if (isSame && known === now) told[measure][mine] = 1;
        else if (told[measure][mine] === 0 && Math.abs(known - now) <= (nearPercent / 100) * now) {
          told[measure][mine] = 2;
        }
      }
    }
  }
  return { told, hidden };
}

type Named = Pick<ProtectedTable, "places" | "industries" | "width">;

/** Pairs of nodes of two tables that bear the same names. */
function* sharedCells(own: Named, other: Named): Generator<[mine: number, theirs: number]> {
  const key = ({ level, code }: Named["industries"][number]): string => `${level} ${code}`;
  const place = new Map(other.places.map(({ id, node }) => [id, node]));
  const industry = new Map(other.industries.map((one) => [key(one), one.node]));
  for (const { id, node } of own.places) {
    const row = place.get(id);
    if (row === undefined) continue;
    for (const one of own.industries) {
      const column = industry.get(key(one));
      if (column === undefined) continue;
      yield [node * own.width + one.node, row * other.width + column];
    }
  }
}
