import type { Readable } from "node:stream";
import pg from "pg";
import { copyIn, copyOut } from "./copy-rows.ts";

/** A table of the workspace, found in the database and not in a list of ours. */
export interface WorkspaceTable {
  readonly name: string;
  /** Those that are kept; what the database works out itself is not. */
  readonly columns: readonly string[];
  /** What tells rows apart: the primary key, else every column. */
  readonly key: readonly string[];
}

export interface WorkspaceSequence {
  readonly name: string;
  /** As text: larger than a number of ours may be. */
  readonly value: string;
  readonly called: boolean;
}

const quoted = pg.escapeIdentifier;

/** Both are made by the migrations themselves. */
const migrators = ["kysely_migration", "kysely_migration_lock"];

/** The tables there are, by name. Parts of a parted table are copied with the whole. */
export async function workspaceTables(client: pg.ClientBase): Promise<WorkspaceTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] | null }>(
    `select c.relname::text as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum) as columns,
       (select array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality k (n, at)
           join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.at)
         from pg_index i where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
       and not c.relispartition and c.relname <> all ($1)
     order by c.relname collate "C"`,
    [migrators],
  );
  return rows.map(({ name, columns, key }) => ({ name, columns, key: key ?? columns }));
}

/** Settings under which the same value is always the same text. */
export async function writePlainly(client: pg.ClientBase): Promise<void> {
  await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1;
    set local bytea_output = 'hex'; set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`);
}

/** The rows of a table as text, in an order that does not depend on how a database sorts words. */
export function tableRows(client: pg.ClientBase, { name, columns, key }: WorkspaceTable): Readable {
  const order = key.map((column) => `${quoted(column)}::text collate "C"`).join(", ");
  return copyOut(
    client,
    `copy (select ${columns.map(quoted).join(", ")} from ${quoted(name)} order by ${order}) to stdout`,
  );
}

export function putRows(
  client: pg.ClientBase,
  { name, columns }: Pick<WorkspaceTable, "name" | "columns">,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const into = `${quoted(name)} (${columns.map(quoted).join(", ")})`;
  return copyIn(client, `copy ${into} from stdin`, rows);
}

/**
 * The numbers that were last given out. They stand outside transactions: read
 * after the rows, they are never behind them.
 */
export async function sequences(client: pg.ClientBase): Promise<WorkspaceSequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'S'
     order by relname collate "C"`,
  );
  const found: WorkspaceSequence[] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    );
    found.push({ name, ...state[0] });
  }
  return found;
}

export async function setSequence(
  client: pg.ClientBase,
  { name, value, called }: WorkspaceSequence,
): Promise<void> {
  await client.query("select setval($1::regclass, $2::bigint, $3)", [quoted(name), value, called]);
}

/** The names of the migrations that were done, the oldest first. */
export async function migrationsDone(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from kysely_migration order by name collate "C"`,
  );
  return rows.map(({ name }) => name);
}
