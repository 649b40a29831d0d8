import type { AmbiguousNumbers } from "../../../domain/delivery.ts";
import type { Decimal, NumberHabit } from "./number-habit.ts";
import { type FieldColumns, type NumberField, wholeFields } from "./reading-plan.ts";

export interface DecidedDecimals {
  readonly decimals: Record<NumberField, Decimal | null>;
  readonly ambiguous: readonly AmbiguousNumbers[];
  /** The one sign of all columns that have any; undefined where they differ or one was guessed. */
  readonly decimal: Decimal | undefined;
}

/**
 * The decimal sign of each column: what the file's own format says, else the
 * mapping, else the column's evidence. Where a column leaves it open and the
 * others have one sign that agrees with the likelier reading, it is that sign;
 * else it is guessed, and told.
 */
export function decidedDecimals(
  habits: readonly (readonly [index: number, habit: NumberHabit, field: NumberField])[],
  fields: FieldColumns,
  given: Decimal | undefined,
  plain: boolean,
): DecidedDecimals {
  const decimals = Object.fromEntries(habits.map(([, , field]) => [field, null])) as Record<
    NumberField,
    Decimal | null
  >;
  const certain = new Set<Decimal>();
  const open: AmbiguousNumbers[] = [];
  for (const [index, habit, field] of habits) {
    if (index < 0) continue;
    if (plain) {
      decimals[field] = ".";
      continue;
    }
    const whole = wholeFields.some((each) => each === field);
    const { decimal, guessed } = habit.decide(whole);
    if (given !== undefined) {
      // What is told is for the columns that do not tell themselves: 52.48 stays a latitude.
      decimals[field] = decimal !== null && guessed === 0 && !habit.mixed ? decimal : given;
      continue;
    }
    decimals[field] = decimal;
    if (decimal === null) continue;
    if (guessed === 0) certain.add(decimal);
    else {
      const column = fields.columns[field] ?? "";
      open.push({ column, cells: guessed, sample: habit.ambiguousSample, readWith: decimal });
    }
  }
  const ambiguous = open.filter(({ readWith }) => certain.size !== 1 || !certain.has(readWith));
  const agreed = new Set(Object.values(decimals).filter((each) => each !== null));
  const known = agreed.size === 1 && !plain && ambiguous.length === 0;
  return { decimals, ambiguous, decimal: given ?? (known ? [...agreed][0] : undefined) };
}
