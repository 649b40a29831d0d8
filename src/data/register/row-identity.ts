import { type NoIdentifier, identifier, identifierDigits } from "./identifier.ts";
import type { RowCells } from "./row-cells.ts";

/** Which establishment a row is of, and which enterprise; or the column that cannot tell, and why. */
export type RowIdentity =
  | {
      readonly establishment: string;
      readonly enterprise: string | undefined;
      /** A number got its zeros back. */
      readonly restored: boolean;
    }
  | { readonly reason: NoIdentifier; readonly column: string | null };

/** How many digits the numbers of a file have; undefined where that is not known. */
export interface IdentityHabit {
  readonly establishment: number | undefined;
  readonly enterprise: number | undefined;
}

export function identityHabit(cells: RowCells): IdentityHabit {
  return {
    establishment: identifierDigits(cells.column("establishment") ?? undefined),
    enterprise: identifierDigits(cells.column("enterprise") ?? undefined),
  };
}

/**
 * The identity of a row. Without an establishment number it is called after
 * its line, unless it says nothing else about a company either.
 */
export function rowIdentity(cells: RowCells, line: number, habit: IdentityHabit): RowIdentity {
  const refused = (reason: NoIdentifier, field: keyof IdentityHabit): RowIdentity => ({
    reason,
    column: cells.column(field),
  });
  let restored = false;
  let establishment = cells.code("establishment");
  if (establishment === undefined) {
    const nameless = cells.text("name") === undefined && cells.code("industry") === undefined;
    if (nameless && cells.at("establishment") >= 0) {
      return refused("identifier-not-valid", "establishment");
    }
    establishment = `line-${line}`;
  } else {
    const read = identifier(establishment, habit.establishment);
    if (typeof read === "string") return refused(read, "establishment");
    establishment = read.id;
    restored = read.restored;
  }
  let enterprise = cells.code("enterprise");
  if (enterprise !== undefined) {
    const read = identifier(enterprise, habit.enterprise);
    if (typeof read === "string") return refused(read, "enterprise");
    enterprise = read.id;
    restored ||= read.restored;
  }
  return { establishment, enterprise, restored };
}
