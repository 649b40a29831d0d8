import { holdsCitizenNumbers } from "../mapping/forbidden-column.ts";
import { personhood } from "./legal-form.ts";
import type { FieldColumns } from "../mapping/reading-plan.ts";
import { mayBeCitizen } from "./row-numbers.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** What stands in the place of a number that may not be kept. */
const notKept = "*********";

/**
 * The cells of a row that is set aside, as they came but for what may be a
 * citizen service number: a column of those, and nine digits that pass their
 * test in a column of RSIN, VAT or group numbers unless the row says that it
 * is a legal person's.
 */
export class KeptCells {
  readonly #citizen: readonly number[];
  readonly #tax: readonly number[];
  readonly #legalForm: number;
  readonly #width: number;

  constructor(fields: FieldColumns, { columns }: TableLayout) {
    this.#citizen = columns.flatMap((column, at) => (holdsCitizenNumbers(column) ? [at] : []));
    this.#tax = (["rsin", "vatNumber", "enterprise", "enterpriseGroup"] as const)
      .map((field) => fields.indexOf(field))
      .filter((at) => at >= 0);
    this.#legalForm = fields.indexOf("legalForm");
    this.#width = columns.length;
  }

  of(cells: readonly string[]): readonly string[] {
    if (this.#citizen.length + this.#tax.length === 0) return cells;
    // In a row of another width no cell need stand under its own name.
    if (cells.length !== this.#width) return cells.map(masked);
    const legal = personhood(cells[this.#legalForm]?.trim() || undefined) === "legal";
    const hidden = this.#citizen.filter((at) => cells[at] !== "");
    const doubtful = legal ? [] : this.#tax.filter((at) => masked(cells[at]) !== cells[at]);
    if (hidden.length + doubtful.length === 0) return cells;
    const kept = [...cells];
    for (const at of [...hidden, ...doubtful]) kept[at] = notKept;
    return kept;
  }
}

function masked(cell: string): string {
  const digits = /^(?:NL)?[\s.]*(\d[\d\s.]{7,12})(?:B\d\d)?$/i.exec(cell.trim())?.[1];
  return mayBeCitizen(digits) ? notKept : cell;
}
