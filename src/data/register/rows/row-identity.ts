import { type NoIdentifier, identifier, identifierDigits } from "./identifier.ts";
import type { RowCells } from "./row-cells.ts";

/** Which establishment a row is of, and which enterprise; or the column that cannot tell, and why. */
export type RowIdentity =
  | {
      readonly establishment: string;
      readonly lisaNumber: string | undefined;
      readonly enterprise: string | undefined;
      /** The number of the trade register, in a column of its own or as the enterprise. */
      readonly kvkNumber: string | undefined;
      /** A number got its zeros back. */
      readonly restored: boolean;
    }
  | { readonly reason: NoIdentifier; readonly column: string | null };

/** How many digits the numbers of a file have; undefined where that is not known. */
export interface IdentityHabit {
  readonly establishment: number | undefined;
  readonly enterprise: number | undefined;
  readonly kvkNumber: number | undefined;
  /** The column of the enterprise holds RSIN, not KvK numbers. */
  readonly rsin: boolean;
}

export function identityHabit(cells: RowCells): IdentityHabit {
  const digits = (field: "establishment" | "enterprise" | "kvkNumber"): number | undefined =>
    identifierDigits(cells.name(field));
  return {
    establishment: digits("establishment"),
    enterprise: digits("enterprise"),
    // Whatever the column is called: it was mapped to the trade register's number.
    kvkNumber: cells.at("kvkNumber") >= 0 ? 8 : undefined,
    rsin: /^(rsin|fiscaal)/.test(cells.name("enterprise") ?? ""),
  };
}

/**
 * The identity of a row. An establishment without a number of the trade
 * register goes by its number in the regional register; without either it is
 * called after its line, unless it says nothing else about a company.
 */
export function rowIdentity(cells: RowCells, line: number, habit: IdentityHabit): RowIdentity {
  let restored = false;
  let wrong: { reason: NoIdentifier; column: string | null } | undefined;
  const numberOf = (
    field: "establishment" | "lisaNumber" | "enterprise" | "kvkNumber",
    digits: number | undefined,
  ): string | undefined => {
    const text = cells.code(field);
    if (text === undefined) return undefined;
    const read = identifier(text, digits);
    if (typeof read === "string") {
      wrong ??= { reason: read, column: cells.column(field) };
      return undefined;
    }
    restored ||= read.restored;
    return read.id;
  };
  const own = numberOf("establishment", habit.establishment);
  const lisaNumber = numberOf("lisaNumber", undefined);
  const enterprise = numberOf("enterprise", habit.enterprise);
  const kvkNumber = numberOf("kvkNumber", habit.kvkNumber);
  if (wrong !== undefined) return wrong;
  let establishment = own ?? lisaNumber;
  if (establishment === undefined) {
    const nameless = cells.text("name") === undefined && cells.code("industry") === undefined;
    if (nameless && cells.at("establishment") >= 0) {
      return { reason: "identifier-not-valid", column: cells.column("establishment") };
    }
    establishment = `line-${line}`;
  }
  return {
    establishment,
    lisaNumber,
    enterprise,
    kvkNumber: kvkNumber ?? (habit.enterprise === 8 ? enterprise : undefined),
    restored,
  };
}
