import {
  BOOLEAN,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  UINTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import type { AcceptedRow } from "../rows/accepted-row.ts";
import type { Candidate } from "../rows/row-reader.ts";
import { doubtBits } from "./doubt-bits.ts";
import type { FieldGroup, PlainForm } from "./field-groups.ts";
import { isPlain } from "./plain-form.ts";
import { tableOf } from "./sql-pieces.ts";
import type { TrialRow } from "./trial-row.ts";

/** A group as SQL over the cells `c0`, `c1`, … of a row. */
export interface GroupSql {
  readonly gives: ReadonlyMap<keyof AcceptedRow, string>;
  /** Bits of the doubts. */
  readonly doubts: string;
  /** Whether the group is read as it must be; undefined where it always is. */
  readonly clean: string | undefined;
  readonly join: string | undefined;
}

export interface GroupContext {
  readonly connection: DuckDBConnection;
  readonly trial: TrialRow;
  readonly at: (field: FieldGroup["fields"][number]) => number;
  readonly typeOf: (key: keyof AcceptedRow) => DuckDBType;
  /** Cells that are exchanged along with those of the group. */
  readonly beside?: ReadonlyMap<number, string>;
  /** Says of a reading that the row must be read by itself all the same. */
  readonly hard?: (read: Candidate, cells: readonly string[]) => boolean;
  /** Digits of a `number`, to which zeros are put back. */
  readonly digits?: number | undefined;
}

/**
 * Learns what the cells of a group come to, from the row reader itself: each
 * different combination of them is read once, in a trial row. Combinations that
 * would be set aside are not clean, and their rows are read one by one.
 */
export async function readGroup(
  name: string,
  group: FieldGroup,
  context: GroupContext,
): Promise<GroupSql> {
  const { connection, trial, typeOf, beside = new Map<number, string>() } = context;
  const indexes = [...new Set(group.fields.map(context.at).filter((index) => index >= 0))];
  const doubtsOf = (read: Candidate): number =>
    doubtBits(read.doubts.filter((doubt) => group.doubts?.includes(doubt))) |
    (group.restored !== undefined && read.restored[group.restored]
      ? doubtBits(["zeros-restored"])
      : 0);
  if (indexes.length === 0) {
    const read = trial.read(beside);
    return {
      gives: new Map(group.gives.map((key) => [key, sqlValue(read?.accepted[key] ?? null)])),
      doubts: String(read === undefined ? 0 : doubtsOf(read)),
      clean: undefined,
      join: undefined,
    };
  }
  const plain = indexes.length === 1 && group.plain !== undefined ? group.plain : undefined;
  let allClean = true;
  async function* readings(): AsyncGenerator<DuckDBValue[]> {
    for await (const cells of differentCells(connection, indexes, plain)) {
      const read = trial.read(
        new Map([...beside, ...indexes.map((at, k) => [at, cells[k]] as const)]),
      );
      const clean = read !== undefined && !(context.hard?.(read, cells) ?? false);
      allClean &&= clean;
      yield [
        ...cells,
        clean,
        clean ? doubtsOf(read) : 0,
        ...group.gives.map((key) => (clean ? read.accepted[key] : null)),
      ];
    }
  }
  const count = await tableOf(
    connection,
    name,
    [
      ...indexes.map((_, k) => [`k${k}`, VARCHAR] as const),
      ["clean", BOOLEAN],
      ["doubts", UINTEGER],
      ...group.gives.map((key) => [`"${key}"`, typeOf(key)] as const),
    ],
    readings(),
  );
  const cell = `c${indexes[0]}`;
  if (plain !== undefined && count === 0) return asItStands(group, plain, cell, context.digits);
  const join = `left join ${name} on ${indexes.map((at, k) => `${name}.k${k} = c${at}`).join(" and ")}`;
  const told = `${name}.k0 is not null`;
  if (plain === undefined) {
    await codeTexts(connection, name, group, typeOf);
    return {
      gives: new Map(group.gives.map((key) => [key, `${name}."${key}"`])),
      doubts: `${name}.doubts`,
      clean: allClean ? undefined : `${name}.clean`,
      join,
    };
  }
  const standing = asItStands(group, plain, cell, context.digits);
  return {
    gives: new Map(
      group.gives.map((key) => [
        key,
        `case when ${told} then ${name}."${key}" else ${standing.gives.get(key)} end`,
      ]),
    ),
    doubts: `case when ${told} then ${name}.doubts else ${standing.doubts} end`,
    clean: allClean ? undefined : `coalesce(${name}.clean, true)`,
    join,
  };
}

/** Texts of a dictionary as codes, which the rows that have them hold in a byte or two. */
async function codeTexts(
  connection: DuckDBConnection,
  name: string,
  group: FieldGroup,
  typeOf: GroupContext["typeOf"],
): Promise<void> {
  for (const key of group.gives.filter((each) => typeOf(each) === VARCHAR)) {
    const texts = `select distinct "${key}" from ${name} where "${key}" is not null`;
    const found = await connection.runAndReadAll(`select count(*) from (${texts})`);
    if (Number(found.getRows()[0][0]) === 0) continue;
    await connection.run(`create type "${name}_${key}" as enum (${texts})`);
    await connection.run(`alter table ${name} alter "${key}" type "${name}_${key}"`);
  }
}

/** Cells in their plain form. */
function asItStands(
  group: FieldGroup,
  plain: PlainForm,
  cell: string,
  digits: number | undefined,
): GroupSql {
  const short =
    plain === "number" && digits !== undefined ? `strlen(${cell}) < ${digits}` : undefined;
  const value =
    short === undefined
      ? cell
      : `case when ${short} then lpad(${cell}, ${digits}, '0') else ${cell} end`;
  return {
    gives: new Map(group.gives.map((key) => [key, value])),
    doubts:
      short === undefined
        ? "0"
        : `case when ${short} then ${doubtBits(["zeros-restored"])} else 0 end`,
    clean: undefined,
    join: undefined,
  };
}

/** The different combinations of cells in some columns; of one column with a plain form, those without it. */
async function* differentCells(
  connection: DuckDBConnection,
  indexes: readonly number[],
  plain: PlainForm | undefined,
): AsyncGenerator<string[]> {
  const cells = indexes.map((index) => `c${index}`).join(", ");
  const but = plain === undefined ? "" : `where not (${isPlain(plain, cells)})`;
  // Not streamed: what is appended meanwhile would end a stream.
  const result = await connection.run(`select distinct ${cells} from raw ${but}`);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    const columns = chunk.getColumns();
    for (let k = 0; k < chunk.rowCount; k++) yield columns.map((column) => String(column[k]));
  }
}

function sqlValue(value: string | number | null): string {
  if (value === null) return "null";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
