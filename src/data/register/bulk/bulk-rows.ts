import { type DuckDBConnection, type DuckDBType, UINTEGER, VARCHAR } from "@duckdb/node-api";
import type { SetAsideRow } from "../../../domain/delivery.ts";
import {
  type DeliveryRemark,
  type SetAsideReason,
  deliveryRemarks,
} from "../../../domain/set-aside.ts";
import { sqlText } from "../../duckdb.ts";
import type { AcceptedRow } from "../rows/accepted-row.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import type { Table } from "../tables/record.ts";
import { RowReader } from "../rows/row-reader.ts";
import { Columns, acceptedColumns } from "../delivery/staged-rows.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import type { TakenIn } from "../taken-in.ts";
import { bulkRecipe } from "./bulk-recipe.ts";
import { doubtBit, doubtBits } from "./doubt-bits.ts";
import type { RawRows } from "./raw-rows.ts";
import { TrialRow } from "./trial-row.ts";

/** Rows from the top among which one is sought that a trial can be made of. */
const triedRows = 5000;

/**
 * Takes in all rows of `raw` at once. The tables `accepted` and `set_aside`
 * hold afterwards what reading row by row would have put there, in the order of
 * the file; `accepted` is a view. Rows that are not plainly clean are read one
 * by one, by the same reader.
 *
 * @returns undefined, with nothing changed, where the file must be read row by row
 * Cost: some scans of `raw`; memory of DuckDB, which spills.
 */
export async function bulkRows(
  connection: DuckDBConnection,
  raw: RawRows,
  table: Table,
  plan: ReadingPlan,
  layout: TableLayout,
  signal?: AbortSignal,
): Promise<TakenIn | undefined> {
  const reader = new RowReader(plan, layout);
  const first = await connection.runAndReadAll(`select * from raw limit ${triedRows}`);
  const trial = TrialRow.of(
    reader,
    plan,
    layout,
    first.getRows().map((row) => row.map(String)),
  );
  if (trial === undefined) return undefined;
  const columns = await columnNames(connection);
  const types = new Map(acceptedColumns);
  const typeOf = (key: keyof AcceptedRow): DuckDBType => types.get(key)!;
  const recipe = await bulkRecipe(connection, raw, plan, layout, trial, typeOf);
  if (recipe === undefined) return undefined;
  signal?.throwIfAborted();

  const given = acceptedColumns
    .filter(([key]) => key !== "line")
    .map(([key, type]) => ({ key, type, column: columns.get(key)!, sql: recipe.gives.get(key)! }));
  // What is the same in every row is not worth a column.
  const constant = /^(null|-?\d+|'[^']*')$/;
  const stored = given.filter(({ sql }) => !constant.test(sql));
  await connection.run(
    `create table staged as select line,
      case when ${recipe.clean} then (${recipe.doubts})::uinteger end as doubts,
      ${stored.map(({ column, sql, type }) => `${asStored(sql, type)} as ${column}`).join(",\n")}
     from ${recipe.from}`,
  );
  const asides = await Asides.open(connection);
  await asides.addTop(table, layout, reader);
  const hard = await hardRows(connection, raw, reader, asides, [...columns.values()]);
  signal?.throwIfAborted();
  await connection.run(
    `create view candidate as
      select line, doubts, ${given
        .map(
          ({ column, sql, type }) =>
            `${constant.test(sql) ? sql : column}::${type.toString()} as ${column}`,
        )
        .join(", ")}
      from staged ${hard.any ? "where doubts is not null union all by name select * from hard" : ""}`,
  );
  await duplicates(connection, raw, plan, reader, asides);
  await asides.close();
  await connection.run(sqlText("register/bulk/number-rows"));
  const remarks = await countedRemarks(connection);
  await connection.run("drop table raw");
  const accepted = remarks.rows;
  return {
    rows: accepted + asides.count,
    accepted,
    setAside: asides.count,
    setAsideByReason: asides.byReason,
    remarks: remarks.counts,
    empty: await emptyColumns(
      connection,
      given.filter(({ sql }) => sql === "null").map(({ column }) => column),
    ),
  };
}

/** A column of a dictionary keeps its codes until it is read. */
function asStored(sql: string, type: DuckDBType): string {
  return /^d\d+\."\w+"$/.test(sql) ? sql : `(${sql})::${type.toString()}`;
}

/** Names of the columns of table `accepted` by what they hold. */
async function columnNames(connection: DuckDBConnection): Promise<Map<keyof AcceptedRow, string>> {
  const described = await connection.runAndReadAll("select column_name from (describe accepted)");
  const [, ...names] = described.getRows().map(([name]) => String(name));
  return new Map(acceptedColumns.map(([key], k) => [key, names[k]] as const));
}

