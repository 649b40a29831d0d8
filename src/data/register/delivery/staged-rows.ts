import {
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  SMALLINT,
  UINTEGER,
  UTINYINT,
  VARCHAR,
} from "@duckdb/node-api";
import type { SetAsideRow } from "../../../domain/delivery.ts";
import type { AcceptedRow } from "../rows/accepted-row.ts";

/** Rows of a data chunk. */
const chunkRows = 2048;

/** Columns of table `accepted` after its row number, in the order of staging-tables.sql. */
export const acceptedColumns: readonly (readonly [keyof AcceptedRow, DuckDBType])[] = [
  ["line", UINTEGER],
  ["establishment", VARCHAR],
  ["lisaNumber", VARCHAR],
  ["enterprise", VARCHAR],
  ["kvkNumber", VARCHAR],
  ["rsin", VARCHAR],
  ["vatNumber", VARCHAR],
  ["enterpriseGroup", VARCHAR],
  ["groupCompanies", UINTEGER],
  ["headOrBranch", VARCHAR],
  ["legalForm", VARCHAR],
  ["naturalPerson", UTINYINT],
  ["name", VARCHAR],
  ["street", VARCHAR],
  ["houseNumber", VARCHAR],
  ["houseLetter", VARCHAR],
  ["houseAddition", VARCHAR],
  ["postcode", VARCHAR],
  ["city", VARCHAR],
  ["stateOrProvince", VARCHAR],
  ["shielded", UTINYINT],
  ["region", VARCHAR],
  ["regionName", VARCHAR],
  ["regionEnded", UTINYINT],
  ["industry", VARCHAR],
  ["industryScheme", VARCHAR],
  ["earlierIndustry", VARCHAR],
  ["industryLabel", VARCHAR],
  ["secondaryIndustry", VARCHAR],
  ["secondaryIndustry2", VARCHAR],
  ["jobs", DOUBLE],
  ["jobsAtLeast", DOUBLE],
  ["fullTimeJobs", DOUBLE],
  ["partTimeJobs", DOUBLE],
  ["fullTimeMen", DOUBLE],
  ["fullTimeWomen", DOUBLE],
  ["partTimeMen", DOUBLE],
  ["partTimeWomen", DOUBLE],
  ["men", DOUBLE],
  ["women", DOUBLE],
  ["enterpriseJobs", DOUBLE],
  ["sizeClass", VARCHAR],
  ["longitude", DOUBLE],
  ["latitude", DOUBLE],
  ["precision", UTINYINT],
  ["locationQuality", VARCHAR],
  ["locationCode", VARCHAR],
  ["bagObject", VARCHAR],
  ["bagAddress", VARCHAR],
  ["businessPark", VARCHAR],
  ["businessParkNumber", VARCHAR],
  ["startDate", VARCHAR],
  ["endDate", VARCHAR],
  ["changedDate", VARCHAR],
  ["sourceYear", SMALLINT],
  ["referenceDate", VARCHAR],
  ["recordAgeYears", SMALLINT],
  ["surveyType", VARCHAR],
  ["measurement", VARCHAR],
  ["nonMailing", UTINYINT],
  ["email", VARCHAR],
  ["emailKey", VARCHAR],
  ["phone", VARCHAR],
  ["phoneKey", VARCHAR],
  ["mobile", VARCHAR],
  ["website", VARCHAR],
  ["websiteKey", VARCHAR],
];
const asideTypes = [UINTEGER, UINTEGER, VARCHAR, VARCHAR, VARCHAR] as const;

/** Collects rows in DuckDB's staging tables, a chunk of columns at a time. */
export class StagedRows {
  readonly #accepted: Columns;
  readonly #aside: Columns;

  private constructor(accepted: Columns, aside: Columns) {
    this.#accepted = accepted;
    this.#aside = aside;
  }

  /** Opens the appenders on tables that staging-tables.sql made. */
  static async open(connection: DuckDBConnection): Promise<StagedRows> {
    const types = [UINTEGER, ...acceptedColumns.map(([, type]) => type)];
    return new StagedRows(
      new Columns(await connection.createAppender("accepted"), types),
      new Columns(await connection.createAppender("set_aside"), asideTypes),
    );
  }

  accept(row: AcceptedRow): void {
    this.#accepted.add((column, position) =>
      column === 0 ? position : row[acceptedColumns[column - 1][0]],
    );
  }

  setAside(row: SetAsideRow): void {
    const cells = JSON.stringify(row.cells);
    this.#aside.add((column, position) => {
      switch (column) {
        case 0:
          return position;
        case 1:
          return row.line;
        case 2:
          return row.reason;
        case 3:
          return row.column;
        default:
          return cells;
      }
    });
  }

  close(): void {
    this.#accepted.close();
    this.#aside.close();
  }
}

/** Values of one table, column by column, appended when a chunk is full. */
export class Columns {
  readonly #appender: DuckDBAppender;
  readonly #chunk: DuckDBDataChunk;
  readonly #values: DuckDBValue[][];
  #held = 0;
  #total = 0;

  constructor(appender: DuckDBAppender, types: readonly DuckDBType[]) {
    this.#appender = appender;
    this.#chunk = DuckDBDataChunk.create(types, chunkRows);
    this.#values = types.map(() => Array.from({ length: chunkRows }, () => null));
  }

  add(value: (column: number, position: number) => DuckDBValue): void {
    for (let column = 0; column < this.#values.length; column++) {
      this.#values[column][this.#held] = value(column, this.#total);
    }
    this.#total++;
    if (++this.#held === chunkRows) this.#append();
  }

  close(): void {
    if (this.#held > 0) this.#append();
    this.#appender.closeSync();
  }

  #append(): void {
    this.#chunk.reset();
    this.#chunk.rowCount = this.#held;
    this.#values.forEach((values, column) => {
      const held = this.#held === chunkRows ? values : values.slice(0, this.#held);
      this.#chunk.setColumnValues(column, held);
    });
    this.#appender.appendDataChunk(this.#chunk);
    this.#held = 0;
  }
}
