import type { EstablishmentField } from "../../../domain/establishment-field.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import type { Candidate, RowReader } from "../rows/row-reader.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/**
 * A row that the row reader accepts, in which the cells of one group at a time
 * are exchanged to learn what they come to. All other cells are empty, or say
 * what casts no doubt on anything.
 */
export class TrialRow {
  readonly #reader: RowReader;
  readonly #plan: ReadingPlan;
  readonly #line: number;
  readonly #cells: readonly string[];
  readonly #header: readonly string[];

  private constructor(
    reader: RowReader,
    plan: ReadingPlan,
    layout: TableLayout,
    cells: readonly string[],
  ) {
    this.#reader = reader;
    this.#plan = plan;
    this.#line = layout.headerLine + 1;
    this.#cells = cells;
    this.#header = layout.header;
  }

  /** Made from the first of `rows` of which the region and the industry are accepted; undefined where none are. */
  static of(
    reader: RowReader,
    plan: ReadingPlan,
    layout: TableLayout,
    rows: readonly (readonly string[])[],
  ): TrialRow | undefined {
    for (const row of rows) {
      const cells = layout.columns.map(() => "");
      const set = (field: EstablishmentField, text: string): void => {
        const index = plan.fields.indexOf(field);
        if (index >= 0) cells[index] = text;
      };
      const { only } = plan.mapping;
      if (only) cells[layout.columns.indexOf(only.column)] = only.values[0];
      set("establishment", "999999999999");
      // Of a legal person, so that nothing is withheld.
      set("name", legalName);
      for (const field of kept) set(field, row[plan.fields.indexOf(field)]);
      const trial = new TrialRow(reader, plan, layout, cells);
      if (trial.read(new Map()) !== undefined) return trial;
    }
    return undefined;
  }

  /** The row with other cells in some columns; undefined where it would be set aside or is the header again. */
  read(cells: ReadonlyMap<number, string>): Candidate | undefined {
    const row = [...this.#cells];
    let sameAsHeader = cells.size > 0;
    for (const [index, cell] of cells) {
      row[index] = cell;
      sameAsHeader &&= cell === this.#header[index];
    }
    if (sameAsHeader) return undefined;
    const read = this.#reader.candidate(this.#line, row, false);
    return "setAside" in read ? undefined : read;
  }

  /** Cells of a place that is known, in which other cells on it can be tried. */
  get located(): ReadonlyMap<number, string> {
    const cells = new Map<number, string>();
    for (const [field, text] of [
      ["longitude", "5"],
      ["latitude", "52"],
      ["rdX", "161664"],
      ["rdY", "383113"],
    ] as const) {
      const index = this.#plan.fields.indexOf(field);
      if (index >= 0) cells.set(index, text);
    }
    return cells;
  }
}

/** Fields that are taken over from a row of the file. */
const kept = ["regionCode", "regionName", "city", "stateOrProvince", "industry"] as const;
export const legalName = "Voorbeeld B.V.";