/** Reads the rows that are not clean one by one; those accepted come into table `hard`. */
async function hardRows(
  connection: DuckDBConnection,
  raw: RawRows,
  reader: RowReader,
  asides: Asides,
  columns: readonly string[],
): Promise<{ any: boolean }> {
  const cells = Array.from({ length: raw.width }, (_, k) => `c${k}`).join(", ");
  // Not streamed: what is appended meanwhile would end a stream.
  const result = await connection.run(
    `select ${raw.line}, ${cells} from raw
     where ${raw.line} in (select line from staged where doubts is null) order by raw.rowid`,
  );
  await connection.run(
    `create table hard as select doubts, ${columns.join(", ")} from (select 0::uinteger as doubts, * from accepted) limit 0`,
  );
  const appended = new Columns(await connection.createAppender("hard"), [
    UINTEGER,
    ...acceptedColumns.map(([, type]) => type),
  ]);
  let any = false;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    any = true;
    const [lines, ...values] = chunk.getColumns();
    for (let k = 0; k < chunk.rowCount; k++) {
      const line = Number(lines[k]);
      const row = values.map((column) => String(column[k]));
      const read = reader.candidate(line, row, false);
      if ("setAside" in read) asides.add({ line, ...read.setAside, cells: reader.kept(row) });
      else {
        const bits = doubtBits(read.doubts);
        appended.add((column) =>
          column === 0 ? bits : read.accepted[acceptedColumns[column - 1][0]],
        );
      }
    }
  }
  appended.close();
  return { any };
}

/** Sets aside the rows of which the establishment stands on an earlier line; table `again` holds their lines. */
async function duplicates(
  connection: DuckDBConnection,
  raw: RawRows,
  plan: ReadingPlan,
  reader: RowReader,
  asides: Asides,
): Promise<void> {
  const cells = Array.from({ length: raw.width }, (_, k) => `c${k}`).join(", ");
  await connection.run(sqlText("register/bulk/duplicate-lines"));
  // Not streamed: what is appended meanwhile would end a stream.
  const result = await connection.run(
    `select ${raw.line}, ${cells} from raw
     where ${raw.line} in (select line from again) order by raw.rowid`,
  );
  const column = plan.fields.columns.establishment ?? null;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const [lines, ...values] = chunk.getColumns();
    for (let k = 0; k < chunk.rowCount; k++) {
      const row = reader.kept(values.map((each) => String(each[k])));
      asides.add({ line: Number(lines[k]), reason: "duplicate-establishment", column, cells: row });
    }
  }
}

/** Rows set aside, in any order; they get theirs at the end. */
class Asides {
  readonly byReason: Partial<Record<SetAsideReason, number>> = {};
  count = 0;
  readonly #connection: DuckDBConnection;
  readonly #columns: Columns;

  private constructor(connection: DuckDBConnection, columns: Columns) {
    this.#connection = connection;
    this.#columns = columns;
  }

  static async open(connection: DuckDBConnection): Promise<Asides> {
    await connection.run("create table aside as select * exclude (position) from set_aside");
    const types = [UINTEGER, VARCHAR, VARCHAR, VARCHAR];
    return new Asides(connection, new Columns(await connection.createAppender("aside"), types));
  }

  add(row: SetAsideRow): void {
    this.count++;
    this.byReason[row.reason] = (this.byReason[row.reason] ?? 0) + 1;
    const cells = JSON.stringify(row.cells);
    this.#columns.add((column) => {
      switch (column) {
        case 0:
          return row.line;
        case 1:
          return row.reason;
        case 2:
          return row.column;
        default:
          return cells;
      }
    });
  }

  /** The lines above the header, unless they are blank. */
  async addTop(table: Table, layout: TableLayout, reader: RowReader): Promise<void> {
    for await (const batch of table.batches(layout.width)) {
      for (let k = 0; k < batch.records.length; k++) {
        const [line, cells] = [batch.lines[k], batch.records[k]];
        if (line >= layout.headerLine) return;
        if (cells.every((cell) => cell.trim() === "")) continue;
        const read = reader.read(line, cells, batch.suspect ?? false);
        if ("setAside" in read) this.add({ line, ...read.setAside, cells: reader.kept(cells) });
      }
    }
  }

  async close(): Promise<void> {
    this.#columns.close();
    await this.#connection.run(
      "insert into set_aside select row_number() over (order by line) - 1, * from aside",
    );
  }
}

/** Those of some columns in which no row that was read by itself holds anything either. */
async function emptyColumns(
  connection: DuckDBConnection,
  columns: readonly string[],
): Promise<Set<string>> {
  if (columns.length === 0) return new Set();
  const counted = await connection.runAndReadAll(
    `select ${columns.map((column) => `count(${column})`).join(", ")} from hard`,
  );
  const [counts] = counted.getRows();
  return new Set(columns.filter((_, k) => Number(counts[k]) === 0));
}

/** How many accepted rows there are, and how many each doubt is about. */
async function countedRemarks(
  connection: DuckDBConnection,
): Promise<{ rows: number; counts: Map<DeliveryRemark, number> }> {
  const result = await connection.runAndReadAll(
    `select count(*), ${deliveryRemarks
      .map((remark) => `count(*) filter (where doubts & ${doubtBit(remark)} <> 0)`)
      .join(", ")} from accepted_doubts`,
  );
  const [rows, ...counts] = result.getRows()[0].map(Number);
  return {
    rows,
    counts: new Map(
      deliveryRemarks.map((remark, k) => [remark, counts[k]] as const).filter(([, n]) => n > 0),
    ),
  };
}
