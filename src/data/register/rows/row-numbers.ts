import type { RowCells } from "./row-cells.ts";
import type { IdentityHabit, RowIdentity } from "./row-identity.ts";
import { passesElevenTest, vatNumber } from "./tax-number.ts";

/** The numbers by which an enterprise is known outside this delivery. */
export interface RowNumbers {
  readonly enterprise: string | null;
  readonly enterpriseGroup: string | null;
  readonly rsin: string | null;
  readonly rsinValid: boolean;
  readonly vatNumber: string | null;
  readonly vatValid: boolean;
}

/**
 * The numbers of an enterprise. Nine digits of a natural person may be a
 * citizen service number, which cannot be told from an RSIN and is in old VAT
 * numbers: none of those is kept.
 *
 * @param person the row is, or may be, a natural person's
 */
export function rowNumbers(
  cells: RowCells,
  { enterprise }: Extract<RowIdentity, { establishment: string }>,
  habit: IdentityHabit,
  person: boolean,
): RowNumbers {
  const group = cells.value("enterpriseGroup");
  if (person) {
    const citizen = habit.rsin || (habit.enterprise === undefined && mayBeCitizen(enterprise));
    return {
      enterprise: citizen ? null : (enterprise ?? null),
      enterpriseGroup: mayBeCitizen(group) ? null : (group ?? null),
      rsin: null,
      rsinValid: true,
      vatNumber: null,
      vatValid: true,
    };
  }
  const own = cells.code("rsin")?.replace(/[\s.]/g, "");
  const told = own !== undefined && /^\d+$/.test(own) ? own.padStart(9, "0") : own;
  const rsin = told ?? (habit.rsin ? enterprise : undefined);
  const vat = cells.code("vatNumber");
  const read = vat === undefined ? undefined : vatNumber(vat);
  return {
    enterprise: enterprise ?? null,
    enterpriseGroup: group ?? null,
    rsin: rsin ?? null,
    rsinValid: rsin === undefined || passesElevenTest(rsin),
    vatNumber: read?.number ?? null,
    vatValid: read?.plausible ?? true,
  };
}

/** Whether a number of nine digits can be a citizen service number. */
export function mayBeCitizen(number: string | undefined): boolean {
  const digits = number?.replace(/[\s.]/g, "") ?? "";
  return passesElevenTest(digits);
}
