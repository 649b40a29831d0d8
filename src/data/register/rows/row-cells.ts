import {
  type EstablishmentField,
  establishmentFields,
} from "../../../domain/establishment-field.ts";
import { numberOf } from "../mapping/number-habit.ts";
import type { NumberField, ReadingPlan } from "../mapping/reading-plan.ts";
import { known, knownText } from "../mapping/unknown-symbol.ts";

/** The cells of one row after another, by field; undefined where a row does not tell. */
export class RowCells {
  readonly #decimals: ReadingPlan["decimals"];
  readonly #fields: ReadingPlan["fields"];
  readonly #at: Readonly<Record<EstablishmentField, number>>;
  #cells: readonly string[] = [];

  constructor({ fields, decimals }: ReadingPlan) {
    this.#decimals = decimals;
    this.#fields = fields;
    this.#at = Object.fromEntries(
      establishmentFields.map((field) => [field, fields.indexOf(field)]),
    ) as Record<EstablishmentField, number>;
  }

  /** Goes on to another row. */
  set(cells: readonly string[]): void {
    this.#cells = cells;
  }

  /** Index of a field's column; -1 where none fills it. */
  at(field: EstablishmentField): number {
    return this.#at[field];
  }

  /** The name a field's column stands for, as names are compared; undefined where none fills it. */
  name(field: EstablishmentField): string | undefined {
    return this.#fields.name(field);
  }

  /** Name of a field's column; null where none fills it. */
  column(field: EstablishmentField): string | null {
    return this.#fields.columns[field] ?? null;
  }

  /** A code or a figure. */
  value(field: EstablishmentField): string | undefined {
    const index = this.#at[field];
    return index < 0 ? undefined : known(this.#cells[index]);
  }

  /** As `value`; zeros alone are no code. */
  code(field: EstablishmentField): string | undefined {
    const text = this.value(field);
    return text !== undefined && /^0+$/.test(text) ? undefined : text;
  }

  /** Words, of which "x" and "NA" may be one. */
  text(field: EstablishmentField): string | undefined {
    const index = this.#at[field];
    return index < 0 ? undefined : knownText(this.#cells[index]);
  }

  /** NaN where the cell does not tell, or tells no number; see `value` for which. */
  number(field: NumberField): number {
    const text = this.value(field);
    if (text === undefined) return Number.NaN;
    const read = numberOf(text, this.#decimals[field]);
    // A text cell of a workbook may carry a decimal comma beside real numbers.
    if (Number.isNaN(read) && this.#decimals[field] === ".") return numberOf(text, ",");
    return read;
  }
}
